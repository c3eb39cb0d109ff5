package apportion.chart;

import apportion.language.Language;
import java.util.Objects;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** The labels of a chart in the language in use. */
public final class ChartLabels {

    private ChartLabels() {}

    /** Puts title, axes and legend into the language in use; in English nothing changes. For what draws charts. */
    public static void translate(Chart<?, ?> chart) {
        if (Language.current() == Language.ENGLISH) {
            return;
        }
        chart.setTitle(said(chart.getTitle()));
        if (chart instanceof AxesChart<?, ?> axes) {
            axes.setXAxisTitle(said(axes.getXAxisTitle()));
            axes.setYAxisTitle(said(axes.getYAxisTitle()));
        }
        chart.getSeriesCollection().forEach(series -> series.setLabel(said(series.getLabel())));
    }

    private static String said(String label) {
        return Language.say(Objects.toString(label, ""));
    }
}
