package apportion.study.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class FiguresTest {

    @ParameterizedTest(name = "region {0}: welfare is highest at its equilibrium flow")
    @CsvSource({"0", "1", "2"})
    void figure1PeaksAtTheEquilibriumFlow(int region) {
        double best = Table7.nonCooperative().flows().ofRegion(region);
        double top = Figure1.welfare(region, best);
        assertThat(top).isGreaterThan(Figure1.welfare(region, best - 0.01));
        assertThat(top).isGreaterThan(Figure1.welfare(region, best + 0.01));
    }

    @Test
    void figure2HoldsTianjinsFlowAtZeroBelowTheThreshold() {
        double threshold = Figure2.subsidyAtWhichTianjinReceives();
        assertThat(threshold).isCloseTo(0.3872, within(1e-12)); // 2 - 15 - 3 + 1.63872 x 10
        assertThat(Figure2.equilibrium(threshold / 2).flows().inflows().get(1)).isZero();
        assertThat(Figure2.equilibrium(threshold * 2).flows().inflows().get(1)).isPositive();
    }

    @Test
    void figure3RisesWithTheCentralSubsidyForEveryRegion() {
        for (int subsidy = 0; subsidy < 10; subsidy++) {
            assertThat(Figure3.welfareOfBeijing(subsidy + 1)).isGreaterThan(Figure3.welfareOfBeijing(subsidy));
            assertThat(Figure3.welfareOfReceiver("Hebei", subsidy + 1))
                    .isGreaterThan(Figure3.welfareOfReceiver("Hebei", subsidy));
            assertThat(Figure3.welfareOfReceiver("Tianjin", subsidy + 1))
                    .isGreaterThan(Figure3.welfareOfReceiver("Tianjin", subsidy));
        }
    }

    @Test
    void figure4HasItsMaximumWhereTable7SaysAndThePrintedFlowsAreWorthLess() {
        double top = Table7.cooperative().welfare();
        assertThat(top).isGreaterThan(Figure4.welfare(7.4, 3.5)); // the printed optimum
        assertThat(Figure4.welfare(7.4, 3.5)).isCloseTo(350.1061568, within(1e-7)); // (13) by hand
    }

    @Test
    void everyFigureHasItsCurves() {
        assertThat(seriesOf(Figure1.chart())).contains("Beijing", "Hebei", "Tianjin");
        assertThat(seriesOf(Figure2.chart())).contains("Beijing", "Hebei", "Tianjin");
        assertThat(seriesOf(Figure3.chart())).contains("Beijing", "Hebei", "Tianjin");
        assertThat(seriesOf(Figure4.cuts())).contains("along m₁", "along m₂");
        assertThat(seriesOf(Figure4.chart())).contains("maximum");
    }

    private static List<String> seriesOf(XYChart chart) {
        return chart.getSeriesCollection().stream().map(XYSeries::getName).toList();
    }
}
