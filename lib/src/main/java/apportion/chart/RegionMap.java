package apportion.chart;

import apportion.language.Language;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Fills the regions of a map and writes their labels, in the coordinates of the chart. */
final class RegionMap extends Annotation {

    private static final BasicStroke BORDER = new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final int DARK = 120;
    private static final int LABEL_SIZE = 10;

    private final List<MapShape> shapes;
    private final List<Color> colours;

    RegionMap(List<MapShape> shapes, List<Color> colours) {
        super(false);
        this.shapes = List.copyOf(shapes);
        this.colours = List.copyOf(colours);
    }

    @Override
    public void paint(Graphics2D graphics) {
        if (!isVisible) {
            return;
        }
        Object control = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(BORDER);
        for (int i = 0; i < shapes.size(); i++) {
            Path2D path = path(shapes.get(i));
            graphics.setColor(colours.get(i));
            graphics.fill(path);
            graphics.setColor(Look.GUIDE);
            graphics.draw(path);
        }
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, control);
        graphics.setFont(BundledFont.regular(LABEL_SIZE));
        for (int i = 0; i < shapes.size(); i++) {
            label(graphics, shapes.get(i), colours.get(i));
        }
    }

    private void label(Graphics2D graphics, MapShape shape, Color ground) {
        FontMetrics metrics = graphics.getFontMetrics();
        String label = Language.say(shape.label());
        MapShape.Point middle = shape.labelAt();
        double x = chart.getScreenXFromChart(middle.x()) - metrics.stringWidth(label) / 2.0;
        double y = chart.getScreenYFromChart(middle.y()) + metrics.getAscent() / 2.0;
        boolean dark = (299 * ground.getRed() + 587 * ground.getGreen() + 114 * ground.getBlue()) / 1000 < DARK;
        graphics.setColor(dark ? Color.WHITE : Look.INK);
        graphics.drawString(label, (float) x, (float) y);
    }

    private Path2D path(MapShape shape) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<MapShape.Point> ring : shape.rings()) {
            for (int k = 0; k < ring.size(); k++) {
                double x = chart.getScreenXFromChart(ring.get(k).x());
                double y = chart.getScreenYFromChart(ring.get(k).y());
                if (k == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
        }
        return path;
    }
}
