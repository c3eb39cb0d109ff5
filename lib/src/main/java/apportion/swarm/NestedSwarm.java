package apportion.swarm;

import apportion.swarm.SearchProblem.Constraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * A search for the leader that solves the follower for every choice it tries. What it reports is evaluated again with the
 * exact follower, every improvement along the way too: with an inexact follower the leader drifts to where the follower
 * errs in its favour, and the claim can be better than the true optimum.
 *
 * @param best the last and best of the reports
 * @param reports each improvement of the search, in order
 * @param leaderEvaluations choices of the leader's tried
 * @param followerEvaluations of the follower's objective, or of the exact reply
 * @param unanswered choices to which the follower had no answer
 */
public record NestedSwarm(
        ReportedPoint best,
        List<ReportedPoint> reports,
        long leaderEvaluations,
        long followerEvaluations,
        long unanswered,
        SearchResult search) {

    public NestedSwarm {
        reports = List.copyOf(reports);
    }

    /**
     * Searches once.
     *
     * @param method for the leader; it must keep its trace for the reports
     * @throws IllegalStateException if the follower answered none of the choices tried
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static NestedSwarm solve(
            TwoLevelProblem problem, SearchMethod method, FollowerSolver follower, RandomGenerator random) {
        var remembered = new RememberedFollower(problem, follower);
        TwoLevelProblem.Level leader = problem.leader();
        List<Constraint> constraints = new ArrayList<>();
        for (TwoLevelProblem.JointConstraint constraint : leader.constraints()) {
            constraints.add(new Constraint(constraint.name(), x -> remembered.at(x, constraint.excess())));
        }
        var facing = new SearchProblem(
                leader.maximised(),
                leader.box(),
                x -> remembered.at(x, leader.objective()),
                constraints,
                leader.handling());
        SearchResult search = method.solve(facing, random);
        List<ReportedPoint> reports = new ArrayList<>();
        List<Double> last = List.of();
        for (TracePoint point : search.trace()) {
            if (!point.best().equals(last) && !Double.isNaN(point.bestValue())) {
                last = point.best();
                report(problem, follower, last).ifPresent(reports::add);
            }
        }
        if (reports.isEmpty()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "The follower has no answer to any of %d choices.", search.evaluations()));
        }
        return new NestedSwarm(
                reports.get(reports.size() - 1),
                reports,
                search.evaluations(),
                remembered.evaluations(),
                search.undefined(),
                search);
    }

    private static Optional<ReportedPoint> report(
            TwoLevelProblem problem, FollowerSolver follower, List<Double> choice) {
        double[] x = choice.stream().mapToDouble(Double::doubleValue).toArray();
        return follower.answer(problem, x, new AtomicLong()).map(y -> ReportedPoint.of(problem, x, y));
    }

    /** One line for each report: what was claimed and what is true. */
    public Table toTable() {
        return Table.create(
                "Claimed and true",
                DoubleColumn.create("report", Arrays.stream(numbers()).asDoubleStream()),
                DoubleColumn.create("claimed value", reports.stream().mapToDouble(ReportedPoint::claimedValue)),
                DoubleColumn.create("true value", reports.stream().mapToDouble(ReportedPoint::trueValue)),
                DoubleColumn.create("follower's loss", reports.stream().mapToDouble(ReportedPoint::followerLoss)));
    }

    private int[] numbers() {
        int[] numbers = new int[reports.size()];
        Arrays.setAll(numbers, k -> k + 1);
        return numbers;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Nested search: %s\n%d choices of the leader, %d evaluations for the follower, %d without an answer",
                best,
                leaderEvaluations,
                followerEvaluations,
                unanswered);
    }
}
