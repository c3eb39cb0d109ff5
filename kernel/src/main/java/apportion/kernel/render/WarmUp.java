package apportion.kernel.render;

import apportion.chart.Figures;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Touches the libraries that are slow at their first use, while the reader is still reading: Tablesaw looks through the
 * whole class path, AWT reads fonts.
 */
public final class WarmUp {
    private WarmUp() {}

    /** Starts in the background and returns at once. */
    public static void start() {
        Thread thread = new Thread(WarmUp::touch, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void touch() {
        Rendering.render(Table.create("", DoubleColumn.create("x", 1)));
        XYChart chart = Figures.lineChart("warm", "x", "y");
        Figures.curve(chart, "x", x -> x, 0, 1, 2);
        Rendering.render(chart);
    }
}
