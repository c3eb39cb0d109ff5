package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one unit of measurement of an input or a good output counts in the objective Σwα − Σvβ of model (3). The printed
 * objective adds persons, yuan and tonnes, so that its optimum depends on the units of measurement.
 */
public sealed interface ObjectiveWeights {

    /** 1 for everything, as printed. */
    static ObjectiveWeights raw() {
        return new Raw();
    }

    /** One over the unit's own level: the objective adds shares of what each unit has. */
    static ObjectiveWeights byOwnLevel() {
        return new ByOwnLevel();
    }

    /** One over the sum of the factor over all units: the objective adds shares of what all have. */
    static ObjectiveWeights byTotal() {
        return new ByTotal();
    }

    /** Prices, for instance, by factor; all inputs and good outputs must be named. */
    static ObjectiveWeights custom(Map<String, Double> byFactor) {
        return new Custom(byFactor);
    }

    /**
     * The weight of an input or a good output of one unit.
     *
     * @throws IllegalArgumentException if it would be 1/0, or if the factor has no custom weight
     */
    double weight(DecisionMakingUnits units, Factor factor, int unit);

    /** As printed. */
    record Raw() implements ObjectiveWeights {
        @Override
        public double weight(DecisionMakingUnits units, Factor factor, int unit) {
            return 1;
        }

        @Override
        public String toString() {
            return "raw (every unit of measurement counts 1)";
        }
    }

    /** Shares of own levels. */
    record ByOwnLevel() implements ObjectiveWeights {
        @Override
        public double weight(DecisionMakingUnits units, Factor factor, int unit) {
            double level = units.value(factor.name(), unit);
            requireDivisor(
                    level, "'%s' of '%s'".formatted(factor.name(), units.names().get(unit)));
            return 1 / level;
        }

        @Override
        public String toString() {
            return "by own level (1/x, 1/y)";
        }
    }

    /** Shares of totals. */
    record ByTotal() implements ObjectiveWeights {
        @Override
        public double weight(DecisionMakingUnits units, Factor factor, int unit) {
            double total = 0;
            for (int other = 0; other < units.count(); other++) {
                total += units.value(factor.name(), other);
            }
            requireDivisor(total, "The total of '%s'".formatted(factor.name()));
            return 1 / total;
        }

        @Override
        public String toString() {
            return "by total (1/Σx, 1/Σy)";
        }
    }

    /** Weights of one's own. */
    record Custom(Map<String, Double> byFactor) implements ObjectiveWeights {
        public Custom {
            byFactor.forEach((factor, weight) -> {
                if (!(weight >= 0 && Double.isFinite(weight))) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT, "The weight of '%s' must be finite and at least 0, got %s.", factor, weight));
                }
            });
            byFactor = Collections.unmodifiableMap(new LinkedHashMap<>(byFactor));
        }

        @Override
        public double weight(DecisionMakingUnits units, Factor factor, int unit) {
            Double weight = byFactor.get(factor.name());
            if (weight == null) {
                throw new IllegalArgumentException("No weight of %s '%s'; there are: %s."
                        .formatted(factor.role(), factor.name(), String.join(", ", byFactor.keySet())));
            }
            return weight;
        }

        @Override
        public String toString() {
            return "custom " + byFactor;
        }
    }

    private static void requireDivisor(double value, String what) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be positive to weigh by it, got %s.%nMaybe ObjectiveWeights.custom suits these data.",
                    what,
                    value));
        }
    }
}
