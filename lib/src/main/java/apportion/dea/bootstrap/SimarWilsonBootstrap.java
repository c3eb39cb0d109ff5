package apportion.dea.bootstrap;

import apportion.data.Columns;
import apportion.dea.EfficiencyResult;
import apportion.dea.Orientation;
import apportion.dea.RadialModel;
import apportion.dea.ReturnsToScale;
import apportion.solve.Interruption;
import apportion.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The homogeneous smoothed bootstrap of Simar and Wilson (1998, 2008) for radial scores. Each replication draws distances δ*
 * from the smoothed distribution of the distances δ = 1/θ (input) or φ (output), moves every unit from its own distance to
 * the drawn one along its ray, and scores the original units against that pseudo-frontier.
 *
 * <p>Bias of δ = mean of the replicated δ − δ; corrected δ = δ − bias; the interval comes from the quantiles of replicated δ
 * − δ (Simar and Wilson 2000). In the input orientation all is reported as θ = 1/δ. It assumes that inefficiency is
 * distributed alike for all mixes and sizes.
 */
public final class SimarWilsonBootstrap {

    private final RadialModel model;
    private final int replications;
    private final double confidence;
    private final long seed;
    private final OptionalDouble bandwidth;

    private SimarWilsonBootstrap(
            RadialModel model, int replications, double confidence, long seed, OptionalDouble bandwidth) {
        if (replications < 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "replications must be at least 2, got %d.", replications));
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "confidence must lie between 0 and 1, got %s.", confidence));
        }
        this.model = model;
        this.replications = replications;
        this.confidence = confidence;
        this.seed = seed;
        this.bandwidth = bandwidth;
    }

    /** 2,000 replications and 95 % intervals, until said otherwise; the seed decides all draws. */
    public static SimarWilsonBootstrap of(RadialModel model, long seed) {
        return new SimarWilsonBootstrap(model.withoutSecondStage(), 2000, 0.95, seed, OptionalDouble.empty());
    }

    /** Another number of replications. */
    public SimarWilsonBootstrap withReplications(int newReplications) {
        return new SimarWilsonBootstrap(model, newReplications, confidence, seed, bandwidth);
    }

    /** Another share of replications inside the intervals. */
    public SimarWilsonBootstrap withConfidence(double newConfidence) {
        return new SimarWilsonBootstrap(model, replications, newConfidence, seed, bandwidth);
    }

    /** A bandwidth of one's own in place of the normal reference rule. */
    public SimarWilsonBootstrap withBandwidth(double newBandwidth) {
        return new SimarWilsonBootstrap(model, replications, confidence, seed, OptionalDouble.of(newBandwidth));
    }

    /**
     * Bias, corrected scores and intervals of all units with a score.
     *
     * @throws IllegalArgumentException if no unit is below the frontier
     */
    public BootstrapResult solve() {
        EfficiencyResult original = model.solve();
        int[] solved = solved(original);
        double[] distances = distances(original, solved);
        return result(original, solved, replicate(model, original, solved, distances, smoothed(distances)));
    }

    private BootstrapResult result(EfficiencyResult original, int[] solved, double[][] drawn) {
        double[] distances = distances(original, solved);
        List<BootstrapResult.Unit> units = new ArrayList<>();
        for (int unit = 0; unit < model.units().count(); unit++) {
            int k = Arrays.binarySearch(solved, unit);
            units.add(
                    k < 0
                            ? new BootstrapResult.Unit(
                                    model.units().names().get(unit),
                                    Double.NaN,
                                    Double.NaN,
                                    Double.NaN,
                                    Double.NaN,
                                    Double.NaN,
                                    Double.NaN)
                            : record(unit, distances[k], column(drawn, k)));
        }
        return new BootstrapResult(
                "Simar–Wilson bootstrap, radial %s, %s"
                        .formatted(model.orientation(), model.options().returnsToScale()),
                smoothed(distances).bandwidth(),
                drawn.length,
                confidence,
                units);
    }

    /**
     * Tests constant against variable returns to scale (Simar and Wilson 2002): S = Σθ(constant) / Σθ(variable) ≤ 1, with
     * θ = 1/φ in the output orientation, is small when returns vary; its distribution under constant returns comes from
     * pseudo-samples moved to the constant-returns frontier.
     */
    public ReturnsToScaleTest testReturnsToScale() {
        RadialModel constant = model.withReturnsToScale(ReturnsToScale.CONSTANT);
        RadialModel variable = model.withReturnsToScale(ReturnsToScale.VARIABLE);
        EfficiencyResult original = constant.solve();
        int[] solved = solved(original);
        double[] distances = distances(original, solved);
        SmoothedDistances smoothed = smoothed(distances);
        double statistic = ratio(distances, distances(variable.solve(), solved));
        double[][] underConstant = replicate(constant, original, solved, distances, smoothed);
        double[][] underVariable = replicate(variable, original, solved, distances, smoothed);
        int smaller = 0;
        double[] statistics = new double[replications];
        for (int b = 0; b < replications; b++) {
            statistics[b] = ratio(underConstant[b], underVariable[b]);
            smaller += statistics[b] <= statistic ? 1 : 0;
        }
        return new ReturnsToScaleTest(
                statistic,
                new Percentile()
                        .withEstimationType(Percentile.EstimationType.R_7)
                        .evaluate(statistics, 100 * (1 - confidence)),
                (double) smaller / replications,
                confidence,
                replications);
    }

    private SmoothedDistances smoothed(double[] distances) {
        return bandwidth.isPresent()
                ? SmoothedDistances.withBandwidth(distances, bandwidth.getAsDouble())
                : SmoothedDistances.of(distances);
    }

    private static int[] solved(EfficiencyResult result) {
        return IntStream.range(0, result.units().count())
                .filter(unit -> Double.isFinite(result.score(unit)))
                .toArray();
    }

    private boolean isInput() {
        return model.orientation() == Orientation.INPUT;
    }

    private double distance(double score) {
        return isInput() ? 1 / score : score;
    }

    private double[] distances(EfficiencyResult result, int[] solved) {
        return Arrays.stream(solved)
                .mapToDouble(unit -> distance(result.score(unit)))
                .toArray();
    }

    /** Line b holds the distances of the original units to pseudo-frontier b; a seed of its own for each, so any order. */
    private double[][] replicate(
            RadialModel scoring,
            EfficiencyResult original,
            int[] solved,
            double[] distances,
            SmoothedDistances smoothed) {
        long[] seedOf = new SplittableRandom(seed).longs(replications).toArray();
        var replicates = new BootstrapReplicates(
                original.units().select(Arrays.stream(solved).boxed().toList()),
                scoring.orientation(),
                scoring.options().returnsToScale(),
                boxed(distances),
                smoothed.bandwidth(),
                replications);
        double[][] drawn = new double[replications][];
        IntStream.range(0, replications).parallel().forEach(b -> {
            Interruption.check("a bootstrap was running");
            drawn[b] = replicates.distances(new SplittableRandom(seedOf[b]));
        });
        return drawn;
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * The replications as a sweep, one task each: for a cluster, or to go on after a stop. Its random streams are the
     * sweep's, so that its draws are others than those of {@link #solve} with the same seed.
     */
    public Sweep<BootstrapReplicates.Replicated> sweep() {
        EfficiencyResult original = model.solve();
        int[] solved = solved(original);
        double[] distances = distances(original, solved);
        var replicates = new BootstrapReplicates(
                original.units().select(Arrays.stream(solved).boxed().toList()),
                model.orientation(),
                model.options().returnsToScale(),
                boxed(distances),
                smoothed(distances).bandwidth(),
                replications);
        return Sweep.of("dea-bootstrap", BootstrapReplicates.Replicated.class, replicates)
                .withSeed(seed);
    }

    /** Bias, corrected scores and intervals from the table of {@link #sweep}. */
    public BootstrapResult result(Table replicates) {
        EfficiencyResult original = model.solve();
        int[] solved = solved(original);
        double[][] drawn = new double[replicates.rowCount()][solved.length];
        for (int k = 0; k < solved.length; k++) {
            DoubleColumn column = Columns.numbers(replicates, "distances " + (k + 1));
            for (int b = 0; b < drawn.length; b++) {
                drawn[b][k] = column.getDouble(b);
            }
        }
        return result(original, solved, drawn);
    }

    private BootstrapResult.Unit record(int unit, double distance, double[] replicated) {
        double[] finite = Arrays.stream(replicated).filter(Double::isFinite).toArray();
        double corrected = 2 * distance - new Mean().evaluate(finite);
        var percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        double low = 2 * distance - percentile.evaluate(finite, 50 * (1 + confidence));
        double high = 2 * distance - percentile.evaluate(finite, 50 * (1 - confidence));
        String name = model.units().names().get(unit);
        if (!isInput()) {
            double variance = new Variance().evaluate(finite);
            return new BootstrapResult.Unit(name, distance, distance - corrected, corrected, low, high, variance);
        }
        double[] scores = Arrays.stream(finite).map(each -> 1 / each).toArray();
        return new BootstrapResult.Unit(
                name,
                1 / distance,
                1 / distance - 1 / corrected,
                1 / corrected,
                1 / high,
                1 / low,
                new Variance().evaluate(scores));
    }

    private static double[] column(double[][] lines, int k) {
        return Arrays.stream(lines).mapToDouble(line -> line[k]).toArray();
    }

    /** Σθ(constant) / Σθ(variable) from distances δ = 1/θ. */
    private static double ratio(double[] constant, double[] variable) {
        return sumOfScores(constant) / sumOfScores(variable);
    }

    private static double sumOfScores(double[] distances) {
        return Arrays.stream(distances)
                .filter(Double::isFinite)
                .map(distance -> 1 / distance)
                .sum();
    }
}
