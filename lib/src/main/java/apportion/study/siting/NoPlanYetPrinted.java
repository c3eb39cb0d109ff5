package apportion.study.siting;

import apportion.study.siting.Reading.TransportPricing;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 3: at small excess levels the collieries cannot keep the printed conditions at some sites, yet integrated
 * values are printed for them.
 *
 * <p>Tried: modes and the expected values at λ = 0, ¼, ½, ¾ and 1, with both transport prices, always with all printed
 * conditions. Twelve readings in all.
 */
public final class NoPlanYetPrinted {

    private static final List<Double> OPTIMISMS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    static final List<Double> EXCESSES = List.of(0.4, 0.3, 0.2, 0.1, 0.0);

    private NoPlanYetPrinted() {}

    /** Every site that lacks a plan under at least one of the readings, with how many, and what is printed there. */
    public static Table table() {
        DoubleColumn excess = DoubleColumn.create("φ");
        IntColumn site = IntColumn.create("site");
        IntColumn without = IntColumn.create("readings without a plan");
        IntColumn tried = IntColumn.create("readings tried");
        StringColumn printed = StringColumn.create("printed MIV");
        StringColumn reason = StringColumn.create("why, under the default reading");
        for (double level : EXCESSES) {
            for (int number : SitingData.sites()) {
                int count = readingsWithoutPlan(number, level);
                if (count > 0) {
                    excess.append(level);
                    site.append(number);
                    without.append(count);
                    tried.append(readings().size());
                    printed.append(String.join(", ", printedValues(number, level)));
                    reason.append(
                            MeritOrder.plan(number, level, Reading.DEFAULT).reason());
                }
            }
        }
        return Table.create("Sites without a plan", excess, site, without, tried, printed, reason);
    }

    /** Whether no reading tried has a plan at this site. */
    public static boolean holds(int site, double excess) {
        return readingsWithoutPlan(site, excess) == readings().size();
    }

    static int readingsWithoutPlan(int site, double excess) {
        return (int) readings().stream()
                .filter(reading -> !MeritOrder.plan(site, excess, reading).isOptimal())
                .count();
    }

    static List<Reading> readings() {
        List<CrispValue> crispValues = new ArrayList<>(List.of(CrispValue.MODE));
        OPTIMISMS.forEach(optimism -> crispValues.add(new CrispValue.ExpectedValue(optimism)));
        List<Reading> readings = new ArrayList<>();
        for (CrispValue crispValue : crispValues) {
            for (TransportPricing transport : TransportPricing.values()) {
                readings.add(Reading.DEFAULT.withCrispValue(crispValue).withTransport(transport));
            }
        }
        return readings;
    }

    private static List<String> printedValues(int site, double excess) {
        return MivRow.ALL.stream()
                .filter(row -> row.scenario().excess() == excess)
                .filter(row -> row.printed(site).isPresent())
                .map(row -> "%s (%s)".formatted(row.printed(site).getAsDouble(), row))
                .toList();
    }
}
