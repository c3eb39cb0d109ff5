package apportion.welfare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A quadratic function f(x) = c + bᵀx + ½xᵀHx of n named variables, H symmetric.
 *
 * <p>Immutable. Built by adding terms: the payoff a·s − ½s² of emissions s = 20 − m is
 * {@code QuadraticFunction.zero(List.of("m")).plus(AffineFunction.constant(20).plus("m", -1), a, -1)}.
 */
public final class QuadraticFunction {

    private final List<String> variables;
    private final double constant;
    private final RealVector linear;
    private final RealMatrix hessian;

    private QuadraticFunction(List<String> variables, double constant, RealVector linear, RealMatrix hessian) {
        this.variables = variables;
        this.constant = constant;
        this.linear = linear;
        this.hessian = hessian;
    }

    /** The function that is zero everywhere, to which terms are added. */
    public static QuadraticFunction zero(List<String> variables) {
        int n = variables.size();
        if (n == 0 || new HashSet<>(variables).size() != n) {
            throw new IllegalArgumentException(
                    "A quadratic function needs at least one variable and no name twice, got %s.".formatted(variables));
        }
        return new QuadraticFunction(List.copyOf(variables), 0, new ArrayRealVector(n), new Array2DRowRealMatrix(n, n));
    }

    /**
     * The function with the given parts.
     *
     * @param linear b, one entry for each variable
     * @param hessian H, symmetric, one row and column for each variable
     */
    public static QuadraticFunction of(List<String> variables, double constant, RealVector linear, RealMatrix hessian) {
        int n = zero(variables).variables.size();
        if (linear.getDimension() != n || hessian.getRowDimension() != n || hessian.getColumnDimension() != n) {
            throw new IllegalArgumentException("%d linear coefficients and a %d × %d Hessian for %d variables."
                    .formatted(linear.getDimension(), hessian.getRowDimension(), hessian.getColumnDimension(), n));
        }
        requireFinite("constant", constant);
        for (int i = 0; i < n; i++) {
            requireFinite("linear coefficient of '%s'".formatted(variables.get(i)), linear.getEntry(i));
            for (int j = 0; j < n; j++) {
                requireFinite(
                        "Hessian entry ('%s', '%s')".formatted(variables.get(i), variables.get(j)),
                        hessian.getEntry(i, j));
                if (hessian.getEntry(i, j) != hessian.getEntry(j, i)) {
                    throw new IllegalArgumentException(
                            "The Hessian must be symmetric, got %s at ('%s', '%s') and %s across.%nMaybe use ½(H + Hᵀ)."
                                    .formatted(
                                            hessian.getEntry(i, j),
                                            variables.get(i),
                                            variables.get(j),
                                            hessian.getEntry(j, i)));
                }
            }
        }
        return new QuadraticFunction(List.copyOf(variables), constant, linear.copy(), hessian.copy());
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The %s must be finite, got %s.".formatted(name, value));
        }
    }

    /** A copy with a constant added. */
    public QuadraticFunction plusConstant(double value) {
        requireFinite("constant", value);
        return new QuadraticFunction(variables, constant + value, linear, hessian);
    }

    /** A copy with coefficient × variable added. */
    public QuadraticFunction plusLinear(String variable, double coefficient) {
        return plus(AffineFunction.constant(0).plus(variable, coefficient), 1, 0);
    }

    /**
     * A copy with slope·s + ½·curvature·s² added, where s is an affine function of the variables.
     *
     * @param curvature negative for decreasing returns
     */
    public QuadraticFunction plus(AffineFunction s, double slope, double curvature) {
        requireFinite("slope", slope);
        requireFinite("curvature", curvature);
        RealVector direction = new ArrayRealVector(variables.size());
        s.coefficients().forEach((variable, coefficient) -> direction.setEntry(indexOf(variable), coefficient));
        double origin = s.constant();
        return new QuadraticFunction(
                variables,
                constant + slope * origin + 0.5 * curvature * origin * origin,
                linear.add(direction.mapMultiply(slope + curvature * origin)),
                hessian.add(direction.outerProduct(direction).scalarMultiply(curvature)));
    }

    /** The sum with another function of the same variables. */
    public QuadraticFunction plus(QuadraticFunction other) {
        if (!variables.equals(other.variables)) {
            throw new IllegalArgumentException("Both functions must have the same variables, got %s and %s."
                    .formatted(variables, other.variables));
        }
        return new QuadraticFunction(
                variables, constant + other.constant, linear.add(other.linear), hessian.add(other.hessian));
    }

    /** f(x). */
    public double value(RealVector point) {
        return constant + linear.dotProduct(checked(point)) + 0.5 * point.dotProduct(hessian.operate(point));
    }

    /** f(x) at a point given by name; all variables must be named. */
    public double value(Map<String, Double> point) {
        return value(vector(point));
    }

    /** ∇f(x) = b + Hx. */
    public RealVector gradient(RealVector point) {
        return linear.add(hessian.operate(checked(point)));
    }

    /** H. */
    public RealMatrix hessian() {
        return hessian.copy();
    }

    /** b, the gradient at the origin. */
    public RealVector linear() {
        return linear.copy();
    }

    /** c, the value at the origin. */
    public double constant() {
        return constant;
    }

    /** The names of the variables, in the order of vectors and matrices. */
    public List<String> variables() {
        return variables;
    }

    /** A point given by name as a vector in the order of the variables. */
    public RealVector vector(Map<String, Double> point) {
        point.keySet().forEach(this::indexOf);
        RealVector vector = new ArrayRealVector(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            Double value = point.get(variables.get(i));
            if (value == null) {
                throw new IllegalArgumentException("The point has no value for '%s'.".formatted(variables.get(i)));
            }
            vector.setEntry(i, value);
        }
        return vector;
    }

    private int indexOf(String variable) {
        int index = variables.indexOf(variable);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "No variable '%s'; there are: %s.".formatted(variable, String.join(", ", variables)));
        }
        return index;
    }

    private RealVector checked(RealVector point) {
        if (point.getDimension() != variables.size()) {
            throw new IllegalArgumentException(
                    "A point with %d coordinates for %d variables.".formatted(point.getDimension(), variables.size()));
        }
        return point;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("f(x) = %.6g".formatted(constant));
        for (int i = 0; i < variables.size(); i++) {
            append(text, linear.getEntry(i), variables.get(i));
        }
        for (int i = 0; i < variables.size(); i++) {
            append(text, 0.5 * hessian.getEntry(i, i), variables.get(i) + "²");
            for (int j = i + 1; j < variables.size(); j++) {
                append(text, hessian.getEntry(i, j), variables.get(i) + "·" + variables.get(j));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double coefficient, String monomial) {
        if (coefficient != 0) {
            text.append(coefficient < 0 ? " − " : " + ")
                    .append("%.6g ".formatted(Math.abs(coefficient)))
                    .append(monomial);
        }
    }
}
