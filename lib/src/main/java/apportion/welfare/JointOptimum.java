package apportion.welfare;

import apportion.solve.KktCertificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What players reach who maximise the sum of their welfare while all others stay where they are.
 *
 * @param worth the sum of the members' welfare
 * @param strategies every variable: the members' at the optimum, the others' where they were
 * @param duals the shadow price of each binding row or bound
 * @param certificate the optimality conditions
 */
public record JointOptimum(
        List<String> members,
        double worth,
        Map<String, Double> strategies,
        Map<String, Double> duals,
        KktCertificate certificate) {

    public JointOptimum {
        members = List.copyOf(members);
        strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
        duals = Collections.unmodifiableMap(new LinkedHashMap<>(duals));
    }

    @Override
    public String toString() {
        return "Joint optimum of {%s}, worth %.4f%n  %s%n  binding: %s, largest violation %.1e"
                .formatted(
                        String.join(", ", members),
                        worth,
                        strategies.entrySet().stream()
                                .map(entry -> "%s = %.4f".formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(", ")),
                        duals.isEmpty() ? "nothing" : duals,
                        certificate.worst());
    }
}
