package apportion.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Colours, strokes, markers and text of all figures. */
final class Look {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    /** Of a region that has no value; lighter than every band but the lightest. */
    static final Color NO_VALUE = new Color(0xEE, 0xEE, 0xEE);

    static final Color GUIDE = new Color(0x66, 0x66, 0x66);

    /** The palette of Okabe and Ito (2008) without its yellow, which is too pale for a line on white. */
    static final List<Color> COLOURS = List.of(
            new Color(0x00, 0x72, 0xB2),
            new Color(0xD5, 0x5E, 0x00),
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0x00, 0x00, 0x00),
            new Color(0xE6, 0x9F, 0x00),
            new Color(0x56, 0xB4, 0xE9));

    static final List<BasicStroke> LINES = List.of(
            line(), line(9, 4), line(2, 4), line(10, 4, 2, 4), line(5, 3), line(14, 4), line(10, 3, 2, 3, 2, 3));

    static final BasicStroke OUTLINE = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final Color GREY_AREA = new Color(0xD9, 0xD9, 0xD9);

    static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.PLUS,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.CROSS);

    static final BasicStroke GUIDE_LINE =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);

    /** Light to dark, even in lightness (ends and middle of viridis, turned round), so that it survives grey print. */
    private static final List<Color> HEAT = List.of(
            new Color(0xFD, 0xE7, 0x25),
            new Color(0x5E, 0xC9, 0x62),
            new Color(0x21, 0x91, 0x8C),
            new Color(0x3B, 0x52, 0x8B),
            new Color(0x44, 0x01, 0x54));

    private static final Color GRID = new Color(0xE3, 0xE3, 0xE3);

    private Look() {}

    static void apply(XYStyler styler) {
        styler.setCursorFont(BundledFont.regular(12));
        apply((AxesChartStyler) styler);
    }

    static void apply(HorizontalBarStyler styler) {
        styler.setLabelsFont(BundledFont.regular(12));
        apply((AxesChartStyler) styler);
        styler.setYAxisTickMarkSpacingHint(1); // every bar has its name
        styler.setLabelsVisible(false);
        styler.setAvailableSpaceFill(0.7);
    }

    private static void apply(AxesChartStyler styler) {
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setSeriesColors(COLOURS.toArray(Color[]::new));
        styler.setSeriesLines(LINES.toArray(BasicStroke[]::new));
        styler.setSeriesMarkers(MARKERS.toArray(Marker[]::new));
        styler.setBaseFont(BundledFont.regular(13));
        styler.setChartTitleFont(BundledFont.bold(16));
        styler.setLegendFont(BundledFont.regular(13));
        styler.setAxisTitleFont(BundledFont.regular(14));
        styler.setAxisTickLabelsFont(BundledFont.regular(12));
        styler.setAnnotationTextFont(BundledFont.regular(12));
        styler.setAnnotationTextPanelFont(BundledFont.regular(12));
        styler.setToolTipFont(BundledFont.regular(12));
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setLegendBackgroundColor(Color.WHITE);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setChartFontColor(INK);
        styler.setPlotBorderVisible(false);
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitlePadding(6);
        styler.setChartPadding(12);
        styler.setLegendSeriesLineLength(44);
        styler.setMarkerSize(8);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setAxisTickMarksColor(GUIDE);
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTickMarkLength(5);
        styler.setPlotMargin(0);
        styler.setAnnotationLineStroke(GUIDE_LINE);
        styler.setAnnotationLineColor(GUIDE);
        styler.setAnnotationTextFontColor(INK);
        styler.setAnnotationTextPanelBackgroundColor(Color.WHITE);
        styler.setAnnotationTextPanelBorderColor(Color.WHITE);
        styler.setLocale(Locale.ROOT);
        styler.setXAxisTickMarkSpacingHint(80);
        styler.setYAxisTickMarkSpacingHint(50);
    }

    /** Light for the lowest band to dark for the highest. */
    static List<Color> heat(int bands) {
        return IntStream.range(0, bands)
                .mapToObj(band -> {
                    double place = bands == 1 ? 0 : band * (HEAT.size() - 1.0) / (bands - 1);
                    int lower = (int) Math.min(place, HEAT.size() - 2.0);
                    return between(HEAT.get(lower), HEAT.get(lower + 1), place - lower);
                })
                .toList();
    }

    /** For areas, so that lines and words show on them. */
    static Color paler(Color colour) {
        return between(colour, Color.WHITE, 0.45);
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    private static BasicStroke line(float... dashes) {
        return dashes.length == 0
                ? new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }
}
