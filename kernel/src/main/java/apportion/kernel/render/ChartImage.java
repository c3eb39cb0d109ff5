package apportion.kernel.render;

import apportion.chart.BundledFont;
import apportion.language.Language;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;

/** Paints charts at double resolution with the bundled font, and says in words what they show. */
final class ChartImage {
    static final int SCALE = 2;

    /** Fonts that mean something else on every machine. */
    private static final Set<String> LOGICAL =
            Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED);

    private ChartImage() {}

    static BufferedImage paint(Chart<?, ?> chart) {
        useBundledFonts(chart.getStyler());
        var image = new BufferedImage(SCALE * chart.getWidth(), SCALE * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
        return image;
    }

    /** Title, axes and series, for those who do not see the figure. */
    static String words(Chart<?, ?> chart) {
        List<String> parts = new ArrayList<>();
        String title = Objects.toString(chart.getTitle(), "").strip();
        parts.add(title.isEmpty() ? Language.say("Chart") : Language.say("Chart: " + title));
        if (chart instanceof AxesChart<?, ?> axes) {
            String across = Objects.toString(axes.getXAxisTitle(), "").strip();
            String up = Objects.toString(axes.getYAxisTitle(), "").strip();
            parts.add(across.isEmpty() ? "" : "x: " + across);
            parts.add(up.isEmpty() ? "" : "y: " + up);
        }
        String series = chart.getSeriesCollection().stream()
                .filter(one -> one.isShowInLegend())
                .map(one -> one.getLabel())
                .collect(Collectors.joining(", "));
        parts.add(series.isEmpty() ? "" : Language.say("series: " + series));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static void useBundledFonts(Styler styler) {
        for (Method getter : styler.getClass().getMethods()) {
            if (getter.getReturnType() != Font.class || getter.getParameterCount() != 0) {
                continue;
            }
            try {
                Object font = getter.invoke(styler);
                if (font instanceof Font logical && LOGICAL.contains(logical.getName())) {
                    Font bundled = logical.isBold()
                            ? BundledFont.bold(logical.getSize2D())
                            : BundledFont.regular(logical.getSize2D());
                    styler.getClass()
                            .getMethod(getter.getName().replaceFirst("^get", "set"), Font.class)
                            .invoke(styler, bundled);
                }
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The font of " + getter.getName() + " cannot be set.", e);
            }
        }
    }
}
