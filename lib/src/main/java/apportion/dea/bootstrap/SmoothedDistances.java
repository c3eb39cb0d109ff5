package apportion.dea.bootstrap;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The smoothed distribution of distances δ ≥ 1 (1/θ, or φ) of Simar and Wilson (1998, 2008): a Gaussian kernel on the
 * distances and their reflections 2 − δ, so that no mass falls below 1.
 *
 * <p>The bandwidth follows the normal reference rule on the reflected distances that are not 1, brought back to the size
 * and spread of all: h = 0.9 · min(s, q/1.34) · (2m)^(−1/5) · (2m/n)^(1/5) · (sₙ/s).
 */
final class SmoothedDistances {

    private static final double ON_THE_FRONTIER = 1e-6;

    private final double[] distances;
    private final double bandwidth;
    private final double variance;

    private SmoothedDistances(double[] distances, double bandwidth) {
        this.distances = distances;
        this.bandwidth = bandwidth;
        variance = new Variance().evaluate(reflected(distances));
    }

    static SmoothedDistances of(double[] distances) {
        return new SmoothedDistances(distances, bandwidth(distances));
    }

    static SmoothedDistances withBandwidth(double[] distances, double bandwidth) {
        if (!(bandwidth > 0 && bandwidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "bandwidth must be positive and finite, got %s.", bandwidth));
        }
        return new SmoothedDistances(distances, bandwidth);
    }

    double bandwidth() {
        return bandwidth;
    }

    private static double bandwidth(double[] distances) {
        double[] below = Arrays.stream(distances)
                .filter(distance -> distance > 1 + ON_THE_FRONTIER)
                .toArray();
        if (below.length == 0) {
            throw new IllegalArgumentException(
                    "The bootstrap needs a unit below the frontier, got none.\nMaybe there are too few units for the factors.");
        }
        double[] reflected = reflected(below);
        double deviation = new StandardDeviation().evaluate(reflected);
        var percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        double quartiles = percentile.evaluate(reflected, 75) - percentile.evaluate(reflected, 25);
        double spread = quartiles > 0 ? Math.min(deviation, quartiles / 1.34) : deviation;
        return 0.9
                * spread
                * Math.pow(reflected.length, -0.2)
                * Math.pow((double) reflected.length / distances.length, 0.2)
                * new StandardDeviation().evaluate(distances)
                / deviation;
    }

    private static double[] reflected(double[] distances) {
        double[] reflected = Arrays.copyOf(distances, 2 * distances.length);
        for (int i = 0; i < distances.length; i++) {
            reflected[distances.length + i] = 2 - distances[i];
        }
        return reflected;
    }

    /**
     * As many draws as there are distances: from them and their reflections, with kernel noise, shrunk back to the variance
     * before the noise, and what falls below 1 reflected.
     */
    double[] draw(RandomGenerator random) {
        int count = distances.length;
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) {
            double distance = distances[random.nextInt(count)];
            drawn[i] = random.nextBoolean() ? distance : 2 - distance;
        }
        double mean = new Mean().evaluate(drawn);
        double shrink = 1 / Math.sqrt(1 + bandwidth * bandwidth / variance);
        for (int i = 0; i < count; i++) {
            double smooth = mean + shrink * (drawn[i] + bandwidth * normal(random) - mean);
            drawn[i] = smooth < 1 ? 2 - smooth : smooth;
        }
        return drawn;
    }

    /** Box and Muller (1958). */
    private static double normal(RandomGenerator random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
