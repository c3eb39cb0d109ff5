package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.Technology.Row;

/**
 * The Russell measures of Färe and Lovell (1978): each input (or output) has a factor of its own. Input: min Σθᵢ / m with
 * Σλx ≤ θᵢxᵢ, θᵢ ≤ 1, Σλy ≥ y₀; output: max Σφᵣ / s with Σλx ≤ x₀, Σλy ≥ φᵣyᵣ, φᵣ ≥ 1.
 *
 * <p>1 on the frontier; the radial measure with its slacks taken in. Factors that are 0 for the unit have no share and do
 * not count. The measure of inputs and outputs together, as a ratio, is {@link SlacksBasedModel}.
 */
public final class RussellModel extends EfficiencyModel<RussellModel> {

    private final Orientation orientation;

    private RussellModel(
            DecisionMakingUnits units, DecisionMakingUnits reference, ModelOptions options, Orientation orientation) {
        super(units, reference, options);
        this.orientation = orientation;
    }

    /** The input orientation under variable returns, until said otherwise. */
    public static RussellModel of(DecisionMakingUnits units) {
        return new RussellModel(units, units, ModelOptions.DEFAULT, Orientation.INPUT);
    }

    /** Another orientation. */
    public RussellModel withOrientation(Orientation newOrientation) {
        return new RussellModel(units(), reference(), options(), newOrientation);
    }

    @Override
    RussellModel copy(DecisionMakingUnits newReference, ModelOptions newOptions) {
        return new RussellModel(units(), newReference, newOptions, orientation);
    }

    @Override
    public EfficiencyResult solve() {
        boolean input = orientation == Orientation.INPUT;
        return SlackEvaluation.of(
                "Russell %s, %s".formatted(orientation, options().returnsToScale()),
                Technology.of(reference(), options()),
                units(),
                new Measure(input ? "mean θ" : "mean φ", 1, input),
                this::weight,
                sum -> input ? 1 - sum : 1 + sum,
                this::objection);
    }

    private boolean isScored(Factor factor) {
        return factor.discretionary()
                && factor.role() == (orientation == Orientation.INPUT ? Role.INPUT : Role.GOOD_OUTPUT);
    }

    private double weight(int unit, Row row) {
        Factor factor = units().factors().get(row.factor());
        double value = units().column(factor.name())[unit];
        return isScored(factor) && value > 0 ? 1 / (value * positive(unit)) : 0;
    }

    private int positive(int unit) {
        int count = 0;
        for (Factor factor : units().factors()) {
            count += isScored(factor) && units().column(factor.name())[unit] > 0 ? 1 : 0;
        }
        return count;
    }

    private String objection(int unit) {
        for (Factor factor : units().factors()) {
            double value = units().column(factor.name())[unit];
            if (isScored(factor) && value < 0) {
                return "%s '%s' is negative, %s, and has no share.".formatted(factor.role(), factor.name(), value);
            }
        }
        return positive(unit) > 0
                ? ""
                : "No %s that could change is positive."
                        .formatted(orientation == Orientation.INPUT ? Role.INPUT : Role.GOOD_OUTPUT);
    }
}
