package apportion.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The least cost of an output with a Cobb-Douglas function and given input prices, and the inputs that reach it:
 * xⱼ = (aⱼ/wⱼ) [Y e^−λ Π (wᵢ/aᵢ)^aᵢ]^(1/s) with s = Σ a, and cost C = s × (the bracket)^(1/s).
 *
 * <p>For capital and labour these are the conditional demands (B.4) and (B.5) of Wang et al. (2020). The cost function
 * must pass what duality asks of every cost function, {@link #dualityGap}: Shephard's lemma ∂C/∂wⱼ = xⱼ.
 *
 * @param function with positive elasticities
 * @param prices wⱼ in the order of the inputs, positive
 */
public record CostFunction(CobbDouglasFunction function, List<Double> prices) {

    private static final double STEP = 1e-6;

    public CostFunction {
        prices = List.copyOf(prices);
        if (prices.size() != function.inputNames().size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d prices for %d inputs.",
                    prices.size(),
                    function.inputNames().size()));
        }
        for (int j = 0; j < prices.size(); j++) {
            String name = function.inputNames().get(j);
            if (!(prices.get(j) > 0 && prices.get(j) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The price of '%s' must be positive and finite, got %s.".formatted(name, prices.get(j)));
            }
            if (!(function.elasticities().get(j) > 0)) {
                throw new IllegalArgumentException(
                        "Least cost needs positive elasticities, that of '%s' is %s.\nMaybe leave the input out: more of it does not help."
                                .formatted(name, function.elasticities().get(j)));
            }
        }
    }

    /** For capital at price r and labour at price w. */
    public static CostFunction of(CobbDouglasFunction function, double... prices) {
        List<Double> list = new ArrayList<>();
        for (double price : prices) {
            list.add(price);
        }
        return new CostFunction(function, list);
    }

    /** The inputs of least cost for this output, in their order; zeros for the output 0. */
    public List<Double> demands(double output) {
        double bracket = bracket(output);
        List<Double> demands = new ArrayList<>();
        for (int j = 0; j < prices.size(); j++) {
            demands.add(function.elasticities().get(j) / prices.get(j) * bracket);
        }
        return demands;
    }

    /** The least cost of this output. */
    public double cost(double output) {
        return function.returnsToScale() * bracket(output);
    }

    /** dC/dY: what one more unit costs; constant under constant returns to scale. */
    public double marginalCost(double output) {
        return cost(output) / (function.returnsToScale() * output);
    }

    /** aⱼ/Σa, the part of the cost spent on each input, whatever prices and output. */
    public List<Double> costShares() {
        return function.normalisedElasticities();
    }

    /**
     * How far the cost function is from what duality asks, relative to the cost: the largest of the gap between cost and
     * the value of the demands, between the output of the demands and the output asked for, and between each demand and
     * the measured slope of the cost in its price (Shephard's lemma).
     */
    public double dualityGap(double output) {
        double cost = cost(output);
        List<Double> demands = demands(output);
        double gap = Math.abs(function.output(demands) / output - 1);
        double value = 0;
        for (int j = 0; j < prices.size(); j++) {
            double price = prices.get(j);
            value += price * demands.get(j);
            double slope = (withPrice(j, price * (1 + STEP)).cost(output)
                            - withPrice(j, price * (1 - STEP)).cost(output))
                    / (2 * STEP * price);
            gap = Math.max(gap, Math.abs(price * (slope - demands.get(j)) / cost));
        }
        return Math.max(gap, Math.abs(value / cost - 1));
    }

    /** A copy with another price for one input, counted from 0. */
    public CostFunction withPrice(int input, double price) {
        List<Double> other = new ArrayList<>(prices);
        other.set(input, price);
        return new CostFunction(function, other);
    }

    private double bracket(double output) {
        if (!(output >= 0 && output < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("output must be finite and not negative, got %s.".formatted(output));
        }
        double log = Math.log(output) - function.logEfficiency();
        for (int j = 0; j < prices.size(); j++) {
            double elasticity = function.elasticities().get(j);
            log += elasticity * (Math.log(prices.get(j)) - Math.log(elasticity));
        }
        return Math.exp(log / function.returnsToScale());
    }
}
