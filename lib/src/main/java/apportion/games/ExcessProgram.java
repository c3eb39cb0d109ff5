package apportion.games;

import apportion.solve.Interruption;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearSolution;
import apportion.solve.WrongAnswerException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * min ε subject to x(N) = v(N), x(S) fixed for S in a span, and x(S) + ε ≥ v(S) for all other S; for the nucleolus also
 * x ≥ 0. Works on a normalised game. Rows are generated: the program starts with single players and their
 * complements, and every solution is checked against all coalitions.
 */
final class ExcessProgram {

    /**
     * The solution of one program.
     *
     * @param payoffs x by player
     * @param excess ε
     * @param weights the positive duals, by bit mask of their coalition; they add up to 1
     * @param pinned the players held at x = 0, as a bit mask
     */
    record Stage(Map<Integer, Double> payoffs, double excess, Map<Integer, Double> weights, int pinned) {
        double[] point() {
            return payoffs.values().stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static final double POSITIVE = 1e-8;
    private static final double ROOM = 1e-7;

    private final NormalisedGame game;
    private final boolean individuallyRational;
    private final Set<Integer> working = new LinkedHashSet<>();

    ExcessProgram(NormalisedGame game, boolean individuallyRational) {
        this.game = game;
        this.individuallyRational = individuallyRational;
        for (int i = 0; i < game.players; i++) {
            working.add(1 << i);
            working.add(game.everyone() & ~(1 << i));
        }
    }

    /**
     * Solves with all coalitions outside the span, generated as needed.
     *
     * @param span holds N, and is not full
     * @param fixed x(S) for the basis of the span, by bit mask
     */
    Stage solve(CoalitionSpan span, Map<Integer, Double> fixed) {
        working.removeIf(span::contains);
        while (true) {
            Interruption.check("least excess");
            LinearSolution solution = solve(fixed);
            Stage stage = stage(solution);
            double[] sums = CoalitionSums.of(stage.point());
            Set<Integer> violated = Extremes.above(
                    stage.excess() + game.tolerance * 1e-2,
                    game.players,
                    mask -> game.worth[mask] - sums[mask],
                    mask -> !working.contains(mask) && !span.contains(mask));
            if (violated.isEmpty()) {
                return stage;
            }
            working.addAll(violated);
        }
    }

    private LinearSolution solve(Map<Integer, Double> fixed) {
        if (!individuallyRational) {
            return program(fixed, 0).solve().orElseThrow();
        }
        try {
            return program(fixed, 0).solve().orElseThrow();
        } catch (WrongAnswerException rounding) {
            // where settled sums leave a single point, their rounding can rule it out by a last digit; a little room
            // shows the same binding rows, from which the payoffs are then solved exactly
            return program(fixed, -ROOM).solve().orElseThrow();
        }
    }

    private LinearProgram program(Map<Integer, Double> fixed, double lower) {
        LinearProgram.Builder program = LinearProgram.minimise();
        for (int i = 0; i < game.players; i++) {
            if (individuallyRational) {
                program.column(payoff(i), lower, Double.POSITIVE_INFINITY, 0);
            } else {
                program.free(payoff(i), 0);
            }
        }
        program.free("excess", 1);
        fixed.forEach((mask, sum) -> program.row("fixed " + mask, members(mask), Relation.EQUAL, sum));
        for (int mask : working) {
            Map<String, Double> row = members(mask);
            row.put("excess", 1.0);
            program.row("excess " + mask, row, Relation.AT_LEAST, game.worth[mask]);
        }
        return program.build();
    }

    private Stage stage(LinearSolution solution) {
        Map<Integer, Double> payoffs = new LinkedHashMap<>();
        int pinned = 0;
        for (int i = 0; i < game.players; i++) {
            payoffs.put(i, solution.value(payoff(i)));
            if (individuallyRational && solution.reducedCost(payoff(i)) > POSITIVE) {
                pinned |= 1 << i;
            }
        }
        Map<Integer, Double> weights = new LinkedHashMap<>();
        for (int mask : working) {
            double weight = solution.dual("excess " + mask);
            if (weight > POSITIVE) {
                weights.put(mask, weight);
            }
        }
        return new Stage(payoffs, solution.value("excess"), weights, pinned);
    }

    private Map<String, Double> members(int mask) {
        Map<String, Double> row = new LinkedHashMap<>();
        for (int i = 0; i < game.players; i++) {
            if ((mask >> i & 1) != 0) {
                row.put(payoff(i), 1.0);
            }
        }
        return row;
    }

    private static String payoff(int i) {
        return "x" + i;
    }
}
