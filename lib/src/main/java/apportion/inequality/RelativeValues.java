package apportion.inequality;

import java.util.List;
import java.util.Locale;

/**
 * A distribution free of units: x divided by its mean and weights divided by their sum, in ascending order of x. No sum
 * overflows on the way, whatever the unit.
 */
final class RelativeValues {

    final int size;
    /** xᵢ/μ. */
    final double[] values;
    /** wᵢ/Σw. */
    final double[] weights;

    private RelativeValues(double[] values, double[] weights) {
        this.size = values.length;
        this.values = values;
        this.weights = weights;
    }

    /** As {@link #ofPositiveMean}, and no value is negative. */
    static RelativeValues ofNonNegative(String measure, WeightedValues data) {
        for (int i = 0; i < data.size(); i++) {
            if (data.weights().get(i) > 0 && data.values().get(i) < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s needs values that are not negative, values[%d] is %s.\nMaybe use withNegativesAsZero().",
                        measure,
                        i + 1,
                        data.values().get(i)));
            }
        }
        return ofPositiveMean(measure, data);
    }

    /**
     * Values relative to their mean.
     *
     * @throws IllegalArgumentException if the mean is not positive: then there is nothing to be shared out
     */
    static RelativeValues ofPositiveMean(String measure, WeightedValues data) {
        WeightedValues sorted = data.sorted();
        double[] values = relativeToLargest(sorted.values());
        double[] weights = relativeToLargest(sorted.weights());
        double sumOfWeights = 0;
        for (double weight : weights) {
            sumOfWeights += weight;
        }
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sumOfWeights;
            mean += weights[i] * values[i];
        }
        if (!(mean > 0)) {
            throw new IllegalArgumentException("%s needs a positive mean, got %s.".formatted(measure, data.mean()));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= mean;
        }
        return new RelativeValues(values, weights);
    }

    private static double[] relativeToLargest(List<Double> numbers) {
        double largest = numbers.stream().mapToDouble(Math::abs).max().orElseThrow();
        return numbers.stream()
                .mapToDouble(number -> largest == 0 ? 0 : number / largest)
                .toArray();
    }
}
