package apportion.inequality;

/**
 * The generalised entropy indices GE(a) = Σ wᵢ [(xᵢ/μ)^a − 1] / (a (a − 1) W), with Theil's two as limits:
 * T = GE(1) = Σ wᵢ (xᵢ/μ) ln(xᵢ/μ) / W and L = GE(0) = Σ wᵢ ln(μ/xᵢ) / W. Theil (1967), "Economics and Information
 * Theory"; Shorrocks (1980), "The class of additively decomposable inequality measures", Econometrica 48(3).
 *
 * <p>0 if all have the same. The larger a, the more the index looks at the rich. Zeros count with 0 ln 0 = 0 for a &gt; 0 and
 * make the index infinite for a ≤ 0 (its limit); leave them out with {@link WeightedValues#withoutZeros()} if they do not
 * belong to the question. Negative values and a mean of 0 are refused.
 */
public final class GeneralisedEntropy {

    private GeneralisedEntropy() {}

    /**
     * GE(a).
     *
     * @param sensitivity a, any finite number
     */
    public static double of(WeightedValues data, double sensitivity) {
        if (!Double.isFinite(sensitivity)) {
            throw new IllegalArgumentException("sensitivity must be finite, got %s.".formatted(sensitivity));
        }
        RelativeValues relative = RelativeValues.ofNonNegative("A generalised entropy index", data);
        double sum = 0;
        for (int i = 0; i < relative.size; i++) {
            sum += relative.weights[i] * term(relative.values[i], sensitivity);
        }
        return Math.max(sum, 0);
    }

    /** Theil's T = GE(1), between 0 and ln n. */
    public static double theilT(WeightedValues data) {
        return of(data, 1);
    }

    /** Theil's T of values that count once each. */
    public static double theilT(double... values) {
        return theilT(WeightedValues.of(values));
    }

    /** Theil's L = GE(0), the mean logarithmic deviation; infinite if somebody has 0. */
    public static double theilL(WeightedValues data) {
        return of(data, 0);
    }

    /** Theil's L of values that count once each. */
    public static double theilL(double... values) {
        return theilL(WeightedValues.of(values));
    }

    /**
     * The contribution of one ratio r = x/μ. Each carries a multiple of r − 1, which adds up to 0 over the population: no
     * term is then negative, and nearly equal values do not cancel.
     */
    static double term(double ratio, double sensitivity) {
        double excess = ratio - 1;
        if (ratio == 0) {
            return sensitivity > 0 ? 1 / sensitivity : Double.POSITIVE_INFINITY;
        }
        double log = Math.log(ratio);
        if (sensitivity == 0) {
            return excess - log;
        }
        if (Math.abs(sensitivity - 1) < 0.5) { // stable up to Theil's T at 1
            double beyond = sensitivity - 1;
            double slope = beyond == 0 ? log : Math.expm1(beyond * log) / beyond;
            return (ratio * slope - excess) / sensitivity;
        }
        return (Math.expm1(sensitivity * log) / sensitivity - excess) / (sensitivity - 1);
    }
}
