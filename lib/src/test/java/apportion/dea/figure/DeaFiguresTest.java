package apportion.dea.figure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.RadialModel;
import apportion.dea.ReturnsToScale;
import apportion.dea.bootstrap.SimarWilsonBootstrap;
import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.Quota;
import apportion.dea.inverse.QuotaModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the pictures show; {@code -Dapportion.figures=FOLDER} writes them to look at. */
class DeaFiguresTest {

    /** One input, one output: A (1, 1), B (2, 3), C (4, 4) span the frontier under variable returns, D (3, 2) does not. */
    private static final DecisionMakingUnits FOUR = DecisionMakingUnits.of(
            Table.create(
                    StringColumn.create("unit", "A", "B", "C", "D"),
                    DoubleColumn.create("staff", 1, 2, 4, 3),
                    DoubleColumn.create("beds", 1, 3, 4, 2)),
            "unit",
            List.of("staff"),
            List.of("beds"));

    private static final DecisionMakingUnits PLANTS = DecisionMakingUnits.of(
                    Table.create(
                            StringColumn.create("plant", "A", "B", "C", "D"),
                            DoubleColumn.create("labour", 1, 1, 1, 1),
                            DoubleColumn.create("output", 1, 4, 2, 3.4),
                            DoubleColumn.create("co2", 1, 2, 4, 2.5)),
                    "plant",
                    List.of("labour"),
                    List.of("output"))
            .withBadOutputs("co2");

    private static double at(XYChart chart, String series, double x) {
        XYSeries line = requireNonNull(chart.getSeries(series));
        double[] xs = line.getXData();
        for (int k = xs.length - 1; k >= 0; k--) {
            if (Math.abs(xs[k] - x) < 1e-12) {
                return line.getYData()[k];
            }
        }
        throw new AssertionError("no point at " + x);
    }

    @Test
    void frontierIsThatDrawnByHand() throws IOException {
        XYChart chart = FrontierFigure.of(FOUR, "staff", "beds", ReturnsToScale.VARIABLE, ReturnsToScale.CONSTANT);
        FrontierFigure.addProjections(chart, RadialModel.of(FOUR).solve(), "staff", "beds");
        XYSeries variable = requireNonNull(chart.getSeries("frontier, VRS"));
        assertThat(variable.getXData()).containsExactly(new double[] {1, 1, 2, 4, 4.48}, within(1e-9)); // corners only
        assertThat(variable.getYData()).containsExactly(new double[] {0, 1, 3, 4, 4}, within(1e-9));
        assertThat(at(chart, "frontier, CRS", 4.48)).isCloseTo(6.72, within(1e-9)); // B's 3 for 2, scaled
        XYSeries projections = requireNonNull(chart.getSeries("projections"));
        assertThat(projections.getXData()[10]).isCloseTo(1.5, within(1e-9)); // D: 2 beds from 1.5 staff on A-B
        save("frontier", chart);
    }

    @Test
    void frontierOfABadOutputFallsAfterItsPeak() throws IOException {
        XYChart chart = FrontierFigure.of(PLANTS, "co2", "output", ReturnsToScale.VARIABLE);
        FrontierFigure.addProjections(chart, FrontierSplit.of(PLANTS).scores(), "co2", "output");
        assertThat(at(chart, "frontier, VRS", 2)).isCloseTo(4, within(1e-9));
        assertThat(at(chart, "frontier, VRS", 4)).isCloseTo(2, within(1e-9));
        save("frontier-bad", chart);
    }

    @Test
    void barsOfABootstrapShowItsLowerEnds() {
        var result = SimarWilsonBootstrap.of(RadialModel.of(FOUR), 1)
                .withReplications(20)
                .solve();
        var bars = ScoreBars.of(result);
        assertThat(bars.getSeriesCollection())
                .extracting(Series::getName)
                .containsExactly("score", "corrected", "lower end");
        assertThat(bars.getSeries("lower end").getXData().stream().map(Number::doubleValue))
                .containsExactlyElementsOf(result.table().doubleColumn("lower").asList());
    }

    @Test
    void barsAndPeersShowEveryUnit() throws IOException {
        var variable = RadialModel.of(FOUR).solve();
        var constant =
                RadialModel.of(FOUR).withReturnsToScale(ReturnsToScale.CONSTANT).solve();
        var bars = ScoreBars.of(Map.of("VRS", variable), "Scores");
        assertThat(bars.getSeries("VRS").getXData().stream().map(Number::doubleValue))
                .containsExactly(1.0, 1.0, 1.0, 0.5);
        XYChart graph = PeersGraph.of(constant);
        assertThat(graph.getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactlyInAnyOrder("A to B", "C to B", "D to B", "units", "peers"); // not B to B
        save("bars", bars);
        save("peers", PeersGraph.of(variable));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreBars.of(
                        Map.of(
                                "a",
                                variable,
                                "b",
                                RadialModel.of(PLANTS.select(List.of(0, 1))).solve()),
                        "x"))
                .withMessageStartingWith("The results must be of the same units");
    }

    @Test
    void quotaFiguresShowStepsAndShares() throws IOException {
        QuotaModel model = QuotaModel.of(FrontierSplit.of(PLANTS), Quota.of("co2", 0.4));
        var costs = model.abatementCosts("co2");
        XYChart steps = QuotaFigures.marginalCosts(costs);
        assertThat(requireNonNull(steps.getSeries("C")).getYData()[0]).isCloseTo(9.0 / 11, within(1e-9));
        var allocation = model.solve().orElseThrow();
        save("steps", steps);
        save("price", QuotaFigures.price(costs, 0.4, allocation.price("co2")));
        var reductions = QuotaFigures.reductions(allocation, "co2");
        assertThat(reductions.getSeries("reduction").getXData().stream()
                        .map(Number::doubleValue)
                        .toList()
                        .get(1))
                .isCloseTo(100 / 7.5, within(1e-7)); // after C, D: 1/3 of 2.5
        save("reductions", reductions);
    }

    private static void save(String name, Chart<?, ?> chart) throws IOException {
        String folder = System.getProperty("apportion.figures", "");
        if (!folder.isEmpty()) {
            var image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
            chart.paint(image.createGraphics(), chart.getWidth(), chart.getHeight());
            ImageIO.write(image, "png", Path.of(folder, name + ".png").toFile());
        }
    }
}
