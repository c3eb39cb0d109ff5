package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.Technology.Row;

/**
 * The radial measures of Charnes, Cooper and Rhodes (1978) and Banker, Charnes and Cooper (1984), after Farrell (1957):
 * min θ with Σλx ≤ θx₀, Σλy ≥ y₀ (input), or max φ with Σλx ≤ x₀, Σλy ≥ φy₀ (output), λ as the returns to scale say.
 *
 * <p>θ ≤ 1 ≤ φ where the unit is among the reference units. Fixed factors and bad outputs keep their levels, so that only
 * what the unit can change is scaled.
 *
 * <pre>{@code
 * EfficiencyResult result = RadialModel.of(units).withReturnsToScale(ReturnsToScale.CONSTANT).solve();
 * }</pre>
 */
public final class RadialModel extends EfficiencyModel<RadialModel> {

    private final Orientation orientation;
    private final boolean isSuperEfficiency;

    private RadialModel(
            DecisionMakingUnits units,
            DecisionMakingUnits reference,
            ModelOptions options,
            Orientation orientation,
            boolean isSuperEfficiency) {
        super(units, reference, options);
        this.orientation = orientation;
        this.isSuperEfficiency = isSuperEfficiency;
    }

    /** The input orientation under variable returns, until said otherwise. */
    public static RadialModel of(DecisionMakingUnits units) {
        return new RadialModel(units, units, ModelOptions.DEFAULT, Orientation.INPUT, false);
    }

    /** Another orientation. */
    public RadialModel withOrientation(Orientation newOrientation) {
        return new RadialModel(units(), reference(), options(), newOrientation, isSuperEfficiency);
    }

    /** The orientation. */
    public Orientation orientation() {
        return orientation;
    }

    /**
     * Super-efficiency: each unit is compared with the others only (Andersen and Petersen 1993). Efficient units get
     * θ ≥ 1; under variable returns some have no score.
     */
    public RadialModel withSuperEfficiency() {
        return new RadialModel(units(), reference(), options(), orientation, true);
    }

    @Override
    RadialModel copy(DecisionMakingUnits newReference, ModelOptions newOptions) {
        return new RadialModel(units(), newReference, newOptions, orientation, isSuperEfficiency);
    }

    @Override
    public EfficiencyResult solve() {
        boolean input = orientation == Orientation.INPUT;
        String title = "Radial %s%s, %s"
                .formatted(
                        orientation,
                        isSuperEfficiency ? " super-efficiency" : "",
                        options().returnsToScale());
        return RayEvaluation.of(
                title,
                Technology.alongRay(reference(), options(), input),
                units(),
                new Measure(input ? "θ" : "φ", 1, input),
                new Scaling(),
                !input,
                isSuperEfficiency,
                this::objection);
    }

    private String objection(int unit) {
        Role scaled = orientation == Orientation.INPUT ? Role.INPUT : Role.GOOD_OUTPUT;
        boolean positive = false;
        for (Factor factor : units().factors(scaled)) {
            double value = units().column(factor.name())[unit];
            if (factor.discretionary() && value < 0) {
                return "%s '%s' is negative, %s, and cannot be scaled.".formatted(scaled, factor.name(), value);
            }
            positive |= factor.discretionary() && value > 0;
        }
        return positive ? "" : "No %s that could be scaled is positive.".formatted(scaled);
    }

    private final class Scaling implements RayPrograms.Ray {
        @Override
        public double base(int unit, Row row) {
            return isScaled(row) ? 0 : value(unit, row);
        }

        @Override
        public double slope(int unit, Row row) {
            return isScaled(row) ? value(unit, row) : 0;
        }

        private boolean isScaled(Row row) {
            Factor factor = units().factors().get(row.factor());
            return factor.discretionary()
                    && factor.role() == (orientation == Orientation.INPUT ? Role.INPUT : Role.GOOD_OUTPUT);
        }

        private double value(int unit, Row row) {
            return units().valueAt(row.factor(), unit);
        }
    }
}
