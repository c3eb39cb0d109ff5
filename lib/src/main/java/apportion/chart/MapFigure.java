package apportion.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A map: areas, lines, points and coloured cells, with one unit as long upward as across.
 *
 * <p>What is added later lies on top. The legend, which also is the text for those who do not see the figure, names the
 * parts in the same order. {@code MapFigure.of("Wells", east, north).withPoints("wells", places).chart()}
 */
public final class MapFigure {

    public static final int WIDTH = 720;

    private static final int LEAST_HEIGHT = 260;
    private static final int GREATEST_HEIGHT = 900;
    private static final double PLOT_SHARE = 0.99;
    private static final int STEPS = 8;

    private final String title;
    private final Interval across;
    private final Interval up;
    private final List<MapPart> parts;

    private MapFigure(String title, Interval across, Interval up, List<MapPart> parts) {
        this.title = title;
        this.across = across;
        this.up = up;
        this.parts = List.copyOf(parts);
    }

    /** An empty map; both intervals are widened to round numbers. */
    public static MapFigure of(String title, Interval eastKilometres, Interval northKilometres) {
        return new MapFigure(title, eastKilometres, northKilometres, List.of());
    }

    /** A filled area; the colour is the next of the palette. */
    public MapFigure withArea(String name, Shape area) {
        return with(MapPart.area(name, area, paleColour()));
    }

    /** A filled area in grey. */
    public MapFigure withGreyArea(String name, Shape area) {
        return with(MapPart.area(name, area, Look.GREY_AREA));
    }

    /** A line or several; colour and dashes are the next ones of the palette. */
    public MapFigure withLine(String name, Shape path) {
        int style = styled();
        return with(MapPart.line(name, path, colour(style), dashes(style)));
    }

    /** A thin black line around something. */
    public MapFigure withOutline(String name, Shape path) {
        return with(MapPart.line(name, path, Look.INK, Look.OUTLINE));
    }

    /** Marked places; colour and marker are the next ones of the palette. */
    public MapFigure withPoints(String name, List<Point2D> places) {
        int style = styled();
        return with(MapPart.points(name, places, colour(style), Look.MARKERS.get(style % Look.MARKERS.size())));
    }

    /** A word at a place; it is not in the legend. */
    public MapFigure withLabel(String text, double east, double north) {
        return with(MapPart.label(text, new Point2D.Double(east, north)));
    }

    /**
     * Cells coloured in bands between round numbers; missing ones stay white.
     *
     * @param unit what the legend says behind the numbers of a band
     * @param bands number of colours to aim at, at least 2
     */
    public MapFigure withCells(CellValues cells, String unit, int bands) {
        var scale = Bands.over(cells.least(), cells.greatest(), bands);
        return with(MapPart.cells(cells, unit, scale, Look.heat(scale.count())));
    }

    /** The chart, as any other figure; as high as the land is, within limits. */
    public XYChart chart() {
        double step = roundStep(Math.max(across.to() - across.from(), up.to() - up.from()) / STEPS);
        Interval east = rounded(across, step);
        Interval north = rounded(up, step);
        while (true) {
            double height = fittingHeight(east, north);
            if (height > GREATEST_HEIGHT) {
                east = new Interval(east.from() - step, east.to() + step);
            } else if (height < LEAST_HEIGHT) {
                north = new Interval(north.from() - step, north.to() + step);
            } else {
                return chart(east, north, (int) Math.round(height));
            }
        }
    }

    /** The height at which a unit is as long upward as across; the width of the plot does not depend on it. */
    private double fittingHeight(Interval east, Interval north) {
        XYChart trial = chart(east, north, GREATEST_HEIGHT);
        var image = new BufferedImage(WIDTH, GREATEST_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        trial.paint(graphics, WIDTH, GREATEST_HEIGHT);
        graphics.dispose();
        double plotWidth = trial.getScreenXFromChart(east.to()) - trial.getScreenXFromChart(east.from());
        double plotHeight = trial.getScreenYFromChart(north.from()) - trial.getScreenYFromChart(north.to());
        if (!(plotWidth > 0)) {
            throw new IllegalArgumentException(
                    "The map '%s' has no room beside its legend.\nMaybe give its parts shorter names."
                            .formatted(title));
        }
        double needed = plotWidth * (north.to() - north.from()) / (east.to() - east.from());
        // The plot's share of its own frame grows with the height, all around it stays as it is.
        return GREATEST_HEIGHT + (needed - plotHeight) / PLOT_SHARE;
    }

    private XYChart chart(Interval east, Interval north, int height) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(height)
                .title(title)
                .xAxisTitle("east, km")
                .yAxisTitle("north, km")
                .build();
        Look.apply(chart.getStyler());
        chart.getStyler().setXAxisMin(east.from()).setXAxisMax(east.to());
        chart.getStyler().setYAxisMin(north.from()).setYAxisMax(north.to());
        chart.getStyler().setPlotContentSize(PLOT_SHARE).setMarkerSize(10);
        chart.getStyler().setPlotGridLinesVisible(false);
        for (MapPart part : parts) {
            part.legend().forEach(entry -> addLegend(chart, entry, east, north));
        }
        chart.addAnnotation(new MapPaint(east, north, parts));
        return chart;
    }

    /** A series for the legend alone: the map is painted over its one place. */
    private static void addLegend(XYChart chart, MapPart.LegendEntry entry, Interval east, Interval north) {
        double[] x = {(east.from() + east.to()) / 2};
        double[] y = {(north.from() + north.to()) / 2};
        XYSeries series = chart.addSeries(entry.name(), x, y);
        series.setLineColor(entry.colour());
        series.setMarkerColor(entry.colour());
        if (entry.stroke().isPresent()) {
            series.setLineStyle(entry.stroke().get());
            series.setMarker(SeriesMarkers.NONE);
        } else {
            series.setLineStyle(SeriesLines.NONE);
            series.setMarker(entry.marker());
        }
    }

    /** 1, 2 or 5 times a power of ten, at least the given length. */
    private static double roundStep(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double multiple = length / power;
        return power * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
    }

    /** Outward, so that the axes begin and end at round numbers. */
    private static Interval rounded(Interval interval, double step) {
        return new Interval(Math.floor(interval.from() / step) * step, Math.ceil(interval.to() / step) * step);
    }

    private MapFigure with(MapPart part) {
        List<MapPart> more = new ArrayList<>(parts);
        more.add(part);
        return new MapFigure(title, across, up, more);
    }

    private int styled() {
        return (int) parts.stream().filter(MapPart::takesColour).count();
    }

    private Color paleColour() {
        return Look.paler(colour(styled()));
    }

    /** Another one for the same colour the second time. */
    private static BasicStroke dashes(int style) {
        return Look.LINES.get((style + style / Look.COLOURS.size()) % Look.LINES.size());
    }

    private static Color colour(int style) {
        return Look.COLOURS.get(style % Look.COLOURS.size());
    }
}
