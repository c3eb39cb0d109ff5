package apportion.study.coal;

import apportion.chart.Figures;
import apportion.data.Columns;
import apportion.swarm.ConstraintHandling;
import apportion.swarm.FollowerSolver;
import apportion.swarm.NestedSwarm;
import apportion.swarm.ParticleSwarm;
import apportion.swarm.ReportedPoint;
import apportion.swarm.SwarmSettings;
import apportion.sweep.Grid;
import apportion.sweep.Sweep;
import apportion.sweep.Task;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;
import tech.tablesaw.api.Table;

/**
 * How far swarms stay from the optimum of instance C at every preference: searches at equally spaced weights λ₁ from 0 to 1,
 * each from a random stream of its own, with Clerc's settings, feasibility rules and the follower solved exactly.
 *
 * @param weights how many, at least 2
 * @param searches at each weight, at least 1
 * @param iterations of each search, at least 1
 */
public record PreferenceSwarms(int weights, int searches, int iterations) implements Grid<PreferenceSwarms.Gap> {

    /**
     * One search against the optimum.
     *
     * @param weight λ₁
     * @param exact greatest Z, by enumeration
     * @param reached Z of the search's quotas with the provinces' exact answer
     * @param gap exact − reached
     */
    public record Gap(double weight, double exact, double reached, double gap) {}

    /**
     * One search.
     *
     * @param weight λ₁ in [0, 1]
     * @param iterations of the swarm
     */
    public record At(double weight, int iterations) implements Task<Gap> {
        @Override
        public Gap compute(RandomGenerator random) {
            CentralObjective objective = InstanceC.problem().objective(weight, 1 - weight);
            ReportedPoint best = NestedSwarm.solve(
                            TwoLevelQuotas.instanceC(objective, new ConstraintHandling.FeasibilityRules()),
                            ParticleSwarm.of(SwarmSettings.clerc().withIterations(iterations)),
                            new FollowerSolver.Exact(),
                            random)
                    .best();
            double exact = PreferenceWeights.Instance.C.solve(weight).value();
            return new Gap(weight, exact, best.trueValue(), exact - best.trueValue());
        }
    }

    public PreferenceSwarms {
        if (weights < 2 || searches < 1 || iterations < 1) {
            throw new IllegalArgumentException(
                    "Swarms need weights >= 2, searches >= 1 and iterations >= 1, got %s, %s and %s."
                            .formatted(weights, searches, iterations));
        }
    }

    @Override
    public int count() {
        return Math.multiplyExact(weights, searches);
    }

    @Override
    public Task<Gap> task(int index) {
        int weight = index / searches;
        return new At((double) weight / (weights - 1), iterations);
    }

    /** The sweep over weights and searches. */
    public Sweep<Gap> sweep() {
        return Sweep.of("coal-swarms", Gap.class, this).withSeed(2020);
    }

    /** The least, the median and the greatest gap at each weight. */
    public static XYChart chart(Table gaps) {
        XYChart chart = Figures.lineChart(
                "Swarms below the optimum of instance C", "weight λ₁ of productivity", "exact Z less the search's");
        List<Double> weights = Columns.numbers(gaps, "weight").unique().asList().stream()
                .sorted()
                .toList();
        var percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        for (Share share : Share.values()) {
            double[] points = weights.stream()
                    .map(weight -> gaps.where(Columns.numbers(gaps, "weight").isEqualTo(weight)))
                    .mapToDouble(at ->
                            share.of(percentile, Columns.numbers(at, "gap").asDoubleArray()))
                    .toArray();
            chart.addSeries(
                            share.label,
                            weights.stream().mapToDouble(Double::doubleValue).toArray(),
                            points)
                    .setLineStyle(SeriesLines.SOLID);
        }
        return chart;
    }

    private enum Share {
        GREATEST("worst search", 100),
        MEDIAN("median", 50),
        LEAST("best search", 0);

        private final String label;
        private final double percent;

        Share(String label, double percent) {
            this.label = label;
            this.percent = percent;
        }

        private double of(Percentile percentile, double[] gaps) {
            return percent == 0 ? Arrays.stream(gaps).min().orElseThrow() : percentile.evaluate(gaps, percent);
        }
    }
}
