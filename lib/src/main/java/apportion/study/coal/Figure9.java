package apportion.study.coal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/** Figure 9: allocation ratios under the three preferences. */
public final class Figure9 {

    private Figure9() {}

    /** Per cent of the total cut. */
    public static XYChart chart() {
        return chart("Figure 9: allocation ratio", "allocation ratio, %", "Allocation ratio");
    }

    /** One column of Table 5 for the three preferences, in per cent. */
    static XYChart chart(String title, String yTitle, String column) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (Preference preference : Preference.values()) {
            series.put(
                    preference.columnGroup(),
                    CoalData.column(preference, column).stream()
                            .map(share -> 100 * share)
                            .toList());
        }
        return ProvinceChart.of(title, yTitle, series);
    }
}
