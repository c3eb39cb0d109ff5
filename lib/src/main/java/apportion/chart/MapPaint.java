package apportion.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Paints the parts of a map one on the other, within the plot. */
final class MapPaint extends Annotation {

    private final Interval east;
    private final Interval north;
    private final List<MapPart> parts;

    MapPaint(Interval east, Interval north, List<MapPart> parts) {
        super(false);
        this.east = east;
        this.north = north;
        this.parts = parts;
    }

    @Override
    public void paint(Graphics2D graphics) {
        if (!isVisible) {
            return;
        }
        double left = chart.getScreenXFromChart(east.from());
        double top = chart.getScreenYFromChart(north.to());
        double acrossScale = (chart.getScreenXFromChart(east.to()) - left) / (east.to() - east.from());
        double upScale = (chart.getScreenYFromChart(north.from()) - top) / (north.to() - north.from());
        var toScreen = new AffineTransform(
                acrossScale, 0, 0, -upScale, left - acrossScale * east.from(), top + upScale * north.to());
        var plot = new Rectangle(
                (int) Math.round(left),
                (int) Math.round(top),
                (int) Math.round(acrossScale * (east.to() - east.from())),
                (int) Math.round(upScale * (north.to() - north.from())));
        Shape clip = graphics.getClip();
        Object control = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.clip(plot);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(plot);
        for (MapPart part : parts) {
            part.brush().paint(graphics, toScreen, plot);
        }
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, control);
        graphics.setClip(clip);
    }
}
