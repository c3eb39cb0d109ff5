package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.EfficiencyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Model (1) before and after a reduction. Assumption 2 of Emrouznejad, Yang and Amin (2019) says that no unit becomes less
 * efficient, and β̂ ≤ β* is meant to secure it. The rows of model (3) only say that the unit's distance is <em>at least</em>
 * β̂, so it can be larger, even larger than before: only scoring again tells.
 *
 * @param frontier which frontier the units are scored against afterwards
 * @param lines one for each unit
 */
public record Rescoring(Frontier frontier, List<Line> lines) {

    /** Two distances that differ by less are the same; absolute, β is a share. */
    public static final double TOLERANCE = 1e-7;

    /** Which units span the frontier afterwards. */
    public enum Frontier {
        /** The units as they were: Assumption 1, the frontier stays. */
        AS_BEFORE,
        /** The units as they are after the reduction. */
        AFTERWARDS
    }

    /** What became of a unit's efficiency. */
    public enum Change {
        MORE_EFFICIENT,
        THE_SAME,
        LESS_EFFICIENT,
        /** No combination of the frontier's units reaches its ray. */
        WITHOUT_SCORE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One unit.
     *
     * @param before β* before
     * @param after β* after, NaN without a score
     */
    public record Line(String unit, double before, double after) {
        /** What became of it. */
        public Change change() {
            if (Double.isNaN(after)) {
                return Change.WITHOUT_SCORE;
            }
            if (after > before + TOLERANCE) {
                return Change.LESS_EFFICIENT;
            }
            return after < before - TOLERANCE ? Change.MORE_EFFICIENT : Change.THE_SAME;
        }
    }

    public Rescoring {
        lines = List.copyOf(lines);
    }

    /** Scores the units of a plan again. */
    public static Rescoring of(ReductionPlan plan, Frontier frontier) {
        DecisionMakingUnits before = plan.split().units();
        EfficiencyResult after = FrontierSplit.model(plan.after())
                .withReference(frontier == Frontier.AS_BEFORE ? before : plan.after())
                .solve();
        List<Line> lines = new ArrayList<>();
        for (int unit = 0; unit < before.count(); unit++) {
            lines.add(new Line(before.names().get(unit), plan.split().scores().score(unit), after.score(unit)));
        }
        return new Rescoring(frontier, lines);
    }

    /** One unit's line. */
    public Line line(String unit) {
        return lines.stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No unit '%s'; there are: %s."
                        .formatted(
                                unit,
                                String.join(", ", lines.stream().map(Line::unit).toList()))));
    }

    /** The units with this change. */
    public List<String> units(Change change) {
        return lines.stream()
                .filter(line -> line.change() == change)
                .map(Line::unit)
                .toList();
    }

    /** Whether Assumption 2 holds: no unit is less efficient than before. */
    public boolean keepsAllEfficiencies() {
        return units(Change.LESS_EFFICIENT).isEmpty()
                && units(Change.WITHOUT_SCORE).isEmpty();
    }

    /** One line for each unit. */
    public Table table() {
        return Table.create(
                "Model (1) before and after",
                StringColumn.create("unit", lines.stream().map(Line::unit)),
                DoubleColumn.create("β* before", lines.stream().mapToDouble(Line::before)),
                DoubleColumn.create("β* after", lines.stream().mapToDouble(Line::after)),
                StringColumn.create(
                        "change", lines.stream().map(line -> line.change().toString())));
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder("Model (1) after the reduction: %d units".formatted(lines.size()));
        for (Change change : Change.values()) {
            if (!units(change).isEmpty()) {
                card.append("\n  %s: %s".formatted(change, String.join(", ", units(change))));
            }
        }
        return card.toString();
    }
}
