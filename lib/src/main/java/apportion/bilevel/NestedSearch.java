package apportion.bilevel;

import apportion.solve.Interruption;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.SolverOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Searches the leader's box for a good choice, solving the followers exactly for each: random starts, then steps along
 * the axes and along random directions that shrink when none helps. For comparison, and for followers no other method
 * takes; it proves nothing.
 */
public final class NestedSearch {

    private static final String NAME = "Nested search";
    private static final double SMALLEST_STEP = 1e-9; // of the range
    private static final int DIRECTIONS = 4; // random ones tried beside the axes

    private final List<Variable> leader;
    private final Response response;
    private final double sign;
    private final RandomGenerator random;
    private Optional<Found> best = Optional.empty();
    private int left;

    /**
     * Where the search ended.
     *
     * @param choice the leader's
     */
    public record Found(double leaderObjective, Map<String, Double> choice, Map<String, Double> answers) {
        public Found {
            choice = Map.copyOf(choice);
            answers = Map.copyOf(answers);
        }
    }

    private NestedSearch(
            List<Variable> leader, Sense sense, Response response, int evaluations, RandomGenerator random) {
        this.leader = leader;
        this.response = response;
        this.random = random;
        sign = sense == Sense.MINIMISE ? 1 : -1;
        left = evaluations;
    }

    /**
     * Searches for an optimistic leader's choice.
     *
     * @param evaluations how many choices may be tried
     * @throws IllegalArgumentException if a leader's variable that concerns the followers has no finite range
     */
    public static BilevelOutcome solve(
            BilevelProgram program, int evaluations, RandomGenerator random, SolverOptions options) {
        if (!program.followersAreIndependent()) {
            program.requireContinuousFollowers("Nested search with followers who depend on each other");
        }
        List<Variable> box = new ArrayList<>();
        for (Variable variable : Reaction.linking(program)) {
            BilevelSolution.Range range = LeaderBox.range(program, variable, options);
            if (range.least() > range.greatest()) {
                return Diagnosis.explain(program, options);
            }
            box.add(new Variable(variable.name(), range.least(), range.greatest(), variable.integer()));
        }
        Optional<Found> found = find(box, program.leader().sense(), reaction(program, options), evaluations, random);
        if (found.isEmpty()) {
            return new BilevelOutcome.Limit(
                    "None of %d choices has an answer that the leader's conditions allow.".formatted(evaluations),
                    Optional.empty());
        }
        Map<String, Double> point = new LinkedHashMap<>(found.get().choice());
        point.putAll(found.get().answers());
        return new BilevelOutcome.Optimal(Verification.solution(
                program, NAME, Position.OPTIMISTIC, false, point, List.of(), evaluations, options));
    }

    private static Response reaction(BilevelProgram program, SolverOptions options) {
        return choice -> {
            Reaction.Result result = Reaction.to(program, choice, Position.OPTIMISTIC, options);
            return result.kind() == Reaction.Kind.FOUND
                    ? Optional.of(new Response.Reply(result.objective(), result.values()))
                    : Optional.empty();
        };
    }

    /**
     * Searches for a choice with followers of any kind.
     *
     * @param leader the leader's variables, each with a finite range
     * @param sense whether the leader wants little or much
     * @param evaluations how many choices may be tried
     */
    public static Optional<Found> find(
            List<Variable> leader, Sense sense, Response response, int evaluations, RandomGenerator random) {
        for (Variable variable : leader) {
            if (!Double.isFinite(variable.upper() - variable.lower())) {
                throw new IllegalArgumentException("'%s' needs a finite range, got [%s, %s].\nMaybe give it bounds."
                        .formatted(variable.name(), variable.lower(), variable.upper()));
            }
        }
        if (evaluations < 1) {
            throw new IllegalArgumentException("A search needs at least 1 evaluation, got %d.".formatted(evaluations));
        }
        return new NestedSearch(leader, sense, response, evaluations, random).search();
    }

    private Optional<Found> search() {
        int starts = Math.max(1, left / 4);
        List<Start> points = new ArrayList<>();
        for (int start = 0; start < starts && left > 0; start++) {
            double[] point = new double[leader.size()];
            for (int j = 0; j < point.length; j++) {
                double share =
                        start < 2 ? start : leader.size() == 1 ? (start - 1.0) / (starts - 1) : random.nextDouble();
                point[j] = at(j, share);
            }
            double value = value(point);
            if (value < Double.POSITIVE_INFINITY) {
                points.add(new Start(Arrays.stream(point).boxed().toList(), value));
            }
        }
        points.sort(Comparator.comparingDouble(Start::value));
        for (Start start : points) {
            descend(start.point().stream().mapToDouble(Double::doubleValue).toArray(), start.value());
        }
        return best;
    }

    private record Start(List<Double> point, double value) {}

    private void descend(double[] start, double startValue) {
        double[] point = start;
        double value = startValue;
        double step = 0.25;
        while (step > SMALLEST_STEP && left > 0) {
            boolean better = false;
            for (int d = 0; d < 2 * point.length + DIRECTIONS && left > 0; d++) {
                double[] next = moved(point, d, step);
                double reached = value(next);
                if (reached < value - 1e-12 * Math.max(1, Math.abs(value))) {
                    point = next;
                    value = reached;
                    better = true;
                    break;
                }
            }
            step = better ? Math.min(0.5, step * 2) : step / 2;
        }
    }

    private double[] moved(double[] point, int direction, double step) {
        double[] next = point.clone();
        for (int j = 0; j < next.length; j++) {
            double width = leader.get(j).upper() - leader.get(j).lower();
            double turn = direction < 2 * next.length
                    ? (direction / 2 == j ? (direction % 2 == 0 ? 1 : -1) : 0)
                    : random.nextDouble(-1, 1);
            double move = leader.get(j).integer() && turn != 0
                    ? Math.signum(turn) * Math.max(1, Math.rint(Math.abs(turn) * step * width))
                    : turn * step * width;
            next[j] = Math.max(leader.get(j).lower(), Math.min(leader.get(j).upper(), next[j] + move));
        }
        return next;
    }

    private double at(int j, double share) {
        Variable variable = leader.get(j);
        double value = variable.lower() + share * (variable.upper() - variable.lower());
        return variable.integer() ? Math.rint(value) : value;
    }

    /** The leader's objective, less being better; infinite where the choice is not allowed. */
    private double value(double[] point) {
        Interruption.check(NAME);
        left--;
        Map<String, Double> choice = new LinkedHashMap<>();
        for (int j = 0; j < point.length; j++) {
            choice.put(leader.get(j).name(), point[j]);
        }
        Optional<Response.Reply> reply = response.to(choice);
        if (reply.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double value = sign * reply.get().leaderObjective();
        if (best.isEmpty() || value < sign * best.get().leaderObjective()) {
            best = Optional.of(
                    new Found(reply.get().leaderObjective(), choice, reply.get().answers()));
        }
        return value;
    }
}
