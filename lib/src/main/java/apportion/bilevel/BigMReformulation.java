package apportion.bilevel;

import apportion.bilevel.KktSystem.Multiplier;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.MixedIntegerProgram;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import apportion.solve.WrongAnswerException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces each follower by its Karush–Kuhn–Tucker conditions, and each pair λ, s by λ ≤ Mz, s ≤ M′(1 − z) with z in
 * {0, 1} (Fortuny-Amat and McCarl 1981): an ordinary mixed-integer program.
 *
 * <p>Bounds that follow from the program are used as M; where none follows, a constant is trusted, and made ten times
 * larger while a value sits at it. That nothing sits at M does not prove that M cut nothing off (Pineda and Morales
 * 2019; Kleinert, Labbé, Plein and Schmidt 2020): such a solution is checked, but not called proved.
 */
public final class BigMReformulation {

    private static final String NAME = "Big-M reformulation";
    private static final double LARGEST = 1e7;
    private static final double NEAR = 1 - 1e-6; // of M: a larger share counts as sitting at it

    private final BilevelProgram program;
    private final SolverOptions options;
    private final KktSystem system;
    private final Map<String, Double> bounds = new LinkedHashMap<>(); // derived, by column

    private BigMReformulation(BilevelProgram program, SolverOptions options) {
        this.program = program;
        this.options = options;
        system = new KktSystem(program);
    }

    /** Solves with the default constants and options. */
    public static BilevelOutcome solve(BilevelProgram program) {
        return solve(program, BigM.START, BilevelProgram.OPTIONS);
    }

    /**
     * Solves with a time limit for the search under each constant.
     *
     * @throws IllegalArgumentException if a follower chooses integers, or the leader's objective is not convex
     */
    public static BilevelOutcome solve(BilevelProgram program, BigM start, SolverOptions options) {
        program.requireContinuousFollowers(NAME);
        return new BigMReformulation(program, options).solve(start);
    }

    /**
     * The mixed-integer program itself, for other solvers: the same constants for all pairs, nothing derived.
     *
     * @throws IllegalArgumentException as {@link #solve(BilevelProgram, BigM, SolverOptions)}
     */
    public static MixedIntegerProgram program(BilevelProgram program, BigM constants) {
        program.requireContinuousFollowers(NAME);
        return new BigMReformulation(program, BilevelProgram.OPTIONS).mixedInteger(constants);
    }

    private BilevelOutcome solve(BigM start) {
        DerivedBounds derived = new DerivedBounds(system, options);
        for (Multiplier pair : system.pairs()) {
            for (String column : List.of(pair.column(), pair.slack())) {
                double greatest = derived.greatest(column);
                if (Double.isFinite(greatest)) {
                    bounds.put(column, Math.max(greatest, 1e-6));
                }
            }
        }
        boolean proved = system.pairs().stream()
                .allMatch(pair -> bounds.containsKey(pair.column()) && bounds.containsKey(pair.slack()));
        BigM constants = start;
        Optional<BilevelSolution> best = Optional.empty();
        while (true) {
            Outcome<MixedIntegerSolution> outcome = solved(constants);
            Optional<BilevelSolution> earlier = best;
            boolean last = proved || Math.max(constants.slack(), constants.multiplier()) >= LARGEST;
            if (outcome instanceof Outcome.Unbounded<MixedIntegerSolution> unbounded) {
                return new BilevelOutcome.LeaderUnbounded(unbounded.reason());
            }
            if (outcome instanceof Outcome.Limit<MixedIntegerSolution> limit) {
                return new BilevelOutcome.Limit(
                        limit.reason(),
                        limit.best().flatMap(found -> solution(found, false)).or(() -> earlier));
            }
            if (outcome instanceof Outcome.Optimal<MixedIntegerSolution> optimal) {
                MixedIntegerSolution found = optimal.solution();
                Optional<BilevelSolution> checked = solution(found, proved);
                if (checked.isPresent() && !sitsAt(found, constants)) {
                    return new BilevelOutcome.Optimal(checked.get());
                }
                best = checked.or(() -> earlier);
            }
            if (last) {
                return atLargest(outcome, proved, best);
            }
            constants = constants.times(10);
        }
    }

    /** A limit too where no engine's answer can be proved: an answer that cannot be proved is none. */
    private Outcome<MixedIntegerSolution> solved(BigM constants) {
        try {
            return mixedInteger(constants).solve(options);
        } catch (WrongAnswerException refused) {
            return new Outcome.Limit<>("No engine gives an answer that can be proved: " + refused.getMessage());
        }
    }

    private Optional<BilevelSolution> solution(MixedIntegerSolution found, boolean proved) {
        try {
            return Optional.of(KktBranching.solution(program, system, NAME, proved, found, options));
        } catch (WrongAnswerException rounded) { // beside a large constant, which hides small values
            if (proved) {
                throw rounded;
            }
            return Optional.empty();
        }
    }

    private BilevelOutcome atLargest(
            Outcome<MixedIntegerSolution> outcome, boolean proved, Optional<BilevelSolution> best) {
        if (outcome instanceof Outcome.Infeasible) {
            BilevelOutcome why = Diagnosis.explain(program, options);
            return proved || !(why instanceof BilevelOutcome.Infeasible)
                    ? why
                    : new BilevelOutcome.Infeasible(
                            why.reason() + "\nMaybe use KktBranching: up to the constant 1e7 only, this is no proof.");
        }
        return new BilevelOutcome.Limit(
                "Even with the constant %.0e a value sits at it.\nMaybe use KktBranching, which needs none."
                        .formatted(LARGEST),
                best);
    }

    /** Whether a value that no derived bound holds is at the constant that is trusted to. */
    private boolean sitsAt(MixedIntegerSolution found, BigM constants) {
        for (Multiplier pair : system.pairs()) {
            if (sitsAt(pair.column(), found, constants.multiplier())
                    || sitsAt(pair.slack(), found, constants.slack())) {
                return true;
            }
        }
        return false;
    }

    private boolean sitsAt(String column, MixedIntegerSolution found, double constant) {
        return !bounds.containsKey(column) && found.value(column) >= NEAR * constant;
    }

    private MixedIntegerProgram mixedInteger(BigM constants) {
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<String> integers = new ArrayList<>();
        int number = 0;
        for (Multiplier pair : system.pairs()) {
            String choice = "priced %d".formatted(++number);
            columns.add(new Column(choice, 0, 1, 0));
            integers.add(choice);
            double price = bounds.getOrDefault(pair.column(), constants.multiplier());
            double room = bounds.getOrDefault(pair.slack(), constants.slack());
            rows.add(new Row(
                    "price " + number, Map.of(pair.column(), 1.0, choice, -price), Double.NEGATIVE_INFINITY, 0));
            rows.add(
                    new Row("room " + number, Map.of(pair.slack(), 1.0, choice, room), Double.NEGATIVE_INFINITY, room));
        }
        return system.extended(columns, rows, integers);
    }
}
