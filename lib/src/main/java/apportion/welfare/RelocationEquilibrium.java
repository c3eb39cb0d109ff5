package apportion.welfare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The non-cooperative equilibrium of a relocation game.
 *
 * @param welfare E_i by region, the giver first
 * @param ownGradients ∂E_i/∂m_i by region: zero, except at a bound
 * @param curvature −D, the second derivative of every region's welfare in its own flow, eq. (12)
 */
public record RelocationEquilibrium(
        RelocationFlows flows, Map<String, Double> welfare, Map<String, Double> ownGradients, double curvature) {

    public RelocationEquilibrium {
        welfare = Collections.unmodifiableMap(new LinkedHashMap<>(welfare));
        ownGradients = Collections.unmodifiableMap(new LinkedHashMap<>(ownGradients));
    }

    /**
     * E_i of one region.
     *
     * @throws IllegalArgumentException if the game has no such region; the message lists the regions
     */
    public double welfareOf(String region) {
        Double value = welfare.get(region);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No region '%s'; there are: %s.".formatted(region, String.join(", ", welfare.keySet())));
        }
        return value;
    }

    /** Σ E_i. */
    public double total() {
        return welfare.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether no flow is negative. */
    public boolean isFeasible() {
        return flows.isFeasible();
    }

    /** The names of the negative flows. */
    public List<String> negativeFlows() {
        return flows.negative();
    }

    /** The largest |∂E_i/∂m_i| over regions whose flow is not at zero. */
    public double largestResidual() {
        double largest = 0;
        int region = 0;
        for (double gradient : ownGradients.values()) {
            largest = Math.max(largest, flows.ofRegion(region) == 0 ? 0 : Math.abs(gradient));
            region++;
        }
        return largest;
    }

    @Override
    public String toString() {
        return "Non-cooperative relocation%n  %s%n  welfare %s, total %.4f%n  first-order residual %.1e"
                .formatted(
                        flows,
                        welfare.entrySet().stream()
                                .map(entry -> "%s %.4f".formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(", ")),
                        total(),
                        largestResidual());
    }
}
