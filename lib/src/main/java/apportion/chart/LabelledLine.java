package apportion.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import org.knowm.xchart.AnnotationLine;

/** A dashed vertical line over the whole height of the plot, with its label beside its upper end. */
final class LabelledLine extends AnnotationLine {

    private static final int GAP = 5;

    private final String label;
    private final double x;

    LabelledLine(String label, double x) {
        super(x, true, false);
        this.label = label;
        this.x = x;
    }

    @Override
    public void paint(Graphics2D graphics) {
        super.paint(graphics);
        if (!isVisible || label.isEmpty()) {
            return;
        }
        graphics.setFont(styler.getAnnotationTextFont());
        FontMetrics metrics = graphics.getFontMetrics();
        int line = getXAxisScreenValue(x);
        int width = metrics.stringWidth(label);
        boolean fits = line + GAP + width <= getXAxisScreenValueForMax();
        int left = fits ? line + GAP : line - GAP - width;
        int top = Math.min(getYAxisScreenValueForMin(), getYAxisScreenValueForMax()) + 2;
        graphics.setColor(Color.WHITE);
        graphics.fillRect(left - 2, top, width + 4, metrics.getHeight());
        graphics.setColor(styler.getAnnotationTextFontColor());
        graphics.drawString(label, left, top + metrics.getAscent());
    }
}
