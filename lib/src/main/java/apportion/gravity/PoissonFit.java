package apportion.gravity;

import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Coefficients of a Poisson gravity model with their fit.
 *
 * @param coefficients in the order of the design: the constant, origins, destinations, distance
 * @param fitted μ, one value for each flow, in the order of the flows
 * @param deviance 2 Σ [y ln(y/μ) − (y − μ)]
 * @param logLikelihood Σ [y ln μ − μ − ln Γ(y + 1)]
 * @param devianceTrace the deviance before the first step and after each step; never rises
 */
public record PoissonFit(
        List<Coefficient> coefficients,
        List<Double> fitted,
        double deviance,
        double logLikelihood,
        List<Double> devianceTrace) {

    /**
     * One coefficient.
     *
     * @param name what it multiplies
     * @param standardError from the inverse of Xᵀ diag(μ) X; too small where flows vary more than Poisson counts do
     */
    public record Coefficient(String name, double estimate, double standardError) {}

    public PoissonFit {
        coefficients = List.copyOf(coefficients);
        fitted = List.copyOf(fitted);
        devianceTrace = List.copyOf(devianceTrace);
    }

    /** The coefficient of this name; an unknown name is an error that lists the known ones. */
    public Coefficient coefficient(String name) {
        return coefficients.stream()
                .filter(coefficient -> coefficient.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No coefficient '%s'; there are: %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        coefficients.stream()
                                                .map(Coefficient::name)
                                                .toList()))));
    }

    public int iterations() {
        return devianceTrace.size() - 1;
    }

    /** One line for each coefficient: name, estimate, standard error. */
    public Table toTable() {
        return Table.create(
                "Poisson gravity model",
                StringColumn.create("coefficient", coefficients.stream().map(Coefficient::name)),
                DoubleColumn.create("estimate", coefficients.stream().mapToDouble(Coefficient::estimate)),
                DoubleColumn.create("standard error", coefficients.stream().mapToDouble(Coefficient::standardError)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Poisson gravity model, %d flows, %d coefficients; deviance %.8g, log-likelihood %.8g, %d iterations\n%s",
                fitted.size(),
                coefficients.size(),
                deviance,
                logLikelihood,
                iterations(),
                PrintedTable.of(toTable()));
    }
}
