package apportion.solve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A point of a {@link QuadraticProgram}, its objective and its certificate.
 *
 * @param values the value of each variable, in the program's order
 * @param objective ½xᵀHx + bᵀx at the point, in the sense the program was stated
 * @param certificate the optimality conditions at the point
 */
public record QuadraticSolution(Map<String, Double> values, double objective, KktCertificate certificate) {

    public QuadraticSolution {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of one variable. */
    public double value(String variable) {
        Double value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No variable '%s'; there are: %s.".formatted(variable, String.join(", ", values.keySet())));
        }
        return value;
    }

    @Override
    public String toString() {
        return "Quadratic program, optimum %.6f%n  %s%n  largest violation of the optimality conditions %.1e"
                .formatted(
                        objective,
                        values.entrySet().stream()
                                .map(entry -> "%s = %.6f".formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(", ")),
                        certificate.worst());
    }
}
