package apportion.swarm;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The alternating scheme of Wang et al. (2020), section 3.3, steps 1-7: the follower is solved for the leader's choice,
 * then the leader for the follower's answer <em>held fixed</em>, and so on, and the round that claims most is kept.
 *
 * <p>Where it settles each answers the other best: a Nash point. The leader's advantage, that the follower's answer moves
 * with its choice, is never used, so it is not the Stackelberg optimum that a bilevel program asks for.
 *
 * @param rounds in order; the leader's choice, and the answer to the choice before it
 * @param kept the round with the best claim
 * @param movement the largest change of the leader's choice in the last round, in units of its ranges; near 0 if the scheme
 *     has settled
 */
public record AlternatingScheme(List<ReportedPoint> rounds, ReportedPoint kept, double movement) {

    public AlternatingScheme {
        rounds = List.copyOf(rounds);
    }

    /**
     * Runs the scheme from a random start.
     *
     * @param method for both levels
     * @param rounds M of step 2
     */
    public static AlternatingScheme run(
            TwoLevelProblem problem, SearchMethod method, int rounds, RandomGenerator random) {
        return run(problem, method, problem.leader().box().draw(random), rounds, random);
    }

    /**
     * Runs the scheme from a leader's choice.
     *
     * @param start R₀ of step 1
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static AlternatingScheme run(
            TwoLevelProblem problem, SearchMethod method, double[] start, int rounds, RandomGenerator random) {
        problem.leader().box().requireDimensions("start", start.length);
        if (rounds < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "rounds must be at least 1, got %d.", rounds));
        }
        List<ReportedPoint> reports = new ArrayList<>();
        double[] leader = start.clone();
        double movement = Double.NaN;
        for (int round = 0; round < rounds; round++) {
            Interruption.check("alternating between leader and follower");
            double[] follower =
                    method.solve(problem.followerProblem(leader), random).pointArray();
            double[] next =
                    method.solve(problem.leaderProblem(follower), random).pointArray();
            reports.add(ReportedPoint.of(problem, next, follower));
            movement = movement(problem.leader().box(), leader, next);
            leader = next;
        }
        ReportedPoint kept = reports.get(0);
        for (ReportedPoint report : reports) {
            if (isBetter(problem.leader(), report, kept)) {
                kept = report;
            }
        }
        return new AlternatingScheme(reports, kept, movement);
    }

    private static boolean isBetter(TwoLevelProblem.Level leader, ReportedPoint first, ReportedPoint second) {
        return first.claimedViolation() < second.claimedViolation()
                || (first.claimedViolation() == second.claimedViolation()
                        && leader.loss(first.claimedValue(), second.claimedValue()) < 0);
    }

    private static double movement(SearchBox box, double[] before, double[] after) {
        double largest = 0;
        for (int j = 0; j < before.length; j++) {
            double range = box.upper().get(j) - box.lower().get(j);
            largest = Math.max(largest, range == 0 ? 0 : Math.abs(after[j] - before[j]) / range);
        }
        return largest;
    }

    /** The last round. */
    public ReportedPoint last() {
        return rounds.get(rounds.size() - 1);
    }

    /** One line for each round: what was claimed and what is true. */
    public Table toTable() {
        int[] numbers = new int[rounds.size()];
        Arrays.setAll(numbers, k -> k + 1);
        return Table.create(
                "Alternating rounds",
                DoubleColumn.create("round", Arrays.stream(numbers).asDoubleStream()),
                DoubleColumn.create("claimed value", rounds.stream().mapToDouble(ReportedPoint::claimedValue)),
                DoubleColumn.create("true value", rounds.stream().mapToDouble(ReportedPoint::trueValue)),
                DoubleColumn.create("follower's loss", rounds.stream().mapToDouble(ReportedPoint::followerLoss)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Alternating scheme, %d rounds: %s\nmovement in the last round %.1e",
                rounds.size(),
                kept,
                movement);
    }
}
