package apportion.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Makes figures that share one look: 720 × 440 on white, colours of Okabe and Ito, and for each curve its own line style
 * and marker, so that black-and-white print tells them apart too.
 *
 * <p>{@code var chart = Figures.lineChart("Welfare", "relocation m", "E"); Figures.curve(chart, "Beijing", m -> m * m, 0,
 * 5, 200);}
 */
public final class Figures {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 440;

    private static final int BAR_ROOM = 20; // pixels
    private static final int FRAME = 110;
    private static final int MARKS = 7;
    private static final double MAP_GRID = 10; // degrees

    private Figures() {}

    /** An empty line chart; curves and points are named in a legend on the right. */
    public static XYChart lineChart(String title, String xTitle, String yTitle) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        Look.apply(chart.getStyler());
        return chart;
    }

    /**
     * A chart of horizontal bars, one for each name in each series, the first name on top.
     *
     * @param series values by series name, one value for each name
     */
    public static HorizontalBarChart barChart(
            String title, String valueTitle, List<String> names, Map<String, List<Double>> series) {
        int bars = names.size() * series.size();
        HorizontalBarChart chart = new HorizontalBarChartBuilder()
                .width(WIDTH)
                .height(Math.max(HEIGHT / 2, BAR_ROOM * Math.max(bars, names.size()) + FRAME))
                .title(title)
                .xAxisTitle(valueTitle)
                .build();
        Look.apply(chart.getStyler());
        chart.getStyler().setLegendVisible(series.size() > 1);
        series.forEach((name, values) -> {
            if (values.size() != names.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "%d values of '%s' for %d names.", values.size(), name, names.size()));
            }
            chart.addSeries(name, values, names);
        });
        return chart;
    }

    /**
     * Adds y = f(x) at equally spaced x from {@code from} to {@code to}, both included, and returns the series of that
     * name. A few markers lie on the curve; they are a second series, "NAME, marks", which carries the colour, line and
     * marker of the legend. Where f is NaN or infinite the curve has a gap.
     *
     * @param points at least 2
     */
    public static XYSeries curve(
            XYChart chart, String name, DoubleUnaryOperator function, double from, double to, int points) {
        double[] x = grid(from, to, points);
        double[] y = Arrays.stream(x)
                .map(function)
                .map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray();
        if (Arrays.stream(y).allMatch(Double::isNaN)) {
            throw new IllegalArgumentException(
                    "The curve '%s' has no finite value from %s to %s.".formatted(name, from, to));
        }
        int style = (int) chart.getSeriesCollection().stream() // curves, and series that XChart will colour
                .filter(series -> !series.isShowInLegend() || series.getMarkerColor() == null)
                .count();
        XYSeries line = chart.addSeries(name, x, y);
        line.setLineStyle(SeriesLines.NONE);
        line.setMarker(SeriesMarkers.NONE);
        line.setShowInLegend(false);
        chart.addAnnotation(new CurveLine(line, cycled(Look.COLOURS, style), cycled(Look.LINES, style)));
        addMarks(chart, name, x, y, style);
        return line;
    }

    /** Adds a dashed vertical line over the whole height at x, with its label above it. */
    public static void verticalLine(XYChart chart, String label, double x) {
        requireFinite("x of the vertical line '%s'".formatted(label), x);
        chart.getStyler().setChartTitlePadding(LabelledLine.ROOM);
        if (chart.getTitle().isEmpty()) { // then XChart leaves out the padding of the title, too
            chart.getStyler().setChartPadding(LabelledLine.ROOM);
        }
        chart.addAnnotation(new LabelledLine(label, x));
    }

    /** Adds one black marked point, named in the legend. */
    public static XYSeries point(XYChart chart, String name, double x, double y) {
        requireFinite("x of the point '%s'".formatted(name), x);
        requireFinite("y of the point '%s'".formatted(name), y);
        XYSeries point = chart.addSeries(name, new double[] {x}, new double[] {y});
        point.setLineStyle(SeriesLines.NONE);
        point.setMarker(SeriesMarkers.CIRCLE);
        point.setMarkerColor(Look.INK);
        chart.addAnnotation(new PointMark(x, y));
        return point;
    }

    private static void addMarks(XYChart chart, String name, double[] x, double[] y, int style) {
        int[] finite =
                IntStream.range(0, y.length).filter(k -> Double.isFinite(y[k])).toArray();
        // Each curve's markers are shifted a little, so that curves that meet do not hide each other's.
        double shift = (1 + style % 3) / 4.0;
        List<Double> markX = new ArrayList<>();
        List<Double> markY = new ArrayList<>();
        for (int k = 0; k < MARKS; k++) {
            int at = finite[(int) ((k + shift) / MARKS * finite.length)];
            markX.addAll(List.of(x[at], x[at]));
            markY.addAll(List.of(y[at], Double.NaN)); // NaN: no line to the next mark
        }
        XYSeries marks = chart.addSeries(name + ", marks", markX, markY);
        marks.setLabel(name);
        marks.setLineColor(cycled(Look.COLOURS, style));
        marks.setLineStyle(cycled(Look.LINES, style));
        marks.setMarkerColor(cycled(Look.COLOURS, style));
        marks.setMarker(cycled(Look.MARKERS, style));
    }

    /**
     * A map of z = f(x, y), coloured in bands between round numbers; the borders of the bands are contour lines. f is
     * taken on n × n equally spaced points, the ends included, and interpolated between them. Points and vertical lines
     * added later lie on the map.
     *
     * <p>Not XChart's own heat map: its axes count cells, ours have round numbers.
     *
     * @param points n, at least 2
     * @param bands number of colours to aim at, at least 2
     */
    public static XYChart heatMap(
            String title,
            String xTitle,
            String yTitle,
            DoubleBinaryOperator function,
            Interval xRange,
            Interval yRange,
            int points,
            int bands) {
        List<List<Double>> samples = new ArrayList<>();
        var range = new DoubleSummaryStatistics();
        for (double x : grid(xRange.from(), xRange.to(), points)) {
            List<Double> column = new ArrayList<>();
            for (double y : grid(yRange.from(), yRange.to(), points)) {
                double value = function.applyAsDouble(x, y);
                requireFinite("f(%s, %s)".formatted(x, y), value);
                column.add(value);
                range.accept(value);
            }
            samples.add(column);
        }
        var scale = Bands.over(range.getMin(), range.getMax(), bands);
        List<Color> colours = Look.heat(scale.count());
        XYChart chart = lineChart(title, xTitle, yTitle);
        chart.getStyler().setXAxisMin(xRange.from()).setXAxisMax(xRange.to());
        chart.getStyler().setYAxisMin(yRange.from()).setYAxisMax(yRange.to());
        chart.getStyler().setPlotContentSize(0.99).setMarkerSize(14);
        chart.getStyler().setPlotGridLinesVisible(false);
        for (int band = scale.count() - 1; band >= 0; band--) {
            addLegendSquare(
                    chart,
                    scale.name(band),
                    colours.get(band),
                    (xRange.from() + xRange.to()) / 2,
                    (yRange.from() + yRange.to()) / 2);
        }
        chart.addAnnotation(new BandMap(xRange, yRange, samples, scale, colours));
        return chart;
    }

    /**
     * A map of regions, coloured in bands between round numbers; a region whose value is NaN stays grey.
     *
     * @param shapes the regions
     * @param values one for each region
     * @param bands number of colours to aim at, at least 2
     */
    public static XYChart regionMap(String title, List<MapShape> shapes, List<Double> values, int bands) {
        if (shapes.size() != values.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d values for %d regions.", values.size(), shapes.size()));
        }
        var known = new DoubleSummaryStatistics();
        values.stream().filter(Double::isFinite).forEach(known::accept);
        if (known.getCount() == 0) {
            throw new IllegalArgumentException("A map needs at least 1 region with a value, got 0.");
        }
        var scale = Bands.over(known.getMin(), known.getMax(), bands);
        List<Color> palette = Look.heat(scale.count());
        var across = new DoubleSummaryStatistics();
        var up = new DoubleSummaryStatistics();
        shapes.forEach(shape -> shape.rings()
                .forEach(ring -> ring.forEach(point -> {
                    across.accept(point.x());
                    up.accept(point.y());
                })));
        XYChart chart = lineChart(title, "longitude, °", "latitude, °");
        chart.getStyler().setXAxisMin(roundDown(across.getMin())).setXAxisMax(-roundDown(-across.getMax()));
        chart.getStyler().setYAxisMin(roundDown(up.getMin())).setYAxisMax(-roundDown(-up.getMax()));
        chart.getStyler().setPlotContentSize(0.99).setMarkerSize(14);
        chart.getStyler().setXAxisDecimalPattern("0").setYAxisDecimalPattern("0");
        double middleX = (across.getMin() + across.getMax()) / 2;
        double middleY = (up.getMin() + up.getMax()) / 2;
        for (int band = scale.count() - 1; band >= 0; band--) {
            addLegendSquare(chart, scale.name(band), palette.get(band), middleX, middleY);
        }
        if (known.getCount() < values.size()) {
            addLegendSquare(chart, "no value", Look.NO_VALUE, middleX, middleY);
        }
        List<Color> colours = values.stream()
                .map(value -> Double.isFinite(value) ? palette.get(scale.indexOf(value)) : Look.NO_VALUE)
                .toList();
        chart.addAnnotation(new RegionMap(shapes, colours));
        return chart;
    }

    private static double roundDown(double degrees) {
        return Math.floor(degrees / MAP_GRID) * MAP_GRID;
    }

    /** A series for the legend alone; the map is painted over its one marker. */
    private static void addLegendSquare(XYChart chart, String name, Color colour, double x, double y) {
        XYSeries square = chart.addSeries(name, new double[] {x}, new double[] {y});
        square.setLineStyle(SeriesLines.NONE);
        square.setMarker(SeriesMarkers.SQUARE);
        square.setMarkerColor(colour);
    }

    private static double[] grid(double from, double to, int points) {
        var range = new Interval(from, to);
        if (points < 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "points must be at least 2, got %d.", points));
        }
        double[] x = new double[points];
        Arrays.setAll(x, k -> range.from() + (range.to() - range.from()) * k / (points - 1));
        return x;
    }

    private static <T> T cycled(List<T> values, int index) {
        return values.get(index % values.size());
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be finite, got %s.".formatted(name, value));
        }
    }
}
