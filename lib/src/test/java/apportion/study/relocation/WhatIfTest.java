package apportion.study.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.panel.Panel;
import apportion.panel.Row;
import apportion.panel.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final double SHOWN = 1e-4; // relative: rows keep five digits

    private final Panel panel = WhatIf.panel();

    @Test
    void atThePapersParametersItSaysTable7() {
        List<Row> welfare = panel.answer(panel.start()).rows().get(1);
        assertThat(value(welfare, "Beijing", "each for itself", "welfare"))
                .isCloseTo(Table7.revenue("Beijing"), within(100 * SHOWN));
        assertThat(value(welfare, "all", "together", "welfare"))
                .isCloseTo(Table7.cooperative().welfare(), within(400 * SHOWN));
        List<Row> flows = panel.answer(panel.start()).rows().get(0);
        assertThat(value(flows, "Hebei", "each for itself", "industry"))
                .isCloseTo(Table7.nonCooperative().flows().inflows().get(0), within(10 * SHOWN));
    }

    @Test
    void sharingTechnologyIsNearlyAllOfTheGain() {
        Setting own = panel.start().with("technology", WhatIf.OWN);
        double alone = value(panel.answer(own).rows().get(1), "all", "each for itself", "welfare");
        double together = value(panel.answer(own).rows().get(1), "all", "together", "welfare");
        assertThat(together - alone).isBetween(0.0, 1.0); // 185 with shared technology
    }

    @Test
    void beijingsSubsidyMovesMoneyAmongRegionsThatActAsOne() {
        double without =
                value(panel.answer(panel.start().with("compensation", 0)).rows().get(1), "all", "together", "welfare");
        double with = value(
                panel.answer(panel.start().with("compensation", 10)).rows().get(1), "all", "together", "welfare");
        assertThat(with).isEqualTo(without);
    }

    private static double value(List<Row> rows, String region, String who, String column) {
        return rows.stream()
                .filter(row -> row.cell("region").equals(region)
                        && row.cell("who decides").equals(who))
                .findFirst()
                .orElseThrow()
                .number(column);
    }
}
