package apportion.study.co2;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.ObjectiveWeights;
import apportion.dea.inverse.QuotaAllocation;
import apportion.dea.inverse.QuotaModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The objective of model (3) adds persons, yuan and tonnes. Counted in other units of measurement, the same industries get
 * another plan; weights that divide by levels or totals put an end to that.
 */
public final class MeasurementUnits {

    private static final double PERSONS = 10_000; // in the data's unit, 10^4 persons

    private MeasurementUnits() {}

    /** Reductions by weights, with labour in 10⁴ persons and in persons. */
    public static Table table(SyntheticIndustries data, Case target) {
        Map<String, QuotaAllocation> plans = new LinkedHashMap<>();
        for (ObjectiveWeights weights : new ObjectiveWeights[] {
            ObjectiveWeights.raw(), ObjectiveWeights.byOwnLevel(), ObjectiveWeights.byTotal()
        }) {
            String name = weights.toString().replaceAll(" \\(.*", "");
            plans.put(name, plan(data.units(), target, weights));
            plans.put(name + ", persons", plan(inPersons(data.units()), target, weights));
        }
        Table table = Table.create(
                "Reductions by what the objective counts",
                StringColumn.create("industry", Co2Data.inefficientIndustries()));
        plans.forEach((name, plan) -> table.addColumns(DoubleColumn.create(
                name,
                Co2Data.inefficientIndustries().stream()
                        .mapToDouble(industry -> plan.reduction(industry, Co2Data.CO2)))));
        return table;
    }

    /** The same industries with labour in persons. */
    static DecisionMakingUnits inPersons(DecisionMakingUnits units) {
        return units.withValues(
                "labour",
                IntStream.range(0, units.count())
                        .mapToObj(unit -> PERSONS * units.value("labour", unit))
                        .toList());
    }

    static QuotaAllocation plan(DecisionMakingUnits units, Case target, ObjectiveWeights weights) {
        return QuotaModel.of(FrontierSplit.of(units), Table6.quota())
                .with(target.options().withWeights(weights))
                .solve()
                .orElseThrow();
    }
}
