package apportion.study.coal;

import org.knowm.xchart.XYChart;

/** Figure 5: labour resettlement cost by province under a scheme, as a map. */
public final class Figure5 {

    private Figure5() {}

    /** (a) BOAS, (b) GAS, (c) SOAS; costs in 10⁸ yuan. */
    public static XYChart map(Scheme scheme) {
        return ProvinceMap.of(
                "Figure 5: resettlement cost under %s, 10⁸ yuan".formatted(scheme),
                CoalData.column(scheme, "Labor resettlement cost"));
    }
}
