package apportion.dea.productivity;

import apportion.dea.DecisionMakingUnits;
import java.util.List;
import java.util.Locale;

/** The same units, with the same factors, in two periods or more. */
record Panel(List<DecisionMakingUnits> periods) {

    Panel {
        periods = List.copyOf(periods);
        if (periods.size() < 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A change needs at least 2 periods, got %d.", periods.size()));
        }
        for (int period = 1; period < periods.size(); period++) {
            if (!periods.get(period).names().equals(periods.get(0).names())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "Period %d must have the units of period 1, in the same order.", period + 1));
            }
            if (!periods.get(period).factors().equals(periods.get(0).factors())) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "Period %d must have the factors of period 1.", period + 1));
            }
        }
    }

    DecisionMakingUnits at(int period) {
        return periods.get(period);
    }
}
