package apportion.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A disc with a white rim above all curves; XChart's own marker would lie under them. */
final class PointMark extends Annotation {

    private static final double RADIUS = 4.5;
    private static final double RIM = 1.5;

    private final double x;
    private final double y;

    PointMark(double x, double y) {
        super(false);
        this.x = x;
        this.y = y;
    }

    @Override
    public void paint(Graphics2D graphics) {
        if (isVisible) {
            graphics.setColor(Color.WHITE);
            graphics.fill(disc(RADIUS + RIM));
            graphics.setColor(Look.INK);
            graphics.fill(disc(RADIUS));
        }
    }

    private Ellipse2D disc(double radius) {
        return new Ellipse2D.Double(
                chart.getScreenXFromChart(x) - radius, chart.getScreenYFromChart(y) - radius, 2 * radius, 2 * radius);
    }
}
