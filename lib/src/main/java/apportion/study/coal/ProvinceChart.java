package apportion.study.coal;

import apportion.chart.Figures;
import apportion.language.Language;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;

/** A chart with the provinces along its foot and one mark for each series and province. */
final class ProvinceChart {

    private static final double LABEL_ROOM = 0.14; // share of the values' range, below the least
    private static final double FIRST_ROW = 0.05;
    private static final double SECOND_ROW = 0.11;

    private ProvinceChart() {}

    static XYChart of(String title, String yTitle, Map<String, List<Double>> series) {
        XYChart chart = Figures.lineChart(title, "province, in the order of Table 2", yTitle);
        List<Integer> places =
                IntStream.rangeClosed(1, CoalData.provinces().size()).boxed().toList();
        var range = new DoubleSummaryStatistics();
        series.forEach((name, values) -> {
            values.forEach(range::accept);
            chart.addSeries(name, places, values).setLineStyle(SeriesLines.NONE);
        });
        double height = range.getMax() - range.getMin();
        chart.getStyler().setXAxisMin(0.5).setXAxisMax(places.size() + 0.5).setXAxisTicksVisible(false);
        chart.getStyler().setYAxisMin(range.getMin() - LABEL_ROOM * height);
        for (int place : places) { // two rows, or the names would run into each other
            double below = place % 2 == 1 ? FIRST_ROW : SECOND_ROW;
            chart.addAnnotation(new AnnotationText(
                    Language.say(CoalData.provinces().get(place - 1)), place, range.getMin() - below * height, false));
        }
        return chart;
    }
}
