package apportion.sweep;

import apportion.data.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What more cores would bring, from what {@code ./lab bench sweep} measured: N tasks of c seconds on n cores take
 *
 * <pre>T(n) = T₀ + max(N (a c + o) / n, N / h, (N / k) / p)</pre>
 *
 * <p>T₀ is the start; a and o are what becomes of a task's seconds on a worker, fitted to the measured rates with equal
 * weight for each; k tasks make a partition, a quarter of a second of them or one. A driver hands out at most p
 * partitions, measured with workers that sleep, and takes back at most h outcomes in a second, the greatest rate
 * measured. Both are lower bounds where the driver was not at its limit yet; so is what follows from them.
 *
 * @param runner whose lines these are
 * @param start T₀, seconds
 * @param stretch a
 * @param overhead o, seconds
 * @param outcomes h, in a second
 * @param partitions p, in a second
 */
public record ScaleModel(
        String runner, double start, double stretch, double overhead, double outcomes, double partitions) {

    /** The name of the lines with workers that sleep. */
    public static final String SLEEPERS = "sleepers";

    private static final double MILLI = 1e-3;

    /**
     * The model of one runner.
     *
     * @param measured the comma-separated lines that the benchmark ends with: runner, task ms, workers, start s, tasks/s
     * @param runner "standalone", for instance
     */
    public static ScaleModel of(String measured, String runner) {
        List<Line> lines = new ArrayList<>();
        Csv.read("measured", measured).forEach(row -> lines.add(Line.of(row)));
        List<Line> own = of(lines, runner);
        if (own.stream().mapToDouble(Line::seconds).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "A model of '%s' needs lines for at least 2 task lengths; the lines are of %s."
                            .formatted(
                                    runner,
                                    lines.stream().map(Line::runner).distinct().toList()));
        }
        var fit = new SimpleRegression();
        own.forEach(line -> fit.addData(1 / line.seconds(), line.workers() / line.rate() / line.seconds()));
        return new ScaleModel(
                runner,
                greatest(own, Line::start),
                fit.getIntercept(),
                Math.max(0, fit.getSlope()),
                greatest(own, Line::rate),
                greatest(of(lines, SLEEPERS), Line::rate));
    }

    private record Line(String runner, double seconds, int workers, double start, double rate) {
        private static Line of(Row row) {
            return new Line(
                    row.getString("runner"),
                    MILLI * Double.parseDouble(row.getString("task ms")),
                    Integer.parseInt(row.getString("workers")),
                    Double.parseDouble(row.getString("start s")),
                    Double.parseDouble(row.getString("tasks/s")));
        }
    }

    private static List<Line> of(List<Line> lines, String runner) {
        return lines.stream().filter(line -> line.runner().equals(runner)).toList();
    }

    private static double greatest(List<Line> lines, ToDoubleFunction<Line> value) {
        return lines.stream()
                .mapToDouble(value)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("There is no line of '%s'.".formatted(SLEEPERS)));
    }

    /** T(n), seconds. */
    public double seconds(long tasks, double secondsEach, int cores) {
        return start + tasks * Math.max(worker(secondsEach) / cores, driver(secondsEach));
    }

    /** n*: from this number of cores on the driver is the limit. */
    public double mostCores(double secondsEach) {
        return worker(secondsEach) / driver(secondsEach);
    }

    private double worker(double secondsEach) {
        return stretch * secondsEach + overhead;
    }

    private double driver(double secondsEach) {
        double inPartition =
                Math.max(1, Math.min(PartitionSizes.MOST_TASKS, PartitionSizes.WANTED_SECONDS / worker(secondsEach)));
        return Math.max(1 / outcomes, 1 / (inPartition * partitions));
    }

    /**
     * For each number of cores: T(n), how many times faster than one core without a driver that is, and what limits it.
     *
     * @param secondsEach c
     */
    public Table table(long tasks, double secondsEach, int... cores) {
        double most = mostCores(secondsEach);
        double alone = tasks * secondsEach;
        return Table.create(
                String.format(
                        Locale.ROOT,
                        "%,d tasks of %s ms, %s: driver from %.0f cores on",
                        tasks,
                        secondsEach / MILLI,
                        runner,
                        most),
                IntColumn.create("cores", cores),
                DoubleColumn.create(
                        "seconds",
                        Arrays.stream(cores)
                                .mapToDouble(n -> seconds(tasks, secondsEach, n))
                                .toArray()),
                DoubleColumn.create(
                        "times faster than one",
                        Arrays.stream(cores)
                                .mapToDouble(n -> alone / seconds(tasks, secondsEach, n))
                                .toArray()),
                StringColumn.create(
                        "limit",
                        Arrays.stream(cores)
                                .mapToObj(n -> limit(tasks, secondsEach, n))
                                .toList()));
    }

    private String limit(long tasks, double secondsEach, int cores) {
        if (cores >= mostCores(secondsEach)) {
            return "driver";
        }
        return start > seconds(tasks, secondsEach, cores) / 2 ? "start" : "cores";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: start %.1f s, a task takes %.3f times its own seconds and %.1f µs, "
                        + "a driver hands out %,.0f partitions and takes back %,.0f outcomes in a second",
                runner,
                start,
                stretch,
                1e6 * overhead,
                partitions,
                outcomes);
    }
}
