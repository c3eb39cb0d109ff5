package apportion.welfare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Quantities of industry relocated, in units of emissions.
 *
 * @param outflow m, what the giver gives away
 * @param inflows m_1 … m_R, what each receiver takes
 */
public record RelocationFlows(double outflow, List<Double> inflows) {

    public RelocationFlows {
        inflows = List.copyOf(inflows);
        if (!Double.isFinite(outflow)) {
            throw new IllegalArgumentException("outflow must be finite, got %s.".formatted(outflow));
        }
        for (int i = 0; i < inflows.size(); i++) {
            if (!Double.isFinite(inflows.get(i))) {
                throw new IllegalArgumentException("inflows[%d] must be finite, got %s.".formatted(i, inflows.get(i)));
            }
        }
    }

    /** Flows in balance: the giver gives away what the receivers take. */
    public static RelocationFlows balanced(List<Double> inflows) {
        return new RelocationFlows(
                inflows.stream().mapToDouble(Double::doubleValue).sum(), inflows);
    }

    /** Σ m_i, what all receivers take. */
    public double totalInflow() {
        return inflows.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Σ m_i − m: positive if receivers take more than the giver gives. */
    public double imbalance() {
        return totalInflow() - outflow;
    }

    /** Flow of a region: m for the giver (0), m_i for receiver i. */
    public double ofRegion(int region) {
        return region == 0 ? outflow : inflows.get(region - 1);
    }

    /** The names of the flows below zero, such as "m_2": the model's region would send industry the other way. */
    public List<String> negative() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= inflows.size(); i++) {
            if (ofRegion(i) < 0) {
                names.add(RelocationGame.flowName(i));
            }
        }
        return List.copyOf(names);
    }

    /** Whether no flow is below zero. */
    public boolean isFeasible() {
        return negative().isEmpty();
    }

    @Override
    public String toString() {
        return "m = %.4f, inflows %s, imbalance %.4f%s"
                .formatted(
                        outflow,
                        inflows.stream().map("%.4f"::formatted).collect(Collectors.joining(", ")),
                        Math.abs(imbalance()) < 5e-5 ? 0.0 : imbalance(),
                        isFeasible() ? "" : ", negative: " + String.join(", ", negative()));
    }
}
