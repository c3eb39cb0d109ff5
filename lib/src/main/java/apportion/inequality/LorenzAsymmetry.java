package apportion.inequality;

import java.util.Locale;

/**
 * Where on the Lorenz curve the inequality comes from: S = F(μ) + L(μ), Damgaard and Weiner (2000), "Describing inequality
 * in plant size or fecundity", Ecology 81(4). S &gt; 1 if a few large values make it, S &lt; 1 if many small ones do, S = 1 for
 * a curve that is symmetric about the other diagonal.
 *
 * <p>Between two values F and L are interpolated as in the paper. If some holders have exactly the mean, S is an
 * interval.
 *
 * @param lower the asymmetry, or the lower end of its interval
 * @param upper the same number, or the upper end
 */
public record LorenzAsymmetry(double lower, double upper) {

    private static final double SAME = 1e-12;

    /**
     * The asymmetry of a distribution; weights must count holders.
     *
     * @throws IllegalArgumentException if a value is negative, the mean is 0, or a weight is no whole number
     */
    public static LorenzAsymmetry of(WeightedValues data) {
        double n = data.count("The asymmetry of a Lorenz curve");
        RelativeValues relative = RelativeValues.ofNonNegative("The asymmetry of a Lorenz curve", data);
        double people = 0;
        double held = 0;
        int next = 0;
        while (next < relative.size && relative.values[next] < 1 - SAME) {
            people += relative.weights[next];
            held += relative.weights[next] * relative.values[next];
            next++;
        }
        double atMean = 0;
        for (int i = next; i < relative.size && relative.values[i] <= 1 + SAME; i++) {
            atMean += relative.weights[i];
        }
        if (atMean > 0) {
            return new LorenzAsymmetry(people + held, people + held + 2 * atMean);
        }
        double before = relative.values[next - 1];
        double step = (1 - before) / (relative.values[next] - before);
        double asymmetry = people + step / n + held + step * relative.values[next] / n;
        return new LorenzAsymmetry(asymmetry, asymmetry);
    }

    /** The asymmetry of values that count once each. */
    public static LorenzAsymmetry of(double... values) {
        return of(WeightedValues.of(values));
    }

    @Override
    public String toString() {
        return lower == upper
                ? String.format(Locale.ROOT, "Lorenz asymmetry %.6f", lower)
                : String.format(Locale.ROOT, "Lorenz asymmetry between %.6f and %.6f", lower, upper);
    }
}
