package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 1: no reading tried comes closer to the printed integrated values of Tables 6 to 10 than one constant.
 *
 * <p>Each reading is compared on the cells that are printed and that it has a plan for, with the mean of those printed
 * values as the constant.
 */
public final class ConstantBeatsEveryReading {

    private ConstantBeatsEveryReading() {}

    /** Root mean square distances from the printed values, reading by reading. */
    public static Table table() {
        StringColumn name = StringColumn.create("reading");
        StringColumn admission = StringColumn.create("admission");
        IntColumn cells = IntColumn.create("cells");
        DoubleColumn reading = DoubleColumn.create("distance of the reading");
        DoubleColumn constant = DoubleColumn.create("distance of a constant");
        for (Fit fit : fits()) {
            name.append(fit.reading().toString());
            admission.append(fit.admission().name());
            cells.append(fit.cells());
            reading.append(fit.distance());
            constant.append(fit.distanceOfConstant());
        }
        return Table.create("Distance from the printed MIV", name, admission, cells, reading, constant);
    }

    /** How near one reading comes. */
    record Fit(Reading reading, Admission admission, int cells, double distance, double distanceOfConstant) {}

    static List<Fit> fits() {
        List<Fit> fits = new ArrayList<>();
        for (Reading reading : Reading.all()) {
            for (Admission admission : List.of(Admission.EVERY_SITE, Admission.AFFORDABLE_HAULAGE)) {
                fits.add(fit(reading, admission));
            }
        }
        return fits;
    }

    private static Fit fit(Reading reading, Admission admission) {
        List<Double> printed = new ArrayList<>();
        List<Double> computed = new ArrayList<>();
        for (MivRow row : MivRow.ALL) {
            SiteRanking ranking =
                    SiteRanking.of(row.scenario().withReading(reading).withAdmission(admission));
            for (int site : row.sitesWithValue()) {
                OptionalDouble value = ranking.value(site);
                if (value.isPresent()) {
                    computed.add(value.getAsDouble());
                    printed.add(row.printed(site).orElseThrow());
                }
            }
        }
        double mean =
                printed.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double reading2 = 0;
        double constant2 = 0;
        for (int k = 0; k < printed.size(); k++) {
            reading2 += Math.pow(computed.get(k) - printed.get(k), 2);
            constant2 += Math.pow(mean - printed.get(k), 2);
        }
        return new Fit(
                reading,
                admission,
                printed.size(),
                Math.sqrt(reading2 / printed.size()),
                Math.sqrt(constant2 / printed.size()));
    }
}
