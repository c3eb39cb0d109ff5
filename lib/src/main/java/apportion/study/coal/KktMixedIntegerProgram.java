package apportion.study.coal;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exact optimum of instance C as one mixed-integer program: the follower's linear program is replaced by its
 * conditions of Karush, Kuhn and Tucker, complementarity by binaries.
 *
 * <p>With the multipliers u of y ≥ K_min z, v of y ≤ K_max z and w of y ≤ Y, a price p for Σy = target is such that
 * c − p − u + v + w = 0, and of each inequality and its multiplier one is zero. Both bounds that this needs are proved, not
 * guessed: slacks are bounded by the boxes of z and Y, and a price within [min c, max c] always exists, so no multiplier
 * exceeds max c − min c. Which province is dearer is known beforehand; the rows "order" say what follows from it, and only
 * save the search time.
 */
public final class KktMixedIntegerProgram {

    /** Prices count in 10⁸ yuan per 10⁶ t, so that they are of the size of the binaries. */
    private static final double PRICE_UNIT = 100;

    /** Cuts and quotas count in 10⁷ t, for the same reason. */
    private static final double COAL_UNIT = 1000;

    private final QuotaProblem problem;
    private final CentralObjective objective;
    private final RateBounds rates;
    private final double largestMultiplier;

    private KktMixedIntegerProgram(QuotaProblem problem, CentralObjective objective, RateBounds rates) {
        this.problem = problem;
        this.objective = objective;
        this.rates = rates;
        this.largestMultiplier = PRICE_UNIT
                * (problem.provinces()
                                .get(problem.byCost().get(problem.size() - 1))
                                .unitCost()
                        - problem.provinces().get(problem.byCost().get(0)).unitCost());
    }

    /** The quotas that are best for the centre, or why there are none. */
    public static Outcome<QuotaSolution> solve(QuotaProblem problem, CentralObjective objective, RateBounds rates) {
        var statement = new KktMixedIntegerProgram(problem, objective, rates);
        return statement.solve().map(solution -> {
            List<Double> quotas = new ArrayList<>();
            for (Province province : problem.provinces()) {
                quotas.add(COAL_UNIT * solution.value("z " + province.name()));
            }
            return QuotaSolution.of(
                    "Instance C, mixed-integer program of the optimality conditions",
                    problem,
                    objective,
                    LinearFollower.of(problem, rates),
                    quotas);
        });
    }

    private Outcome<MixedIntegerSolution> solve() {
        LinearProgram.Builder builder = LinearProgram.maximise();
        List<String> binaries = new ArrayList<>();
        Map<String, Double> cuts = new LinkedHashMap<>();
        Map<String, Double> quotas = new LinkedHashMap<>();
        for (int i = 0; i < problem.size(); i++) {
            Province province = problem.provinces().get(i);
            addColumns(builder, province, COAL_UNIT * objective.coefficients().get(i));
            binaries.addAll(List.of(least(province), most(province), full(province)));
            cuts.put(cut(province), 1.0);
            quotas.put("z " + province.name(), 1.0);
        }
        double cheapest =
                PRICE_UNIT * problem.provinces().get(problem.byCost().get(0)).unitCost();
        builder.column("price", cheapest, cheapest + largestMultiplier, 0);
        builder.row("cuts", cuts, Relation.EQUAL, problem.target() / COAL_UNIT);
        builder.row("quotas", quotas, Relation.AT_LEAST, problem.target() / COAL_UNIT);
        problem.provinces().forEach(province -> addConditions(builder, province));
        addOrder(builder);
        return builder.build().withIntegers(binaries).solve();
    }

    private void addColumns(LinearProgram.Builder builder, Province province, double coefficient) {
        String name = province.name();
        boolean canFill = rates.greatest() * province.greatestQuota() > province.capacity();
        builder.column("z " + name, province.leastQuota() / COAL_UNIT, province.greatestQuota() / COAL_UNIT, 0)
                .column(cut(province), 0, province.capacity() / COAL_UNIT, coefficient)
                .column("u " + name, 0, largestMultiplier, 0)
                .column("v " + name, 0, largestMultiplier, 0)
                .column("w " + name, 0, canFill ? largestMultiplier : 0, 0)
                .column(least(province), 0, 1, 0)
                .column(most(province), 0, 1, 0)
                .column(full(province), 0, canFill ? 1 : 0, 0);
    }

    private void addConditions(LinearProgram.Builder builder, Province province) {
        String name = province.name();
        builder.row(
                "price " + name,
                Map.of("price", 1.0, "u " + name, 1.0, "v " + name, -1.0, "w " + name, -1.0),
                Relation.EQUAL,
                PRICE_UNIT * province.unitCost());
        double range = (rates.greatest() - rates.least()) * province.greatestQuota() / COAL_UNIT;
        double room = (province.capacity() - rates.least() * province.leastQuota()) / COAL_UNIT;
        Map<String, Double> aboveLeast = Map.of(cut(province), 1.0, "z " + name, -rates.least());
        Map<String, Double> belowMost = Map.of(cut(province), -1.0, "z " + name, rates.greatest());
        addComplementarity(builder, name, "u", least(province), aboveLeast, 0, Math.min(range, room));
        addComplementarity(builder, name, "v", most(province), belowMost, 0, range);
        addComplementarity(
                builder,
                name,
                "w",
                full(province),
                Map.of(cut(province), -1.0),
                -province.capacity() / COAL_UNIT,
                room);
    }

    /** slack ≥ shift; multiplier ≤ M·binary; slack − shift ≤ bound·(1 − binary). */
    private void addComplementarity(
            LinearProgram.Builder builder,
            String name,
            String multiplier,
            String binary,
            Map<String, Double> slack,
            double shift,
            double bound) {
        builder.row("primal %s %s".formatted(multiplier, name), slack, Relation.AT_LEAST, shift);
        builder.row(
                "dual %s %s".formatted(multiplier, name),
                Map.of("%s %s".formatted(multiplier, name), 1.0, binary, -largestMultiplier),
                Relation.AT_MOST,
                0);
        Map<String, Double> complementary = new LinkedHashMap<>(slack);
        complementary.put(binary, bound);
        builder.row("complementary %s %s".formatted(multiplier, name), complementary, Relation.AT_MOST, shift + bound);
    }

    /** Of two provinces that stand next to each other by cost, the cheaper cuts its most or the dearer its least. */
    private void addOrder(LinearProgram.Builder builder) {
        List<Integer> order = problem.byCost();
        for (int k = 1; k < order.size(); k++) {
            Province cheaper = problem.provinces().get(order.get(k - 1));
            Province dearer = problem.provinces().get(order.get(k));
            Map<String, Double> either = new LinkedHashMap<>();
            either.put(most(cheaper), 1.0);
            either.put(full(cheaper), 1.0);
            either.put(least(dearer), 1.0);
            builder.row("order " + k, either, Relation.AT_LEAST, 1);
            builder.row(
                    "order of the least " + k, Map.of(least(dearer), 1.0, least(cheaper), -1.0), Relation.AT_LEAST, 0);
        }
    }

    private static String cut(Province province) {
        return "y " + province.name();
    }

    private static String least(Province province) {
        return "least " + province.name();
    }

    private static String most(Province province) {
        return "most " + province.name();
    }

    private static String full(Province province) {
        return "full " + province.name();
    }
}
