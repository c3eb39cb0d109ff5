package apportion.welfare;

import apportion.solve.Interruption;
import apportion.solve.LinearProgram;
import apportion.solve.Outcome;
import apportion.solve.QuadraticProgram;
import apportion.solve.QuadraticSolution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/** Best responses one player after another (Gauss-Seidel) until nobody moves. */
final class BestResponseIteration {

    private static final int SWEEP_LIMIT = 500;

    /** Relative: a move smaller than this share of the point is no move. */
    private static final double MOVE_TOLERANCE = 1e-12;

    /** Relative to the size of the gradients' terms: what the sign rule may miss at an equilibrium. */
    private static final double VIOLATION_TOLERANCE = 1e-8;

    /** Beyond this the best responses run away. */
    private static final double DIVERGENCE = 1e100;

    private BestResponseIteration() {}

    static Outcome<BestResponseEquilibrium> find(QuadraticGame game, StrategyBox box) {
        box.lower().keySet().forEach(name -> requireVariable(game, name));
        box.upper().keySet().forEach(name -> requireVariable(game, name));
        RealVector point = new ArrayRealVector(game.variables().size());
        for (int k = 0; k < game.variables().size(); k++) {
            String variable = game.variables().get(k);
            point.setEntry(k, Math.min(Math.max(0, box.lowerOf(variable)), box.upperOf(variable)));
        }
        for (int sweep = 1; sweep <= SWEEP_LIMIT; sweep++) {
            Interruption.check("iterating best responses");
            RealVector before = point;
            for (QuadraticPlayer player : game.players()) {
                Outcome<RealVector> response = bestResponse(game, player, point, box);
                if (response instanceof Outcome.Optimal<RealVector> optimal) {
                    point = optimal.solution();
                } else if (response instanceof Outcome.Unbounded<RealVector> unbounded) {
                    return new Outcome.Unbounded<>(
                            "'%s' has no best response. %s".formatted(player.name(), unbounded.reason()));
                } else {
                    return new Outcome.Limit<>(
                            "The best response of '%s': %s".formatted(player.name(), response.reason()));
                }
            }
            double size = Math.max(1, point.getLInfNorm());
            if (!(size <= DIVERGENCE)) {
                return new Outcome.Limit<>(
                        "Best responses run away; after %d rounds they exceed %.0e.".formatted(sweep, DIVERGENCE));
            }
            if (point.subtract(before).getLInfNorm() <= MOVE_TOLERANCE * size) {
                BestResponseEquilibrium found = described(game, point, box, sweep);
                double scale = Math.max(1, game.jacobian().getNorm() * size);
                return found.violation() <= VIOLATION_TOLERANCE * scale
                        ? new Outcome.Optimal<>(found)
                        : new Outcome.Limit<>(
                                "Best responses settled after %d rounds at no equilibrium; the sign rule misses by %.1e."
                                        .formatted(sweep, found.violation()));
            }
        }
        return new Outcome.Limit<>("Best responses have not settled after %d rounds.".formatted(SWEEP_LIMIT));
    }

    private static void requireVariable(QuadraticGame game, String name) {
        if (!game.variables().contains(name)) {
            throw new IllegalArgumentException("A bound names '%s', which is no variable; there are: %s."
                    .formatted(name, String.join(", ", game.variables())));
        }
    }

    static Outcome<RealVector> bestResponse(
            QuadraticGame game, QuadraticPlayer player, RealVector point, StrategyBox box) {
        if (player.variables().isEmpty()) {
            return new Outcome.Optimal<>(point);
        }
        if (player.hasConvexDirection() && player.variables().stream().noneMatch(box::isBounded)) {
            return new Outcome.Unbounded<>("Its welfare is convex in a direction of its own (curvature %.6g)."
                    .formatted(player.ownCurvature()));
        }
        return program(game, player, point, box, List.of()).solve().map(solution -> moved(game, point, solution));
    }

    static RealVector moved(QuadraticGame game, RealVector point, QuadraticSolution solution) {
        RealVector moved = point.copy();
        solution.values()
                .forEach((name, value) -> moved.setEntry(game.variables().indexOf(name), value));
        return moved;
    }

    /** The player's maximisation over its own variables: the gradient at own variables zero, and the own Hessian. */
    static QuadraticProgram program(
            QuadraticGame game,
            QuadraticPlayer player,
            RealVector point,
            StrategyBox box,
            List<LinearProgram.Row> coupling) {
        int[] own =
                player.variables().stream().mapToInt(game.variables()::indexOf).toArray();
        RealVector others = point.copy();
        for (int k : own) {
            others.setEntry(k, 0);
        }
        RealVector gradient = player.welfare().gradient(others);
        RealVector linear = new ArrayRealVector(own.length);
        for (int i = 0; i < own.length; i++) {
            linear.setEntry(i, gradient.getEntry(own[i]));
        }
        QuadraticProgram program = QuadraticProgram.maximise(
                player.variables(), linear, player.welfare().hessian().getSubMatrix(own, own));
        for (String variable : player.variables()) {
            program = program.withLowerBound(variable, box.lowerOf(variable))
                    .withUpperBound(variable, box.upperOf(variable));
        }
        for (LinearProgram.Row row : coupling) {
            program = program.withRow(row);
        }
        return program;
    }

    private static BestResponseEquilibrium described(
            QuadraticGame game, RealVector point, StrategyBox box, int sweeps) {
        RealVector gradients = game.ownGradients(point);
        Map<String, Double> named = new LinkedHashMap<>();
        double violation = 0;
        for (int k = 0; k < game.variables().size(); k++) {
            String variable = game.variables().get(k);
            double value = point.getEntry(k);
            double gradient = gradients.getEntry(k);
            named.put(variable, gradient);
            violation = Math.max(violation, Math.max(box.lowerOf(variable) - value, value - box.upperOf(variable)));
            double size = Math.max(1, Math.abs(value));
            boolean atLower = value - box.lowerOf(variable) <= 1e-10 * size;
            boolean atUpper = box.upperOf(variable) - value <= 1e-10 * size;
            violation = Math.max(violation, atUpper ? 0 : gradient);
            violation = Math.max(violation, atLower ? 0 : -gradient);
        }
        return new BestResponseEquilibrium(game.named(point), game.payoffs(point), named, violation, sweeps);
    }
}
