package apportion.inequality;

import apportion.solve.Interruption;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How much a measure of inequality would change with another sample of the same size: holders are drawn with replacement,
 * each with its weight, and the measure is taken again. Efron and Tibshirani (1993), "An Introduction to the Bootstrap",
 * chapters 13 and 14.
 *
 * <p>For a census of all holders, such as all provinces, there is no other sample; the interval then says only how much
 * hangs on single holders. Both intervals tend to be too short for small samples with a few very large values.
 *
 * @param estimate the measure of the data
 * @param lower lower end of the percentile interval
 * @param upper upper end of the percentile interval
 * @param correctedLower lower end of the bias-corrected and accelerated interval
 * @param correctedUpper upper end of the bias-corrected and accelerated interval
 * @param standardError standard deviation of the measure over the samples
 * @param level coverage aimed at, such as 0.95
 * @param samples how many samples were taken
 * @param leftOut how many of them had a mean that is not positive, or a measure that is not finite, and say nothing
 */
public record BootstrapInterval(
        double estimate,
        double lower,
        double upper,
        double correctedLower,
        double correctedUpper,
        double standardError,
        double level,
        int samples,
        int leftOut) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** As {@link #of(WeightedValues, ToDoubleFunction, double, int, RandomGenerator)} with 2,000 samples, for 95 %. */
    public static BootstrapInterval of(
            WeightedValues data, ToDoubleFunction<WeightedValues> measure, RandomGenerator random) {
        return of(data, measure, 0.95, 2000, random);
    }

    /**
     * Draws samples and takes the measure of each.
     *
     * @param measure such as {@code Gini::of}; asked only for samples with a positive mean
     * @param level in (0, 1)
     * @param samples at least 100
     * @throws IllegalArgumentException for fewer than 2 values, or if more than half of the samples say nothing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static BootstrapInterval of(
            WeightedValues data,
            ToDoubleFunction<WeightedValues> measure,
            double level,
            int samples,
            RandomGenerator random) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1), got %s.".formatted(level));
        }
        if (samples < 100) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "samples must be at least 100, got %d.", samples));
        }
        if (data.size() < 2) {
            throw new IllegalArgumentException("A bootstrap needs at least 2 values, got 1.");
        }
        double estimate = measure.applyAsDouble(data);
        int[] everyone = new int[data.size()];
        Arrays.setAll(everyone, i -> i);
        double[] drawn = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            Interruption.check("drawing bootstrap samples");
            int[] chosen = new int[data.size()];
            Arrays.setAll(chosen, i -> random.nextInt(data.size()));
            drawn[sample] = of(data, chosen, measure);
        }
        double[] said = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        if (said.length * 2 < samples) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%d of %d samples have no finite measure.", samples - said.length, samples));
        }
        double[] without = new double[data.size()];
        Arrays.setAll(
                without,
                left -> of(data, Arrays.stream(everyone).filter(i -> i != left).toArray(), measure));
        double tail = (1 - level) / 2;
        return new BootstrapInterval(
                estimate,
                quantile(said, tail),
                quantile(said, 1 - tail),
                quantile(said, corrected(said, estimate, without, tail)),
                quantile(said, corrected(said, estimate, without, 1 - tail)),
                Math.sqrt(StatUtils.variance(said)),
                level,
                samples,
                samples - said.length);
    }

    private static double of(WeightedValues data, int[] chosen, ToDoubleFunction<WeightedValues> measure) {
        var weights = WeightedValues.pick(data.weights(), chosen);
        if (weights.stream().allMatch(weight -> weight == 0)) {
            return Double.NaN;
        }
        var sample = WeightedValues.of(WeightedValues.pick(data.values(), chosen), weights);
        return sample.mean() > 0 ? measure.applyAsDouble(sample) : Double.NaN;
    }

    /** The tail moved by the bias z₀ and the acceleration a, Efron and Tibshirani (14.10) to (14.15). */
    private static double corrected(double[] said, double estimate, double[] without, double tail) {
        double below = 0;
        for (double value : said) {
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        double bias = NORMAL.inverseCumulativeProbability(
                Math.min(1 - 0.5 / said.length, Math.max(0.5 / said.length, below / said.length)));
        double[] known = Arrays.stream(without).filter(Double::isFinite).toArray();
        double mean = StatUtils.mean(known);
        double cubes = 0;
        double squares = 0;
        for (double value : known) {
            cubes += Math.pow(mean - value, 3);
            squares += (mean - value) * (mean - value);
        }
        double acceleration = squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
        double moved = bias + NORMAL.inverseCumulativeProbability(tail);
        return NORMAL.cumulativeProbability(bias + moved / (1 - acceleration * moved));
    }

    private static double quantile(double[] sorted, double share) {
        double percent = Math.min(100, Math.max(1e-9, 100 * share));
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(sorted, percent);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.6f, %s %% interval %.6f to %.6f (corrected %.6f to %.6f), standard error %.6f, %d samples%s",
                estimate,
                Math.round(1000 * level) / 10.0,
                lower,
                upper,
                correctedLower,
                correctedUpper,
                standardError,
                samples,
                leftOut == 0 ? "" : String.format(Locale.ROOT, ", %d left out", leftOut));
    }
}
