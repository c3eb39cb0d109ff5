package apportion.games;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearSolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kohlberg's criterion (1971): x is the prenucleolus exactly if for every α the collection D(α) = {S : v(S) − x(S) ≥ α}
 * is empty or balanced; that is, if no side payment y with y(N) = 0 and y(S) ≥ 0 for all S in D(α) has y(S) > 0 for one
 * of them. For the nucleolus, x is an imputation and y may not lower a player who stands at v({i}).
 *
 * <p>Works on any allocation, whoever found it: max Σ y(S) over the coalitions new in D(α), |yᵢ| ≤ 1, must be 0. Levels
 * are walked down until the coalitions seen span all payoffs; below that, balancedness is inherited.
 */
public final class KohlbergCriterion {

    private static final double IMPROVEMENT = 1e-7; // of Σ y(S) / number of new coalitions, with |y| ≤ 1

    /**
     * A collection D(α) that passed.
     *
     * @param excess α
     * @param coalitions how many coalitions joined at this level whose excess was not already determined
     * @param rank dimension spanned by D(α) and N
     */
    public record Collection(double excess, int coalitions, int rank) {}

    /**
     * The answer with its reason.
     *
     * @param holds whether the allocation is the (pre)nucleolus
     * @param collections the balanced collections, from the largest excess down
     * @param reason why it fails; empty if it holds
     */
    public record Verdict(boolean holds, List<Collection> collections, String reason) {
        public Verdict {
            collections = List.copyOf(collections);
        }

        @Override
        public String toString() {
            return holds
                    ? "Kohlberg's criterion holds: %d nested collections are balanced".formatted(collections.size())
                    : "Kohlberg's criterion fails: " + reason;
        }
    }

    private final NormalisedGame game;
    private final double[] excess;
    private final int atBound;
    private final CoalitionSpan span;

    private KohlbergCriterion(NormalisedGame game, double[] point, boolean individuallyRational) {
        this.game = game;
        excess = CoalitionSums.of(point);
        for (int mask = 0; mask < excess.length; mask++) {
            excess[mask] = game.worth[mask] - excess[mask];
        }
        int pinned = 0;
        for (int i = 0; i < point.length; i++) {
            pinned |= individuallyRational && point[i] <= game.tolerance ? 1 << i : 0;
        }
        atBound = pinned;
        span = new CoalitionSpan(game.players);
        span.add(game.everyone());
    }

    /** Whether the allocation is the prenucleolus. */
    public static Verdict ofPrenucleolus(TransferableUtilityGame game, Allocation allocation) {
        return check(game, allocation, false);
    }

    /** Whether the allocation is the nucleolus. */
    public static Verdict ofNucleolus(TransferableUtilityGame game, Allocation allocation) {
        return check(game, allocation, true);
    }

    private static Verdict check(TransferableUtilityGame game, Allocation allocation, boolean individuallyRational) {
        NormalisedGame.checkPlayers(game, allocation);
        NormalisedGame normalised = new NormalisedGame(game);
        double[] point = normalised.normalise(allocation);
        double left = -normalised.worthOfGrandCoalition();
        for (double payoff : point) {
            left += payoff;
        }
        if (!(Math.abs(left) <= normalised.tolerance)) {
            return failure(
                    List.of(),
                    "the payoffs add up to %s, v(N) is %s.",
                    allocation.total(),
                    game.worthOfGrandCoalition());
        }
        for (int i = 0; i < point.length; i++) {
            if (individuallyRational && point[i] < -normalised.tolerance) {
                return failure(
                        List.of(),
                        "player %s gets %s, less than v({%d}) = %s.",
                        allocation.playerNames().get(i),
                        allocation.payoffs().get(i),
                        i + 1,
                        game.worthOfMask(1 << i));
            }
        }
        return new KohlbergCriterion(normalised, point, individuallyRational).descend();
    }

    private Verdict descend() {
        List<Collection> collections = new ArrayList<>();
        while (!span.isFull()) {
            double top = Double.NEGATIVE_INFINITY;
            for (int mask = 1; mask < game.everyone(); mask++) {
                if (excess[mask] > top && !span.contains(mask)) {
                    top = excess[mask];
                }
            }
            List<Integer> joined = new ArrayList<>();
            for (int mask = 1; mask < game.everyone(); mask++) {
                if (excess[mask] >= top - game.tolerance && !span.contains(mask)) {
                    joined.add(mask);
                }
            }
            double[] direction = improvement(joined);
            if (direction.length > 0) {
                return failure(
                        collections,
                        "at excess %s the collection is not balanced, moving payoffs along %s lowers one of its excesses"
                                + " and raises none.",
                        top * game.scale,
                        text(direction));
            }
            joined.forEach(span::add);
            collections.add(new Collection(top * game.scale, joined.size(), span.rank()));
        }
        return new Verdict(true, collections, "");
    }

    /** A side payment that proves the collection unbalanced; empty if there is none. */
    private double[] improvement(List<Integer> joined) {
        double[] objective = new double[game.players];
        for (int mask : joined) {
            for (int i = 0; i < game.players; i++) {
                objective[i] += (mask >> i & 1) / (double) joined.size();
            }
        }
        boolean[] isJoined = new boolean[excess.length];
        joined.forEach(mask -> isJoined[mask] = true);
        Set<Integer> rows = new LinkedHashSet<>();
        while (true) {
            LinearSolution solution = program(objective, rows).solve().orElseThrow();
            double[] direction = new double[game.players];
            for (int i = 0; i < direction.length; i++) {
                direction[i] = solution.value("y" + i);
            }
            if (solution.objective() <= IMPROVEMENT) {
                return new double[0];
            }
            double[] sums = CoalitionSums.of(direction);
            Set<Integer> violated = Extremes.above(
                    game.tolerance,
                    game.players,
                    mask -> isJoined[mask] ? -sums[mask] : 0,
                    mask -> !rows.contains(mask));
            if (violated.isEmpty()) {
                return direction;
            }
            rows.addAll(violated);
        }
    }

    private LinearProgram program(double[] objective, Set<Integer> rows) {
        LinearProgram.Builder program = LinearProgram.maximise();
        for (int i = 0; i < objective.length; i++) {
            program.column("y" + i, (atBound >> i & 1) != 0 ? 0 : -1, 1, objective[i]);
        }
        span.basis().forEach(mask -> program.row("equal " + mask, members(mask), Relation.EQUAL, 0));
        rows.forEach(mask -> program.row("joined " + mask, members(mask), Relation.AT_LEAST, 0));
        return program.build();
    }

    private Map<String, Double> members(int mask) {
        Map<String, Double> row = new LinkedHashMap<>();
        new Coalition(mask).members().forEach(player -> row.put("y" + (player - 1), 1.0));
        return row;
    }

    private static Verdict failure(List<Collection> collections, String reason, Object... values) {
        return new Verdict(false, collections, Digits.format(reason, values));
    }

    private static String text(double[] direction) {
        List<String> entries = new ArrayList<>();
        for (double entry : direction) {
            entries.add(Digits.text(Math.abs(entry) < 1e-9 ? 0 : entry));
        }
        return "(" + String.join(", ", entries) + ")";
    }
}
