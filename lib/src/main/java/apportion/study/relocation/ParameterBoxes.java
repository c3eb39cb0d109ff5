package apportion.study.relocation;

import apportion.chart.Figures;
import apportion.data.Columns;
import apportion.sweep.Grid;
import apportion.sweep.Sweep;
import apportion.sweep.Task;
import apportion.welfare.GainDecomposition;
import apportion.welfare.RelocationFlows;
import apportion.welfare.RelocationGame;
import apportion.welfare.RelocationParameters;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

/**
 * Does the finding depend on Table 6? The two parts of the gain from cooperation in boxes about its parameters: every one is drawn between
 * (1 − w) and (1 + w) times its value, uniformly and independently, for half-widths w from 0 up.
 *
 * @param widths how many half-widths from 0 to {@code greatest}, at least 2
 * @param greatest half-width, in (0, 1)
 * @param draws in each box
 */
public record ParameterBoxes(int widths, double greatest, int draws) implements Grid<ParameterBoxes.Gain> {

    private static final double SMALL = 5;
    private static final double LARGE = 95;

    /**
     * What cooperation gains at one draw.
     *
     * @param width w
     * @param coordination what the flows bring that are chosen together, with each region's own utility coefficient
     * @param technology what Beijing's coefficient for all brings on top, which equation (13) has in it
     * @param allReceive whether both receivers take industry without cooperation
     */
    public record Gain(double width, double coordination, double technology, boolean allReceive) {}

    /**
     * One draw in a box.
     *
     * @param width w in [0, 1)
     */
    public record InBox(double width) implements Task<Gain> {
        @Override
        public Gain compute(RandomGenerator random) {
            RelocationGame game = RelocationGame.of(drawn(random));
            var gain = GainDecomposition.of(game);
            RelocationFlows flows = game.equilibrium().flows();
            return new Gain(
                    width,
                    gain.cooperativeOwn() - gain.balancedOwn(),
                    gain.cooperativeShared() - gain.cooperativeOwn(),
                    flows.inflows().stream().allMatch(flow -> flow > 0));
        }

        private RelocationParameters drawn(RandomGenerator random) {
            RelocationParameters printed = RelocationData.parameters();
            DoubleUnaryOperator near = value -> value * (1 + width * (2 * random.nextDouble() - 1));
            return new RelocationParameters(
                    printed.regions(),
                    near(printed.initialEmissions(), near),
                    near(printed.utilityCoefficients(), near),
                    near.applyAsDouble(printed.taxPrice()),
                    near.applyAsDouble(printed.localDamage()),
                    near.applyAsDouble(printed.abatementCost()),
                    near.applyAsDouble(printed.abatementResponse()),
                    near.applyAsDouble(printed.compensation()),
                    near.applyAsDouble(printed.giverSubsidy()),
                    near.applyAsDouble(printed.receiverSubsidy()),
                    printed.diffusionDamage().stream()
                            .map(row -> near(row, near))
                            .toList());
        }

        private static List<Double> near(List<Double> values, DoubleUnaryOperator near) {
            return values.stream().map(near::applyAsDouble).toList();
        }
    }

    public ParameterBoxes {
        if (!(widths >= 2 && draws >= 1 && greatest > 0 && greatest < 1)) {
            throw new IllegalArgumentException(
                    "Boxes need widths >= 2, draws >= 1 and 0 < greatest < 1, got %s, %s and %s."
                            .formatted(widths, draws, greatest));
        }
    }

    @Override
    public int count() {
        return Math.multiplyExact(widths, draws);
    }

    @Override
    public Task<Gain> task(int index) {
        int box = index / draws;
        return new InBox(greatest * box / (widths - 1));
    }

    /** The sweep over these boxes. */
    public Sweep<Gain> sweep() {
        return Sweep.of("relocation-boxes", Gain.class, this).withSeed(2023);
    }

    /** The 5 %, 50 % and 95 % points of both parts of the gain against the half-width. */
    public static XYChart chart(Table gains) {
        List<Double> widths = Columns.numbers(gains, "width").unique().asList().stream()
                .sorted()
                .toList();
        XYChart chart = Figures.lineChart("What cooperation gains", "half-width of the box, %", "gain, 5, 50 and 95 %");
        for (String column : List.of("technology", "coordination")) {
            for (double share : new double[] {SMALL, 50, LARGE}) {
                Figures.curve(
                        chart,
                        String.format(Locale.ROOT, "%s, %.0f %%", column, share),
                        width -> point(gains, column, nearest(widths, width / 100), share),
                        100 * widths.get(0),
                        100 * widths.get(widths.size() - 1),
                        widths.size());
            }
        }
        return chart;
    }

    private static double point(Table gains, String column, double width, double share) {
        Table at = gains.where(Columns.numbers(gains, "width").isEqualTo(width));
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(Columns.numbers(at, column).asDoubleArray(), share);
    }

    private static double nearest(List<Double> widths, double width) {
        return widths.stream()
                .min((one, other) -> Double.compare(Math.abs(one - width), Math.abs(other - width)))
                .orElseThrow();
    }
}
