package apportion.bilevel;

import apportion.solve.LinearProgram.Row;
import apportion.solve.SolverOptions;
import apportion.text.Latex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * A leader, who decides first, and followers, who answer with an optimum of their own programs: min or max F(x, y)
 * subject to the leader's conditions and yₖ ∈ argmin or argmax fₖ(x, y) subject to follower k's and the shared
 * conditions, for every follower k.
 *
 * <pre>{@code
 * var program = BilevelProgram.of(
 *         Player.minimising("x - 4*y").choosing(Variable.nonNegative("x")),
 *         Player.minimising("y").choosing(Variable.nonNegative("y"))
 *                 .subjectTo("x + y >= 3", "-2*x + y <= 0", "2*x + y <= 12", "3*x - 2*y <= 4"));
 * }</pre>
 *
 * <p>Several followers answer at once, each taking the others as they are (a Nash equilibrium). Conditions are linear; a
 * follower's objective is linear or convex quadratic in its own variables. The leader's conditions may name the
 * followers' variables: a follower does not see them.
 *
 * @param followers at least one; those without a name are numbered
 * @param shared conditions every follower obeys together with the others
 * @param multipliers whether a shared condition has one multiplier for all followers or one for each
 */
public record BilevelProgram(Player leader, List<Player> followers, List<Row> shared, SharedMultipliers multipliers) {

    private static final double CURVATURE_TOLERANCE = 1e-12; // relative to the largest eigenvalue

    /** Ten minutes, tolerance 1e-8, our own simplex method first: these programs are small and dense. */
    public static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withTimeLimit(Duration.ofMinutes(10)).withEngine(SolverOptions.Engine.SIMPLEX);

    /** What a shared condition costs the followers. */
    public enum SharedMultipliers {
        /** The same price for all: the variational equilibrium. */
        COMMON,
        /** A price for each follower: any generalised Nash equilibrium, of which there may be many. */
        OWN
    }

    public BilevelProgram {
        leader = leader.name().isEmpty() ? leader.named("leader") : leader;
        List<Player> named = new ArrayList<>();
        for (Player follower : followers) {
            String number = followers.size() == 1 ? "follower" : "follower " + (named.size() + 1);
            named.add(follower.name().isEmpty() ? follower.named(number) : follower);
        }
        followers = List.copyOf(named);
        shared = List.copyOf(shared);
        if (followers.isEmpty()) {
            throw new IllegalArgumentException("A bilevel program needs at least 1 follower, got 0.");
        }
        check(leader, followers, shared);
        followers.forEach(BilevelProgram::checkConvex);
    }

    /** A leader and followers who share no conditions. */
    public static BilevelProgram of(Player leader, Player... followers) {
        return new BilevelProgram(leader, List.of(followers), List.of(), SharedMultipliers.COMMON);
    }

    /** A copy with more conditions that all followers obey together. */
    public BilevelProgram withShared(String... conditions) {
        return withShared(Arrays.stream(conditions).map(Condition::of).toArray(Row[]::new));
    }

    /** A copy with more conditions that all followers obey together. */
    public BilevelProgram withShared(Row... conditions) {
        List<Row> all = new ArrayList<>(shared);
        all.addAll(List.of(conditions));
        return new BilevelProgram(leader, followers, all, multipliers);
    }

    /** A copy in which shared conditions have one multiplier, or one for each follower. */
    public BilevelProgram withMultipliers(SharedMultipliers kind) {
        return new BilevelProgram(leader, followers, shared, kind);
    }

    /** A copy in which some of the leader's choices are made. */
    public BilevelProgram withLeaderChoice(Map<String, Double> choices) {
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : leader.variables()) {
            Double value = choices.get(variable.name());
            variables.add(value == null ? variable : new Variable(variable.name(), value, value, variable.integer()));
        }
        for (String name : choices.keySet()) {
            if (!leader.choices().contains(name)) {
                throw new IllegalArgumentException("The leader does not choose '%s'; it chooses: %s."
                        .formatted(name, String.join(", ", leader.choices())));
            }
        }
        Expression objective = leader.objective().fixing(choices.keySet(), choices);
        Player decided = new Player(leader.name(), leader.sense(), objective, variables, leader.conditions());
        return new BilevelProgram(decided, followers, shared, multipliers);
    }

    /**
     * A copy in which nobody has to choose integers. If a follower did, its optimum need not be a bound of this
     * program's.
     */
    public BilevelProgram withoutIntegers() {
        return new BilevelProgram(
                relaxed(leader), followers.stream().map(BilevelProgram::relaxed).toList(), shared, multipliers);
    }

    private static Player relaxed(Player player) {
        List<Variable> variables = player.variables().stream()
                .map(variable -> Variable.between(variable.name(), variable.lower(), variable.upper()))
                .toList();
        return new Player(player.name(), player.sense(), player.objective(), variables, player.conditions());
    }

    /** Solves by {@link KktBranching}, which proves the optimum for every program this package takes. */
    public BilevelOutcome solve() {
        return KktBranching.solve(this);
    }

    /** All variables, the leader's first. */
    public List<Variable> variables() {
        List<Variable> all = new ArrayList<>(leader.variables());
        followers.forEach(follower -> all.addAll(follower.variables()));
        return all;
    }

    /** The program as it stands in a textbook. */
    public Latex latex() {
        return LatexWriter.write(this);
    }

    /** Whether no follower's objective or conditions name what another follower chooses. */
    boolean followersAreIndependent() {
        if (followers.size() > 1 && !shared.isEmpty()) {
            return false;
        }
        for (Player follower : followers) {
            Set<String> named = new HashSet<>();
            for (String own : follower.choices()) {
                named.addAll(follower.objective().derivative(own).variables());
            }
            follower.conditions().forEach(row -> named.addAll(row.coefficients().keySet()));
            for (Player other : followers) {
                if (!other.equals(follower) && other.choices().stream().anyMatch(named::contains)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Refuses integer followers, which have no Karush–Kuhn–Tucker conditions. */
    void requireContinuousFollowers(String method) {
        for (Player follower : followers) {
            for (Variable variable : follower.variables()) {
                if (variable.integer()) {
                    throw new IllegalArgumentException(
                            "%s needs continuous followers, but '%s' chooses the integer '%s'.\nMaybe use Enumeration, if the leader's choices can be listed."
                                    .formatted(method, follower.name(), variable.name()));
                }
            }
        }
    }

    private static void check(Player leader, List<Player> followers, List<Row> shared) {
        Map<String, String> owners = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        List<Player> players = new ArrayList<>(List.of(leader));
        players.addAll(followers);
        for (Player player : players) {
            if (!names.add(player.name())) {
                throw new IllegalArgumentException("Two players are called '%s'.".formatted(player.name()));
            }
            for (String variable : player.choices()) {
                String owner = owners.put(variable, player.name());
                if (owner != null) {
                    throw new IllegalArgumentException(
                            "Both '%s' and '%s' choose '%s'.".formatted(owner, player.name(), variable));
                }
            }
        }
        for (Player player : players) {
            requireKnown(player.name() + "'s objective", player.objective().variables(), owners);
            for (Row row : player.conditions()) {
                requireKnown(
                        "condition '%s'".formatted(row.name()),
                        row.coefficients().keySet(),
                        owners);
            }
        }
        Set<String> rows = new HashSet<>();
        for (Row row : shared) {
            requireKnown(
                    "shared condition '%s'".formatted(row.name()),
                    row.coefficients().keySet(),
                    owners);
            if (!rows.add(row.name())) {
                throw new IllegalArgumentException("Two shared conditions are called '%s'.".formatted(row.name()));
            }
            for (Player follower : followers) {
                if (follower.conditions().stream()
                        .anyMatch(other -> other.name().equals(row.name()))) {
                    throw new IllegalArgumentException(
                            "Condition '%s' is shared and also %s's own.".formatted(row.name(), follower.name()));
                }
            }
        }
        for (Player follower : followers) {
            if (follower.variables().isEmpty()) {
                throw new IllegalArgumentException("'%s' has nothing to choose.".formatted(follower.name()));
            }
        }
    }

    private static void requireKnown(String where, Set<String> names, Map<String, String> owners) {
        for (String name : names) {
            if (!owners.containsKey(name)) {
                throw new IllegalArgumentException("Nobody chooses '%s' in the %s; there are: %s."
                        .formatted(name, where, String.join(", ", owners.keySet())));
            }
        }
    }

    private static void checkConvex(Player follower) {
        if (follower.objective().degree() < 2) {
            return;
        }
        double[] curvatures = new EigenDecomposition(
                        follower.objective().hessian(follower.choices()).scalarMultiply(follower.sign()))
                .getRealEigenvalues();
        double largest = Arrays.stream(curvatures).map(Math::abs).max().orElse(0);
        double least = Arrays.stream(curvatures).min().orElse(0);
        if (least < -CURVATURE_TOLERANCE * curvatures.length * largest) {
            throw new IllegalArgumentException(
                    "What '%s' %s must be %s in its own variables; its second derivatives have the eigenvalue %s."
                            .formatted(
                                    follower.name(),
                                    follower.sign() > 0 ? "minimises" : "maximises",
                                    follower.sign() > 0 ? "convex" : "concave",
                                    follower.sign() * least));
        }
    }

    @Override
    public String toString() {
        int conditions = leader.conditions().size() + shared.size();
        for (Player follower : followers) {
            conditions += follower.conditions().size();
        }
        return "Bilevel program: leader with %d variables, %d %s with %d, %d conditions"
                .formatted(
                        leader.variables().size(),
                        followers.size(),
                        followers.size() == 1 ? "follower" : "followers",
                        variables().size() - leader.variables().size(),
                        conditions);
    }
}
