package apportion.study.siting;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 7: with the output, transport and stack that Table 11 prints, equation (3) cannot give the revenues it
 * prints.
 *
 * <p>Z₂ = ψ Σ P_j Y_j + ϑ R + (S − α Σ E_j H_j) P_s; only the first term depends on how the total output is split, and it
 * lies between two linear programs.
 */
public final class RevenueOutsideItsInterval {

    static final List<String> MODELS = List.of("Bi-level", "Single-level");
    private static final double HUNDRED_MILLION = 0.01;

    private RevenueOutsideItsInterval() {}

    /** The printed revenue beside the least and the greatest possible one. */
    public static Table table() {
        StringColumn model = StringColumn.create("model");
        DoubleColumn printed = DoubleColumn.create("printed revenue");
        DoubleColumn least = DoubleColumn.create("least possible");
        DoubleColumn greatest = DoubleColumn.create("greatest possible");
        for (String name : MODELS) {
            Range range = range(name);
            model.append(name);
            printed.append(printed(name, "total social revenue"));
            least.append(range.least());
            greatest.append(range.greatest());
        }
        return Table.create("Revenues of Table 11", model, printed, least, greatest);
    }

    static Range range(String model) {
        double output = printed(model, "total coal output");
        double rest = (SitingData.facilityRevenue() * printed(model, "total gangue transported")
                        + SitingData.stackPrice() * (printed(model, "total gangue stack") - allowance()))
                * HUNDRED_MILLION;
        Range tax = OutputMix.range(output, colliery -> SitingData.taxRate() * colliery.price() * HUNDRED_MILLION);
        double slack = Printed.HALF_UNIT * (SitingData.facilityRevenue() + SitingData.stackPrice()) * HUNDRED_MILLION;
        return new Range(tax.least() + rest - slack, tax.greatest() + rest + slack);
    }

    static double printed(String model, String column) {
        return Printed.value("Table 11", model, column);
    }

    private static double allowance() {
        return CollieriesAtSite.of(1, 0, Reading.DEFAULT).collieries().stream()
                .mapToDouble(CollieryAtSite::allowance)
                .sum();
    }
}
