package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 2: equations (4) and (5) cannot turn Site 2 down at β = 0.9 and admit the sites that the paper admits.
 *
 * <p>Whatever g_j is, as long as it does not fall when the haulage capacity T_ij rises: for every colliery some admitted
 * site i has T_ij ≤ T_2j, so g_j at Site 2 is at least g_j at i, which is at least β. Then the smallest of them is, too.
 */
public final class CapacityCannotExcludeSite2 {

    private static final int SITE = 2;

    private CapacityCannotExcludeSite2() {}

    /** For every colliery the admitted site with the smallest capacity, and Site 2's. */
    public static Table table() {
        StringColumn colliery = StringColumn.create("colliery");
        DoubleColumn here = DoubleColumn.create("capacity to Site 2");
        IntColumn site = IntColumn.create("admitted site");
        DoubleColumn there = DoubleColumn.create("capacity to it");
        for (Witness witness : witnesses()) {
            colliery.append(witness.colliery());
            here.append(witness.capacityOfSite2());
            site.append(witness.admittedSite());
            there.append(witness.capacityOfAdmittedSite());
        }
        return Table.create("Site 2 has no smaller capacity than an admitted site", colliery, here, site, there);
    }

    /** An admitted site with no larger capacity than Site 2. */
    record Witness(String colliery, double capacityOfSite2, int admittedSite, double capacityOfAdmittedSite) {}

    /** The admitted site with the smallest capacity for each colliery. */
    static List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        for (Colliery colliery : SitingData.collieries()) {
            int smallest = admittedSites().stream()
                    .min((one, other) -> Double.compare(
                            SitingData.haulCapacity(one, colliery.shortName()),
                            SitingData.haulCapacity(other, colliery.shortName())))
                    .orElseThrow();
            witnesses.add(new Witness(
                    colliery.shortName(),
                    SitingData.haulCapacity(SITE, colliery.shortName()),
                    smallest,
                    SitingData.haulCapacity(smallest, colliery.shortName())));
        }
        return witnesses;
    }

    /** The sites with a printed MIV at β = 0.9. */
    static List<Integer> admittedSites() {
        return SitingData.sites().stream()
                .filter(site ->
                        Printed.integratedValue("Table 6", "beta=0.9", site).isPresent())
                .toList();
    }
}
