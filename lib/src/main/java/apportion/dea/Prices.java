package apportion.dea;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one unit of each factor costs or earns.
 *
 * @param byFactor for each priced factor one price for all units, or one for each unit
 */
public record Prices(Map<String, List<Double>> byFactor) {

    public Prices {
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        byFactor.forEach((factor, prices) -> {
            if (prices.isEmpty()) {
                throw new IllegalArgumentException("Factor '%s' has no price.".formatted(factor));
            }
            for (double price : prices) {
                if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "The price of factor '%s' must be at least 0 and finite, got %s.".formatted(factor, price));
                }
            }
            copy.put(factor, List.copyOf(prices));
        });
        byFactor = Collections.unmodifiableMap(copy);
    }

    /** The same prices for every unit, by factor. */
    public static Prices same(Map<String, Double> prices) {
        Map<String, List<Double>> lists = new LinkedHashMap<>();
        prices.forEach((factor, price) -> lists.put(factor, List.of(price)));
        return new Prices(lists);
    }

    /** The same with prices of one more factor, one for each unit. */
    public Prices with(String factor, List<Double> prices) {
        Map<String, List<Double>> more = new LinkedHashMap<>(byFactor);
        more.put(factor, prices);
        return new Prices(more);
    }

    boolean has(Factor factor) {
        return byFactor.containsKey(factor.name());
    }

    double of(Factor factor, int unit) {
        List<Double> prices = byFactor.getOrDefault(factor.name(), List.of(0.0));
        return prices.get(prices.size() == 1 ? 0 : unit);
    }

    /** Every factor with this role has a price for each unit, and every price has a factor. */
    void check(DecisionMakingUnits units, List<Factor> needed) {
        byFactor.forEach((factor, prices) -> {
            units.column(factor); // an unknown factor is an error that lists the known ones
            if (prices.size() != 1 && prices.size() != units.count()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "%d prices of '%s' for %d units.", prices.size(), factor, units.count()));
            }
        });
        for (Factor factor : needed) {
            if (!has(factor)) {
                throw new IllegalArgumentException("%s '%s' has no price; there are prices of: %s."
                        .formatted(factor.role(), factor.name(), String.join(", ", byFactor.keySet())));
            }
        }
    }
}
