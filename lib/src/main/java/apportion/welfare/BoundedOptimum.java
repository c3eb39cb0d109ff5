package apportion.welfare;

import apportion.solve.KktCertificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The flows that maximise cooperative welfare within bounds.
 *
 * @param flows in balance, within 0 ≤ m_i and Σ m_i ≤ q_1
 * @param welfare E_c at these flows
 * @param duals the shadow price of each binding row or bound
 * @param certificate the optimality conditions
 */
public record BoundedOptimum(
        RelocationFlows flows, double welfare, Map<String, Double> duals, KktCertificate certificate) {

    public BoundedOptimum {
        duals = Collections.unmodifiableMap(new LinkedHashMap<>(duals));
    }

    @Override
    public String toString() {
        return "Cooperative relocation within bounds%n  %s%n  welfare %.4f%n  binding: %s%n  largest violation %.1e"
                .formatted(flows, welfare, duals.isEmpty() ? "nothing" : duals, certificate.worst());
    }
}
