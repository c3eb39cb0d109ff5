package apportion.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The bounds on the Gini index of a population known only by classes: the lower one puts everybody at the mean of his
 * class, the upper one spreads each class over its two limits as far as its mean allows,
 * G_upper = G_lower + Σ pᵢ² (μᵢ − aᵢ₋₁)(aᵢ − μᵢ) / ((aᵢ − aᵢ₋₁) μ). Gastwirth (1972), "The estimation of the Lorenz curve
 * and Gini index", Review of Economics and Statistics 54(3).
 *
 * @param lower reached if there is no inequality inside the classes
 * @param upper reached if all members of a class sit on its limits
 */
public record GroupedGini(double lower, double upper) {

    /**
     * A class of holders.
     *
     * @param from the least value in the class
     * @param to the greatest; infinite for an open last class
     * @param count how many holders, positive
     * @param mean their mean, in [from, to]
     */
    public record ValueClass(double from, double to, double count, double mean) {
        public ValueClass {
            if (!(from <= mean && mean <= to && Double.isFinite(from) && Double.isFinite(mean))) {
                throw new IllegalArgumentException(
                        "A class needs from <= mean <= to, got (%s, %s, %s).".formatted(from, mean, to));
            }
            if (!(count > 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The count of a class must be positive, got %s.".formatted(count));
            }
        }

        /** (μ − a)(b − μ)/(b − a): half the mean difference of a class spread over its limits, per square of its share. */
        private double largestSpread() {
            if (to == from) {
                return 0;
            }
            return Double.isInfinite(to) ? mean - from : (mean - from) * ((to - mean) / (to - from));
        }
    }

    public GroupedGini {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("Bounds need lower <= upper, got %s and %s.".formatted(lower, upper));
        }
    }

    /**
     * The bounds for these classes.
     *
     * @param classes ascending, not overlapping
     * @throws IllegalArgumentException if classes overlap or the mean is not positive
     */
    public static GroupedGini of(List<ValueClass> classes) {
        List<Double> means = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            ValueClass current = classes.get(i);
            if (i > 0 && current.from() < classes.get(i - 1).to()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Classes must ascend without overlap, class %d starts at %s and class %d ends at %s.",
                        i + 1,
                        current.from(),
                        i,
                        classes.get(i - 1).to()));
            }
            means.add(current.mean());
            counts.add(current.count());
        }
        var data = WeightedValues.of(means, counts);
        double lower = Gini.of(data);
        double spread = 0;
        for (ValueClass current : classes) {
            double share = current.count() / data.totalWeight();
            spread += share * share * (current.largestSpread() / data.mean());
        }
        return new GroupedGini(lower, lower + spread);
    }

    /** ⅓ lower + ⅔ upper, the usual single number in between (Cowell 2011, "Measuring Inequality", section 5). */
    public double compromise() {
        return lower / 3 + 2 * upper / 3;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Gini index of classes: between %.6f and %.6f", lower, upper);
    }
}
