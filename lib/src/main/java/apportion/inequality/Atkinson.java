package apportion.inequality;

/**
 * Atkinson's index: the part of the total that could be given up if the rest were shared equally, at the same welfare,
 * A(ε) = 1 − [Σ wᵢ (xᵢ/μ)^(1−ε) / W]^(1/(1−ε)), and 1 − geometric mean / μ at ε = 1. Atkinson (1970), "On the measurement
 * of inequality", Journal of Economic Theory 2(3).
 *
 * <p>0 if all have the same or ε = 0; rises with the aversion ε. If somebody has 0 and ε ≥ 1 it is 1, its limit. Negative
 * values and a mean of 0 are refused.
 */
public final class Atkinson {

    private Atkinson() {}

    /**
     * A(ε).
     *
     * @param aversion ε ≥ 0: how much more a transfer to the poor is worth
     */
    public static double of(WeightedValues data, double aversion) {
        if (!(aversion >= 0 && aversion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("aversion must be finite and not negative, got %s.".formatted(aversion));
        }
        RelativeValues relative = RelativeValues.ofNonNegative("Atkinson's index", data);
        if (aversion >= 1 && relative.values[0] == 0) {
            return 1;
        }
        double power = 1 - aversion;
        double index =
                power == 0 ? -Math.expm1(meanLog(relative)) : -Math.expm1(logOfMeanPower(relative, power) / power);
        return Math.min(1, Math.max(0, index));
    }

    /** A(ε) of values that count once each. */
    public static double of(double aversion, double... values) {
        return of(WeightedValues.of(values), aversion);
    }

    /** The value that, given to all, is worth as much as the actual distribution: μ (1 − A). */
    public static double equallyDistributedEquivalent(WeightedValues data, double aversion) {
        return data.mean() * (1 - of(data, aversion));
    }

    private static double meanLog(RelativeValues relative) {
        double sum = 0;
        for (int i = 0; i < relative.size; i++) {
            sum += relative.weights[i] * Math.log(relative.values[i]);
        }
        return sum;
    }

    /** ln Σ w r^k, exact for small k (near ε = 1) and without overflow for large ones. */
    private static double logOfMeanPower(RelativeValues relative, double power) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : relative.values) {
            highest = Math.max(highest, power * Math.log(value));
        }
        double shift = highest > 1 ? highest : 0;
        double sum = 0;
        for (int i = 0; i < relative.size; i++) {
            sum += relative.weights[i] * Math.expm1(power * Math.log(relative.values[i]) - shift);
        }
        return shift + Math.log1p(sum);
    }
}
