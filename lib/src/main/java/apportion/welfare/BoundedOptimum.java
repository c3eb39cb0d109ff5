package apportion.welfare;

import apportion.solve.KktCertificate;

/**
 * The flows that maximise cooperative welfare within bounds.
 *
 * @param flows in balance, within 0 ≤ m_i and Σ m_i ≤ q_1
 * @param welfare E_c at these flows
 * @param certificate the optimality conditions, with the multiplier of each binding bound
 */
public record BoundedOptimum(RelocationFlows flows, double welfare, KktCertificate certificate) {

    @Override
    public String toString() {
        return "Cooperative relocation within bounds%n  %s%n  welfare %.4f%n  binding: %s%n  largest violation %.1e"
                .formatted(
                        flows,
                        welfare,
                        certificate.multipliers().isEmpty() ? "nothing" : certificate.multipliers(),
                        certificate.worst());
    }
}
