package apportion.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.special.Gamma;

/**
 * Maximises the Poisson log-likelihood Σ [y η − exp(η)] with η = Xβ by iteratively reweighted least squares.
 *
 * <p>Each step is Newton's, solved as a least-squares problem by QR of diag(√μ) X with columns of unit length, and halved
 * while the deviance would rise. It starts from the model with the constant alone. Source: McCullagh and Nelder (1989),
 * Generalized Linear Models, section 2.5.
 */
final class PoissonRegression {

    /** Absolute, for columns of unit length: a column this near to the span of those before it is no information. */
    private static final double DEPENDENT = 1e-10;

    /** Relative to the sum of flows: rounding of the deviance. */
    private static final double DEVIANCE_ROUNDING = 1e-12;

    private static final int HALVINGS = 60;

    private final List<String> names;
    private final RealMatrix design;
    private final double[] lengths;
    private final double[] counts;

    private PoissonRegression(Map<String, double[]> columns, double[] counts) {
        this.names = List.copyOf(columns.keySet());
        this.counts = counts;
        this.design = MatrixUtils.createRealMatrix(counts.length, names.size());
        this.lengths = new double[names.size()];
        int k = 0;
        for (double[] column : columns.values()) {
            RealVector vector = new ArrayRealVector(column);
            lengths[k] = vector.getNorm() > 0 ? vector.getNorm() : 1;
            design.setColumnVector(k, vector.mapDivide(lengths[k]));
            k++;
        }
    }

    /** Fits; the first column must be the constant, the counts not all zero. */
    static PoissonOutcome fit(Map<String, double[]> columns, double[] counts, double tolerance, int iterationLimit) {
        var regression = new PoissonRegression(columns, counts);
        if (counts.length < regression.names.size()) {
            return new PoissonOutcome.NoMaximum(String.format(
                    Locale.ROOT,
                    "%d flows cannot tell %d coefficients apart.",
                    counts.length,
                    regression.names.size()));
        }
        RealMatrix triangle = new QRDecomposition(regression.design).getR();
        for (int k = 0; k < regression.names.size(); k++) {
            if (!(Math.abs(triangle.getEntry(k, k)) > DEPENDENT)) {
                return new PoissonOutcome.NoMaximum(
                        "'%s' is a combination of %s, so their coefficients have no single best value."
                                .formatted(regression.names.get(k), regression.names.subList(0, k)));
            }
        }
        try {
            return regression.iterate(tolerance, iterationLimit);
        } catch (SingularMatrixException e) {
            return new PoissonOutcome.NoMaximum(
                    "The fitted flows that tell the coefficients apart all run to 0, so no maximum exists.");
        }
    }

    private PoissonOutcome iterate(double tolerance, int iterationLimit) {
        RealVector beta = new ArrayRealVector(names.size());
        beta.setEntry(0, Math.log(Arrays.stream(counts).average().orElseThrow()) * lengths[0]);
        RealVector eta = design.operate(beta);
        double rounding = DEVIANCE_ROUNDING * Arrays.stream(counts).sum();
        List<Double> trace = new ArrayList<>(List.of(deviance(eta)));
        boolean converged = false;
        while (!converged && trace.size() <= iterationLimit) {
            RealVector step = newtonStep(eta);
            double before = trace.get(trace.size() - 1);
            int halvings = 0;
            while (!(deviance(design.operate(beta.add(step))) <= before + rounding) && halvings < HALVINGS) {
                step = step.mapMultiply(0.5);
                halvings++;
            }
            if (halvings == HALVINGS) {
                break;
            }
            beta = beta.add(step);
            RealVector next = design.operate(beta);
            converged = halvings == 0 && next.getLInfDistance(eta) <= tolerance;
            eta = next;
            trace.add(Math.min(before, deviance(eta)));
        }
        PoissonFit fit = describe(beta, eta, trace);
        return converged ? new PoissonOutcome.Converged(fit) : new PoissonOutcome.IterationLimit(fit);
    }

    /** The least-squares solution δ of √μ Xδ = (y − μ)/√μ. */
    private RealVector newtonStep(RealVector eta) {
        RealVector working = new ArrayRealVector(counts.length);
        for (int row = 0; row < counts.length; row++) {
            double root = Math.exp(eta.getEntry(row) / 2);
            // Not (y − μ)/√μ: that is 0/0 where a zero flow is fitted so well that μ underflows.
            working.setEntry(row, (counts[row] == 0 ? 0 : counts[row] / root) - root);
        }
        return new QRDecomposition(weighted(eta)).getSolver().solve(working);
    }

    private RealMatrix weighted(RealVector eta) {
        RealMatrix weighted = design.copy();
        for (int row = 0; row < counts.length; row++) {
            weighted.setRowVector(row, design.getRowVector(row).mapMultiply(Math.exp(eta.getEntry(row) / 2)));
        }
        return weighted;
    }

    private double deviance(RealVector eta) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            double y = counts[row];
            double mu = Math.exp(eta.getEntry(row));
            sum += (y == 0 ? 0 : y * (Math.log(y) - eta.getEntry(row))) - (y - mu);
        }
        return 2 * sum;
    }

    private PoissonFit describe(RealVector beta, RealVector eta, List<Double> trace) {
        double logLikelihood = 0;
        for (int row = 0; row < counts.length; row++) {
            double y = counts[row];
            logLikelihood += y * eta.getEntry(row) - Math.exp(eta.getEntry(row)) - Gamma.logGamma(y + 1);
        }
        double[] errors = standardErrors(eta);
        List<PoissonFit.Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            coefficients.add(new PoissonFit.Coefficient(names.get(k), beta.getEntry(k) / lengths[k], errors[k]));
        }
        List<Double> fitted =
                Arrays.stream(eta.toArray()).map(Math::exp).boxed().toList();
        return new PoissonFit(coefficients, fitted, deviance(eta), logLikelihood, trace);
    }

    /** √diag((XᵀWX)⁻¹): the lengths of the rows of R⁻¹, because XᵀWX = RᵀR. */
    private double[] standardErrors(RealVector eta) {
        int n = names.size();
        RealMatrix triangle = new QRDecomposition(weighted(eta)).getR().getSubMatrix(0, n - 1, 0, n - 1);
        double[] squares = new double[n];
        for (int column = 0; column < n; column++) {
            RealVector unit = new ArrayRealVector(n);
            unit.setEntry(column, 1);
            MatrixUtils.solveUpperTriangularSystem(triangle, unit);
            for (int row = 0; row < n; row++) {
                squares[row] += unit.getEntry(row) * unit.getEntry(row);
            }
        }
        for (int row = 0; row < n; row++) {
            squares[row] = Math.sqrt(squares[row]) / lengths[row];
        }
        return squares;
    }
}
