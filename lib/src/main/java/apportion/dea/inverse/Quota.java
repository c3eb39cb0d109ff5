package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of each bad output all units together are to give up, a in model (3).
 *
 * <p>{@code Quota.of("co2", 36_732).with("so2", 120)}
 *
 * @param amounts by bad output, in its own unit of measurement; a bad output that is not named may fall but need not
 */
public record Quota(Map<String, Double> amounts) {

    public Quota {
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("A quota needs at least 1 bad output, got 0.");
        }
        amounts.forEach((bad, amount) -> {
            if (!(amount >= 0 && Double.isFinite(amount))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "The quota of '%s' must be finite and at least 0, got %s.", bad, amount));
            }
        });
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /** The quota of one bad output. */
    public static Quota of(String badOutput, double amount) {
        return new Quota(Map.of(badOutput, amount));
    }

    /** The same with the quota of a further bad output, or another quota of the same one. */
    public Quota with(String badOutput, double amount) {
        Map<String, Double> changed = new LinkedHashMap<>(amounts);
        changed.put(badOutput, amount);
        return new Quota(changed);
    }

    /** The amount of a bad output. */
    public double amount(String badOutput) {
        Double amount = amounts.get(badOutput);
        if (amount == null) {
            throw new IllegalArgumentException(
                    "No quota of '%s'; there are: %s.".formatted(badOutput, String.join(", ", amounts.keySet())));
        }
        return amount;
    }

    void requireBadOutputsOf(DecisionMakingUnits units) {
        List<String> known =
                units.factors(Role.BAD_OUTPUT).stream().map(Factor::name).toList();
        for (String bad : amounts.keySet()) {
            if (!known.contains(bad)) {
                throw new IllegalArgumentException("No bad output '%s'; %s."
                        .formatted(bad, known.isEmpty() ? "there are none" : "there are: " + String.join(", ", known)));
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        amounts.forEach((bad, amount) ->
                words.append(words.isEmpty() ? "" : ", ").append("%s %s".formatted(bad, Digits.of(amount))));
        return words.toString();
    }
}
