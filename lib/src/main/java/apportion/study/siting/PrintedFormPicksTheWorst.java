package apportion.study.siting;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What maximising the printed MIV = w₁ Z₁/Z₁min + w₂ Z₂max/Z₂ does: it is at least 1, equal to 1 at a site that is best in
 * both, and greatest at the worst site.
 */
public final class PrintedFormPicksTheWorst {

    private PrintedFormPicksTheWorst() {}

    /** For each excess stack level the winners under the corrected and under the printed form. */
    public static Table table(Reading reading) {
        DoubleColumn excess = DoubleColumn.create("φ");
        StringColumn best = StringColumn.create("best by Z₁min/Z₁ and Z₂/Z₂max");
        StringColumn printed = StringColumn.create("winners by the printed form");
        DoubleColumn value = DoubleColumn.create("their printed MIV");
        for (double level : NoPlanYetPrinted.EXCESSES) {
            SiteRanking maximised = printed(level, reading);
            excess.append(level);
            best.append(text(
                    SiteRanking.of(Scenario.of(level, 0.7).withReading(reading)).best()));
            printed.append(text(maximised.best()));
            value.append(maximised.value(maximised.ranked().get(0)).orElseThrow());
        }
        return Table.create("Two forms of MIV, %s".formatted(reading), excess, best, printed, value);
    }

    static SiteRanking printed(double excess, Reading reading) {
        return SiteRanking.of(Scenario.of(excess, 0.7).withReading(reading).withForm(IntegratedValue.AS_PRINTED));
    }

    private static String text(List<Integer> sites) {
        return String.join(", ", sites.stream().map(String::valueOf).toList());
    }
}
