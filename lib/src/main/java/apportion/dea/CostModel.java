package apportion.dea;

import apportion.dea.Factor.Role;
import java.util.List;

/**
 * Cost efficiency (Farrell 1957): min Σwx over inputs that can still make the unit's outputs, against what the unit pays.
 * Economic = least cost / own cost; technical = the radial input score; allocative = economic / technical.
 *
 * <p>Fixed inputs stay at their levels and are not paid for.
 */
public final class CostModel {

    private final DecisionMakingUnits units;
    private final DecisionMakingUnits reference;
    private final Prices prices;
    private final ModelOptions options;

    private CostModel(DecisionMakingUnits units, DecisionMakingUnits reference, Prices prices, ModelOptions options) {
        this.units = units;
        this.reference = reference;
        this.prices = prices;
        this.options = options;
    }

    /**
     * Under variable returns, until said otherwise.
     *
     * @throws IllegalArgumentException if an input that is not fixed has no price
     */
    public static CostModel of(DecisionMakingUnits units, Prices prices) {
        prices.check(units, inputs(units));
        return new CostModel(units, units, prices, ModelOptions.DEFAULT);
    }

    private static List<Factor> inputs(DecisionMakingUnits units) {
        return units.factors(Role.INPUT).stream().filter(Factor::discretionary).toList();
    }

    /** Another assumption on scaling. */
    public CostModel withReturnsToScale(ReturnsToScale returnsToScale) {
        return new CostModel(units, reference, prices, options.with(returnsToScale));
    }

    /** The frontier is spanned by other units. */
    public CostModel withReference(DecisionMakingUnits newReference) {
        return new CostModel(units, newReference, prices, options);
    }

    /** The least cost of each unit and how it splits. */
    public EconomicResult solve() {
        List<Factor> inputs = inputs(units);
        EfficiencyResult technical = RadialModel.of(units)
                .withReference(reference)
                .withReturnsToScale(options.returnsToScale())
                .withoutSecondStage()
                .solve();
        return EconomicPrograms.solve(
                "Cost efficiency, %s".formatted(options.returnsToScale()),
                units,
                Technology.of(reference, options),
                inputs,
                prices,
                unit -> EconomicPrograms.value(units, inputs, prices, unit),
                technical,
                (unit, observed, optimal, score) ->
                        new double[] {optimal / observed, score, optimal / observed / score});
    }
}
