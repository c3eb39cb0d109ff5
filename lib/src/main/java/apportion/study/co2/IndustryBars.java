package apportion.study.co2;

import apportion.chart.Figures;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Bars beside each other, one for each series and industry; the industries' numbers of Table 2 stand along the foot. */
final class IndustryBars {

    private static final double FIRST_ROW = 0.04; // below the foot, as shares of the height
    private static final double SECOND_ROW = 0.09;
    private static final double ROOM = 0.12;
    private static final double ALL_BARS = 0.75; // of the room of an industry
    private static final double PIXELS = 440;

    private IndustryBars() {}

    static XYChart of(String title, String yTitle, List<String> industries, Map<String, List<Double>> series) {
        XYChart chart = Figures.lineChart(title, "industry, numbers of Table 2", yTitle);
        double highest = series.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double width = ALL_BARS / series.size();
        double shift = -width * (series.size() - 1) / 2;
        for (Map.Entry<String, List<Double>> entry : series.entrySet()) {
            addBars(chart, entry.getKey(), entry.getValue(), shift, (float) (PIXELS * width / industries.size()));
            shift += width;
        }
        chart.getStyler().setXAxisMin(0.5).setXAxisMax(industries.size() + 0.5).setXAxisTicksVisible(false);
        chart.getStyler().setYAxisMin(-ROOM * highest).setYAxisMax(highest);
        for (int place = 1; place <= industries.size(); place++) {
            int number = 1 + Co2Data.industries().indexOf(industries.get(place - 1));
            double below =
                    place % 2 == 1 ? FIRST_ROW : SECOND_ROW; // two rows, or the numbers would run into each other
            chart.addAnnotation(new AnnotationText(Integer.toString(number), place, -below * highest, false));
        }
        return chart;
    }

    private static void addBars(XYChart chart, String name, List<Double> heights, double shift, float pixels) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int k = 0; k < heights.size(); k++) {
            double at = k + 1 + shift;
            x.addAll(List.of(at, at, at));
            y.addAll(List.of(0.0, heights.get(k), Double.NaN));
        }
        chart.addSeries(name, x, y)
                .setMarker(SeriesMarkers.NONE)
                .setLineStyle(new BasicStroke(pixels, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    }
}
