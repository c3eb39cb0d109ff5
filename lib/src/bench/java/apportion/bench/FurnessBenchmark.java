package apportion.bench;

import apportion.gravity.FurnessBalancing;
import apportion.gravity.FurnessOutcome;
import apportion.gravity.NamedMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Balances a random n × n matrix with exponential deterrence to a residual of 1e-12. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FurnessBenchmark {

    @Param({"10", "100"})
    private int zones;

    private NamedMatrix deterrence = NamedMatrix.square(List.of("one"), new double[][] {{1}});
    private double[] totals = {1};

    @Setup
    public void draw() {
        var random = new Random(1);
        double[][] values = new double[zones][];
        Arrays.setAll(
                values,
                i -> random.doubles(zones, 1, 20)
                        .map(cost -> Math.exp(-0.1 * cost))
                        .toArray());
        deterrence = NamedMatrix.square(
                IntStream.range(0, zones).mapToObj(i -> "zone " + i).toList(), values);
        totals = random.doubles(zones, 1, 100).toArray();
    }

    @Benchmark
    public FurnessOutcome balance() {
        return FurnessBalancing.balance(deterrence, totals, totals);
    }
}
