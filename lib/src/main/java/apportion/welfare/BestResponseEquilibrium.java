package apportion.welfare;

import apportion.text.Counted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An equilibrium reached by best responses, possibly within bounds.
 *
 * <p>At an equilibrium each own gradient ∂E_i/∂x_k is zero inside the bounds, ≤ 0 at a lower and ≥ 0 at an upper bound.
 *
 * @param strategies the value of each variable
 * @param payoffs the welfare of each player
 * @param ownGradients ∂E_i/∂x_k for each variable k and its owner i
 * @param violation the largest departure from the sign rule above, and from the bounds
 * @param sweeps rounds of best responses taken
 */
public record BestResponseEquilibrium(
        Map<String, Double> strategies,
        Map<String, Double> payoffs,
        Map<String, Double> ownGradients,
        double violation,
        int sweeps) {

    public BestResponseEquilibrium {
        strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
        payoffs = Collections.unmodifiableMap(new LinkedHashMap<>(payoffs));
        ownGradients = Collections.unmodifiableMap(new LinkedHashMap<>(ownGradients));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Equilibrium by best responses of %s, %s\n  %s\n  welfare %s\n  largest violation %.1e",
                Counted.of(payoffs.size(), "player"),
                Counted.of(sweeps, "round"),
                card(strategies),
                card(payoffs),
                violation);
    }

    private static String card(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s = %.4f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
