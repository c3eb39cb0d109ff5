package apportion.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class MapFigureTest {

    private static final Interval WIDE = new Interval(0, 40);
    private static final Interval TALL = new Interval(100, 110);

    @Test
    void aKilometreIsAsLongUpwardAsAcross() {
        for (MapFigure map : List.of(
                MapFigure.of("wide", WIDE, TALL),
                MapFigure.of("tall", TALL, new Interval(0, 200))
                        .withGreyArea("land", new Rectangle2D.Double(1, 1, 2, 2)))) {
            XYChart chart = map.chart();
            Images.atScaleTwo(chart);
            double across = chart.getScreenXFromChart(110) - chart.getScreenXFromChart(100);
            double up = chart.getScreenYFromChart(100) - chart.getScreenYFromChart(110);
            assertThat(across / up).isCloseTo(1, within(0.005));
        }
    }

    @Test
    void partsLieWhereTheyBelongAndOneOnTheOther() {
        var square = new Rectangle2D.Double(10, 102, 5, 5);
        XYChart chart = MapFigure.of("map", WIDE, TALL)
                .withGreyArea("below", new Rectangle2D.Double(8, 101, 20, 7))
                .withArea("above", square)
                .chart();
        BufferedImage image = Images.atScaleTwo(chart);
        assertThat(colour(image, chart, 12, 104)).isEqualTo(Look.paler(Look.COLOURS.get(0)));
        assertThat(colour(image, chart, 20, 104)).isEqualTo(Look.GREY_AREA);
        assertThat(colour(image, chart, 5, 104)).isEqualTo(Color.WHITE);
        assertThat(chart.getSeriesCollection()).extracting(XYSeries::getName).containsExactly("below", "above");
    }

    @Test
    void cellsHaveTheColourOfTheirBandAndMissingOnesNone() {
        var cells =
                new CellValues(WIDE, TALL, List.of(List.of(0.5, 1.5, Double.NaN, 1.5), List.of(1.5, 0.5, 0.5, 0.5)));
        XYChart chart =
                MapFigure.of("cells", WIDE, TALL).withCells(cells, "m", 2).chart();
        BufferedImage image = Images.atScaleTwo(chart);
        List<Color> colours = Look.heat(2);
        assertThat(chart.getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactly("1.0 to 1.5 m", "0.5 to 1.0 m");
        assertThat(colour(image, chart, 5, 107)).isEqualTo(colours.get(0));
        assertThat(colour(image, chart, 15, 107)).isEqualTo(colours.get(1));
        assertThat(colour(image, chart, 25, 107)).isEqualTo(Color.WHITE);
        assertThat(colour(image, chart, 5, 103)).isEqualTo(colours.get(1));
    }

    @Test
    void linesPointsAndLabelsArePainted() {
        XYChart plain = MapFigure.of("map", WIDE, TALL).chart();
        XYChart full = MapFigure.of("map", WIDE, TALL)
                .withLine("road", new Line2D.Double(0, 105, 40, 105))
                .withPoints("well", List.of(new Point2D.Double(20, 108)))
                .withOutline("border", new Rectangle2D.Double(1, 101, 38, 8))
                .withLabel("1", 30, 103)
                .chart();
        BufferedImage image = Images.atScaleTwo(full);
        assertThat(colour(image, full, 22, 105)).isEqualTo(Look.COLOURS.get(0));
        assertThat(colour(image, full, 20, 108)).isEqualTo(Look.COLOURS.get(1));
        assertThat(Images.atScaleTwo(plain).getRGB(3, 3)).isEqualTo(image.getRGB(3, 3));
        assertThat(full.getSeriesCollection()).extracting(XYSeries::getName).containsExactly("road", "well", "border");
    }

    @Test
    void cellsNeedEqualRowsAndAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellValues(WIDE, TALL, List.of(List.of(1.0, 2.0), List.of(1.0))))
                .withMessage("Every row of cells needs 2 values, one has 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellValues(WIDE, TALL, List.of(List.of(Double.NaN))))
                .withMessage("Cells of a map need at least one finite value.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellValues(WIDE, TALL, List.of()))
                .withMessage("Cells of a map need at least one row and one column.");
    }

    private static Color colour(BufferedImage image, XYChart chart, double east, double north) {
        return new Color(image.getRGB(
                (int) (2 * chart.getScreenXFromChart(east)), (int) (2 * chart.getScreenYFromChart(north))));
    }
}
