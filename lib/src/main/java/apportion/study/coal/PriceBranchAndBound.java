package apportion.study.coal;

import apportion.solve.Interruption;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The optimum of instance B by branch and bound over the price, with a proved gap.
 *
 * <p>At a known price p the rates K(p) are known, and what is left of the centre's problem is linear in the quotas. Over a
 * price interval [a, b] the cuts y = zK(p) lie between zK(a) and zK(b); with p as a column, the four McCormick rows around
 * the product of z and K bound them further. The linear program's value is an upper bound, the exact follower's answer to
 * its quotas a lower one; the interval with the highest upper bound is halved until the two meet.
 */
public final class PriceBranchAndBound {

    /** Proved gap between the best value and the upper bound at which the search ends. */
    public static final double GAP = 1e-9;

    private static final int MOST_INTERVALS = 20_000;
    private static final double COAL_UNIT = 1000; // cuts and quotas in 10⁷ t: the size of the other columns

    private final QuotaProblem problem;
    private final CentralObjective objective;
    private final ConvexFollower follower;

    private record Node(double from, double to, double bound) {}

    /**
     * The best quotas found and a proof of how good they are.
     *
     * @param upperBound no quotas are worth more than this
     * @param programs linear programs solved
     */
    public record Proved(QuotaSolution solution, double upperBound, int programs) {}

    private PriceBranchAndBound(QuotaProblem problem, CentralObjective objective, ConvexFollower follower) {
        this.problem = problem;
        this.objective = objective;
        this.follower = follower;
    }

    /** The quotas that are best for the centre, or why there are none. */
    public static Outcome<Proved> solve(QuotaProblem problem, CentralObjective objective, ConvexFollower follower) {
        return new PriceBranchAndBound(problem, objective, follower).search();
    }

    private Outcome<Proved> search() {
        double cheapest = problem.provinces().get(problem.byCost().get(0)).unitCost();
        double dearest = problem.provinces()
                .get(problem.byCost().get(problem.size() - 1))
                .unitCost();
        double from = cheapest + follower.curvature() * (follower.rates().least() - 1);
        double to = dearest + follower.curvature() * (follower.rates().greatest() - 1);
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingDouble(node -> -node.bound()));
        open.add(new Node(from, to, Double.POSITIVE_INFINITY));
        List<Double> best = List.of();
        double value = Double.NEGATIVE_INFINITY;
        int programs = 0;
        while (!open.isEmpty() && open.peek().bound() > value + GAP && programs < MOST_INTERVALS) {
            Interruption.check("searching the price of instance B");
            Node node = open.remove();
            double middle = (node.from() + node.to()) / 2;
            for (double[] half : new double[][] {{node.from(), middle}, {middle, node.to()}}) {
                programs++;
                Outcome<LinearSolution> outcome = program(half[0], half[1]).solve();
                if (!outcome.isOptimal()) {
                    continue;
                }
                double bound = objective.constant() + outcome.orElseThrow().objective();
                List<Double> quotas = quotas(outcome.orElseThrow());
                Outcome<ProvincialAnswer> answer = follower.answer(quotas);
                if (answer.isOptimal()) {
                    double reached = objective.value(answer.orElseThrow().cuts());
                    if (reached > value) {
                        value = reached;
                        best = quotas;
                    }
                }
                open.add(new Node(half[0], half[1], bound));
            }
        }
        if (best.isEmpty()) {
            return new Outcome.Infeasible<>("No quotas within the bounds lead to cuts that meet the target.");
        }
        double upper = open.isEmpty() ? value : Math.max(value, open.peek().bound());
        QuotaSolution solution =
                QuotaSolution.of("Instance B, branch and bound over the price", problem, objective, follower, best);
        return new Outcome.Optimal<>(new Proved(solution, upper, programs));
    }

    private List<Double> quotas(LinearSolution solution) {
        List<Double> quotas = new ArrayList<>();
        for (Province province : problem.provinces()) {
            double quota = COAL_UNIT * solution.value("z " + province.name());
            quotas.add(Math.max(province.leastQuota(), Math.min(province.greatestQuota(), quota)));
        }
        return quotas;
    }

    /** The price enters as the share t in [0, 1] of the interval: K(p) between K(a) and K(b) is K(a) + t(K(b) − K(a)). */
    private LinearProgram program(double from, double to) {
        LinearProgram.Builder builder = LinearProgram.maximise();
        Map<String, Double> cuts = new LinkedHashMap<>();
        Map<String, Double> quotas = new LinkedHashMap<>();
        for (int i = 0; i < problem.size(); i++) {
            Province province = problem.provinces().get(i);
            double least = province.leastQuota() / COAL_UNIT;
            double greatest = province.greatestQuota() / COAL_UNIT;
            builder.column("z " + province.name(), least, greatest, 0)
                    .nonNegative(
                            "y " + province.name(),
                            COAL_UNIT * objective.coefficients().get(i));
            cuts.put("y " + province.name(), 1.0);
            quotas.put("z " + province.name(), 1.0);
        }
        builder.column("t", 0, 1, 0);
        builder.row("cuts", cuts, Relation.EQUAL, problem.target() / COAL_UNIT);
        builder.row("quotas", quotas, Relation.AT_LEAST, problem.target() / COAL_UNIT);
        for (int i = 0; i < problem.size(); i++) {
            addProduct(builder, i, from, to);
        }
        return builder.build();
    }

    /** McCormick's rows for y − K(a)z = rise × tz where K is linear in between; plain bounds where a kink lies inside. */
    private void addProduct(LinearProgram.Builder builder, int i, double from, double to) {
        Province province = problem.provinces().get(i);
        String z = "z " + province.name();
        String y = "y " + province.name();
        double low = follower.rate(i, from);
        double rise = follower.rate(i, to) - low;
        builder.row("least " + y, Map.of(y, 1.0, z, -low), Relation.AT_LEAST, 0);
        builder.row("most " + y, Map.of(y, 1.0, z, -low - rise), Relation.AT_MOST, 0);
        double straight = (to - from) / follower.curvature();
        if (Math.abs(rise - straight) > 1e-12 * Math.max(1, straight)) {
            return; // a kink inside
        }
        double least = province.leastQuota() / COAL_UNIT;
        double greatest = province.greatestQuota() / COAL_UNIT;
        // with y = low·z + rise·tz: tz ≥ least·t, tz ≥ z + greatest(t − 1), tz ≤ greatest·t, tz ≤ z + least(t − 1)
        builder.row("a " + y, Map.of(y, 1.0, z, -low, "t", -rise * least), Relation.AT_LEAST, 0);
        builder.row(
                "b " + y, Map.of(y, 1.0, z, -low - rise, "t", -rise * greatest), Relation.AT_LEAST, -rise * greatest);
        builder.row("c " + y, Map.of(y, 1.0, z, -low, "t", -rise * greatest), Relation.AT_MOST, 0);
        builder.row("d " + y, Map.of(y, 1.0, z, -low - rise, "t", -rise * least), Relation.AT_MOST, -rise * least);
    }
}
