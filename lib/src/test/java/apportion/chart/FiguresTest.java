package apportion.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

class FiguresTest {

    @Test
    void theSameFigureHasTheSamePixelsAtScaleTwo() {
        assertThat(pixels(lineFigure())).isEqualTo(pixels(lineFigure()));
        assertThat(pixels(heatFigure())).isEqualTo(pixels(heatFigure()));
        assertThat(pixels(lineFigure())).isNotEqualTo(pixels(heatFigure()));
    }

    @Test
    void aCurveAfterAnotherSeriesTakesTheNextColour() {
        XYChart chart = Figures.lineChart("", "x", "y");
        XYSeries first = chart.addSeries("points", new double[] {0, 1}, new double[] {1, 0});
        Figures.curve(chart, "curve", x -> x, 0, 1, 11);
        pixels(chart); // XChart gives its colours when it paints
        Color ofCurve = chart.getSeriesCollection().stream()
                .filter(series -> series.getName().equals("curve, marks"))
                .findFirst()
                .orElseThrow()
                .getMarkerColor();
        assertThat(ofCurve).isNotEqualTo(first.getMarkerColor()).isEqualTo(Look.COLOURS.get(1));
    }

    @Test
    void paintingTwiceChangesNothing() {
        XYChart chart = lineFigure();
        assertThat(pixels(chart)).isEqualTo(pixels(chart));
    }

    @Test
    void everyFontOfAFigureIsTheBundledOne() throws ReflectiveOperationException {
        List<String> ours = List.of(
                BundledFont.regular(12).getFontName(), BundledFont.bold(12).getFontName());
        for (Styler styler : List.of(lineFigure().getStyler(), heatFigure().getStyler())) {
            int fonts = 0;
            for (Method method : styler.getClass().getMethods()) {
                if (method.getReturnType() == Font.class && method.getParameterCount() == 0) {
                    assertThat(ours).as(method.getName()).contains(((Font) method.invoke(styler)).getFontName());
                    fonts++;
                }
            }
            assertThat(fonts).isGreaterThan(7);
        }
    }

    @Test
    void theFontCoversTheSignsOfThePapers() {
        assertThat(BundledFont.regular(12).canDisplayUpTo("β₁ λ Σ √ ≤ × ½ ² Δ é"))
                .isEqualTo(-1);
        assertThat(BundledFont.bold(12).canDisplayUpTo("β₁ λ Σ √ ≤ × ½ ² Δ é")).isEqualTo(-1);
        assertThat(BundledFont.regular(13.5).getSize2D()).isEqualTo(13.5f);
        assertThat(BundledFont.bold(12).getFontName()).isEqualTo("DejaVu Sans Bold");
    }

    @Test
    void sevenCurvesDifferInColourLineAndMarker() {
        XYChart chart = Figures.lineChart("title", "x", "y");
        var looks = new HashSet<List<Object>>();
        for (int k = 0; k < 7; k++) {
            double slope = k;
            XYSeries line = Figures.curve(chart, "curve " + k, x -> slope * x, 0, 1, 50);
            XYSeries marks = chart.getSeries("curve " + k + ", marks");
            looks.add(List.of("colour", marks.getLineColor()));
            looks.add(List.of("line", marks.getLineStyle()));
            looks.add(List.of("marker", marks.getMarker()));
            assertThat(line.isShowInLegend()).isFalse();
            assertThat(marks.isShowInLegend()).isTrue();
            assertThat(marks.getLabel()).isEqualTo("curve " + k);
        }
        assertThat(looks).hasSize(21);
    }

    @Test
    void aCurveTakesBothEndsOfItsInterval() {
        XYChart chart = Figures.lineChart("title", "x", "y");
        XYSeries line = Figures.curve(chart, "square", x -> x * x, -1, 3, 5);
        assertThat(line.getXData()).containsExactly(-1, 0, 1, 2, 3);
        assertThat(line.getYData()).containsExactly(1, 0, 1, 4, 9);
        XYSeries gap = Figures.curve(chart, "root", Math::sqrt, -1, 3, 5);
        assertThat(gap.getYData()[0]).isNaN();
        Figures.curve(chart, "one point", x -> x == 0 ? 1 : Double.NaN, -1, 3, 5);
        assertThat(Images.atScaleTwo(chart).getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    }

    @ParameterizedTest(name = "values {0} to {1} in about {2} bands: from {3} to {4}, {5} bands")
    @CsvSource({"-138, 90.3, 8, -140, 100, 12", "0, 10, 5, 0, 10, 5", "3, 3, 4, 3, 4, 1", "0.001, 0.069, 7, 0, 0.07, 7"
    })
    void bandsLieBetweenRoundNumbers(
            double smallest, double largest, int wanted, double least, double greatest, int count) {
        Bands bands = Bands.over(smallest, largest, wanted);
        assertThat(bands.least()).isCloseTo(least, within(1e-12));
        assertThat(bands.greatest()).isCloseTo(greatest, within(1e-12));
        assertThat(bands.count()).isEqualTo(count);
    }

    @Test
    void aHeatMapHasTheColourOfItsBandAtEachPlace() {
        var unit = new Interval(0, 1);
        XYChart chart = Figures.heatMap("t", "x", "y", (x, y) -> x < 0.5 ? 0.5 : 1.5, unit, unit, 2, 2);
        // Two samples in x, interpolated from 0.5 to 1.5: the border at 1 lies in the middle.
        BufferedImage image = Images.atScaleTwo(chart);
        int row = (int) (2 * chart.getScreenYFromChart(0.7));
        List<Color> colours = Look.heat(2);
        assertThat(chart.getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactly("1.0 to 1.5", "0.5 to 1.0");
        for (double x : new double[] {0.01, 0.2, 0.48, 0.52, 0.8, 0.99}) {
            assertThat(new Color(image.getRGB((int) (2 * chart.getScreenXFromChart(x)), row)))
                    .as("x = %s", x)
                    .isEqualTo(colours.get(x < 0.5 ? 0 : 1));
        }
    }

    @Test
    void heatMapsOfManyShapesCanBePainted() {
        var unit = new Interval(0, 1);
        for (int bands = 2; bands < 30; bands += 3) {
            var chart = Figures.heatMap("t", "x", "y", (x, y) -> x + y, unit, unit, 11, bands);
            assertThat(Images.atScaleTwo(chart).getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
        }
        var far = Figures.heatMap("t", "x", "y", (x, y) -> 10_000 + 0.3 * x, unit, unit, 5, 3);
        assertThat(far.getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactly("10000.2 to 10000.3", "10000.1 to 10000.2", "10000.0 to 10000.1");
        var flat = Figures.heatMap("t", "x", "y", (x, y) -> 3, unit, unit, 5, 4);
        assertThat(pixels(flat)).isEqualTo(pixels(flat));
    }

    @Test
    void aDashedCurveOfManyPointsIsStillDashed() {
        XYChart chart = Figures.lineChart("", "x", "y");
        Figures.curve(chart, "solid", x -> 0, 0, 1, 400);
        Figures.curve(chart, "dashed", x -> 1, 0, 1, 400);
        chart.getSeries("solid, marks").setMarker(SeriesMarkers.NONE);
        chart.getSeries("dashed, marks").setMarker(SeriesMarkers.NONE);
        int solid = pixelsOf(chart, Look.COLOURS.get(0));
        int dashed = pixelsOf(chart, Look.COLOURS.get(1));
        assertThat((double) dashed / solid).isBetween(0.55, 0.85); // 9 on, 4 off
    }

    @Test
    void theGroundIsWhiteAndTheSizeFixed() {
        BufferedImage image = Images.atScaleTwo(lineFigure());
        assertThat(image.getWidth()).isEqualTo(1440);
        assertThat(image.getHeight()).isEqualTo(880);
        assertThat(image.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void badIntervalsPointsAndBandsAreErrors() {
        XYChart chart = Figures.lineChart("title", "x", "y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.curve(chart, "c", x -> x, 1, 1, 10))
                .withMessage("An interval needs finite ends with from < to, got [1.0, 1.0].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.curve(chart, "c", x -> x, 0, 1, 1))
                .withMessage("points must be at least 2, got 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.curve(chart, "c", x -> Double.NaN, 0, 1, 10))
                .withMessage("The curve 'c' has no finite value from 0.0 to 1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.point(chart, "p", Double.NaN, 1))
                .withMessage("x of the point 'p' must be finite, got NaN.");
        var unit = new Interval(0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.heatMap("t", "x", "y", (x, y) -> 1 / x, unit, unit, 3, 5))
                .withMessage("f(0.0, 0.0) must be finite, got Infinity.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.heatMap("t", "x", "y", (x, y) -> x, unit, unit, 3, 1))
                .withMessage("bands must be at least 2, got 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BundledFont.regular(0))
                .withMessage("A font size must be positive and finite, got 0.0.");
    }

    static XYChart lineFigure() {
        XYChart chart = Figures.lineChart("Welfare against the relocated quantity", "relocation m, 10⁴ t", "welfare E");
        Figures.curve(chart, "E₁ Beijing", m -> 60 + 14 * m - 1.9 * m * m, 0, 8, 200);
        Figures.curve(chart, "E₂ Hebei", m -> 20 + 9 * m - 0.7 * m * m, 0, 8, 200);
        Figures.curve(chart, "E₃ Tianjin", m -> 45 + 3 * m - 0.4 * m * m, 0, 8, 200);
        Figures.curve(chart, "½ of all", m -> 62 + 13 * m - 1.5 * m * m, 0, 8, 200);
        Figures.verticalLine(chart, "m* = 3.68", 3.68);
        Figures.point(chart, "optimum", 3.68, 60 + 14 * 3.68 - 1.9 * 3.68 * 3.68);
        return chart;
    }

    static XYChart heatFigure() {
        XYChart chart = Figures.heatMap(
                "Cooperative welfare",
                "m₁",
                "m₂",
                (x, y) -> 100 - 3 * (x - 4) * (x - 4) - 2 * (y - 3) * (y - 3) - x * y,
                new Interval(0, 10),
                new Interval(0, 8),
                41,
                8);
        Figures.point(chart, "optimum", 3.652, 2.087);
        return chart;
    }

    private static int pixelsOf(Chart<?, ?> chart, Color colour) {
        return (int) Arrays.stream(pixels(chart))
                .filter(pixel -> (pixel & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF))
                .count();
    }

    private static int[] pixels(Chart<?, ?> chart) {
        return ((DataBufferInt) Images.atScaleTwo(chart).getRaster().getDataBuffer()).getData();
    }
}
