package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.data.DataPackage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import tech.tablesaw.api.Table;

/** Figures 3 to 10: what they draw is what the tables print. */
class FiguresTest {

    @Test
    void figure3DrawsUnitCostAgainstRateWithTheThreeKnownGrowthRates() {
        XYChart chart = Figure3.chart();
        assertThat(names(chart))
                .containsExactly("growth not printed", "JL, growth 5.3 %", "HB, growth 6.7 %", "HLJ, growth 6.4 %");
        XYSeries heilongjiang = series(chart, "HLJ, growth 6.4 %");
        assertThat(heilongjiang.getXData()[0]).isCloseTo(107.469 / 2365.098, within(1e-12)); // Table 3
        assertThat(heilongjiang.getYData()[0]).isCloseTo(76.15, within(1e-9));
        assertThat(points(chart)).isEqualTo(25);
    }

    @Test
    void dearProvincesDoExecuteLess() {
        // ranks in a spreadsheet: 1 - 6 x sum of squared differences / (25 x 624), no ties
        List<Double> costs = UnitPrices.costs(Scheme.BOAS);
        List<Double> rates = CoalData.column(Preference.ECONOMY, "Execution rate");
        double squares = 0;
        for (int i = 0; i < 25; i++) {
            double difference = rank(costs, i) - rank(rates, i);
            squares += difference * difference;
        }
        assertThat(Figure3.rankCorrelation()).isCloseTo(1 - 6 * squares / (25 * 624), within(1e-12));
        assertThat(Figure3.rankCorrelation()).isBetween(-0.6, -0.2);
    }

    private static long rank(List<Double> values, int i) {
        return values.stream().filter(value -> value < values.get(i)).count();
    }

    @Test
    void figure4HasTheFourGroupsWithBeijingOnlyOnce() {
        assertThat(Figure4.members(Figure4.Group.I)).containsExactly("IM", "GZ", "SHX");
        assertThat(Figure4.members(Figure4.Group.II)).containsExactly("SD", "SX", "HN");
        assertThat(Figure4.members(Figure4.Group.III)).hasSize(12).doesNotContain("BJ");
        assertThat(Figure4.members(Figure4.Group.IV)).hasSize(7).contains("LN", "GS", "QH", "BJ");
        assertThat(Figure4.atFullRate()).containsExactly("BJ");
        assertThat(points(Figure4.chart())).isGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void figure5ColoursTheMapByResettlementCost(Scheme scheme) {
        XYChart map = Figure5.map(scheme);
        assertThat(map.getTitle()).isEqualTo("Figure 5: resettlement cost under %s, 10⁸ yuan".formatted(scheme));
        assertThat(names(map)).contains("no value", "0 to 20");
    }

    @Test
    void figure6DrawsTheBenefitsOfTheThreeSchemes() {
        XYChart chart = Figure6.chart();
        assertThat(names(chart)).containsExactly("BOAS", "GAS", "SOAS");
        assertThat(series(chart, "BOAS").getYData()[14]).isEqualTo(1970); // IM, Table 3
        assertThat(chart.getXAxisTitle()).isNotBlank();
        assertThat(chart.getYAxisTitle()).contains("yuan");
    }

    @ParameterizedTest
    @EnumSource(EmploymentAssumption.class)
    void figures7And8AreLorenzCurvesBelowTheLineOfEquality(EmploymentAssumption assumption) {
        for (XYChart chart : List.of(Figure7.chart(assumption), Figure8.chart(assumption))) {
            assertThat(names(chart)).contains("BOAS", "GAS", "SOAS", "equality");
            for (Scheme scheme : Scheme.values()) {
                XYSeries curve = series(chart, scheme.name());
                for (int k = 0; k < curve.getXData().length; k++) {
                    assertThat(curve.getYData()[k]).isLessThanOrEqualTo(curve.getXData()[k] + 1e-9);
                }
            }
        }
    }

    @Test
    void figures9And10DrawRatiosAndRatesOfTable5() {
        String main = "economy 0.7/0.3";
        assertThat(names(Figure9.chart())).containsExactly("environment 0.3/0.7", "equal 0.5/0.5", main);
        assertThat(series(Figure9.chart(), main).getYData()[8]).isCloseTo(12.366, within(1e-9)); // SX
        assertThat(series(Figure10.chart(), main).getYData()[14]).isCloseTo(182.2, within(1e-9)); // IM
        assertThat(points(Figure10.chart())).isEqualTo(75);
    }

    @Test
    void theMapsAreOfTheirOwnTwentyFiveProvincesFromAPublicDomainSource() {
        Table boundaries = CoalData.dataPackage().table("boundaries");
        List<String> drawn = new ArrayList<>(boundaries.stringColumn("province").asList());
        drawn.removeIf(String::isEmpty);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(CoalData.provinces());
        assertThat(boundaries.rowCount()).isEqualTo(31); // the provinces of the mainland
        for (XYChart map : List.of(ProvinceMap.quotas(), ProvinceMap.executionRates(), ProvinceMap.unitCosts())) {
            assertThat(map.getSeriesCollection()).isNotEmpty();
            assertThat(map.getTitle()).isNotBlank();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProvinceMap.of("few", Collections.nCopies(24, 1.0)))
                .withMessage("24 values for 25 provinces.");
    }

    @Test
    void theDataPackageSaysWhereTheBoundariesComeFrom() {
        DataPackage data = CoalData.dataPackage();
        assertThat(data.sources())
                .anyMatch(source -> source.title().startsWith("Natural Earth")
                        && source.licence().startsWith("public domain"));
        Table columns = data.describe();
        Table boundaries = columns.where(columns.stringColumn("table").isEqualTo("boundaries"));
        assertThat(boundaries.stringColumn("provenance").asList()).contains("official");
        assertThat(boundaries.stringColumn("meaning").asList()).anyMatch(meaning -> meaning.contains("GeoJSON"));
    }

    private static List<String> names(XYChart chart) {
        return chart.getSeriesCollection().stream().map(XYSeries::getName).toList();
    }

    private static XYSeries series(XYChart chart, String name) {
        return chart.getSeriesCollection().stream()
                .filter(series -> series.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int points(XYChart chart) {
        return chart.getSeriesCollection().stream()
                .mapToInt(series -> series.getXData().length)
                .sum();
    }
}
