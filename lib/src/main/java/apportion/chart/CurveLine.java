package apportion.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * Draws the line of a series as one path, with gaps where y is NaN.
 *
 * <p>XChart draws each segment of a series by itself and starts its dashes anew there, so that a dashed curve of many
 * points looks solid. Painted after the series, within the bounds of the plot.
 */
final class CurveLine extends Annotation {

    private final XYSeries series;
    private final Color colour;
    private final BasicStroke stroke;

    CurveLine(XYSeries series, Color colour, BasicStroke stroke) {
        super(false);
        this.series = series;
        this.colour = colour;
        this.stroke = stroke;
    }

    @Override
    public void paint(Graphics2D graphics) {
        if (!isVisible || !series.isEnabled()) {
            return;
        }
        Shape clip = graphics.getClip();
        Object control = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        int left = getXAxisScreenValueForMin();
        int top = getYAxisScreenValueForMin();
        int bottom = getYAxisScreenValueForMax();
        graphics.clipRect(
                left, Math.min(top, bottom), getXAxisScreenValueForMax() - left + 1, Math.abs(bottom - top) + 1);
        // Without it Java moves each point to a whole pixel and a flat curve wobbles.
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(colour);
        graphics.setStroke(stroke);
        graphics.draw(path());
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, control);
        graphics.setClip(clip);
    }

    private Path2D path() {
        var path = new Path2D.Double();
        double[] x = series.getXData();
        double[] y = series.getYData();
        boolean drawing = false;
        for (int k = 0; k < x.length; k++) {
            double screenX = chart.getScreenXFromChart(x[k]);
            double screenY = chart.getScreenYFromChart(y[k]);
            if (!Double.isFinite(screenX) || !Double.isFinite(screenY)) {
                drawing = false;
            } else if (drawing) {
                path.lineTo(screenX, screenY);
            } else {
                path.moveTo(screenX, screenY);
                drawing = true;
            }
        }
        return path;
    }
}
