package apportion.dea;

import apportion.dea.Technology.Row;
import apportion.dea.engine.UnitProgram;
import java.util.List;

/**
 * Programs that choose quantities at prices: max Σpy − Σwx over what the technology can make. Own column k is the quantity
 * of the k-th chosen factor, then the slacks; all other factors keep the unit's own levels.
 */
final class PricePrograms extends Levels {

    private final List<Factor> chosen;
    private final Prices prices;

    PricePrograms(
            Technology technology, DecisionMakingUnits units, int[] evaluated, List<Factor> chosen, Prices prices) {
        super(technology, units, evaluated, chosen.size());
        this.chosen = chosen;
        this.prices = prices;
    }

    @Override
    public void write(int k, UnitProgram program) {
        int unit = evaluated[k];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int quantity = row.factor() < 0 ? -1 : chosen.indexOf(technology.factor(row));
            if (quantity < 0) {
                program.right(i, technology.observed(units, unit, row));
            } else {
                Factor factor = chosen.get(quantity);
                program.entry(i, quantity, -1);
                program.cost(quantity, (factor.role() == Factor.Role.INPUT ? -1 : 1) * prices.of(factor, unit));
                if (Technology.allowsNegative(technology.options())
                        && technology.options().returnsToScale() != ReturnsToScale.FREE_DISPOSAL_HULL) {
                    program.free(quantity);
                }
            }
        }
        writeSlacks(program);
    }
}
