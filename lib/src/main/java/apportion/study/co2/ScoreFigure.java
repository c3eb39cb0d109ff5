package apportion.study.co2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

/** The printed scores of model (1) beside those on the official table, a bar for each industry; efficient ones have none. */
public final class ScoreFigure {

    private ScoreFigure() {}

    /** All 31 industries. */
    public static XYChart chart() {
        Table scores = OfficialIndustries.scores();
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (String column : List.of("Table 4", "official table")) {
            series.put(column, scores.doubleColumn(column).asList());
        }
        return IndustryBars.of("Scores of model (1)", "β*", Co2Data.industries(), series);
    }
}
