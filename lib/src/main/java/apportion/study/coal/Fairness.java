package apportion.study.coal;

import apportion.inequality.Gini;
import apportion.inequality.LorenzCurve;
import apportion.inequality.PowerCurve;
import apportion.inequality.WeightedValues;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Table 4 under stated assumptions for employment: Lorenz curves and Gini coefficients of cost and of scale per worker,
 * exact and by the paper's power curve L = αP^β, G = 1 − 2α/(β + 1).
 */
public final class Fairness {

    /** What is shared out. */
    public enum Basis {
        COST("De-capacity cost per capita"),
        SCALE("Reduction scale per capita");

        private final String printedName;

        Basis(String printedName) {
            this.printedName = printedName;
        }

        private List<Double> totals(Scheme scheme) {
            return this == SCALE ? CoalData.cuts(scheme) : CoalData.column(scheme, "Total cost");
        }
    }

    private Fairness() {}

    /** The burden per worker with the number of workers. */
    public static WeightedValues burdens(Basis basis, Scheme scheme, EmploymentAssumption assumption) {
        return WeightedValues.ofTotals(basis.totals(scheme), assumption.employment());
    }

    /** The Lorenz curve of the burden per worker. */
    public static LorenzCurve curve(Basis basis, Scheme scheme, EmploymentAssumption assumption) {
        return LorenzCurve.of(burdens(basis, scheme, assumption));
    }

    /** Printed coefficients beside exact ones and those of the paper's fit, for one assumption. */
    public static Table table(EmploymentAssumption assumption) {
        StringColumn basisColumn = StringColumn.create("sorted by");
        StringColumn scheme = StringColumn.create("scheme");
        DoubleColumn printed = DoubleColumn.create("Gini, printed");
        DoubleColumn exact = DoubleColumn.create("Gini, exact");
        DoubleColumn fitted = DoubleColumn.create("Gini, power curve");
        for (Basis basis : Basis.values()) {
            for (Scheme each : Scheme.values()) {
                basisColumn.append(basis.printedName);
                scheme.append(each.name());
                printed.append(Table4.printed(basis.printedName, each));
                exact.append(Gini.of(burdens(basis, each, assumption)));
                fitted.append(PowerCurve.fit(curve(basis, each, assumption), PowerCurve.Method.LEAST_SQUARES)
                        .gini());
            }
        }
        return Table.create("Employment assumed: " + assumption.words(), basisColumn, scheme, printed, exact, fitted);
    }
}
