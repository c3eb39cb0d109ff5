package apportion.production;

import apportion.solve.Interruption;
import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The stochastic frontier ln Y = λ + Σ aⱼ ln xⱼ + v − u with normal noise v and half-normal inefficiency u ≥ 0, by maximum
 * likelihood. Aigner, Lovell and Schmidt (1977), "Formulation and estimation of stochastic frontier production function
 * models", Journal of Econometrics 6(1).
 *
 * <p>The likelihood may have more than one maximum, but for a given ratio σᵤ/σᵥ only one: the ratio is searched over a grid
 * from 0.01 to 1,000 and refined from the best of it, all parameters together at the end.
 */
public final class StochasticFrontier {

    private static final double LEAST_RATIO = 0.01;
    private static final double GREATEST_RATIO = 1000;
    private static final int GRID = 30;
    private static final double FLAT = 1e-9;
    private static final double STATIONARY = 1e-6;

    private StochasticFrontier() {}

    /**
     * Fits the frontier.
     *
     * @return {@link FrontierOutcome.WrongSkewness} if the residuals of the average function do not lean to the negative
     *     side, {@link FrontierOutcome.NoNoise} if the likelihood still rises at σᵤ = 1,000 σᵥ
     * @throws IllegalArgumentException for data {@link LeastSquares#fit} refuses
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static FrontierOutcome<StochasticFrontierFit> fit(ProductionData data) {
        AverageProduction average = LeastSquares.fit(data);
        if (average.isExact() || average.skewness() >= 0) {
            return new FrontierOutcome.WrongSkewness<>(average, average.isExact() ? 0 : average.skewness());
        }
        LogDesign design = LogDesign.of(data);
        double unit = Math.sqrt(average.moment(2));
        var likelihood = new HalfNormalLikelihood(
                design.scaled, LogDesign.deviations(design.response).mapDivide(unit));
        RealVector leastSquares = design.solve().mapDivide(unit);

        double[] ratios = new double[GRID + 1];
        Arrays.setAll(ratios, k -> LEAST_RATIO * Math.pow(GREATEST_RATIO / LEAST_RATIO, (double) k / GRID));
        RealVector[] points = new RealVector[ratios.length];
        int best = 0;
        RealVector point = start(leastSquares);
        for (int k = 0; k < ratios.length; k++) {
            Interruption.check("fitting a stochastic frontier");
            point = likelihood.maximiseForRatio(withRatio(point, ratios[k]));
            points[k] = point;
            if (likelihood.value(point) > likelihood.value(points[best]) + FLAT) {
                best = k;
            }
        }
        if (best == 0) {
            return new FrontierOutcome.WrongSkewness<>(average, average.skewness());
        }
        if (best == ratios.length - 1) {
            return new FrontierOutcome.NoNoise<>(
                    FrontierEstimates.atBoundary(average, design, likelihood, points[best], unit));
        }
        RealVector near = points[best];
        double ratio = new BrentOptimizer(1e-4, 1e-6)
                .optimize(
                        new MaxEval(1000),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(
                                log -> likelihood.value(likelihood.maximiseForRatio(withRatio(near, Math.exp(log))))),
                        new SearchInterval(
                                Math.log(ratios[best - 1]), Math.log(ratios[best + 1]), Math.log(ratios[best])))
                .getPoint();
        RealVector maximum = likelihood.maximise(likelihood.maximiseForRatio(withRatio(near, Math.exp(ratio))));
        StochasticFrontierFit fit = FrontierEstimates.atMaximum(average, design, likelihood, maximum, unit);
        double steepest = likelihood.derivatives(maximum).gradient().getLInfNorm();
        return steepest < STATIONARY * data.size()
                ? new FrontierOutcome.Estimated<>(fit)
                : new FrontierOutcome.IterationLimit<>(fit);
    }

    /** θ = 1, the constant 0, least-squares slopes. */
    private static RealVector start(RealVector leastSquares) {
        RealVector point = new ArrayRealVector(leastSquares.getDimension() + 3);
        point.setEntry(0, 1);
        point.setSubVector(2, leastSquares);
        return point;
    }

    private static RealVector withRatio(RealVector point, double ratio) {
        RealVector copy = point.copy();
        copy.setEntry(copy.getDimension() - 1, ratio);
        return copy;
    }
}
