package apportion.inequality;

/**
 * The Gini index: half the mean difference between two holders drawn at random, relative to the mean,
 * G = Σᵢⱼ wᵢwⱼ |xᵢ − xⱼ| / (2 μ W²). Gini (1914); computed from the sorted values, which gives the same sum.
 *
 * <p>0 if all have the same; 1 − 1/n if one of n holds all. Twice the area between the {@link LorenzCurve} and the
 * diagonal. The rules for special data: one holder alone has G = 0; zeros count as any value; negative values count as
 * long as the mean is positive, and then G may exceed 1 (see {@link #withNegatives}); a mean of 0 or less is refused.
 */
public final class Gini {

    private Gini() {}

    /**
     * The index of the population itself.
     *
     * @throws IllegalArgumentException if the mean is not positive
     */
    public static double of(WeightedValues data) {
        RelativeValues relative = RelativeValues.ofPositiveMean("The Gini index", data);
        double sum = 0;
        double below = 0;
        for (int i = 0; i < relative.size; i++) {
            double above = 1 - below - relative.weights[i];
            sum += relative.weights[i] * (relative.values[i] - 1) * (below - above);
            below += relative.weights[i];
        }
        return Math.max(sum, 0);
    }

    /** The index of values that count once each. */
    public static double of(double... values) {
        return of(WeightedValues.of(values));
    }

    /**
     * The index of a population estimated from a sample, G n/(n − 1): 1 if one of n holds all. Weights must count holders;
     * n is their sum. Deltas (2003), "The small-sample bias of the Gini coefficient", Review of Economics and Statistics
     * 85(1): the rest of the bias has no known sign.
     *
     * @throws IllegalArgumentException for fewer than two holders, or weights that are not whole numbers
     */
    public static double corrected(WeightedValues data) {
        double n = holders(data, "The small-sample correction");
        return of(data) * n / (n - 1);
    }

    /** The corrected index of values that count once each. */
    public static double corrected(double... values) {
        return corrected(WeightedValues.of(values));
    }

    /**
     * The index for values of any sign, Σᵢⱼ |xᵢ − xⱼ| / (2 (n − 1) Σ|xᵢ|), in [0, 1] even where the mean is 0 or negative.
     * Raffinetti, Siletti and Vernizzi (2015), "On the Gini coefficient normalization when attributes with negative values
     * are considered", Statistical Methods and Applications 24(3). Equals {@link #corrected} if no value is negative.
     *
     * @throws IllegalArgumentException for fewer than two holders, weights that are not whole numbers, or all values 0
     */
    public static double withNegatives(WeightedValues data) {
        double n = holders(data, "The Gini index for values of any sign");
        WeightedValues sorted = data.sorted();
        double largest = sorted.values().stream().mapToDouble(Math::abs).max().orElseThrow();
        if (largest == 0) {
            throw new IllegalArgumentException("The Gini index needs a value that is not 0, all are 0.");
        }
        double differences = 0;
        double absolute = 0;
        double below = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double weight = sorted.weights().get(i);
            double value = sorted.values().get(i) / largest;
            differences += weight * value * (2 * below + weight - n);
            absolute += weight * Math.abs(value);
            below += weight;
        }
        return Math.max(differences, 0) / ((n - 1) * absolute);
    }

    private static double holders(WeightedValues data, String purpose) {
        double n = data.count(purpose);
        if (n < 2) {
            throw new IllegalArgumentException("%s needs at least 2 holders, got %s.".formatted(purpose, n));
        }
        return n;
    }
}
