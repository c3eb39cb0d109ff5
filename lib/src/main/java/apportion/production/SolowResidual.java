package apportion.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Growth of output split into what the inputs explain and the rest, the growth of total factor productivity. Solow (1957),
 * "Technical change and the aggregate production function", Review of Economics and Statistics 39(3).
 *
 * <p>Elasticities are normalised to add up to 1 first, as constant returns ask. Rates of change and changes of logarithms
 * differ by second-order terms, which are large over several years.
 *
 * @param outputGrowth growth of output
 * @param contributions normalised elasticity times growth of the input, in the order of the inputs
 */
public record SolowResidual(double outputGrowth, List<Double> contributions) {

    public SolowResidual {
        contributions = List.copyOf(contributions);
    }

    /** How growth from x₀ to x₁ is measured. */
    public enum Growth {
        /** (x₁ − x₀)/x₀, as in (C.4) of Wang et al. (2020). */
        RATE,
        /** ln x₁ − ln x₀, for which growth over two periods adds up. */
        LOGARITHM;

        private double between(String name, double before, double after) {
            if (!(before > 0 && after > 0 && before < Double.POSITIVE_INFINITY && after < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "%s must be positive and finite, got %s and %s.".formatted(name, before, after));
            }
            return this == RATE ? after / before - 1 : Math.log(after) - Math.log(before);
        }
    }

    /**
     * The residual between two observations.
     *
     * @param function gives the elasticities
     * @param outputBefore Y₀
     * @param inputsBefore in the order of the function's inputs
     */
    public static SolowResidual between(
            CobbDouglasFunction function,
            double outputBefore,
            List<Double> inputsBefore,
            double outputAfter,
            List<Double> inputsAfter,
            Growth growth) {
        List<Double> weights = function.normalisedElasticities();
        if (inputsBefore.size() != weights.size() || inputsAfter.size() != weights.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d inputs before and %d after for the %d inputs of the function.",
                    inputsBefore.size(),
                    inputsAfter.size(),
                    weights.size()));
        }
        List<Double> contributions = new ArrayList<>();
        for (int j = 0; j < weights.size(); j++) {
            contributions.add(weights.get(j)
                    * growth.between(function.inputNames().get(j), inputsBefore.get(j), inputsAfter.get(j)));
        }
        return new SolowResidual(growth.between("output", outputBefore, outputAfter), contributions);
    }

    /** The residual from each observation of a series to the next; as many as observations less one. */
    public static List<SolowResidual> series(CobbDouglasFunction function, ProductionData data, Growth growth) {
        List<SolowResidual> residuals = new ArrayList<>();
        for (int t = 1; t < data.size(); t++) {
            residuals.add(between(
                    function,
                    data.output().get(t - 1),
                    data.inputsOf(t - 1),
                    data.output().get(t),
                    data.inputsOf(t),
                    growth));
        }
        return residuals;
    }

    /** Growth of total factor productivity: output growth less all contributions. */
    public double productivityGrowth() {
        return outputGrowth
                - contributions.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Output growth %.4f %% = productivity %.4f %% + inputs %s",
                100 * outputGrowth,
                100 * productivityGrowth(),
                contributions.stream()
                        .map(part -> String.format(Locale.ROOT, "%.4f %%", 100 * part))
                        .toList());
    }
}
