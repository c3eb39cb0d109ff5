package apportion.games;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The solutions of one game side by side, each with what it pays and whether it lies in the core.
 *
 * <p>Proportional split-off and the weighted Shapley value use the weights; the Shapley value, the nucleolus and the
 * τ-value know the game only. A solution that the game does not have (the τ-value of a game that is not quasi-balanced)
 * keeps its row, with the reason in place of the core verdict.
 */
public final class SolutionComparison {

    private static final int MOST_OBJECTIONS = 6; // all that three players can raise

    private record Line(String solution, List<Double> payoffs, String verdict) {}

    private SolutionComparison() {}

    /**
     * One row for each solution: its name, the payoff of each player, and "in the core" or the coalitions that object.
     *
     * @param weights by player, positive
     */
    public static Table of(TransferableUtilityGame game, List<Double> weights) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(game, ProportionalSplitOff.allocate(game, weights).allocation()));
        lines.add(line(game, ShapleyValue.allocate(game)));
        lines.add(line(game, WeightedShapleyValue.allocate(game, weights)));
        lines.add(line(game, "Nucleolus", Nucleolus.of(game).map(NucleolusSolution::allocation)));
        lines.add(line(game, "Tau value", TauValue.of(game)));
        return table(game, lines);
    }

    private static Line line(TransferableUtilityGame game, Allocation allocation) {
        Core.Membership membership = Core.membership(game, allocation);
        String verdict = membership.isMember()
                ? "in the core"
                : "not in the core: "
                        + membership.violated().stream()
                                .limit(MOST_OBJECTIONS)
                                .map(excess -> String.format(
                                        Locale.ROOT, "%s could gain %.4g", excess.coalition(), excess.value()))
                                .collect(Collectors.joining(", "))
                        + (membership.violated().size() > MOST_OBJECTIONS
                                ? String.format(
                                        Locale.ROOT,
                                        ", and %d more",
                                        membership.violated().size() - MOST_OBJECTIONS)
                                : "");
        return new Line(allocation.solution(), allocation.payoffs(), verdict);
    }

    private static Line line(TransferableUtilityGame game, String solution, Outcome<Allocation> outcome) {
        return outcome.isOptimal()
                ? line(game, outcome.orElseThrow())
                : new Line(solution, List.of(), outcome.reason());
    }

    private static Table table(TransferableUtilityGame game, List<Line> lines) {
        Table table = Table.create(
                "Solutions of the game",
                StringColumn.create("solution", lines.stream().map(Line::solution)));
        for (int i = 0; i < game.playerCount(); i++) {
            DoubleColumn payoffs = DoubleColumn.create(game.playerNames().get(i));
            for (Line line : lines) {
                if (line.payoffs().isEmpty()) {
                    payoffs.appendMissing();
                } else {
                    payoffs.append(line.payoffs().get(i));
                }
            }
            table.addColumns(payoffs);
        }
        return table.addColumns(StringColumn.create("core", lines.stream().map(Line::verdict)));
    }
}
