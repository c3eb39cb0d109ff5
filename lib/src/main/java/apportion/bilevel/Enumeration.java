package apportion.bilevel;

import apportion.bilevel.Reaction.Kind;
import apportion.solve.Interruption;
import apportion.solve.SolverOptions;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries every value of the leader's integers that concern the followers, solving each follower exactly; the leader's
 * other variables are optimised for each. Optimistic or pessimistic; the only method that takes followers who choose
 * integers, and leaders with any quadratic objective that is convex once these integers are fixed.
 */
public final class Enumeration {

    private static final String NAME = "Enumeration";
    private static final int MOST_CHOICES = 1_000_000;

    private final BilevelProgram program;
    private final Position position;
    private final SolverOptions options;
    private final List<Variable> linking;
    private final Map<Kind, String> reasons = new EnumMap<>(Kind.class);
    private Optional<Reaction.Result> best = Optional.empty();
    private int tried;

    private Enumeration(BilevelProgram program, Position position, SolverOptions options) {
        this.program = program;
        this.position = position;
        this.options = options;
        linking = Reaction.linking(program);
    }

    /** Solves for an optimistic leader with the default options. */
    public static BilevelOutcome solve(BilevelProgram program) {
        return solve(program, Position.OPTIMISTIC, BilevelProgram.OPTIONS);
    }

    /**
     * Solves with a time limit for the whole search.
     *
     * @throws IllegalArgumentException if a variable of the leader's that concerns the followers is continuous, or there
     *     are more than a million choices
     */
    public static BilevelOutcome solve(BilevelProgram program, Position position, SolverOptions options) {
        return new Enumeration(program, position, options).solve();
    }

    private BilevelOutcome solve() {
        if (!program.followersAreIndependent()) {
            program.requireContinuousFollowers("Enumeration with followers who depend on each other");
        }
        Map<String, Choices> ranges = ranges();
        long end = System.nanoTime() + options.timeLimit().toNanos();
        int[] offset = new int[linking.size()];
        boolean more = ranges.values().stream().allMatch(range -> range.count() > 0);
        while (more) {
            Interruption.check(NAME);
            if (System.nanoTime() > end) {
                return new BilevelOutcome.Limit(
                        "%d choices tried within the time limit of %s.\nMaybe allow more time."
                                .formatted(tried, options.timeLimit()),
                        best.map(this::solution));
            }
            Map<String, Double> choice = new LinkedHashMap<>();
            int i = 0;
            for (Map.Entry<String, Choices> range : ranges.entrySet()) {
                choice.put(range.getKey(), range.getValue().first() + offset[i++]);
            }
            Reaction.Result result = Reaction.to(program, choice, position, options);
            tried++;
            if (result.kind() == Kind.LEADER_UNBOUNDED) {
                return new BilevelOutcome.LeaderUnbounded(result.reason());
            }
            note(result);
            more = next(offset, List.copyOf(ranges.values()));
        }
        return best.isPresent() ? new BilevelOutcome.Optimal(solution(best.get())) : none();
    }

    private void note(Reaction.Result result) {
        if (result.kind() != Kind.FOUND) {
            reasons.putIfAbsent(result.kind(), result.reason());
            return;
        }
        double sign = program.leader().sign();
        if (best.isEmpty() || sign * result.objective() < sign * best.get().objective()) {
            best = Optional.of(result);
        }
    }

    private BilevelSolution solution(Reaction.Result result) {
        boolean proved = !reasons.containsKey(Kind.LIMIT);
        return Verification.solution(program, NAME, position, proved, result.values(), List.of(), tried, options);
    }

    private BilevelOutcome none() {
        if (reasons.isEmpty()) {
            return Diagnosis.explain(program, options);
        }
        String first = reasons.values().iterator().next();
        if (reasons.containsKey(Kind.LIMIT)) {
            return new BilevelOutcome.Limit(first, Optional.empty());
        }
        if (reasons.size() == 1 && reasons.containsKey(Kind.FOLLOWER_INFEASIBLE)) {
            return new BilevelOutcome.FollowerInfeasible(
                    "None of %d choices leaves the followers a feasible plan. %s".formatted(tried, first));
        }
        if (reasons.size() == 1 && reasons.containsKey(Kind.FOLLOWER_UNBOUNDED)) {
            return new BilevelOutcome.FollowerUnbounded(first);
        }
        return new BilevelOutcome.Infeasible(
                "None of %d choices has an answer that the leader's conditions allow. %s".formatted(tried, first));
    }

    /** The least and the greatest value of each linking variable. */
    private Map<String, Choices> ranges() {
        Map<String, Choices> ranges = new LinkedHashMap<>();
        double choices = 1;
        for (Variable variable : linking) {
            if (variable.lower() == variable.upper()) {
                ranges.put(variable.name(), new Choices(variable.lower(), 1));
                continue;
            }
            if (!variable.integer()) {
                throw new IllegalArgumentException(
                        "Enumeration needs integers, but '%s', which concerns the followers, is continuous.\nMaybe use KktBranching."
                                .formatted(variable.name()));
            }
            BilevelSolution.Range range = LeaderBox.range(program, variable, options);
            double first = Math.ceil(range.least() - 1e-9);
            double count = Math.max(0, Math.floor(range.greatest() + 1e-9) - first + 1);
            ranges.put(variable.name(), new Choices(first, count));
            choices *= count;
            if (choices > MOST_CHOICES) {
                throw new IllegalArgumentException("Enumeration takes up to %d choices, '%s' makes them %.0f."
                        .formatted(MOST_CHOICES, variable.name(), choices));
            }
        }
        return ranges;
    }

    private static boolean next(int[] offset, List<Choices> ranges) {
        for (int i = 0; i < offset.length; i++) {
            if (++offset[i] < ranges.get(i).count()) {
                return true;
            }
            offset[i] = 0;
        }
        return false;
    }

    /** Consecutive numbers. */
    private record Choices(double first, double count) {}
}
