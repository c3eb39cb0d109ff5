package apportion.study.coal;

import apportion.chart.Figures;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;

/** The Pareto front of instance C with the paper's three points, as printed and at one set of unit benefits. */
public final class FrontFigure {

    private FrontFigure() {}

    /** C_e against TFP growth. */
    public static XYChart chart(PreferenceFront front) {
        XYChart chart =
                Figures.lineChart("Pareto front of instance C", "TFP growth, % (slopes assumed)", "C_e, 10⁸ yuan");
        QuotaProblem problem = InstanceC.problem();
        chart.addSeries(
                "exact front",
                front.points().stream()
                        .map(point ->
                                problem.productivity(point.solution().answer().cuts()))
                        .toList(),
                front.points().stream()
                        .map(point -> problem.benefits(point.solution().answer().cuts()))
                        .toList());
        List<Preference> preferences = List.of(Preference.values());
        List<Double> growth = preferences.stream().map(PreferencePoints::growth).toList();
        chart.addSeries(
                        "the paper's points, printed",
                        growth,
                        preferences.stream().map(PreferencePoints::benefits).toList())
                .setLineStyle(SeriesLines.NONE);
        chart.addSeries(
                        "the paper's cuts at SOAS's unit benefits",
                        growth,
                        preferences.stream()
                                .map(preference -> problem.benefits(CoalData.column(preference, "Reduction scale")))
                                .toList())
                .setLineStyle(SeriesLines.NONE);
        return chart;
    }
}
