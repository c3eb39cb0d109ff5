package apportion.production;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A stochastic frontier: function, noise and inefficiency.
 *
 * @param average the average function of the same data, the frontier without inefficiency
 * @param function e^λ Π xⱼ^aⱼ, the output of a fully efficient observation without noise
 * @param coefficients "constant", the inputs, "sigma squared" = σᵤ² + σᵥ², "gamma" = σᵤ²/σ², "sigma u", "sigma v"; standard
 *     errors from the inverse of the Hessian
 * @param residuals ε = ln Y − ln of the function = v − u
 * @param inefficiencyDeviation σᵤ of the normal distribution whose positive half inefficiency follows
 * @param noiseDeviation σᵥ
 * @param logLikelihood the maximum of the log-likelihood of ln Y
 */
public record StochasticFrontierFit(
        AverageProduction average,
        CobbDouglasFunction function,
        List<Coefficient> coefficients,
        List<Double> residuals,
        double inefficiencyDeviation,
        double noiseDeviation,
        double logLikelihood) {

    public StochasticFrontierFit {
        coefficients = List.copyOf(coefficients);
        residuals = List.copyOf(residuals);
    }

    /** The coefficient of this name; see the record's {@code coefficients}. */
    public Coefficient coefficient(String name) {
        return Coefficient.find(coefficients, name);
    }

    /** γ = σᵤ²/(σᵤ² + σᵥ²), Battese and Corra (1977): near 0 all is noise, near 1 all is inefficiency. */
    public double gamma() {
        return coefficient("gamma").estimate();
    }

    /** λ = σᵤ/σᵥ of Aigner, Lovell and Schmidt. */
    public double deviationRatio() {
        return inefficiencyDeviation / noiseDeviation;
    }

    /**
     * E[u | ε] = m + s φ(m/s)/Φ(m/s), m = −ε σᵤ²/σ², s = σᵤ σᵥ/σ, for each observation; Jondrow, Lovell, Materov and
     * Schmidt (1982).
     */
    public List<Double> inefficiencies() {
        double spread = spread();
        return residuals.stream()
                .map(residual ->
                        centre(residual) + spread * NormalTail.densityOverCumulative(centre(residual) / spread))
                .toList();
    }

    /** exp(−E[u | ε]) for each observation. */
    public List<Double> jondrowEfficiencies() {
        return inefficiencies().stream().map(u -> Math.exp(-u)).toList();
    }

    /** E[exp(−u) | ε] for each observation, Battese and Coelli (1988); not below the efficiency of Jondrow and others. */
    public List<Double> efficiencies() {
        double spread = spread();
        return residuals.stream()
                .map(residual -> {
                    double ratio = centre(residual) / spread;
                    return Math.exp(-centre(residual)
                            + spread * spread / 2
                            + NormalTail.logCumulative(ratio - spread)
                            - NormalTail.logCumulative(ratio));
                })
                .toList();
    }

    /** m = −ε σᵤ²/σ². */
    private double centre(double residual) {
        return -residual * gamma();
    }

    /** s = σᵤ σᵥ/σ. */
    private double spread() {
        return inefficiencyDeviation * Math.sqrt(1 - gamma());
    }

    /** The mean of {@link #efficiencies}. */
    public double meanEfficiency() {
        return efficiencies().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    /**
     * Likelihood-ratio test of σᵤ = 0. The hypothesis lies at the edge of the possible, so the statistic is 0 half of the
     * time and χ²(1) otherwise; Coelli (1995). 2.706 is the critical value at 5 %.
     */
    public HypothesisTest noInefficiencyTest() {
        double statistic = Math.max(0, 2 * (logLikelihood - average.logLikelihood()));
        double tail = 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(statistic);
        return new HypothesisTest(
                "no inefficiency", statistic, "half chi-squared(1), half 0", statistic == 0 ? 1 : tail / 2);
    }

    /** The frontier as a boundary function, for capacities; noise may lift observations above it. */
    public BoundaryProduction boundary() {
        return new BoundaryProduction("Stochastic frontier", average.data(), function);
    }

    /** One line for each coefficient. */
    public Table toTable() {
        return Coefficient.table("Stochastic frontier", coefficients);
    }

    /** One line for each observation. */
    public Table efficiencyTable() {
        return Table.create(
                "Efficiencies",
                StringColumn.create("observation", average.data().names()),
                DoubleColumn.create("residual", residuals),
                DoubleColumn.create("E[u | residual]", inefficiencies()),
                DoubleColumn.create("exp(-E[u])", jondrowEfficiencies()),
                DoubleColumn.create("E[exp(-u)]", efficiencies()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Stochastic frontier, %d observations, log-likelihood %.6f\n%s\nmean efficiency %.6f; %s",
                residuals.size(),
                logLikelihood,
                coefficients.stream().map(Coefficient::toString).collect(Collectors.joining("\n")),
                meanEfficiency(),
                noInefficiencyTest());
    }
}
