package apportion.production;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The log-likelihood of y = x'β + v − u with normal v and half-normal u, Aigner, Lovell and Schmidt (1977), in θ = 1/σ,
 * b = β/σ and λ = σᵤ/σᵥ: ln L = n ln θ + Σ [½ ln(2/π) − r²/2 + ln Φ(−λr)], r = θy − x'b.
 *
 * <p>For a given λ it is concave in (θ, b), which is why it is written so. The response is in units of its residual
 * standard deviation; the parameter vector is (θ, b₀, b₁, …, λ).
 */
final class HalfNormalLikelihood {

    private static final double CONSTANT = 0.5 * Math.log(2 / Math.PI);
    private static final double CONVERGED = 1e-11;
    private static final double ROUNDING = 1e-14;
    private static final int STEPS = 100;
    private static final int HALVINGS = 60;

    private final RealMatrix rows;
    private final RealVector response;
    private final int observations;
    private final int last;

    /**
     * States the likelihood.
     *
     * @param rows the regressors without the constant
     */
    HalfNormalLikelihood(RealMatrix rows, RealVector response) {
        observations = rows.getRowDimension();
        this.response = response;
        this.rows = MatrixUtils.createRealMatrix(observations, rows.getColumnDimension() + 1);
        this.rows.setColumnVector(0, new ArrayRealVector(observations, 1));
        this.rows.setSubMatrix(rows.getData(), 0, 1);
        last = rows.getColumnDimension() + 2;
    }

    /** r = θy − x'b, the residuals in units of σ. */
    RealVector standardised(RealVector parameters) {
        return response.mapMultiply(parameters.getEntry(0))
                .subtract(rows.operate(parameters.getSubVector(1, last - 1)));
    }

    double value(RealVector parameters) {
        double theta = parameters.getEntry(0);
        if (!(theta > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double ratio = parameters.getEntry(last);
        double sum = observations * (Math.log(theta) + CONSTANT);
        for (double r : standardised(parameters).toArray()) {
            sum += -r * r / 2 + NormalTail.logCumulative(-ratio * r);
        }
        return sum;
    }

    /** Value's gradient and Hessian in all parameters. */
    record Derivatives(RealVector gradient, RealMatrix hessian) {}

    Derivatives derivatives(RealVector parameters) {
        double theta = parameters.getEntry(0);
        double ratio = parameters.getEntry(last);
        RealVector residuals = standardised(parameters);
        RealVector gradient = new ArrayRealVector(last + 1);
        RealMatrix hessian = MatrixUtils.createRealMatrix(last + 1, last + 1);
        for (int i = 0; i < observations; i++) {
            double r = residuals.getEntry(i);
            double z = -ratio * r;
            double mills = NormalTail.densityOverCumulative(z);
            double curvature = mills * (z + mills); // −dm/dz, in (0, 1)
            double[] slope = new double[last + 1]; // of r
            slope[0] = response.getEntry(i);
            for (int j = 0; j < last - 1; j++) {
                slope[j + 1] = -rows.getEntry(i, j);
            }
            double first = -r - ratio * mills;
            double second = -1 - ratio * ratio * curvature;
            double cross = -mills - ratio * r * curvature;
            for (int j = 0; j < last; j++) {
                gradient.addToEntry(j, first * slope[j]);
                for (int k = 0; k < last; k++) {
                    hessian.addToEntry(j, k, second * (slope[j] * slope[k]));
                }
                hessian.addToEntry(j, last, cross * slope[j]);
                hessian.addToEntry(last, j, cross * slope[j]);
            }
            gradient.addToEntry(last, -r * mills);
            hessian.addToEntry(last, last, -r * r * curvature);
        }
        gradient.addToEntry(0, observations / theta);
        hessian.addToEntry(0, 0, -observations / (theta * theta));
        return new Derivatives(gradient, hessian);
    }

    /** The best (θ, b) for the λ of the start, by Newton steps on a concave function. */
    RealVector maximiseForRatio(RealVector start) {
        return maximise(start, last);
    }

    /** The maximum near the start in all parameters. */
    RealVector maximise(RealVector start) {
        return maximise(start, last + 1);
    }

    private RealVector maximise(RealVector start, int free) {
        RealVector point = start;
        double value = value(point);
        for (int step = 0; step < STEPS; step++) {
            Derivatives derivatives = derivatives(point);
            RealVector direction = new ArrayRealVector(last + 1);
            direction.setSubVector(0, ascent(derivatives, free));
            double promised = derivatives.gradient().dotProduct(direction);
            if (!(promised > CONVERGED * CONVERGED * observations)) {
                return point;
            }
            RealVector from = point;
            double length = stepLength(t -> value(from.add(direction.mapMultiply(t))), value, promised);
            if (length == 0) {
                return point;
            }
            point = point.add(direction.mapMultiply(length));
            value = value(point);
        }
        return point;
    }

    /** Newton's direction, or the gradient's where the function is not concave. */
    private static RealVector ascent(Derivatives derivatives, int free) {
        RealVector gradient = derivatives.gradient().getSubVector(0, free);
        RealMatrix negative =
                derivatives.hessian().getSubMatrix(0, free - 1, 0, free - 1).scalarMultiply(-1);
        return isPositiveDefinite(negative)
                ? new LUDecomposition(negative).getSolver().solve(gradient)
                : gradient.mapDivide(negative.getNorm());
    }

    static boolean isPositiveDefinite(RealMatrix symmetric) {
        double[] values = new EigenDecomposition(symmetric).getRealEigenvalues();
        return Arrays.stream(values).min().orElseThrow()
                > ROUNDING * Arrays.stream(values).max().orElseThrow();
    }

    private static double stepLength(DoubleUnaryOperator along, double value, double promised) {
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double reached = along.applyAsDouble(length);
            if (reached > value + 1e-4 * length * promised) {
                return length;
            }
            length /= 2;
        }
        return 0;
    }
}
