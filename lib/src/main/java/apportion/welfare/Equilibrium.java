package apportion.welfare;

import apportion.text.Counted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The Nash equilibrium of a quadratic game without bounds, or the reason why there is none or more than one. */
public sealed interface Equilibrium
        permits Equilibrium.Unique, Equilibrium.NotUnique, Equilibrium.None, Equilibrium.UnboundedPlayer {

    /**
     * The only equilibrium.
     *
     * @param strategies the value of each variable
     * @param payoffs the welfare of each player
     */
    record Unique(Map<String, Double> strategies, Map<String, Double> payoffs, EquilibriumCertificate certificate)
            implements Equilibrium {
        public Unique {
            strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
            payoffs = Collections.unmodifiableMap(new LinkedHashMap<>(payoffs));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Nash equilibrium of %s\n  %s\n  welfare %s\n  %s",
                    Counted.of(payoffs.size(), "player"),
                    card(strategies),
                    card(payoffs),
                    certificate);
        }
    }

    /**
     * A continuum of equilibria.
     *
     * @param strategies the one nearest to the origin
     * @param dimension of the set of equilibria, ≥ 1
     */
    record NotUnique(Map<String, Double> strategies, int dimension, String reason) implements Equilibrium {
        public NotUnique {
            strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
        }
    }

    /** The first-order conditions contradict each other, though every player's welfare is concave in its own part. */
    record None(String reason) implements Equilibrium {}

    /**
     * A player gains without end whatever the others do, because its welfare is convex in some own direction.
     *
     * @param curvature the positive eigenvalue of its own Hessian block
     */
    record UnboundedPlayer(String player, double curvature, String reason) implements Equilibrium {}

    /** The unique equilibrium; otherwise an exception with the reason. */
    default Unique orElseThrow() {
        if (this instanceof Unique unique) {
            return unique;
        }
        throw new IllegalStateException("The game has no unique equilibrium: " + reasonOf(this));
    }

    private static String reasonOf(Equilibrium equilibrium) {
        if (equilibrium instanceof NotUnique many) {
            return many.reason();
        }
        if (equilibrium instanceof None none) {
            return none.reason();
        }
        if (equilibrium instanceof UnboundedPlayer unbounded) {
            return unbounded.reason();
        }
        return "it is unique.";
    }

    private static String card(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s = %.4f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
