package apportion.production;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * An estimated coefficient.
 *
 * @param name what it belongs to: "constant", an input, or a parameter of the error
 * @param standardError the standard deviation of the estimate over samples; NaN where it has none
 * @param ratio estimate / standard error
 * @param pValue the probability of a ratio at least as far from 0 if the true coefficient is 0
 */
public record Coefficient(String name, double estimate, double standardError, double ratio, double pValue) {

    /** With the t distribution, for least squares. */
    static Coefficient withStudent(String name, double estimate, double standardError, int degreesOfFreedom) {
        double ratio = ratio(estimate, standardError);
        return new Coefficient(
                name,
                estimate,
                standardError,
                ratio,
                Double.isInfinite(ratio)
                        ? 0
                        : 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(ratio)));
    }

    /** With the normal distribution, for maximum likelihood. */
    static Coefficient withNormal(String name, double estimate, double standardError) {
        double ratio = ratio(estimate, standardError);
        return new Coefficient(
                name,
                estimate,
                standardError,
                ratio,
                Double.isNaN(ratio)
                        ? Double.NaN
                        : 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(ratio)));
    }

    private static double ratio(double estimate, double standardError) {
        return estimate == 0 && standardError == 0 ? 0 : estimate / standardError;
    }

    static Coefficient find(List<Coefficient> coefficients, String name) {
        return coefficients.stream()
                .filter(coefficient -> coefficient.name.equals(name))
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

    static Table table(String title, List<Coefficient> coefficients) {
        return Table.create(
                title,
                StringColumn.create("coefficient", coefficients.stream().map(Coefficient::name)),
                DoubleColumn.create("estimate", coefficients.stream().mapToDouble(Coefficient::estimate)),
                DoubleColumn.create("standard error", coefficients.stream().mapToDouble(Coefficient::standardError)),
                DoubleColumn.create("ratio", coefficients.stream().mapToDouble(Coefficient::ratio)),
                DoubleColumn.create("p", coefficients.stream().mapToDouble(Coefficient::pValue)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-15s %12.6f (%.6f), p = %.4f", name, estimate, standardError, pValue);
    }
}
