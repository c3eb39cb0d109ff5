package apportion.study.coal;

import apportion.production.CapacityRelease;
import apportion.production.CobbDouglasFunction;
import apportion.production.CostFunction;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Equations (B.4)-(B.6) and (2) run literally under the normalisation r = w = 1: K_s = αcY, L_s = βcY and
 * λ = ln(Y/(K_s^α L_s^β)), with c and α of SOAS, give back the printed costs of SOAS.
 */
public final class ReleaseCost {

    /** Capital kept, as a share of what (B.4) says. */
    private static final List<Double> SHARES = List.of(0.8, 0.9, 0.95, 1.0, 1.05, 1.1, 1.25);

    private ReleaseCost() {}

    /** The cost of one province as a function of what is cut. */
    public static CapacityRelease of(String province) {
        int i = CoalData.provinces().indexOf(CoalData.requireProvince(province));
        double capacity = Capacities.calibrated().get(i);
        double value = UnitPrices.costs(Scheme.SOAS).get(i) * capacity;
        double capitalShare = UnitPrices.capitalShares(Scheme.SOAS).get(i);
        double capital = capitalShare * value;
        double labour = (1 - capitalShare) * value;
        double log = Math.log(capacity) - capitalShare * Math.log(capital) - (1 - capitalShare) * Math.log(labour);
        var function = CobbDouglasFunction.ofCapitalAndLabour(log, capitalShare, 1 - capitalShare);
        return new CapacityRelease(CostFunction.of(function, 1, 1), capital, labour);
    }

    /** The release cost (B.2) along the isoquant of what remains: greatest at the inputs of (B.4)-(B.5). */
    public static Table alongTheIsoquant(String province, double cut) {
        CapacityRelease release = of(province);
        double kept = release.remainingInputs(cut).get(0);
        List<Double> costs = new ArrayList<>();
        for (double share : SHARES) {
            costs.add(release.costKeeping(share * kept, cut));
        }
        return Table.create(
                "%s cuts %.0f".formatted(province, cut),
                DoubleColumn.create("capital kept, share of (B.4)", SHARES),
                DoubleColumn.create("release cost", costs));
    }
}
