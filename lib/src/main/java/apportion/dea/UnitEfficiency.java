package apportion.dea;

import apportion.solve.KktCertificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a model says about one unit. Without a score, everything but the name, the status and the reason is empty.
 *
 * @param unit its name
 * @param status whether it has a score
 * @param reason why it has none; empty if it has
 * @param score NaN without a score
 * @param isEfficient whether the score is the best there is and no slack remains
 * @param targets where the unit would stand on the frontier, by factor: Σλ of the peers' values
 * @param slacks by factor, what could still be saved or gained beside the score
 * @param weights λ by peer, those above 0 only
 * @param multipliers by factor, and "scale" for Σλ: what one more unit of it is worth in the program of the score
 * @param certificate the optimality conditions of the program of the score, measured anew
 */
public record UnitEfficiency(
        String unit,
        UnitStatus status,
        String reason,
        double score,
        boolean isEfficient,
        Map<String, Double> targets,
        Map<String, Double> slacks,
        Map<String, Double> weights,
        Map<String, Double> multipliers,
        Optional<KktCertificate> certificate) {

    public UnitEfficiency {
        targets = ordered(targets);
        slacks = ordered(slacks);
        weights = ordered(weights);
        multipliers = ordered(multipliers);
    }

    private static Map<String, Double> ordered(Map<String, Double> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The reference units with a positive weight, in the order of the data. */
    public List<String> peers() {
        return new ArrayList<>(weights.keySet());
    }

    @Override
    public String toString() {
        if (status != UnitStatus.SOLVED) {
            return "%s: %s. %s".formatted(unit, status, reason);
        }
        var card = new StringBuilder(
                String.format(Locale.ROOT, "%s: %.6f%s", unit, score, isEfficient ? ", efficient" : ""));
        append(card, "peers", weights);
        append(card, "targets", targets);
        append(card, "slacks", slacks);
        return card.toString();
    }

    private static void append(StringBuilder card, String title, Map<String, Double> values) {
        if (!values.isEmpty()) {
            List<String> parts = new ArrayList<>();
            values.forEach((name, value) -> parts.add(String.format(Locale.ROOT, "%s %.6g", name, value)));
            card.append("\n  ").append(title).append(": ").append(String.join(", ", parts));
        }
    }
}
