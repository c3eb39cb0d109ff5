package apportion.swarm;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * The same search from several seeds: a single run of a search that draws random numbers says little.
 *
 * @param seeds in order
 * @param results one for each seed
 */
public record SeedStudy(List<Long> seeds, List<SearchResult> results) {

    public SeedStudy {
        seeds = List.copyOf(seeds);
        results = List.copyOf(results);
        if (seeds.isEmpty() || seeds.size() != results.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d results for %d seeds; at least 1.", results.size(), seeds.size()));
        }
    }

    /** Runs from the seeds first, first + 1, …; the generator of a seed is {@code new SplittableRandom(seed)}. */
    public static SeedStudy run(SearchMethod method, SearchProblem problem, long first, int count) {
        List<Long> seeds = LongStream.range(first, first + count).boxed().toList();
        List<SearchResult> results = new ArrayList<>();
        for (long seed : seeds) {
            Interruption.check("running a search from several seeds");
            results.add(method.solve(problem, new SplittableRandom(seed)));
        }
        return new SeedStudy(seeds, results);
    }

    /**
     * A quantile of the values found, with linear interpolation between runs.
     *
     * @param share in [0, 1]: 0.5 for the median
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie in [0, 1], got %s.".formatted(share));
        }
        double[] values =
                results.stream().mapToDouble(SearchResult::value).sorted().toArray();
        return share == 0
                ? values[0]
                : new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * share);
    }

    /** The median of the values found. */
    public double median() {
        return quantile(0.5);
    }

    /** The part of the runs that came within {@code tolerance} of a known optimum with all constraints met. */
    public double successRate(double optimum, double tolerance) {
        return results.stream()
                        .filter(result -> result.isFeasible() && Math.abs(result.value() - optimum) <= tolerance)
                        .count()
                / (double) results.size();
    }

    /** The runs in ascending order of value. */
    public List<SearchResult> sorted() {
        return results.stream()
                .sorted(Comparator.comparingDouble(SearchResult::value))
                .toList();
    }

    /** One line for each seed. */
    public Table toTable() {
        return Table.create(
                "Runs",
                LongColumn.create("seed", seeds.stream().mapToLong(Long::longValue)),
                DoubleColumn.create("value", results.stream().mapToDouble(SearchResult::value)),
                DoubleColumn.create("violation", results.stream().mapToDouble(SearchResult::violation)),
                LongColumn.create("evaluations", results.stream().mapToLong(SearchResult::evaluations)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d runs: least %.6g, quartiles %.6g, %.6g, %.6g, greatest %.6g",
                seeds.size(),
                quantile(0),
                quantile(0.25),
                median(),
                quantile(0.75),
                quantile(1));
    }
}
