package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Direction;
import apportion.dea.DirectionalDistanceModel;
import apportion.dea.EfficiencyResult;
import apportion.dea.Factor.Role;
import apportion.dea.UnitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Model (1) of Emrouznejad, Yang and Amin (2019) and the two sets it makes: F, the units with β* = 0, and L, the rest.
 * max β with Σλx ≤ x, Σλy ≥ (1 + β)y, Σλb = (1 − β)b, Σλ = 1, λ ≥ 0: the directional distance along the unit's own
 * outputs, under variable returns, with weakly disposable bad outputs.
 *
 * @param scores β* of every unit, with projections, peers and certificates
 * @param tolerance β* up to which a unit counts as efficient, absolute (β* is a share)
 */
public record FrontierSplit(EfficiencyResult scores, double tolerance) {

    /** Far above the rounding of the programs, far below any distance worth a decision. */
    public static final double TOLERANCE = 1e-7;

    public FrontierSplit {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "tolerance must lie in [0, 1), got %s.", tolerance));
        }
        DecisionMakingUnits units = scores.units();
        for (int unit = 0; unit < units.count(); unit++) {
            if (scores.status(unit) != UnitStatus.SOLVED) {
                throw new IllegalArgumentException("Unit '%s' has no directional distance: %s%nMaybe leave it out."
                        .formatted(units.names().get(unit), scores.reason(unit)));
            }
        }
    }

    /**
     * Scores the units and splits them.
     *
     * @throws IllegalArgumentException if there is no bad output, or a unit has data that cannot be scored
     */
    public static FrontierSplit of(DecisionMakingUnits units) {
        return new FrontierSplit(model(units).solve(), TOLERANCE);
    }

    /** Model (1) for these units; others can span its frontier. */
    public static DirectionalDistanceModel model(DecisionMakingUnits units) {
        if (units.factors(Role.BAD_OUTPUT).isEmpty()) {
            throw new IllegalArgumentException(
                    "The quota model needs at least 1 bad output, got 0.\nMaybe name it with withBadOutputs.");
        }
        return DirectionalDistanceModel.of(units)
                .withDirection(Direction.own(Role.GOOD_OUTPUT, Role.BAD_OUTPUT))
                .withoutSecondStage();
    }

    /** The scored units. */
    public DecisionMakingUnits units() {
        return scores.units();
    }

    /** β* of a unit. */
    public double inefficiency(String unit) {
        return scores.score(unit);
    }

    /** Whether β* is 0, up to the tolerance. */
    public boolean isEfficient(int unit) {
        return scores.score(unit) <= tolerance;
    }

    /** F. */
    public List<String> efficientUnits() {
        return names(true);
    }

    /** L. */
    public List<String> inefficientUnits() {
        return names(false);
    }

    private List<String> names(boolean efficient) {
        List<String> names = new ArrayList<>();
        for (int unit = 0; unit < units().count(); unit++) {
            if (isEfficient(unit) == efficient) {
                names.add(units().names().get(unit));
            }
        }
        return names;
    }

    /** One line for each unit: β* and its set. */
    public Table table() {
        StringColumn sets = StringColumn.create("set");
        for (int unit = 0; unit < units().count(); unit++) {
            sets.append(isEfficient(unit) ? "F" : "L");
        }
        return Table.create(
                "Model (1)",
                StringColumn.create("unit", units().names()),
                DoubleColumn.create("β*", scores.scores()),
                sets);
    }

    @Override
    public String toString() {
        return "Model (1): %d units\n  F, efficient: %s\n  L, inefficient: %s"
                .formatted(units().count(), String.join(", ", efficientUnits()), String.join(", ", inefficientUnits()));
    }
}
