package apportion.study.coal;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearSolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The lower level (2) solved exactly at the printed quotas of the main scenario.
 *
 * <p>As printed, its constraints hold R only; nothing keeps K from 0, and doing nothing costs least. With K in the total
 * constraint, Σ Y R K ≥ what BOAS cuts, it is a fractional knapsack: every K at 0 or at its upper bound min(2, 1/R), but for
 * one. The printed rates between 0.74 and 1.82 solve neither; they are what a swarm leaves that is stuck on a penalty.
 */
public final class PrintedFollower {

    private static final double LARGEST_RATE = 2;

    /** A rate nearer to a bound than this is at it. */
    private static final double AT_BOUND = 1e-7;

    private PrintedFollower() {}

    /** The optimum of (2) as printed: K = 0 everywhere. */
    public static LinearSolution asPrinted() {
        return program(Map.of(), 0).solve().orElseThrow();
    }

    /** The optimum with Σ Y R K at least what BOAS cuts. */
    public static LinearSolution withExecutionInTheTotal() {
        List<Double> quotas = Table2.quotas(Preference.ECONOMY);
        Map<String, Double> total = new LinkedHashMap<>();
        for (int i = 0; i < quotas.size(); i++) {
            total.put(CoalData.provinces().get(i), quotas.get(i));
        }
        return program(total, printedTotal()).solve().orElseThrow();
    }

    /** The provinces whose exact K lies inside its bounds. */
    public static List<String> inside(LinearSolution solution) {
        List<Double> proportions = CoalData.column(Preference.ECONOMY, "Reduction proportion");
        List<String> inside = new ArrayList<>();
        for (int i = 0; i < proportions.size(); i++) {
            double rate = solution.value(CoalData.provinces().get(i));
            if (rate > AT_BOUND && rate < largestRate(proportions.get(i)) - AT_BOUND) {
                inside.add(CoalData.provinces().get(i));
            }
        }
        return inside;
    }

    /** The printed K beside the two exact optima. */
    public static Table table() {
        LinearSolution printed = asPrinted();
        LinearSolution knapsack = withExecutionInTheTotal();
        return Table.create(
                "Execution rates",
                StringColumn.create("province", CoalData.provinces()),
                DoubleColumn.create("printed", CoalData.column(Preference.ECONOMY, "Execution rate")),
                DoubleColumn.create("optimum of (2) as printed", rates(printed)),
                DoubleColumn.create("optimum with K in the total", rates(knapsack)),
                DoubleColumn.create(
                        "greatest K",
                        CoalData.column(Preference.ECONOMY, "Reduction proportion").stream()
                                .map(PrintedFollower::largestRate)
                                .toList()),
                DoubleColumn.create("unit cost", UnitPrices.costs(Scheme.SOAS)));
    }

    /** What BOAS's printed rates and the exact optimum cost at SOAS's unit costs, 10⁸ yuan. */
    public static Table costs() {
        List<Double> quotas = Table2.quotas(Preference.ECONOMY);
        List<Double> rates = CoalData.column(Preference.ECONOMY, "Execution rate");
        double printed = 0;
        for (int i = 0; i < quotas.size(); i++) {
            printed += UnitPrices.costs(Scheme.SOAS).get(i) * quotas.get(i) * rates.get(i);
        }
        return Table.create(
                "Cost of the same total cut, 10⁸ yuan",
                StringColumn.create("rates", "printed K", "optimum with K in the total", "optimum of (2) as printed"),
                DoubleColumn.create(
                        "cost",
                        printed,
                        withExecutionInTheTotal().objective(),
                        asPrinted().objective()));
    }

    /** min(2, 1/R) by province. */
    static List<Double> largestRates() {
        return CoalData.column(Preference.ECONOMY, "Reduction proportion").stream()
                .map(PrintedFollower::largestRate)
                .toList();
    }

    /** How many of these rates lie inside their bounds. */
    static int countInside(List<Double> rates) {
        List<Double> most = largestRates();
        return (int) IntStream.range(0, rates.size())
                .filter(i -> rates.get(i) > AT_BOUND && rates.get(i) < most.get(i) - AT_BOUND)
                .count();
    }

    /** What BOAS cuts: Σ Y R K with the printed K. */
    static double printedTotal() {
        List<Double> quotas = Table2.quotas(Preference.ECONOMY);
        return Summation.product(quotas, CoalData.column(Preference.ECONOMY, "Execution rate"));
    }

    private static double largestRate(double proportion) {
        return Math.min(LARGEST_RATE, 1 / proportion);
    }

    private static List<Double> rates(LinearSolution solution) {
        return CoalData.provinces().stream().map(solution::value).toList();
    }

    private static LinearProgram program(Map<String, Double> total, double target) {
        List<Double> quotas = Table2.quotas(Preference.ECONOMY);
        List<Double> costs = UnitPrices.costs(Scheme.SOAS);
        List<Double> proportions = CoalData.column(Preference.ECONOMY, "Reduction proportion");
        LinearProgram.Builder builder = LinearProgram.minimise();
        for (int i = 0; i < quotas.size(); i++) {
            builder.column(
                    CoalData.provinces().get(i), 0, largestRate(proportions.get(i)), costs.get(i) * quotas.get(i));
        }
        if (!total.isEmpty()) {
            builder.row("total", total, Relation.AT_LEAST, target);
        }
        return builder.build();
    }
}
