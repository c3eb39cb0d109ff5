package apportion.study.coal;

import apportion.replication.Answers;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 2, the bi-level optimised scheme: scale, ratio, execution rate K and reduction proportion R by province. */
public final class Table2 {

    private Table2() {}

    /** The printed table with what follows from it: the capacity, the quota Y R and what remains, Y (1 − R K). */
    public static Table table() {
        List<Double> capacities = Capacities.calibrated();
        List<Double> proportions = CoalData.column(Preference.ECONOMY, "Reduction proportion");
        List<Double> rates = CoalData.column(Preference.ECONOMY, "Execution rate");
        List<Double> quotas = new ArrayList<>();
        List<Double> remaining = new ArrayList<>();
        for (int i = 0; i < capacities.size(); i++) {
            quotas.add(capacities.get(i) * proportions.get(i));
            remaining.add(capacities.get(i) * (1 - proportions.get(i) * rates.get(i)));
        }
        return Table.create(
                "Table 2",
                StringColumn.create("province", CoalData.provinces()),
                StringColumn.create("region", CoalData.provinces().stream().map(CoalData::regionOf)),
                DoubleColumn.create("reduction scale", CoalData.cuts(Scheme.BOAS)),
                DoubleColumn.create("execution rate K", rates),
                DoubleColumn.create("proportion R", proportions),
                DoubleColumn.create("capacity Y", capacities),
                DoubleColumn.create("quota Y R", quotas),
                DoubleColumn.create("remaining Y (1 - R K)", remaining));
    }

    /** The quotas Y R of a scenario, with calibrated capacities. */
    static List<Double> quotas(Preference preference) {
        List<Double> capacities = Capacities.calibrated();
        List<Double> proportions = CoalData.column(preference, "Reduction proportion");
        List<Double> quotas = new ArrayList<>();
        for (int i = 0; i < capacities.size(); i++) {
            quotas.add(capacities.get(i) * proportions.get(i));
        }
        return List.copyOf(quotas);
    }

    static void answer(Answers answers) {
        var scenario = new ScenarioAnswers(answers.at("Table 2", "table-2"), "Table 2", Preference.ECONOMY);
        scenario.answerScales("Reduction scale");
        scenario.answerRatios("Reduction scale", "Allocation ratio");
        scenario.answerRates("Policy implementation rate");
        scenario.answerProportions("Reduction proportion");
        scenario.answerCountry("Reduction scale", "Allocation ratio", "Reduction proportion");
    }
}
