package apportion.inequality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What each holder has, and how much each counts: a weight 3 stands for three holders of that value.
 *
 * <p>{@code WeightedValues.of(1, 2, 3, 4, 10)} counts everyone once; {@code WeightedValues.ofTotals(cost, workers)} is the
 * cost per worker, counted by workers. Values of any sign are kept; the measures say which they take.
 *
 * @param values what each holder has, finite
 * @param weights how much each counts, finite and not negative, one of them positive
 */
public record WeightedValues(List<Double> values, List<Double> weights) {

    private static final double WHOLE_NUMBER_TOLERANCE = 1e-9;

    public WeightedValues {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A distribution needs at least 1 value, got 0.");
        }
        requireSameLength("weights", weights, "values", values);
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isFinite(values.get(i))) {
                throw invalid("values", i, "finite", values.get(i));
            }
            if (!(weights.get(i) >= 0 && weights.get(i) < Double.POSITIVE_INFINITY)) {
                throw invalid("weights", i, "finite and not negative", weights.get(i));
            }
        }
        if (Collections.max(weights) == 0) {
            throw new IllegalArgumentException("One of the weights must be positive, all %s are 0."
                    .formatted(String.format(Locale.ROOT, "%d", weights.size())));
        }
    }

    /** Everyone counts once. */
    public static WeightedValues of(double... values) {
        return of(Arrays.stream(values).boxed().toList());
    }

    /** Everyone counts once. */
    public static WeightedValues of(List<Double> values) {
        return new WeightedValues(values, Collections.nCopies(values.size(), 1.0));
    }

    /** A value for each kind of holder, and how many there are. */
    public static WeightedValues of(List<Double> values, List<Double> weights) {
        return new WeightedValues(values, weights);
    }

    /**
     * What groups have together, shared equally inside each: values total / population, weights population.
     *
     * @param populations positive
     */
    public static WeightedValues ofTotals(List<Double> totals, List<Double> populations) {
        requireSameLength("populations", populations, "totals", totals);
        List<Double> perHead = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            if (!(populations.get(i) > 0 && populations.get(i) < Double.POSITIVE_INFINITY)) {
                throw invalid("populations", i, "finite and positive", populations.get(i));
            }
            perHead.add(totals.get(i) / populations.get(i));
        }
        return new WeightedValues(perHead, populations);
    }

    /** A copy without the values that are 0, for measures that zeros make infinite. */
    public WeightedValues withoutZeros() {
        int[] kept = IntStream.range(0, values.size())
                .filter(i -> values.get(i) != 0)
                .toArray();
        return new WeightedValues(pick(values, kept), pick(weights, kept));
    }

    /** A copy in which negative values are 0, for measures that need values ≥ 0. */
    public WeightedValues withNegativesAsZero() {
        return new WeightedValues(
                values.stream().map(value -> Math.max(value, 0)).toList(), weights);
    }

    /** The number of values. */
    public int size() {
        return values.size();
    }

    /** Σ wᵢ. */
    public double totalWeight() {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Σ wᵢxᵢ / Σ wᵢ. */
    public double mean() {
        double largest = Collections.max(weights);
        return IntStream.range(0, size())
                        .mapToDouble(i -> weights.get(i) / largest * values.get(i))
                        .sum()
                / weights.stream().mapToDouble(weight -> weight / largest).sum();
    }

    /**
     * How many holders there are, if weights count them.
     *
     * @throws IllegalArgumentException if a weight is no whole number
     */
    double count(String purpose) {
        for (int i = 0; i < size(); i++) {
            double weight = weights.get(i);
            if (Math.abs(weight - Math.rint(weight)) > WHOLE_NUMBER_TOLERANCE * Math.max(1, weight)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s needs weights that count holders, weights[%d] is %s.\nMaybe multiply shares by the number of holders.",
                        purpose,
                        i + 1,
                        weight));
            }
        }
        return totalWeight();
    }

    /** The holders that count, in ascending order of value. */
    WeightedValues sorted() {
        int[] order = IntStream.range(0, size())
                .boxed()
                .filter(i -> weights.get(i) > 0)
                .sorted(Comparator.comparingDouble(values::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new WeightedValues(pick(values, order), pick(weights, order));
    }

    static List<Double> pick(List<Double> numbers, int[] chosen) {
        return Arrays.stream(chosen).mapToObj(numbers::get).toList();
    }

    static void requireSameLength(String name, List<?> list, String other, List<?> base) {
        if (list.size() != base.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d %s for %d %s.", list.size(), name, base.size(), other));
        }
    }

    static IllegalArgumentException invalid(String list, int index, String rule, double value) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "%s[%d] must be %s, got %s.", list, index + 1, rule, value));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d values, total weight %.10g, mean %.10g", size(), totalWeight(), mean());
    }
}
