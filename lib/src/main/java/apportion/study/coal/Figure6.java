package apportion.study.coal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/** Figure 6: environmental benefits by province, as printed, each scheme at its own unit benefits. */
public final class Figure6 {

    private Figure6() {}

    /** The three schemes, 10⁸ yuan. */
    public static XYChart chart() {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (Scheme scheme : Scheme.values()) {
            series.put(scheme.name(), CoalData.column(scheme, "Environmental benefits"));
        }
        return ProvinceChart.of("Figure 6: environmental benefits", "C_e, 10⁸ yuan", series);
    }
}
