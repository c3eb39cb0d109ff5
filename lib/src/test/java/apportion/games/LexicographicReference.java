package apportion.games;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Sense;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The (pre)nucleolus of a small game by Kopelowitz' (1967) definition, independent of the library's search: every
 * coalition has a row from the start, no dual is looked at, and a coalition is settled if its greatest and least excess
 * over the optimal face agree.
 */
final class LexicographicReference {

    private static final double SAME = 1e-5;

    private final TransferableUtilityGame game;
    private final boolean individuallyRational;
    private final Map<Integer, Double> settled = new TreeMap<>();

    private LexicographicReference(TransferableUtilityGame game, boolean individuallyRational) {
        this.game = game;
        this.individuallyRational = individuallyRational;
    }

    static List<Double> solve(TransferableUtilityGame game, boolean individuallyRational) {
        return new LexicographicReference(game, individuallyRational).run();
    }

    private List<Double> run() {
        int everyone = (1 << game.playerCount()) - 1;
        Set<Integer> open =
                new LinkedHashSet<>(IntStream.range(1, everyone).boxed().toList());
        while (!open.isEmpty()) {
            double level = optimum(open, "e", Sense.MINIMISE, Double.NaN);
            Set<Integer> fixed = new LinkedHashSet<>();
            for (int mask : open) {
                double least = optimum(open, "sum" + mask, Sense.MINIMISE, level);
                double greatest = optimum(open, "sum" + mask, Sense.MAXIMISE, level);
                if (greatest - least <= SAME) {
                    settled.put(mask, (greatest + least) / 2);
                    fixed.add(mask);
                }
            }
            if (fixed.isEmpty()) {
                throw new AssertionError("No coalition settles at level %s.".formatted(level));
            }
            open.removeAll(fixed);
        }
        return IntStream.range(0, game.playerCount())
                .mapToObj(i -> settled.get(1 << i))
                .map(payoff -> {
                    if (payoff == null) {
                        throw new AssertionError("A single player is not settled.");
                    }
                    return payoff;
                })
                .toList();
    }

    /** Optimises e or x(S), S given as "sum" and its mask, over the face of the level (NaN: not yet known). */
    private double optimum(Set<Integer> open, String goal, Sense sense, double level) {
        LinearProgram.Builder program = sense == Sense.MINIMISE ? LinearProgram.minimise() : LinearProgram.maximise();
        int goalMask = goal.equals("e") ? 0 : Integer.parseInt(goal.substring(3));
        for (int i = 0; i < game.playerCount(); i++) {
            double lower = individuallyRational ? game.worthOfMask(1 << i) : Double.NEGATIVE_INFINITY;
            program.column("x" + i, lower, Double.POSITIVE_INFINITY, goalMask >> i & 1);
        }
        program.free("e", goal.equals("e") ? 1 : 0);
        int everyone = (1 << game.playerCount()) - 1;
        program.row("all", members(everyone), Relation.EQUAL, game.worthOfMask(everyone));
        // settled sums carry 1e-7 of slack, so that rounding in one level cannot make the next infeasible
        settled.forEach((mask, sum) -> program.row("low" + mask, members(mask), Relation.AT_LEAST, sum - 1e-7)
                .row("high" + mask, members(mask), Relation.AT_MOST, sum + 1e-7));
        for (int mask : open) {
            Map<String, Double> row = members(mask);
            row.put("e", 1.0);
            program.row("open" + mask, row, Relation.AT_LEAST, game.worthOfMask(mask));
        }
        if (!Double.isNaN(level)) {
            program.row("level", Map.of("e", 1.0), Relation.AT_MOST, level + 1e-7);
        }
        return program.build().solve().orElseThrow().objective();
    }

    private Map<String, Double> members(int mask) {
        Map<String, Double> row = new LinkedHashMap<>();
        new Coalition(mask).members().forEach(player -> row.put("x" + (player - 1), 1.0));
        return row;
    }
}
