package apportion.study.coal;

import apportion.chart.Figures;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;

/** Figure 4: the provinces grouped by allocation ratio and execution rate. */
public final class Figure4 {

    /** The smallest ratio of the provinces that the paper puts into Groups I and II (HN: 6.4 %, next below it HB: 3.7 %). */
    static final double HIGH_RATIO = 0.05;

    private Figure4() {}

    /** The paper's four groups. */
    public enum Group {
        /** Much to cut, and willing. */
        I,
        /** Much to cut, unwilling. */
        II,
        /** Little to cut, unwilling. */
        III,
        /** Little to cut, and willing. */
        IV;

        private static Group of(double ratio, double rate) {
            if (ratio >= HIGH_RATIO) {
                return rate >= 1 ? I : II;
            }
            return rate >= 1 ? IV : III;
        }
    }

    /** The provinces of one group; an execution rate of 100 % counts as willing. */
    public static List<String> members(Group group) {
        List<String> members = new ArrayList<>();
        List<Double> ratios = CoalData.column(Preference.ECONOMY, "Allocation ratio");
        List<Double> rates = CoalData.column(Preference.ECONOMY, "Execution rate");
        for (int i = 0; i < ratios.size(); i++) {
            if (Group.of(ratios.get(i), rates.get(i)) == group) {
                members.add(CoalData.provinces().get(i));
            }
        }
        return List.copyOf(members);
    }

    /** The provinces that do exactly what they are told: Beijing. */
    static List<String> atFullRate() {
        List<Double> rates = CoalData.column(Preference.ECONOMY, "Execution rate");
        return CoalData.provinces().stream()
                .filter(province -> rates.get(CoalData.provinces().indexOf(province)) == 1)
                .toList();
    }

    /** Execution rate against allocation ratio, one colour and marker for each group. */
    public static XYChart chart() {
        XYChart chart =
                Figures.lineChart("Figure 4: four groups of provinces", "allocation ratio, %", "execution rate K, %");
        for (Group group : Group.values()) {
            List<String> members = members(group);
            chart.addSeries("Group " + group, values(members, "Allocation ratio"), values(members, "Execution rate"))
                    .setLineStyle(SeriesLines.NONE);
        }
        Figures.verticalLine(chart, "5 %", 100 * HIGH_RATIO);
        return chart;
    }

    private static List<Double> values(List<String> provinces, String column) {
        return provinces.stream()
                .map(province -> 100
                        * CoalData.column(Preference.ECONOMY, column)
                                .get(CoalData.provinces().indexOf(province)))
                .toList();
    }
}
