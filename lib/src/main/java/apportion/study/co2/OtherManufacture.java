package apportion.study.co2;

import apportion.data.Columns;
import apportion.dea.DecisionMakingUnits;
import apportion.dea.inverse.FrontierShift;
import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.Quota;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Assumption 4 on the 26 regions of Other Manufacture. CO₂ comes from the paper (Table 9, and the decoded column of Table 8
 * by f); labour, assets, energy and output are invented so that model (1) has the projections of Table 9.
 */
public final class OtherManufacture {

    private static final String TABLE = "other_manufacture_regions";

    private OtherManufacture() {}

    /** The 26 regions; the last four cannot be named. */
    public static DecisionMakingUnits units() {
        Table data = Co2Data.dataPackage().table(TABLE);
        Columns.numbers(data, "co2_10kt").setName(Co2Data.CO2);
        return SyntheticIndustries.unitsOf(data, "region");
    }

    /** The 701.904 of Table 7. */
    public static Quota quota() {
        return Quota.of(Co2Data.CO2, Table7.quota(Table8.OTHER_MANUFACTURE));
    }

    /** Everyone to the frontier, then the same share of what is left. */
    public static FrontierShift shift() {
        return FrontierShift.of(FrontierSplit.of(units()), quota()).orElseThrow();
    }

    /** The decoded column of Table 8 beside Assumption 4. */
    public static Table table() {
        FrontierShift shift = shift();
        Table data = Co2Data.dataPackage().table(TABLE);
        DoubleColumn printed = Columns.numbers(data, "allocation_expected_10kt");
        StringColumn regions = Columns.texts(data, "region");
        return Table.create(
                "Other Manufacture",
                regions,
                DoubleColumn.create("Table 8, put right", printed.asDoubleArray()),
                DoubleColumn.create(
                        "Assumption 4",
                        regions.asList().stream().mapToDouble(region -> shift.reduction(region, Co2Data.CO2))),
                StringColumn.create("set", Columns.texts(data, "set").asList()));
    }
}
