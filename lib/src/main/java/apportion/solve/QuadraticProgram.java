package apportion.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Maximises bᵀx + ½xᵀHx with H negative semidefinite (or minimises it with H positive semidefinite), under linear rows
 * and bounds.
 *
 * <p>A concave program has no local optimum that is not global; an objective of the wrong curvature is refused. Whether
 * the program is unbounded is settled beforehand by a linear program over recession directions: a concave quadratic
 * rises without end exactly if some feasible direction v has Hv = 0 and bᵀv &gt; 0.
 *
 * <p>{@code QuadraticProgram.maximise(List.of("x"), b, h).withLowerBound("x", 0).solve()}
 */
public final class QuadraticProgram {

    /** An eigenvalue of the wrong sign up to this share of the largest in absolute value counts as zero. */
    private static final double CURVATURE_TOLERANCE = 1e-12;

    private final boolean maximise;
    private final List<String> variables;
    private final RealVector linear;
    private final RealMatrix hessian;
    private final List<Row> rows;

    /**
     * A row lower ≤ Σ coefficient × variable ≤ upper; equal limits make an equation, infinite ones drop a side.
     *
     * @param name unique in its program
     * @param coefficients by variable; variables not named have coefficient 0
     */
    public record Row(String name, Map<String, Double> coefficients, double lower, double upper) {
        public Row {
            coefficients = Map.copyOf(coefficients);
            coefficients.forEach((variable, coefficient) -> {
                if (!Double.isFinite(coefficient)) {
                    throw new IllegalArgumentException("Row '%s': the coefficient of '%s' must be finite, got %s."
                            .formatted(name, variable, coefficient));
                }
            });
            if (Double.isNaN(lower)
                    || Double.isNaN(upper)
                    || lower == Double.POSITIVE_INFINITY
                    || upper == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "Row '%s' needs limits lower < ∞ and upper > −∞, got %s and %s.".formatted(name, lower, upper));
            }
        }

        double at(Map<String, Double> point) {
            return coefficients.entrySet().stream()
                    .mapToDouble(entry -> entry.getValue() * point.getOrDefault(entry.getKey(), 0.0))
                    .sum();
        }
    }

    private QuadraticProgram(
            boolean maximise, List<String> variables, RealVector linear, RealMatrix hessian, List<Row> rows) {
        this.maximise = maximise;
        this.variables = variables;
        this.linear = linear;
        this.hessian = hessian;
        this.rows = rows;
    }

    /** States a maximisation; H must be symmetric and negative semidefinite. */
    public static QuadraticProgram maximise(List<String> variables, RealVector linear, RealMatrix hessian) {
        return checked(true, variables, linear, hessian);
    }

    /** States a minimisation; H must be symmetric and positive semidefinite. */
    public static QuadraticProgram minimise(List<String> variables, RealVector linear, RealMatrix hessian) {
        return checked(false, variables, linear, hessian);
    }

    private static QuadraticProgram checked(
            boolean maximise, List<String> variables, RealVector linear, RealMatrix hessian) {
        int n = variables.size();
        if (n == 0 || new HashSet<>(variables).size() != n) {
            throw new IllegalArgumentException(
                    "A quadratic program needs at least one variable and no name twice, got %s.".formatted(variables));
        }
        if (linear.getDimension() != n || hessian.getRowDimension() != n || hessian.getColumnDimension() != n) {
            throw new IllegalArgumentException("%d linear coefficients and a %d × %d Hessian for %d variables."
                    .formatted(linear.getDimension(), hessian.getRowDimension(), hessian.getColumnDimension(), n));
        }
        double scale = 0;
        for (int i = 0; i < n; i++) {
            requireFinite("linear coefficient of '%s'".formatted(variables.get(i)), linear.getEntry(i));
            for (int j = 0; j < n; j++) {
                requireFinite(
                        "Hessian entry ('%s', '%s')".formatted(variables.get(i), variables.get(j)),
                        hessian.getEntry(i, j));
                scale = Math.max(scale, Math.abs(hessian.getEntry(i, j)));
            }
        }
        if (hessian.subtract(hessian.transpose()).getNorm() > CURVATURE_TOLERANCE * scale) {
            throw new IllegalArgumentException("The Hessian must be symmetric.%nMaybe use ½(H + Hᵀ).".formatted());
        }
        double[] curvatures = new EigenDecomposition(hessian).getRealEigenvalues();
        double wrong = Arrays.stream(curvatures)
                .map(value -> maximise ? value : -value)
                .max()
                .orElseThrow();
        if (wrong > CURVATURE_TOLERANCE * n * scale) {
            throw new IllegalArgumentException("To %s, the Hessian must be %s semidefinite; it has the eigenvalue %s."
                    .formatted(
                            maximise ? "maximise" : "minimise",
                            maximise ? "negative" : "positive",
                            maximise ? wrong : -wrong));
        }
        return new QuadraticProgram(maximise, List.copyOf(variables), linear.copy(), hessian.copy(), List.of());
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The %s must be finite, got %s.".formatted(name, value));
        }
    }

    /** A copy with one more row. */
    public QuadraticProgram withRow(Row row) {
        for (String name : row.coefficients().keySet()) {
            if (!variables.contains(name)) {
                throw new IllegalArgumentException("Row '%s': no variable '%s'; there are: %s."
                        .formatted(row.name(), name, String.join(", ", variables)));
            }
        }
        if (rows.stream().anyMatch(other -> other.name().equals(row.name()))) {
            throw new IllegalArgumentException("There is already a row '%s'.".formatted(row.name()));
        }
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new QuadraticProgram(maximise, variables, linear, hessian, List.copyOf(more));
    }

    /** A copy in which variable ≥ bound; infinite bounds add nothing. */
    public QuadraticProgram withLowerBound(String variable, double bound) {
        return bound == Double.NEGATIVE_INFINITY
                ? this
                : withRow(
                        new Row("lower bound of " + variable, Map.of(variable, 1.0), bound, Double.POSITIVE_INFINITY));
    }

    /** A copy in which variable ≤ bound; infinite bounds add nothing. */
    public QuadraticProgram withUpperBound(String variable, double bound) {
        return bound == Double.POSITIVE_INFINITY
                ? this
                : withRow(
                        new Row("upper bound of " + variable, Map.of(variable, 1.0), Double.NEGATIVE_INFINITY, bound));
    }

    /** Solves; an {@link Outcome.Optimal} has passed its certificate. */
    public Outcome<QuadraticSolution> solve() {
        return new QuadraticEngine(this).solve();
    }

    boolean maximises() {
        return maximise;
    }

    List<String> variables() {
        return variables;
    }

    List<Row> rows() {
        return rows;
    }

    /** b of the equivalent maximisation. */
    RealVector ascentLinear() {
        return maximise ? linear.copy() : linear.mapMultiply(-1);
    }

    /** H of the equivalent maximisation. */
    RealMatrix ascentHessian() {
        return maximise ? hessian.copy() : hessian.scalarMultiply(-1);
    }

    /** The objective in the sense it was stated. */
    double objective(RealVector point) {
        return linear.dotProduct(point) + 0.5 * point.dotProduct(hessian.operate(point));
    }

    Map<String, Double> named(RealVector point) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            values.put(variables.get(i), point.getEntry(i));
        }
        return values;
    }
}
