package apportion.bilevel;

import apportion.bilevel.KktSystem.Multiplier;
import apportion.bilevel.Reaction.Kind;
import apportion.solve.Interruption;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A leader who chooses one number x, optimistic or pessimistic, with linear followers who do not depend on each other.
 *
 * <p>The range of x falls into intervals, on each of which the same of the followers' limits have a price. There the
 * optimal answers are a polyhedron that x only shifts, so the worst of them gives the leader a concave function of x,
 * least at an end; likewise the best of them a linear program in x and y. If prices depend on x, the function can jump
 * at an end; then a pessimistic leader may come as near as wanted to a value that it never has.
 */
public final class ParametricLeader {

    private static final String NAME = "Parametric leader";
    private static final double SHORTEST = 1e-9; // relative: an interval of x below this is a point

    private final BilevelProgram program;
    private final String variable;
    private final Position position;
    private final SolverOptions options;
    private final double sign;
    private final KktSystem system;
    private Optional<Reaction.Result> best = Optional.empty();
    private double infimum = Double.POSITIVE_INFINITY; // of a minimisation, within the intervals
    private double infimumAt;
    private int intervals;

    private ParametricLeader(BilevelProgram program, Position position, SolverOptions options) {
        this.program = program;
        this.position = position;
        this.options = options;
        sign = program.leader().sign();
        variable = program.leader().choices().get(0);
        system = new KktSystem(program);
    }

    /**
     * Solves for either kind of leader.
     *
     * @throws IllegalArgumentException if the leader chooses more than one number or integers, an objective is
     *     quadratic, the followers depend on each other, or x has no finite range; for a pessimistic leader also if one
     *     of its conditions names a follower's variable
     */
    public static BilevelOutcome solve(BilevelProgram program, Position position, SolverOptions options) {
        program.requireContinuousFollowers(NAME);
        check(program, position);
        return new ParametricLeader(program, position, options).solve();
    }

    private static void check(BilevelProgram program, Position position) {
        Player leader = program.leader();
        if (leader.variables().size() != 1 || leader.variables().get(0).integer()) {
            throw new IllegalArgumentException(
                    "A parametric leader chooses one continuous variable, got %s.\nMaybe use Enumeration or KktBranching."
                            .formatted(leader.choices()));
        }
        boolean curved = leader.objective().degree() > 1;
        Set<String> answers = new HashSet<>();
        for (Player follower : program.followers()) {
            answers.addAll(follower.choices());
            for (String own : follower.choices()) {
                curved |= follower.objective().derivative(own).variables().stream()
                        .anyMatch(follower.choices()::contains);
            }
        }
        if (curved || !program.followersAreIndependent()) {
            throw new IllegalArgumentException(
                    "A parametric leader needs linear objectives and followers who do not depend on each other.");
        }
        for (Row row : leader.conditions()) {
            if (position == Position.PESSIMISTIC
                    && row.coefficients().keySet().stream().anyMatch(answers::contains)) {
                throw new IllegalArgumentException(
                        "A pessimistic leader's condition must not name followers' variables, got '%s'."
                                .formatted(row.name()));
            }
        }
    }

    private BilevelOutcome solve() {
        Optional<double[]> range = range();
        if (range.isEmpty()) {
            return Diagnosis.explain(program, options);
        }
        long end = System.nanoTime() + options.timeLimit().toNanos();
        double shortest = SHORTEST * Math.max(1, Math.max(Math.abs(range.get()[0]), Math.abs(range.get()[1])));
        Deque<double[]> gaps = new ArrayDeque<>(List.of(range.get()));
        at(range.get()[0]);
        at(range.get()[1]);
        while (!gaps.isEmpty()) {
            Interruption.check(NAME);
            if (System.nanoTime() > end) {
                return new BilevelOutcome.Limit(
                        "%d intervals seen within the time limit of %s.".formatted(intervals, options.timeLimit()),
                        best.map(found -> solution(found, false)));
            }
            double[] gap = gaps.pop();
            if (gap[1] - gap[0] <= shortest) {
                continue;
            }
            double[] covered = interval(0.5 * (gap[0] + gap[1]), gap);
            gaps.push(new double[] {gap[0], covered[0]});
            gaps.push(new double[] {covered[1], gap[1]});
        }
        return outcome();
    }

    private BilevelOutcome outcome() {
        double attained = best.map(found -> sign * found.objective()).orElse(Double.POSITIVE_INFINITY);
        if (infimum < attained - 1e-9 * Math.max(1, Math.abs(infimum))) {
            return new BilevelOutcome.NotAttained(
                    "The leader comes as near as wanted to F = %.10g where %s approaches %.10g, but cannot have it."
                            .formatted(sign * infimum, variable, infimumAt),
                    sign * infimum,
                    best.map(found -> solution(found, false)));
        }
        if (best.isPresent()) {
            return new BilevelOutcome.Optimal(solution(best.get(), true));
        }
        return Diagnosis.explain(program, options);
    }

    private BilevelSolution solution(Reaction.Result found, boolean proved) {
        return Verification.solution(program, NAME, position, proved, found.values(), List.of(), intervals, options);
    }

    /** The range of x in which the followers' programs have points and so have their duals, that is, have optima. */
    private Optional<double[]> range() {
        double[] ends = new double[2];
        for (Sense sense : Sense.values()) {
            Outcome<LinearSolution> outcome =
                    system.extreme(variable, sense, system.rows()).solve(options);
            if (outcome instanceof Outcome.Infeasible) {
                return Optional.empty();
            }
            if (outcome instanceof Outcome.Unbounded) {
                throw new IllegalArgumentException(
                        "'%s' needs a finite range, but the conditions leave it open.\nMaybe give it bounds."
                                .formatted(variable));
            }
            ends[sense == Sense.MINIMISE ? 0 : 1] = outcome.orElseThrow().objective();
        }
        return Optional.of(ends);
    }

    /** Looks at one x. */
    private void at(double x) {
        Reaction.Result result = Reaction.to(program, Map.of(variable, x), position, options);
        if (result.kind() != Kind.FOUND) {
            return;
        }
        if (best.isEmpty() || sign * result.objective() < sign * best.get().objective()) {
            best = Optional.of(result);
        }
    }

    /** Finds the interval around x with the same prices, looks at its ends, and returns what is dealt with. */
    private double[] interval(double x, double[] gap) {
        intervals++;
        List<Column> columns = pattern(x);
        double low = end(columns, Sense.MINIMISE, x, gap);
        double high = end(columns, Sense.MAXIMISE, x, gap);
        for (double edge : new double[] {low, high}) {
            at(edge);
            within(columns, edge);
        }
        if (position == Position.OPTIMISTIC) {
            between(columns, low, high);
        }
        return new double[] {low, high};
    }

    /** The columns of the system with one of each pair held at 0, as the followers' multipliers at x have it. */
    private List<Column> pattern(double x) {
        Map<String, Double> choice = Map.of(variable, x);
        Set<String> priced = new HashSet<>();
        for (int k = 0; k < program.followers().size(); k++) {
            FollowerProgram follower = new FollowerProgram(program, k, choice);
            Map<String, Double> multipliers =
                    follower.multipliers(follower.best(options).orElseThrow());
            double largest =
                    multipliers.values().stream().mapToDouble(Math::abs).max().orElse(0);
            for (Multiplier pair : system.pairs()) {
                double multiplier = multipliers.getOrDefault(pair.limit().name(), 0.0);
                if (pair.follower() == k && multiplier > 1e-7 * largest) {
                    priced.add(pair.column());
                }
            }
        }
        Set<String> zero = new HashSet<>();
        for (Multiplier pair : system.pairs()) {
            zero.add(priced.contains(pair.column()) ? pair.slack() : pair.column());
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : system.relaxation().columns()) {
            columns.add(
                    zero.contains(column.name())
                            ? new Column(column.name(), Math.min(0, column.lower()), 0, 0)
                            : new Column(column.name(), column.lower(), column.upper(), 0));
        }
        return columns;
    }

    private double end(List<Column> columns, Sense sense, double x, double[] gap) {
        // without the leader's conditions: where no answer meets them, the followers' prices still hold for a while
        double edge = optimise(columns, Map.of(variable, 1.0), sense, system.followersRows())
                .map(LinearSolution::objective)
                .orElse(x);
        return sense == Sense.MINIMISE ? Math.min(x, Math.max(gap[0], edge)) : Math.max(x, Math.min(gap[1], edge));
    }

    /** The leader's limit value at the end of an interval, from inside. */
    private void within(List<Column> columns, double edge) {
        if (position == Position.OPTIMISTIC) {
            return;
        }
        List<Column> fixed = bounded(columns, edge, edge);
        Sense against = program.leader().sense() == Sense.MINIMISE ? Sense.MAXIMISE : Sense.MINIMISE;
        optimise(fixed, program.leader().objective().linear(), against, system.rows())
                .ifPresent(worst -> {
                    double value = sign
                            * (worst.objective() + program.leader().objective().constant());
                    if (value < infimum) {
                        infimum = value;
                        infimumAt = edge;
                    }
                });
    }

    /** The optimistic leader's best between two ends. */
    private void between(List<Column> columns, double low, double high) {
        optimise(
                        bounded(columns, low, high),
                        program.leader().objective().linear(),
                        program.leader().sense(),
                        system.rows())
                .ifPresent(found -> at(found.value(variable)));
    }

    private List<Column> bounded(List<Column> columns, double low, double high) {
        return columns.stream()
                .map(column -> column.name().equals(variable) ? new Column(variable, low, high, 0) : column)
                .toList();
    }

    private Optional<LinearSolution> optimise(
            List<Column> columns, Map<String, Double> costs, Sense sense, List<Row> rows) {
        List<Column> costed = columns.stream()
                .map(column -> new Column(
                        column.name(), column.lower(), column.upper(), costs.getOrDefault(column.name(), 0.0)))
                .toList();
        Outcome<LinearSolution> outcome = new LinearProgram(sense, costed, rows).solve(options);
        return outcome.isOptimal() ? Optional.of(outcome.orElseThrow()) : Optional.empty();
    }
}
