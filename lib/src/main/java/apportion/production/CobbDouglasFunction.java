package apportion.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A Cobb-Douglas production function Y = e^λ Π xⱼ^aⱼ. Cobb and Douglas (1928), "A theory of production", American Economic
 * Review 18(1).
 *
 * @param logEfficiency λ, the logarithm of the factor in front
 * @param inputNames the inputs in their order
 * @param elasticities aⱼ: by how many per cent output grows if the input grows by one per cent
 */
public record CobbDouglasFunction(double logEfficiency, List<String> inputNames, List<Double> elasticities) {

    private static final double ROUNDING = 1e-12;

    public CobbDouglasFunction {
        inputNames = List.copyOf(inputNames);
        elasticities = List.copyOf(elasticities);
        if (inputNames.isEmpty() || inputNames.size() != elasticities.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d elasticities for %d inputs; there must be as many, and at least 1.",
                    elasticities.size(),
                    inputNames.size()));
        }
        if (!Double.isFinite(logEfficiency)) {
            throw new IllegalArgumentException("logEfficiency must be finite, got %s.".formatted(logEfficiency));
        }
        for (int j = 0; j < elasticities.size(); j++) {
            if (!Double.isFinite(elasticities.get(j))) {
                throw new IllegalArgumentException("The elasticity of '%s' must be finite, got %s."
                        .formatted(inputNames.get(j), elasticities.get(j)));
            }
        }
    }

    /** The function Y = e^λ K^α L^β of capital and labour, (A.6) of Wang et al. (2020). */
    public static CobbDouglasFunction ofCapitalAndLabour(
            double logEfficiency, double capitalElasticity, double labourElasticity) {
        return new CobbDouglasFunction(
                logEfficiency, List.of("capital", "labour"), List.of(capitalElasticity, labourElasticity));
    }

    /** The output these inputs allow, in the order of the input names. */
    public double output(List<Double> inputs) {
        return Math.exp(logOutput(inputs));
    }

    /** The output these inputs allow, in the order of the input names. */
    public double output(double... inputs) {
        return output(Arrays.stream(inputs).boxed().toList());
    }

    double logOutput(List<Double> inputs) {
        if (inputs.size() != elasticities.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%d values for the %d inputs %s.", inputs.size(), elasticities.size(), inputNames));
        }
        double log = logEfficiency;
        for (int j = 0; j < elasticities.size(); j++) {
            if (!(inputs.get(j) > 0)) {
                throw new IllegalArgumentException(
                        "'%s' must be positive, got %s.".formatted(inputNames.get(j), inputs.get(j)));
            }
            log += elasticities.get(j) * Math.log(inputs.get(j));
        }
        return log;
    }

    /** The elasticity of one input; an unknown name is an error that lists the known ones. */
    public double elasticity(String input) {
        int index = inputNames.indexOf(input);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "No input '%s'; there are: %s.".formatted(input, String.join(", ", inputNames)));
        }
        return elasticities.get(index);
    }

    /** Σ aⱼ: output grows by this many per cent if all inputs grow by one; 1 for constant returns to scale. */
    public double returnsToScale() {
        return elasticities.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** aⱼ / Σ a: the elasticities scaled to constant returns, as Solow's residual needs them. */
    public List<Double> normalisedElasticities() {
        double sum = returnsToScale();
        double size = elasticities.stream().mapToDouble(Math::abs).sum();
        if (!(sum > ROUNDING * size)) { // what cancels to 0 leaves a rounding error of either sign
            throw new IllegalArgumentException(
                    "Elasticities to be normalised need a positive sum, got %s.".formatted(sum));
        }
        return elasticities.stream().map(elasticity -> elasticity / sum).toList();
    }

    /** A copy shifted up or down. */
    public CobbDouglasFunction withLogEfficiency(double other) {
        return new CobbDouglasFunction(other, inputNames, elasticities);
    }

    @Override
    public String toString() {
        List<String> factors = new ArrayList<>();
        for (int j = 0; j < inputNames.size(); j++) {
            factors.add(String.format(Locale.ROOT, "%s^%.6f", inputNames.get(j), elasticities.get(j)));
        }
        return String.format(Locale.ROOT, "Y = exp(%.6f) %s", logEfficiency, String.join(" ", factors));
    }
}
