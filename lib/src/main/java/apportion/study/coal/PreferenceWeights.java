package apportion.study.coal;

import apportion.chart.Figures;
import apportion.data.Columns;
import apportion.sweep.Grid;
import apportion.sweep.Sweep;
import apportion.sweep.Task;
import java.util.List;
import java.util.random.RandomGenerator;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

/**
 * The best quotas of an instance at equally spaced weights λ₁ from 0 to 1, each a global optimum: of instance B by branch and
 * bound over the price, of instance C by enumeration of the marginal provinces.
 *
 * @param instance B or C
 * @param weights how many, at least 2
 */
public record PreferenceWeights(Instance instance, int weights) implements Grid<PreferenceWeights.Reached> {

    /** Which follower answers. */
    public enum Instance {
        B {
            @Override
            QuotaSolution solve(double weight) {
                QuotaProblem problem = InstanceB.problem();
                return PriceBranchAndBound.solve(problem, problem.objective(weight, 1 - weight), InstanceB.follower())
                        .orElseThrow()
                        .solution();
            }
        },
        C {
            @Override
            QuotaSolution solve(double weight) {
                QuotaProblem problem = InstanceC.problem();
                return ThresholdEnumeration.solve(problem, problem.objective(weight, 1 - weight), InstanceC.RATES)
                        .orElseThrow();
            }
        };

        abstract QuotaSolution solve(double weight);
    }

    /**
     * What the centre reaches.
     *
     * @param weight λ₁
     * @param growth TFP growth, %
     * @param benefits C_e, 10⁸ yuan
     * @param cost TC, 10⁸ yuan
     * @param value Z
     */
    public record Reached(double weight, double growth, double benefits, double cost, double value) {}

    /**
     * The computation at one weight.
     *
     * @param weight λ₁ in [0, 1]
     */
    public record At(Instance instance, double weight) implements Task<Reached> {
        @Override
        public Reached compute(RandomGenerator random) {
            QuotaSolution solution = instance.solve(weight);
            QuotaProblem problem = solution.problem();
            List<Double> cuts = solution.answer().cuts();
            return new Reached(
                    weight, problem.productivity(cuts), problem.benefits(cuts), problem.cost(cuts), solution.value());
        }
    }

    public PreferenceWeights {
        if (weights < 2) {
            throw new IllegalArgumentException("weights must be at least 2, got %s.".formatted(weights));
        }
    }

    @Override
    public int count() {
        return weights;
    }

    @Override
    public Task<Reached> task(int index) {
        return new At(instance, (double) index / (weights - 1));
    }

    /** The sweep over these weights; it draws nothing. */
    public Sweep<Reached> sweep() {
        return Sweep.of(instance == Instance.B ? "coal-front-b" : "coal-front-c", Reached.class, this);
    }

    /** Benefits against productivity growth, one point for each weight. */
    public static XYChart chart(Table instanceB, Table instanceC) {
        XYChart chart = Figures.lineChart(
                "What the weights can reach", "TFP growth, %", "environmental benefits C_e, 10⁸ yuan");
        for (Table table : List.of(instanceB, instanceC)) {
            chart.addSeries(
                            table.name().endsWith("b") ? "Instance B" : "Instance C",
                            Columns.numbers(table, "growth").asDoubleArray(),
                            Columns.numbers(table, "benefits").asDoubleArray())
                    .setLineStyle(org.knowm.xchart.style.lines.SeriesLines.NONE);
        }
        return chart;
    }
}
