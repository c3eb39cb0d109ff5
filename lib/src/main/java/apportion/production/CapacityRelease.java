package apportion.production;

import java.util.List;
import java.util.Locale;

/**
 * What it costs to give capacity up: the release prices times the inputs set free, C = r (K_s − K_e) + w (L_s − L_e),
 * (B.2) of Wang et al. (2020), where K_e and L_e are the inputs of least cost for the capacity that remains, (B.4)-(B.6).
 *
 * <p>(B.3) calls this the least cost of releasing. On the isoquant of the remaining capacity it is the greatest: the
 * cheapest inputs to keep are the ones whose keeping saves least, see {@link #costKeeping}. It can be read as the value of
 * the inputs released when what stays is run at least cost.
 *
 * @param costs function of capital and labour, in this order, and their release prices r and w
 * @param capital K_s, in use without release
 * @param labour L_s
 */
public record CapacityRelease(CostFunction costs, double capital, double labour) {

    public CapacityRelease {
        if (costs.prices().size() != 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Release needs capital and labour, got %d inputs.",
                    costs.prices().size()));
        }
        if (!(capital > 0 && capital < Double.POSITIVE_INFINITY && labour > 0 && labour < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "capital and labour must be positive and finite, got %s and %s.".formatted(capital, labour));
        }
    }

    /** Capacity Y_s* of the inputs in use. */
    public double capacity() {
        return costs.function().output(List.of(capital, labour));
    }

    /** (K_e, L_e), the least-cost inputs of what remains after {@code released} units of capacity. */
    public List<Double> remainingInputs(double released) {
        return costs.demands(remaining(released));
    }

    /** (B.6): r (K_s − K_e) + w (L_s − L_e); negative if least cost needs more of an input than is in use. */
    public double cost(double released) {
        List<Double> kept = remainingInputs(released);
        return value(kept.get(0), kept.get(1));
    }

    /** (B.2) with this capital kept and the labour that the remaining capacity then needs. */
    public double costKeeping(double keptCapital, double released) {
        CobbDouglasFunction function = costs.function();
        if (!(keptCapital > 0)) {
            throw new IllegalArgumentException("keptCapital must be positive, got %s.".formatted(keptCapital));
        }
        double logLabour = (Math.log(remaining(released))
                        - function.logEfficiency()
                        - function.elasticities().get(0) * Math.log(keptCapital))
                / function.elasticities().get(1);
        return value(keptCapital, Math.exp(logLabour));
    }

    private double value(double keptCapital, double keptLabour) {
        return costs.prices().get(0) * (capital - keptCapital) + costs.prices().get(1) * (labour - keptLabour);
    }

    private double remaining(double released) {
        double capacity = capacity();
        if (!(released >= 0 && released <= capacity * (1 + 1e-12))) {
            throw new IllegalArgumentException(
                    "released must lie between 0 and the capacity %s, got %s.".formatted(capacity, released));
        }
        return Math.max(0, capacity - released);
    }
}
