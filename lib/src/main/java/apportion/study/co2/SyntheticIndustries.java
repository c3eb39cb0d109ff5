package apportion.study.co2;

import apportion.dea.DecisionMakingUnits;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Invented data of the 31 industries, constructed to have what the paper prints. They are not the authors' data, which are
 * not public; many data sets share these scores. Totals of output and CO₂ are those of Table 3, the magnitudes of labour,
 * assets and energy have no source.
 */
public enum SyntheticIndustries {
    /** Has the scores of Table 4. */
    A("synthetic_a"),
    /** Has the scores of Table 4, and model (3) gives Table 6, case 1. */
    B("synthetic_b");

    private static final String SUFFIX = "_SYNTHETIC";
    private static final List<String> INPUTS = List.of("labour", "assets", "energy");

    private final String table;

    SyntheticIndustries(String table) {
        this.table = table;
    }

    /** Three inputs (10⁴ persons, 10⁸ yuan, 10⁴ t of standard coal), output (10⁸ yuan) and CO₂ (10⁴ t). */
    public DecisionMakingUnits units() {
        return unitsOf(Co2Data.dataPackage().table(table), "industry");
    }

    static DecisionMakingUnits unitsOf(Table data, String names) {
        data.columns().forEach(column -> column.setName(column.name().replace(SUFFIX, "")));
        return DecisionMakingUnits.of(data, names, INPUTS, List.of(Co2Data.OUTPUT))
                .withBadOutputs(Co2Data.CO2);
    }

    @Override
    public String toString() {
        return "synthetic data set " + name();
    }
}
