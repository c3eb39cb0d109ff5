package apportion.dea;

import apportion.dea.Factor.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Profitability efficiency (Georgescu-Roegen 1951; Zofío and Prieto 2006): own revenue over own cost, against the greatest
 * Σpy / Σwx that the technology allows under constant returns, which one of the reference units attains.
 *
 * <p>Economic = own / greatest; technical = the radial score under constant returns, which equals the generalised distance
 * of Chavas and Cox (1999) for every α; allocative = economic / technical.
 */
public final class ProfitabilityModel {

    private final DecisionMakingUnits units;
    private final DecisionMakingUnits reference;
    private final Prices prices;

    private ProfitabilityModel(DecisionMakingUnits units, DecisionMakingUnits reference, Prices prices) {
        this.units = units;
        this.reference = reference;
        this.prices = prices;
    }

    /**
     * Every input and good output needs a price.
     *
     * @throws IllegalArgumentException if a factor is fixed or bad, or has no price
     */
    public static ProfitabilityModel of(DecisionMakingUnits units, Prices prices) {
        prices.check(units, units.factors());
        for (Factor factor : units.factors()) {
            if (!factor.discretionary() || factor.role() == Role.BAD_OUTPUT) {
                throw new IllegalArgumentException(
                        "Profitability needs inputs and good outputs that can change, got %s '%s'%s."
                                .formatted(factor.role(), factor.name(), factor.discretionary() ? "" : " (fixed)"));
            }
        }
        return new ProfitabilityModel(units, units, prices);
    }

    /** The frontier is spanned by other units. */
    public ProfitabilityModel withReference(DecisionMakingUnits newReference) {
        return new ProfitabilityModel(units, newReference, prices);
    }

    /** The greatest profitability of each unit and how the loss splits. */
    public EconomicResult solve() {
        EfficiencyResult technical = RadialModel.of(units)
                .withReference(reference)
                .withReturnsToScale(ReturnsToScale.CONSTANT)
                .withoutSecondStage()
                .solve();
        List<EconomicEfficiency> records = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            double observed = ratio(units, unit, unit);
            if (technical.status(unit) == UnitStatus.SOLVED) {
                records.add(record(unit, observed, technical.score(unit)));
            } else {
                records.add(EconomicEfficiency.none(
                        units.names().get(unit), technical.status(unit), technical.reason(unit), observed));
            }
        }
        return new EconomicResult("Profitability efficiency, CRS", records);
    }

    private EconomicEfficiency record(int unit, double observed, double technical) {
        int best = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < reference.count(); j++) {
            double ratio = ratio(reference, j, unit);
            if (ratio > greatest) {
                greatest = ratio;
                best = j;
            }
        }
        String name = units.names().get(unit);
        if (Double.isInfinite(greatest)) {
            return EconomicEfficiency.none(
                    name, UnitStatus.UNBOUNDED, "A reference unit earns something at no cost.", observed);
        }
        Map<String, Double> quantities = new LinkedHashMap<>();
        for (Factor factor : reference.factors()) {
            quantities.put(factor.name(), reference.column(factor.name())[best]);
        }
        double economic = observed / greatest;
        return new EconomicEfficiency(
                name, UnitStatus.SOLVED, "", observed, greatest, economic, technical, economic / technical, quantities);
    }

    /** Revenue over cost of a line of data at the prices of an evaluated unit. */
    private double ratio(DecisionMakingUnits data, int line, int unit) {
        double revenue = 0;
        double cost = 0;
        for (Factor factor : data.factors()) {
            double value = prices.of(factor, unit) * data.column(factor.name())[line];
            if (factor.role() == Role.INPUT) {
                cost += value;
            } else {
                revenue += value;
            }
        }
        return revenue / cost;
    }
}
