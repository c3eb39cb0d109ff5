package apportion.production;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;
import tech.tablesaw.api.Table;

/**
 * An average production function: half of the observations lie above it, more or less.
 *
 * @param data what it was fitted to
 * @param function e^ε Π xⱼ^aⱼ
 * @param coefficients the constant ε and the elasticities with their standard errors
 * @param residuals ln Y − ln of the function, one for each observation
 * @param residualSquares their sum of squares
 * @param degreesOfFreedom observations less estimated coefficients
 * @param constantReturns whether the elasticities were made to add up to 1
 */
public record AverageProduction(
        ProductionData data,
        CobbDouglasFunction function,
        List<Coefficient> coefficients,
        List<Double> residuals,
        double residualSquares,
        int degreesOfFreedom,
        boolean constantReturns) {

    private static final double EXACT = 1e-24;

    public AverageProduction {
        coefficients = List.copyOf(coefficients);
        residuals = List.copyOf(residuals);
    }

    /** The coefficient "constant" or that of an input. */
    public Coefficient coefficient(String name) {
        return Coefficient.find(coefficients, name);
    }

    /** 1 − Σ e² / Σ (ln Y − mean)², the part of the variance of ln Y that the inputs explain. */
    public double rSquared() {
        return 1 - residualSquares / totalSquares();
    }

    /** R² less what as many arbitrary inputs would explain. */
    public double adjustedRSquared() {
        return 1 - (residualSquares / degreesOfFreedom) / (totalSquares() / (residuals.size() - 1));
    }

    /** The estimated standard deviation of the error. */
    public double residualStandardError() {
        return Math.sqrt(residualSquares / degreesOfFreedom);
    }

    /** The maximum of the log-likelihood with normal errors. */
    public double logLikelihood() {
        int n = residuals.size();
        return -n / 2.0 * (Math.log(2 * Math.PI * residualSquares / n) + 1);
    }

    /** Third moment of the residuals over the third power of their standard deviation; inefficiency makes it negative. */
    public double skewness() {
        requireResiduals();
        return moment(3) / Math.pow(moment(2), 1.5);
    }

    /** F test of Σ aⱼ = 1. Fits all elasticities freely if this function did not. */
    public HypothesisTest constantReturnsTest() {
        AverageProduction free = constantReturns ? LeastSquares.fit(data) : this;
        free.requireResiduals();
        double statistic;
        if (data.inputs().size() == 1) {
            Coefficient only = free.coefficients.get(1);
            statistic = Math.pow((only.estimate() - 1) / only.standardError(), 2);
        } else {
            AverageProduction restricted = constantReturns ? this : LeastSquares.fitWithConstantReturns(data);
            statistic = Math.max(0, restricted.residualSquares - free.residualSquares)
                    / (free.residualSquares / free.degreesOfFreedom);
        }
        return new HypothesisTest(
                "constant returns to scale",
                statistic,
                String.format(Locale.ROOT, "F(1, %d)", free.degreesOfFreedom),
                1 - new FDistribution(null, 1, free.degreesOfFreedom).cumulativeProbability(statistic));
    }

    /**
     * Test of equal error variance in all observations: n R² of e² on the inputs. Breusch and Pagan (1979) with the
     * correction of Koenker (1981), which does not need normal errors.
     */
    public HypothesisTest equalVarianceTest() {
        requireResiduals();
        LogDesign design = constantReturns ? LogDesign.withConstantReturns(data) : LogDesign.of(data);
        var squares = new ArrayRealVector(residuals.stream()
                .mapToDouble(residual -> residual * residual / moment(2))
                .toArray());
        return chiSquared(
                "equal error variance", residuals.size() * design.explainedShare(squares), design.names.size());
    }

    /** Test of normal errors, n/6 [skewness² + (kurtosis − 3)²/4]. Jarque and Bera (1980); needs some 30 observations. */
    public HypothesisTest normalityTest() {
        double excess = moment(4) / Math.pow(moment(2), 2) - 3;
        double statistic = residuals.size() / 6.0 * (Math.pow(skewness(), 2) + excess * excess / 4);
        return chiSquared("normal errors", statistic, 2);
    }

    /** Σ (eₜ − eₜ₋₁)² / Σ e², near 2 if errors of observations next to each other have nothing to do with each other. */
    public double durbinWatson() {
        requireResiduals();
        double sum = 0;
        for (int i = 1; i < residuals.size(); i++) {
            sum += Math.pow(residuals.get(i) - residuals.get(i - 1), 2);
        }
        return sum / residualSquares;
    }

    private static HypothesisTest chiSquared(String hypothesis, double statistic, int degrees) {
        return new HypothesisTest(
                hypothesis,
                statistic,
                String.format(Locale.ROOT, "chi-squared(%d)", degrees),
                1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(statistic));
    }

    private double totalSquares() {
        var logs = new ArrayRealVector(
                data.output().stream().mapToDouble(Math::log).toArray());
        double length = LogDesign.deviations(logs).getNorm();
        return length * length;
    }

    double moment(int order) {
        return residuals.stream()
                .mapToDouble(residual -> Math.pow(residual, order))
                .average()
                .orElseThrow();
    }

    private void requireResiduals() {
        if (isExact()) {
            throw new IllegalArgumentException("The function goes through all observations: no residuals to test.");
        }
    }

    boolean isExact() {
        return residualSquares <= EXACT * totalSquares();
    }

    /** One line for each coefficient. */
    public Table toTable() {
        return Coefficient.table("Average production function", coefficients);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Average production function, %d observations%s\n%s\nreturns to scale %.6f, R² %.6f, residual standard error %.6f",
                residuals.size(),
                constantReturns ? ", constant returns" : "",
                coefficients.stream().map(Coefficient::toString).collect(Collectors.joining("\n")),
                function.returnsToScale(),
                rSquared(),
                residualStandardError());
    }
}
