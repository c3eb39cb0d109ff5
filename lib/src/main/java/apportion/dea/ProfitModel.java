package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.Technology.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * Profit inefficiency after Nerlove (Chambers, Chung and Färe 1998): (max Σpy − Σwx − own profit) / (Σpgʸ + Σwgˣ) is at least
 * the directional distance β along g; the rest is allocative. All three are losses: 0 is best.
 *
 * <p>With the monetary direction, in which every priced factor moves by 1 / (Σp + Σw), losses are in money. Under constant
 * returns the greatest profit is 0 or unbounded.
 */
public final class ProfitModel {

    private final DecisionMakingUnits units;
    private final DecisionMakingUnits reference;
    private final Prices prices;
    private final ModelOptions options;
    private final boolean isMonetary;

    private ProfitModel(
            DecisionMakingUnits units,
            DecisionMakingUnits reference,
            Prices prices,
            ModelOptions options,
            boolean isMonetary) {
        this.units = units;
        this.reference = reference;
        this.prices = prices;
        this.options = options;
        this.isMonetary = isMonetary;
    }

    /**
     * Along each unit's own values under variable returns, until said otherwise.
     *
     * @throws IllegalArgumentException if an input or good output that is not fixed has no price
     */
    public static ProfitModel of(DecisionMakingUnits units, Prices prices) {
        prices.check(units, priced(units));
        return new ProfitModel(units, units, prices, ModelOptions.DEFAULT, false);
    }

    /** Losses in money instead of shares of the unit's own values. */
    public ProfitModel withMonetaryDirection() {
        return new ProfitModel(units, reference, prices, options, true);
    }

    /** Another assumption on scaling. */
    public ProfitModel withReturnsToScale(ReturnsToScale returnsToScale) {
        return new ProfitModel(units, reference, prices, options.with(returnsToScale), isMonetary);
    }

    /** The frontier is spanned by other units. */
    public ProfitModel withReference(DecisionMakingUnits newReference) {
        return new ProfitModel(units, newReference, prices, options, isMonetary);
    }

    private static List<Factor> priced(DecisionMakingUnits units) {
        return Stream.concat(units.factors(Role.INPUT).stream(), units.factors(Role.GOOD_OUTPUT).stream())
                .filter(Factor::discretionary)
                .toList();
    }

    /** The greatest profit of each unit and how the loss splits. */
    public EconomicResult solve() {
        List<Factor> priced = priced(units);
        Technology technology = Technology.of(reference, options);
        EfficiencyResult technical = RayEvaluation.of(
                "Directional distance",
                Technology.of(reference, options.withSecondStage(false)),
                units,
                new Measure("β", 0, false),
                new Steps(),
                true,
                false,
                unit -> "");
        return EconomicPrograms.solve(
                "Profit inefficiency, %s%s".formatted(options.returnsToScale(), isMonetary ? ", in money" : ""),
                units,
                technology,
                priced,
                prices,
                this::profit,
                technical,
                (unit, observed, optimal, score) -> {
                    double loss = (optimal - observed) / normalisation(unit);
                    return new double[] {loss, score, loss - score};
                });
    }

    private double profit(int unit) {
        double sum = 0;
        for (Factor factor : priced(units)) {
            double value = prices.of(factor, unit) * units.column(factor.name())[unit];
            sum += factor.role() == Role.INPUT ? -value : value;
        }
        return sum;
    }

    private double normalisation(int unit) {
        double sum = 0;
        for (Factor factor : priced(units)) {
            sum += prices.of(factor, unit) * step(factor, unit);
        }
        return sum;
    }

    private double step(Factor factor, int unit) {
        if (!factor.discretionary() || !prices.has(factor)) {
            return 0;
        }
        if (!isMonetary) {
            return units.column(factor.name())[unit];
        }
        double sum = 0;
        for (Factor each : priced(units)) {
            sum += prices.of(each, unit);
        }
        return 1 / sum;
    }

    private final class Steps implements RayPrograms.Ray {
        @Override
        public double base(int unit, Row row) {
            return units.valueAt(row.factor(), unit);
        }

        @Override
        public double slope(int unit, Row row) {
            Factor factor = units.factors().get(row.factor());
            double step = step(factor, unit);
            return factor.role() == Role.GOOD_OUTPUT ? step : -step;
        }
    }
}
