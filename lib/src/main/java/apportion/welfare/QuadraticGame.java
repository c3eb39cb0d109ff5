package apportion.welfare;

import apportion.solve.LinearProgram;
import apportion.solve.Outcome;
import apportion.solve.QuadraticSolution;
import apportion.text.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A game in which each player's welfare is a quadratic function of all players' decisions.
 *
 * <p>A Nash equilibrium is a point where no player gains by changing its own variables (Nash 1951). With welfare
 * concave in the own variables it solves the stacked first-order conditions, a linear system.
 *
 * <p>{@code QuadraticGame.of(List.of(giver, receiver)).equilibrium()}
 */
public final class QuadraticGame {

    private final List<QuadraticPlayer> players;
    private final List<String> variables;

    private QuadraticGame(List<QuadraticPlayer> players, List<String> variables) {
        this.players = players;
        this.variables = variables;
    }

    /** The game of the given players; every variable of their common list must have exactly one owner. */
    public static QuadraticGame of(List<QuadraticPlayer> players) {
        if (players.isEmpty()) {
            throw new IllegalArgumentException("A game needs at least one player.");
        }
        List<String> variables = players.get(0).welfare().variables();
        Map<String, String> owners = new HashMap<>();
        for (QuadraticPlayer player : players) {
            if (players.stream()
                            .filter(other -> other.name().equals(player.name()))
                            .count()
                    > 1) {
                throw new IllegalArgumentException("Two players are called '%s'.".formatted(player.name()));
            }
            if (!player.welfare().variables().equals(variables)) {
                throw new IllegalArgumentException("The welfare of '%s' has the variables %s, that of '%s' has %s."
                        .formatted(
                                player.name(),
                                player.welfare().variables(),
                                players.get(0).name(),
                                variables));
            }
            for (String variable : player.variables()) {
                if (!variables.contains(variable)) {
                    throw new IllegalArgumentException("Player '%s' owns '%s', which is no variable; there are: %s."
                            .formatted(player.name(), variable, String.join(", ", variables)));
                }
                String other = owners.put(variable, player.name());
                if (other != null) {
                    throw new IllegalArgumentException(
                            "Variable '%s' is owned by both '%s' and '%s'.".formatted(variable, other, player.name()));
                }
            }
        }
        for (String variable : variables) {
            if (!owners.containsKey(variable)) {
                throw new IllegalArgumentException("Variable '%s' has no owner.".formatted(variable));
            }
        }
        return new QuadraticGame(List.copyOf(players), variables);
    }

    /** The players, in order. */
    public List<QuadraticPlayer> players() {
        return players;
    }

    /** All variables, in the order of vectors. */
    public List<String> variables() {
        return variables;
    }

    /** The player of a name. */
    public QuadraticPlayer player(String name) {
        return players.stream()
                .filter(player -> player.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No player '%s'; there are: %s."
                        .formatted(
                                name,
                                players.stream().map(QuadraticPlayer::name).collect(Collectors.joining(", ")))));
    }

    /** The equilibrium in closed form: one linear solve of the stacked first-order conditions. */
    public Equilibrium equilibrium() {
        return new StackedConditions(this).solve();
    }

    /**
     * The equilibrium by another route: every player in turn moves to its best response, found by the quadratic
     * programming engine, until nobody moves.
     *
     * <p>The iteration settles if the best responses contract; if they do not, the answer is an
     * {@link Outcome.Limit} although an equilibrium may exist.
     */
    public Outcome<BestResponseEquilibrium> equilibriumBySolver() {
        return BestResponseIteration.find(this, StrategyBox.unbounded());
    }

    /**
     * The equilibrium in which every variable stays within its bounds, by best responses, with the complementarity of
     * each bound as its certificate.
     */
    public Outcome<BestResponseEquilibrium> equilibriumWithin(StrategyBox box) {
        return BestResponseIteration.find(this, box);
    }

    /** The point at which one player has replaced its own variables by its best response to the others'. */
    public Outcome<RealVector> bestResponse(String player, RealVector point) {
        return BestResponseIteration.bestResponse(this, player(player), point, StrategyBox.unbounded());
    }

    /**
     * The joint optimum of some players: maximises the sum of their welfare over the variables they own, all other
     * variables fixed.
     *
     * @param names the players who join
     * @param point where the other variables stay; the players' own entries do not matter
     * @param coupling rows over the players' own variables, such as a balance or a capacity; may be empty
     */
    public Outcome<JointOptimum> jointOptimum(
            Collection<String> names, RealVector point, List<LinearProgram.Row> coupling) {
        QuadraticPlayer coalition = joined("coalition", names);
        if (coalition.variables().isEmpty()) {
            throw new IllegalArgumentException("The players %s decide on no variable.".formatted(names));
        }
        if (coupling.isEmpty() && coalition.hasConvexDirection()) {
            return new Outcome.Unbounded<>(String.format(
                    Locale.ROOT,
                    "The sum of welfare is convex in a direction (curvature %.6g).",
                    coalition.ownCurvature()));
        }
        return BestResponseIteration.program(this, coalition, point, StrategyBox.unbounded(), coupling)
                .solve()
                .map(solution -> joint(coalition, names, point, solution));
    }

    private JointOptimum joint(
            QuadraticPlayer coalition, Collection<String> names, RealVector point, QuadraticSolution solution) {
        RealVector reached = BestResponseIteration.moved(this, point, solution);
        return new JointOptimum(
                List.copyOf(names),
                coalition.welfare().value(reached),
                named(reached),
                solution.bindingDuals(),
                solution.certificate());
    }

    /**
     * The game in which some players act as one: its welfare is their sum, its variables are all of theirs.
     *
     * @param name of the new player, which comes first
     */
    public QuadraticGame merged(String name, Collection<String> names) {
        List<QuadraticPlayer> fewer = new ArrayList<>();
        fewer.add(joined(name, names));
        players.stream().filter(player -> !names.contains(player.name())).forEach(fewer::add);
        return of(fewer);
    }

    private QuadraticPlayer joined(String name, Collection<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A coalition needs at least one player.");
        }
        QuadraticFunction sum = QuadraticFunction.zero(variables);
        List<String> own = new ArrayList<>();
        for (String member : names) {
            sum = sum.plus(player(member).welfare());
            own.addAll(player(member).variables());
        }
        return new QuadraticPlayer(name, own, sum);
    }

    /** The welfare of each player at a point. */
    public Map<String, Double> payoffs(RealVector point) {
        Map<String, Double> payoffs = new LinkedHashMap<>();
        players.forEach(player -> payoffs.put(player.name(), player.welfare().value(point)));
        return payoffs;
    }

    /** ∂E_i/∂x_k at a point, for each variable k and its owner i, in the order of the variables. */
    public RealVector ownGradients(RealVector point) {
        return new StackedConditions(this).gradients(point);
    }

    /** The Jacobian of {@link #ownGradients}, the matrix of the stacked first-order conditions. */
    public RealMatrix jacobian() {
        return new StackedConditions(this).jacobian();
    }

    /** A point given by name as a vector. */
    public RealVector vector(Map<String, Double> point) {
        return players.get(0).welfare().vector(point);
    }

    Map<String, Double> named(RealVector point) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            values.put(variables.get(i), point.getEntry(i));
        }
        return values;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Quadratic game of %s\n%s",
                Counted.of(players.size(), "player"),
                players.stream()
                        .map(player -> "  %s decides on %s".formatted(player.name(), player.variables()))
                        .collect(Collectors.joining("\n")));
    }
}
