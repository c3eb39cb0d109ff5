package apportion.inequality;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.UnivariateSolverUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A power curve L(p) = α p^β laid through the points of a Lorenz curve, and the Gini index of that curve,
 * G = 1 − 2α/(β + 1). The four ways to lay it give four indices; none is the index of the data, {@link Gini#of}.
 *
 * <p>Only curves with α = 1 end at (1, 1), as a Lorenz curve does. The points taken are all but (0, 0); the logarithmic
 * fits leave out points with L(p) ≤ 0 as well.
 *
 * @param method how the curve was fitted
 * @param scale α
 * @param exponent β
 * @param residualSquares Σ (L(p) − α p^β)² over all points, in shares whatever the method
 * @param points how many points the fit used
 */
public record PowerCurve(Method method, double scale, double exponent, double residualSquares, int points) {

    private static final double TOLERANCE = 1e-13;
    private static final int STEPS = 1000;
    private static final double LARGEST_LOG_EXPONENT = 12;

    /** How a power curve is fitted. */
    public enum Method {
        /** Straight line through (ln p, ln L), with a constant. */
        LOG_LOG("log-log regression"),
        /** Straight line through (ln p, ln L) and the origin: α = 1. */
        LOG_LOG_THROUGH_ONE("log-log regression through (1, 1)"),
        /** Least squares of L − α p^β. */
        LEAST_SQUARES("least squares"),
        /** Least squares of L − p^β: α = 1. */
        LEAST_SQUARES_THROUGH_ONE("least squares through (1, 1)");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        private boolean endsAtOne() {
            return this == LOG_LOG_THROUGH_ONE || this == LEAST_SQUARES_THROUGH_ONE;
        }

        private boolean isLogarithmic() {
            return this == LOG_LOG || this == LOG_LOG_THROUGH_ONE;
        }
    }

    /**
     * Lays a power curve through a Lorenz curve.
     *
     * @throws IllegalArgumentException if too few points are left to determine it
     */
    public static PowerCurve fit(LorenzCurve curve, Method method) {
        int[] used = IntStream.range(1, curve.populationShares().size())
                .filter(k -> !method.isLogarithmic() || curve.valueShares().get(k) > 0)
                .toArray();
        double[] p = at(curve.populationShares(), used);
        double[] share = at(curve.valueShares(), used);
        if (used.length < 2) { // (1, 1) alone says nothing about β
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A power curve by %s needs at least 2 points, got %d.", method.words, used.length));
        }
        double exponent = exponent(p, share, method);
        double scale = scale(p, share, exponent, method);
        double squares = 0;
        for (int k = 1; k < curve.populationShares().size(); k++) {
            double residual = curve.valueShares().get(k)
                    - scale * Math.pow(curve.populationShares().get(k), exponent);
            squares += residual * residual;
        }
        return new PowerCurve(method, scale, exponent, squares, used.length);
    }

    private static double[] at(List<Double> values, int[] used) {
        return IntStream.of(used).mapToDouble(values::get).toArray();
    }

    private static double exponent(double[] p, double[] share, Method method) {
        if (method.isLogarithmic()) {
            return logarithmic(p, share, method).getSlope();
        }
        return leastSquares(p, share, method);
    }

    private static double scale(double[] p, double[] share, double exponent, Method method) {
        if (method.endsAtOne()) {
            return 1;
        }
        return method.isLogarithmic()
                ? Math.exp(logarithmic(p, share, method).getIntercept())
                : bestScale(p, share, exponent);
    }

    private static SimpleRegression logarithmic(double[] p, double[] share, Method method) {
        var line = new SimpleRegression(!method.endsAtOne());
        for (int k = 0; k < p.length; k++) {
            line.addData(Math.log(p[k]), Math.log(share[k]));
        }
        return line;
    }

    private static double bestScale(double[] p, double[] share, double exponent) {
        double product = 0;
        double square = 0;
        for (int k = 0; k < p.length; k++) {
            double power = Math.pow(p[k], exponent);
            product += power * share[k];
            square += power * power;
        }
        return product / square;
    }

    /** The exponent with the least squares, the scale being the best for it: the lowest point on a grid, then polished. */
    private static double leastSquares(double[] p, double[] share, Method method) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= STEPS; step++) {
            double log = LARGEST_LOG_EXPONENT * (2.0 * step / STEPS - 1);
            double squares = squares(p, share, Math.exp(log), method);
            if (squares < least) {
                least = squares;
                best = log;
            }
        }
        double width = 2 * LARGEST_LOG_EXPONENT / STEPS;
        UnivariateFunction slope = log -> slope(p, share, Math.exp(log), method);
        double from = best - width;
        double to = best + width;
        if (!UnivariateSolverUtils.isBracketing(slope, from, to)) {
            return Math.exp(best); // an end of the grid: the fit runs to a step, as with one holder of everything
        }
        return Math.exp(new BrentSolver(TOLERANCE, TOLERANCE).solve(STEPS, slope, from, to, best));
    }

    private static double squares(double[] p, double[] share, double exponent, Method method) {
        double scale = method.endsAtOne() ? 1 : bestScale(p, share, exponent);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double residual = share[k] - scale * Math.pow(p[k], exponent);
            sum += residual * residual;
        }
        return sum;
    }

    /** −½ ∂Σ(L − αp^β)²/∂β at the best α, up to a positive factor. */
    private static double slope(double[] p, double[] share, double exponent, Method method) {
        double scale = method.endsAtOne() ? 1 : bestScale(p, share, exponent);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double power = scale * Math.pow(p[k], exponent);
            sum += (share[k] - power) * power * Math.log(p[k]);
        }
        return sum;
    }

    /** α p^β. */
    public double at(double p) {
        return scale * Math.pow(p, exponent);
    }

    /** 1 − 2α/(β + 1). */
    public double gini() {
        return 1 - 2 * scale / (exponent + 1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Power curve by %s: L(p) = %.6f p^%.6f, %d points, Gini %.6f",
                method.words,
                scale,
                exponent,
                points,
                gini());
    }
}
