package apportion.dea;

import java.util.ArrayList;
import java.util.List;

/**
 * Scale efficiency and the kind of returns to scale at a unit's projection (Färe, Grosskopf and Logan 1983): the score under
 * constant returns over that under variable returns, and where the score under non-increasing returns stands between them.
 *
 * <p>Constant if the constant-returns score equals the variable one; else increasing if the non-increasing score equals the
 * constant one (the unit is too small), else decreasing (too large). Unlike a reading of Σλ, it does not depend on which of
 * several optimal λ a solver ends with.
 */
public final class ScaleEfficiency {

    private static final double TOLERANCE = 1e-8; // relative

    private ScaleEfficiency() {}

    /** Scores and kinds of all units by a radial model, whatever returns it was given. */
    public static ScaleEfficiencyResult of(RadialModel model) {
        List<Double> constant = scores(model, ReturnsToScale.CONSTANT);
        List<Double> variable = scores(model, ReturnsToScale.VARIABLE);
        List<Double> nonIncreasing = scores(model, ReturnsToScale.NON_INCREASING);
        List<ScaleEfficiencyResult.Unit> units = new ArrayList<>();
        for (int unit = 0; unit < constant.size(); unit++) {
            double crs = constant.get(unit);
            double vrs = variable.get(unit);
            // Output scores are at least 1, and scale efficiency is at most 1 in both orientations.
            double scale = model.orientation() == Orientation.INPUT ? crs / vrs : vrs / crs;
            units.add(new ScaleEfficiencyResult.Unit(
                    model.units().names().get(unit),
                    crs,
                    vrs,
                    nonIncreasing.get(unit),
                    scale,
                    kind(crs, vrs, nonIncreasing.get(unit))));
        }
        return new ScaleEfficiencyResult(model.orientation(), units);
    }

    private static List<Double> scores(RadialModel model, ReturnsToScale returnsToScale) {
        return model.withReturnsToScale(returnsToScale)
                .withoutSecondStage()
                .solve()
                .scores();
    }

    private static ScaleEfficiencyResult.Kind kind(double crs, double vrs, double nonIncreasing) {
        if (!Double.isFinite(crs + vrs + nonIncreasing)) {
            return ScaleEfficiencyResult.Kind.UNKNOWN;
        }
        if (equal(crs, vrs)) {
            return ScaleEfficiencyResult.Kind.CONSTANT;
        }
        return equal(crs, nonIncreasing)
                ? ScaleEfficiencyResult.Kind.INCREASING
                : ScaleEfficiencyResult.Kind.DECREASING;
    }

    private static boolean equal(double left, double right) {
        return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
    }
}
