package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.text.Latex;
import apportion.text.Typeset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A linear program with a curved objective: maximises bᵀx + ½xᵀHx with H negative semidefinite (or minimises it with H
 * positive semidefinite) under linear rows, to which bounds belong.
 *
 * <p>A concave program has no local optimum that is not global; an objective of the wrong curvature is refused. Whether
 * the program is unbounded is settled beforehand by a linear program over recession directions: a concave quadratic
 * rises without end exactly if some feasible direction v has Hv = 0 and bᵀv &gt; 0.
 *
 * <p>{@code QuadraticProgram.maximise(List.of("x"), b, h).withLowerBound("x", 0).solve()}
 */
public final class QuadraticProgram implements Typeset {

    /** An eigenvalue of the wrong sign up to this share of the largest in absolute value counts as zero. */
    private static final double CURVATURE_TOLERANCE = 1e-12;

    private final Sense sense;
    private final List<Column> columns;
    private final RealMatrix hessian;
    private final List<Row> rows;

    private QuadraticProgram(Sense sense, List<Column> columns, RealMatrix hessian, List<Row> rows) {
        this.sense = sense;
        this.columns = columns;
        this.hessian = hessian;
        this.rows = rows;
    }

    /** States a maximisation; H must be symmetric and negative semidefinite. */
    public static QuadraticProgram maximise(List<String> variables, RealVector linear, RealMatrix hessian) {
        return checked(Sense.MAXIMISE, variables, linear, hessian);
    }

    /** States a minimisation; H must be symmetric and positive semidefinite. */
    public static QuadraticProgram minimise(List<String> variables, RealVector linear, RealMatrix hessian) {
        return checked(Sense.MINIMISE, variables, linear, hessian);
    }

    private static QuadraticProgram checked(
            Sense sense, List<String> variables, RealVector linear, RealMatrix hessian) {
        int n = variables.size();
        if (n == 0 || new HashSet<>(variables).size() != n) {
            throw new IllegalArgumentException(
                    "A quadratic program needs at least one variable and no name twice, got %s.".formatted(variables));
        }
        if (linear.getDimension() != n || hessian.getRowDimension() != n || hessian.getColumnDimension() != n) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d linear coefficients and a %d × %d Hessian for %d variables.",
                    linear.getDimension(),
                    hessian.getRowDimension(),
                    hessian.getColumnDimension(),
                    n));
        }
        List<Column> columns = new ArrayList<>();
        double scale = 0;
        for (int i = 0; i < n; i++) {
            requireFinite("linear coefficient of '%s'".formatted(variables.get(i)), linear.getEntry(i));
            columns.add(new Column(
                    variables.get(i), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, linear.getEntry(i)));
            for (int j = 0; j < n; j++) {
                requireFinite(
                        "Hessian entry ('%s', '%s')".formatted(variables.get(i), variables.get(j)),
                        hessian.getEntry(i, j));
                scale = Math.max(scale, Math.abs(hessian.getEntry(i, j)));
            }
        }
        if (hessian.subtract(hessian.transpose()).getNorm() > CURVATURE_TOLERANCE * scale) {
            throw new IllegalArgumentException("The Hessian must be symmetric.\nMaybe use ½(H + Hᵀ).");
        }
        boolean maximise = sense == Sense.MAXIMISE;
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
        return new QuadraticProgram(sense, List.copyOf(columns), hessian.copy(), List.of());
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The %s must be finite, got %s.".formatted(name, value));
        }
    }

    /** The program as one writes it by hand. */
    @Override
    public Latex latex() {
        return ProgramLatex.of(sense, columns, hessian, rows);
    }

    /** A copy with one more row. */
    public QuadraticProgram withRow(Row row) {
        List<String> variables = columns.stream().map(Column::name).toList();
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
        return new QuadraticProgram(sense, columns, hessian, List.copyOf(more));
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

    /**
     * Solves with the options {@link SolverOptions#REFINED}; an {@link Outcome.Optimal} has passed its certificate.
     *
     * @throws WrongAnswerException if a linear program that proves the outcome is answered wrongly
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Outcome<QuadraticSolution> solve() {
        return solve(SolverOptions.REFINED);
    }

    /** Solves with a time limit and a tolerance for the certificate; see {@link #solve()}. */
    public Outcome<QuadraticSolution> solve(SolverOptions options) {
        LinearProgram linear = new LinearProgram(sense, columns, rows);
        return QuadraticSolver.solve(new DenseProgram(linear, hessian.getData()), options);
    }
}
