package apportion.study.co2;

import apportion.data.Columns;
import apportion.dea.DecisionMakingUnits;
import apportion.dea.EfficiencyResult;
import apportion.dea.inverse.FrontierSplit;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.util.Precision;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The same 31 industries in the official input-output table of 2012: real data for a conceptual replication, of another kind
 * than the authors'. Inputs are employment, depreciation and purchases of energy, the good output is gross output.
 *
 * <p>The bad output is an assumption: the CO₂ of Table 3, shared out by purchases of fossil fuels (coal, oil and gas, refined
 * oil, coke, gas). Money is no tonne: the refinery's crude oil counts as if it were burnt. The scores of model (1) do not
 * depend on the total, only on the shares.
 */
public final class OfficialIndustries {

    private static final List<String> FOSSIL = List.of("coal", "oilgas", "refined", "coke", "gas");
    private static final List<String> POWER = List.of("power");

    private OfficialIndustries() {}

    /** labour (10⁴ persons), depreciation and energy (10⁸ yuan), output (10⁸ yuan), CO₂ (10⁴ t, assumed). */
    public static DecisionMakingUnits units() {
        Table official = Co2Data.dataPackage().table("industries_2012");
        DoubleColumn fossil = purchases(official, FOSSIL);
        Table data = Table.create(
                "Official table of 2012",
                Columns.texts(official, "industry"),
                renamed(official, "labour_10k_persons", "labour"),
                renamed(official, "depr_1e8yuan", "depreciation"),
                fossil.add(purchases(official, POWER)).setName("energy"),
                renamed(official, "output_1e8yuan", Co2Data.OUTPUT),
                fossil.multiply(Table3.emission(Goals.YEAR) / fossil.sum()).setName(Co2Data.CO2));
        return DecisionMakingUnits.of(
                        data, "industry", List.of("labour", "depreciation", "energy"), List.of(Co2Data.OUTPUT))
                .withBadOutputs(Co2Data.CO2);
    }

    /** Scores of model (1) on the official table beside the printed ones of Table 4, industry by industry. */
    public static Table scores() {
        EfficiencyResult scores = FrontierSplit.of(units()).scores();
        return Table.create(
                "Scores of model (1)",
                StringColumn.create("industry", Co2Data.industries()),
                DoubleColumn.create("Table 4", Co2Data.industries().stream().mapToDouble(Table4::printed)),
                // Rounding leaves 1e-16 where an industry is efficient.
                DoubleColumn.create(
                        "official table",
                        scores.scores().stream().mapToDouble(score -> Math.max(0, Precision.round(score, 6)))));
    }

    /** Spearman's rank correlation of the two. */
    public static double rankCorrelation() {
        Table scores = scores();
        return new SpearmansCorrelation()
                .correlation(
                        scores.doubleColumn("Table 4").asDoubleArray(),
                        scores.doubleColumn("official table").asDoubleArray());
    }

    private static DoubleColumn renamed(Table official, String column, String name) {
        return Columns.numbers(official, column).copy().setName(name);
    }

    private static DoubleColumn purchases(Table official, List<String> carriers) {
        DoubleColumn sum = DoubleColumn.create("purchases", new double[official.rowCount()]);
        for (String carrier : carriers) {
            sum = sum.add(Columns.numbers(official, "buy_%s_1e8yuan".formatted(carrier)));
        }
        return sum;
    }
}
