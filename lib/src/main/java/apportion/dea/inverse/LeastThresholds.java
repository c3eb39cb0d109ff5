package apportion.dea.inverse;

import apportion.dea.Factor;
import apportion.solve.KktCertificate;
import apportion.solve.LinearSolution;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The answer of model (4): the smallest shares by which good outputs must be allowed to fall for the quota to be met.
 *
 * @param shares C by good output, the same for all units
 * @param certificate the optimality conditions
 */
public record LeastThresholds(Map<String, Double> shares, KktCertificate certificate) {

    /** Added to each share where model (3) takes it over, so that rounding does not make it infeasible. */
    static final double ROUNDING = 1e-9;

    public LeastThresholds {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    static LeastThresholds of(List<Factor> goods, LinearSolution solution) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Factor good : goods) {
            shares.put(good.name(), solution.value(QuotaPrograms.fallName(good.name())));
        }
        return new LeastThresholds(shares, solution.certificate());
    }

    /** C of a good output. */
    public double share(String output) {
        Double share = shares.get(output);
        if (share == null) {
            throw new IllegalArgumentException(
                    "No good output '%s'; there are: %s.".formatted(output, String.join(", ", shares.keySet())));
        }
        return share;
    }

    /** These shares as the thresholds of model (3). */
    public Thresholds thresholds() {
        Map<String, Double> byOutput = new LinkedHashMap<>();
        shares.forEach((output, share) -> byOutput.put(output, Math.min(1, share + ROUNDING)));
        return new Thresholds(0, byOutput, Map.of());
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder("Model (4): good outputs must be allowed to fall");
        shares.forEach(
                (output, share) -> card.append(String.format(Locale.ROOT, "%n  %s by %.4f%%", output, 100 * share)));
        return card.toString();
    }
}
