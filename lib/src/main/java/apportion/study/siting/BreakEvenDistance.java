package apportion.study.siting;

import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The distance up to which it pays a colliery to carry gangue away so that it can dig more coal:
 * d* = ((1 − ψ) P − C_o) / (E C_t).
 *
 * <p>One more tonne of coal beyond the stack limit makes E tonnes of gangue that must be carried, at E C_t d, and earns
 * (1 − ψ) P − C_o; the stack, and what it costs, stays the same. Table 2 has two distances below d*: that is why Sites 6
 * and 5 lead.
 */
public final class BreakEvenDistance {

    private BreakEvenDistance() {}

    /** d* of each colliery, km, beside the sites that are nearer. */
    public static Table table(CrispValue crispValue) {
        StringColumn name = StringColumn.create("colliery");
        DoubleColumn distance = DoubleColumn.create("break-even distance, km");
        IntColumn nearest = IntColumn.create("nearest site");
        DoubleColumn nearestDistance = DoubleColumn.create("its distance, km");
        BooleanColumn pays = BooleanColumn.create("carrying pays");
        for (Colliery colliery : SitingData.collieries()) {
            int site = SitingData.sites().stream()
                    .min((one, other) -> Double.compare(
                            SitingData.distance(one, colliery.shortName()),
                            SitingData.distance(other, colliery.shortName())))
                    .orElseThrow();
            name.append(colliery.shortName());
            distance.append(of(colliery, crispValue));
            nearest.append(site);
            nearestDistance.append(SitingData.distance(site, colliery.shortName()));
            pays.append(SitingData.distance(site, colliery.shortName()) < of(colliery, crispValue));
        }
        return Table.create("Break-even distances", name, distance, nearest, nearestDistance, pays);
    }

    /** d* of this colliery, km. */
    public static double of(Colliery colliery, CrispValue crispValue) {
        double earned = (1 - SitingData.taxRate()) * colliery.price() - crispValue.of(colliery.operatingCost());
        return earned / (crispValue.of(colliery.emission()) * crispValue.of(colliery.transportCost()));
    }

    /** The collieries for which carrying to this site pays. */
    public static List<String> reach(int site, CrispValue crispValue) {
        return SitingData.collieries().stream()
                .filter(colliery -> SitingData.distance(site, colliery.shortName()) < of(colliery, crispValue))
                .map(Colliery::shortName)
                .toList();
    }
}
