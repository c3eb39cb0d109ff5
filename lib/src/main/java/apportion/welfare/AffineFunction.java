package apportion.welfare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An affine function s(x) = constant + Σ coefficient × variable, such as emissions after relocation, q − m.
 *
 * <p>{@code AffineFunction.constant(20).plus("m", -1)}
 *
 * @param coefficients by variable; variables not named have coefficient 0
 */
public record AffineFunction(double constant, Map<String, Double> coefficients) {

    public AffineFunction {
        if (!Double.isFinite(constant)) {
            throw new IllegalArgumentException("The constant must be finite, got %s.".formatted(constant));
        }
        coefficients.forEach((variable, coefficient) -> {
            if (!Double.isFinite(coefficient)) {
                throw new IllegalArgumentException(
                        "The coefficient of '%s' must be finite, got %s.".formatted(variable, coefficient));
            }
        });
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    }

    /** The function that is the same everywhere. */
    public static AffineFunction constant(double constant) {
        return new AffineFunction(constant, Map.of());
    }

    /** A copy with coefficient × variable added. */
    public AffineFunction plus(String variable, double coefficient) {
        Map<String, Double> more = new LinkedHashMap<>(coefficients);
        more.merge(variable, coefficient, Double::sum);
        return new AffineFunction(constant, more);
    }
}
