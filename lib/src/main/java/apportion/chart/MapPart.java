package apportion.chart;

import apportion.language.Language;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * One layer of a map.
 *
 * @param takesColour whether the next part gets the next colour
 * @param legend what the legend says of it
 * @param brush paints it
 */
record MapPart(boolean takesColour, List<LegendEntry> legend, Brush brush) {

    private static final int MARKER_SIZE = 7;
    private static final int LABEL_SIZE = 13;

    /** Lines have a stroke, all else a marker. */
    record LegendEntry(String name, Color colour, Optional<BasicStroke> stroke, Marker marker) {}

    /** Paints with a transform from the map to the screen. */
    @FunctionalInterface
    interface Brush {
        void paint(Graphics2D graphics, AffineTransform toScreen, Rectangle plot);
    }

    static MapPart area(String name, Shape area, Color colour) {
        return new MapPart(
                !colour.equals(Look.GREY_AREA),
                List.of(new LegendEntry(name, colour, Optional.empty(), SeriesMarkers.SQUARE)),
                (graphics, toScreen, plot) -> {
                    graphics.setColor(colour);
                    graphics.fill(toScreen.createTransformedShape(area));
                });
    }

    static MapPart line(String name, Shape path, Color colour, BasicStroke stroke) {
        return new MapPart(
                !colour.equals(Look.INK),
                List.of(new LegendEntry(name, colour, Optional.of(stroke), SeriesMarkers.NONE)),
                (graphics, toScreen, plot) -> {
                    graphics.setColor(colour);
                    graphics.setStroke(stroke);
                    graphics.draw(toScreen.createTransformedShape(path));
                });
    }

    static MapPart points(String name, List<Point2D> places, Color colour, Marker marker) {
        List<Point2D> kept = List.copyOf(places);
        return new MapPart(
                true, List.of(new LegendEntry(name, colour, Optional.empty(), marker)), (graphics, toScreen, plot) -> {
                    graphics.setColor(colour);
                    graphics.setStroke(Look.OUTLINE);
                    for (Point2D place : kept) {
                        Point2D there = toScreen.transform(place, null);
                        marker.paint(graphics, there.getX(), there.getY(), MARKER_SIZE);
                    }
                });
    }

    static MapPart label(String english, Point2D place) {
        String text = Language.say(english);
        return new MapPart(false, List.of(), (graphics, toScreen, plot) -> {
            Point2D there = toScreen.transform(place, null);
            graphics.setFont(BundledFont.bold(LABEL_SIZE));
            graphics.setColor(Look.INK);
            float width = (float)
                    graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
            graphics.drawString(text, (float) there.getX() - width / 2, (float) there.getY() + LABEL_SIZE / 3f);
        });
    }

    static MapPart cells(CellValues cells, String unit, Bands bands, List<Color> colours) {
        List<LegendEntry> legend = new ArrayList<>();
        for (int band = bands.count() - 1; band >= 0; band--) {
            legend.add(new LegendEntry(
                    "%s %s".formatted(bands.name(band), unit).strip(),
                    colours.get(band),
                    Optional.empty(),
                    SeriesMarkers.SQUARE));
        }
        return new MapPart(false, legend, (graphics, toScreen, plot) -> {
            var image = new BufferedImage(2 * plot.width, 2 * plot.height, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < image.getWidth(); i++) {
                for (int j = 0; j < image.getHeight(); j++) {
                    Point2D place = onMap(toScreen, plot.x + (i + 0.5) / 2, plot.y + (j + 0.5) / 2);
                    double value = cells.at(place.getX(), place.getY());
                    image.setRGB(
                            i, j, (Double.isNaN(value) ? Color.WHITE : colours.get(bands.indexOf(value))).getRGB());
                }
            }
            graphics.drawImage(image, plot.x, plot.y, plot.width, plot.height, null);
        });
    }

    private static Point2D onMap(AffineTransform toScreen, double x, double y) {
        try {
            return toScreen.inverseTransform(new Point2D.Double(x, y), null);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("A map without width or height.", e);
        }
    }
}
