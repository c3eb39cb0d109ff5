package apportion.dea;

import apportion.dea.Factor.Role;
import java.util.List;

/**
 * Revenue efficiency: max Σpy over good outputs that the unit's inputs can make, against what the unit earns. Economic = own
 * revenue / greatest revenue; technical = 1 / the radial output score φ; allocative = economic / technical.
 *
 * <p>Fixed outputs stay at their levels and are not paid for.
 */
public final class RevenueModel {

    private final DecisionMakingUnits units;
    private final DecisionMakingUnits reference;
    private final Prices prices;
    private final ModelOptions options;

    private RevenueModel(
            DecisionMakingUnits units, DecisionMakingUnits reference, Prices prices, ModelOptions options) {
        this.units = units;
        this.reference = reference;
        this.prices = prices;
        this.options = options;
    }

    /**
     * Under variable returns, until said otherwise.
     *
     * @throws IllegalArgumentException if a good output that is not fixed has no price
     */
    public static RevenueModel of(DecisionMakingUnits units, Prices prices) {
        prices.check(units, outputs(units));
        return new RevenueModel(units, units, prices, ModelOptions.DEFAULT);
    }

    private static List<Factor> outputs(DecisionMakingUnits units) {
        return units.factors(Role.GOOD_OUTPUT).stream()
                .filter(Factor::discretionary)
                .toList();
    }

    /** Another assumption on scaling. */
    public RevenueModel withReturnsToScale(ReturnsToScale returnsToScale) {
        return new RevenueModel(units, reference, prices, options.with(returnsToScale));
    }

    /** The frontier is spanned by other units. */
    public RevenueModel withReference(DecisionMakingUnits newReference) {
        return new RevenueModel(units, newReference, prices, options);
    }

    /** The greatest revenue of each unit and how it splits. */
    public EconomicResult solve() {
        List<Factor> outputs = outputs(units);
        EfficiencyResult technical = RadialModel.of(units)
                .withOrientation(Orientation.OUTPUT)
                .withReference(reference)
                .withReturnsToScale(options.returnsToScale())
                .withoutSecondStage()
                .solve();
        return EconomicPrograms.solve(
                "Revenue efficiency, %s".formatted(options.returnsToScale()),
                units,
                Technology.of(reference, options),
                outputs,
                prices,
                unit -> EconomicPrograms.value(units, outputs, prices, unit),
                technical,
                (unit, observed, optimal, score) ->
                        new double[] {observed / optimal, 1 / score, observed / optimal * score});
    }
}
