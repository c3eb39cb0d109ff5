package apportion.chart;

import apportion.language.Language;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import org.knowm.xchart.AnnotationLine;

/** A dashed vertical line over the whole height of the plot, with its label above it, where no curve runs. */
final class LabelledLine extends AnnotationLine {

    /** Pixels above the plot that the label needs. */
    static final int ROOM = 18;

    private static final int GAP = 3;

    private final String label;
    private final double x;

    LabelledLine(String label, double x) {
        super(x, true, false);
        this.label = Language.say(label);
        this.x = x;
    }

    @Override
    public void paint(Graphics2D graphics) {
        super.paint(graphics);
        if (!isVisible) {
            return;
        }
        graphics.setFont(styler.getAnnotationTextFont());
        FontMetrics metrics = graphics.getFontMetrics();
        int top = Math.min(getYAxisScreenValueForMin(), getYAxisScreenValueForMax());
        graphics.setColor(styler.getAnnotationTextFontColor());
        graphics.drawString(
                label, getXAxisScreenValue(x) - metrics.stringWidth(label) / 2, top - GAP - metrics.getDescent());
    }
}
