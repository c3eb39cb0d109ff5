package apportion.study.siting;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.panel.Panel;
import apportion.panel.Row;
import apportion.panel.Setting;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private final Panel panel = WhatIf.panel();

    @Test
    void theSiteThatLeadsHasTheGreatestValue() {
        Setting setting = panel.start().with("excess", 0.4);
        SiteRanking ranking = SiteRanking.of(
                Scenario.of(0.4, 0).withReading(Reading.DEFAULT.withCrispValue(new CrispValue.ExpectedValue(0.5))));
        List<Row> rows = panel.answer(setting).rows().get(0);
        Row greatest = rows.stream()
                .reduce((one, other) -> other.number("integrated value") > one.number("integrated value") ? other : one)
                .orElseThrow();
        assertThat(greatest.cell("site"))
                .isEqualTo(String.valueOf(ranking.best().get(0)));
        assertThat(panel.answer(setting).words()).startsWith("Site " + greatest.cell("site") + " leads");
    }

    @Test
    void moreSatisfactionAdmitsFewerSites() {
        Setting lax = panel.start().with("excess", 0.4);
        Predicate<Row> admitted = row -> row.number("integrated value") > 0;
        long all = panel.answer(lax).rows().get(0).stream().filter(admitted).count();
        long strict = panel.answer(lax.with("satisfaction", 0.9)).rows().get(0).stream()
                .filter(admitted)
                .count();
        assertThat(strict).isLessThan(all);
    }
}
