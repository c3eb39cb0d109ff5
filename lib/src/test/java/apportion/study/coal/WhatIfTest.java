package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.panel.Panel;
import apportion.panel.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private final Panel panel = WhatIf.panel();

    @Test
    void moreWeightOnProductivityBringsMoreGrowthAndLessForTheEnvironment() {
        double growth = 0;
        double benefits = Double.MAX_VALUE;
        for (double weight : List.of(0.0, 0.25, 0.5, 0.75, 1.0)) {
            Row goals = panel.answer(panel.start().with("weight", weight))
                    .rows()
                    .get(0)
                    .get(0);
            assertThat(goals.number("TFP growth, %")).isGreaterThanOrEqualTo(growth);
            assertThat(goals.number("benefits C_e, 10⁸ yuan")).isLessThanOrEqualTo(benefits);
            growth = goals.number("TFP growth, %");
            benefits = goals.number("benefits C_e, 10⁸ yuan");
        }
    }

    @Test
    void everyProvinceHasACutAndTheyAddUpToThoseOfTheFront() {
        List<Row> provinces = panel.answer(panel.start()).rows().get(1);
        PreferenceFront.Point point = PreferenceFront.ofInstanceC().at(0.5);
        double expected = point.solution().answer().cuts().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(provinces).extracting(row -> row.cell("province")).isEqualTo(CoalData.provinces());
        // Rows keep five digits: each of the 25 is off by half a unit of its fifth digit at most.
        assertThat(provinces.stream()
                        .mapToDouble(row -> row.number("cut, 10⁴ t"))
                        .sum())
                .isCloseTo(expected, within(25 * 0.5));
    }

    @Test
    void theMapHasAnOutlineForEveryProvinceThatCuts() {
        assertThat(ProvinceMap.shapes()).extracting(shape -> shape.label()).containsAll(CoalData.provinces());
    }
}
