package apportion.bilevel;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A polynomial of degree two at most in named variables: k + Σ cᵢvᵢ + Σ dᵢⱼvᵢvⱼ.
 *
 * <p>{@code Expression.of("(x - 5)^2 + (2*y + 1)^2")}
 *
 * @param constant k
 * @param linear cᵢ by variable; zeros are left out
 * @param products dᵢⱼ by pair of variables; zeros are left out
 */
public record Expression(double constant, Map<String, Double> linear, Map<Product, Double> products) {

    /** The expression 0. */
    public static final Expression ZERO = new Expression(0, Map.of(), Map.of());

    /** Two variables multiplied, the same one twice for a square; named in alphabetical order. */
    public record Product(String first, String second) {
        public Product {
            if (first.compareTo(second) > 0) {
                String swapped = first;
                first = second;
                second = swapped;
            }
        }

        private boolean has(String variable) {
            return first.equals(variable) || second.equals(variable);
        }

        private String other(String variable) {
            return first.equals(variable) ? second : first;
        }
    }

    public Expression {
        requireFinite("constant", constant);
        linear.forEach((variable, value) -> requireFinite("coefficient of " + variable, value));
        products.forEach((product, value) ->
                requireFinite("coefficient of %s·%s".formatted(product.first(), product.second()), value));
        linear = withoutZeros(linear);
        products = withoutZeros(products);
    }

    /**
     * Reads an expression such as {@code -8*x1 + 2 y^2 - x*(y - 3)/4}: numbers, names, + − * / ^ and parentheses.
     *
     * @throws IllegalArgumentException at the place that cannot be read, or if the degree is above two
     */
    public static Expression of(String text) {
        return ExpressionReader.read(text);
    }

    /** A number. */
    public static Expression constant(double value) {
        return new Expression(value, Map.of(), Map.of());
    }

    /** Coefficient times variable. */
    public static Expression variable(String name, double coefficient) {
        return new Expression(0, Map.of(name, coefficient), Map.of());
    }

    /** Σ coefficient × variable. */
    public static Expression linear(Map<String, Double> coefficients) {
        return new Expression(0, coefficients, Map.of());
    }

    /** The sum of two expressions. */
    public Expression plus(Expression other) {
        Map<String, Double> sums = new LinkedHashMap<>(linear);
        other.linear.forEach((name, value) -> sums.merge(name, value, Expression::sum));
        Map<Product, Double> squares = new LinkedHashMap<>(products);
        other.products.forEach((product, value) -> squares.merge(product, value, Expression::sum));
        return new Expression(sum(constant, other.constant), sums, squares);
    }

    /** A sum in which what rounding leaves of two equal terms is 0. */
    private static double sum(double first, double second) {
        double sum = first + second;
        return Math.abs(sum) <= 1e-15 * (Math.abs(first) + Math.abs(second)) ? 0 : sum;
    }

    /** The difference of two expressions. */
    public Expression minus(Expression other) {
        return plus(other.times(-1));
    }

    /** All coefficients times a number. */
    public Expression times(double factor) {
        Map<String, Double> scaled = new LinkedHashMap<>();
        linear.forEach((name, value) -> scaled.put(name, factor * value));
        Map<Product, Double> squares = new LinkedHashMap<>();
        products.forEach((product, value) -> squares.put(product, factor * value));
        return new Expression(factor * constant, scaled, squares);
    }

    /**
     * The product of two expressions.
     *
     * @throws IllegalArgumentException if its degree is above two
     */
    public Expression times(Expression other) {
        if (degree() + other.degree() > 2) {
            throw new IllegalArgumentException("An expression may have degree 2 at most, (%s)(%s) has %d."
                    .formatted(this, other, degree() + other.degree()));
        }
        Expression product = other.times(constant).plus(new Expression(0, linear, products).times(other.constant));
        Map<Product, Double> mixed = new LinkedHashMap<>();
        linear.forEach((left, a) ->
                other.linear.forEach((right, b) -> mixed.merge(new Product(left, right), a * b, Double::sum)));
        return product.plus(new Expression(0, Map.of(), mixed));
    }

    /** 0, 1 or 2. */
    public int degree() {
        return !products.isEmpty() ? 2 : linear.isEmpty() ? 0 : 1;
    }

    /** The variables that occur. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>(linear.keySet());
        products.keySet().forEach(product -> names.addAll(List.of(product.first(), product.second())));
        return names;
    }

    /** The value at a point, which must have all variables. */
    public double at(Map<String, Double> point) {
        return fixing(variables(), point).constant;
    }

    /** The expression with some variables at their values in a point. */
    public Expression fixing(Collection<String> variables, Map<String, Double> point) {
        Expression result = constant(constant);
        for (Map.Entry<String, Double> term : linear.entrySet()) {
            result = result.plus(factor(term.getKey(), variables, point).times(term.getValue()));
        }
        for (Map.Entry<Product, Double> term : products.entrySet()) {
            Expression first = factor(term.getKey().first(), variables, point);
            Expression second = factor(term.getKey().second(), variables, point);
            result = result.plus(first.times(second).times(term.getValue()));
        }
        return result;
    }

    private static Expression factor(String name, Collection<String> fixed, Map<String, Double> point) {
        if (!fixed.contains(name)) {
            return variable(name, 1);
        }
        Double value = point.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No value for '%s'; there are: %s.".formatted(name, String.join(", ", point.keySet())));
        }
        return constant(value);
    }

    /** The derivative with respect to one variable. */
    public Expression derivative(String variable) {
        Map<String, Double> slopes = new LinkedHashMap<>();
        products.forEach((product, value) -> {
            if (product.has(variable)) {
                double twice = product.first().equals(product.second()) ? 2 : 1;
                slopes.merge(product.other(variable), twice * value, Double::sum);
            }
        });
        return new Expression(linear.getOrDefault(variable, 0.0), slopes, Map.of());
    }

    /** The matrix of second derivatives in the order of the names. */
    public RealMatrix hessian(List<String> names) {
        RealMatrix hessian = new Array2DRowRealMatrix(names.size(), names.size());
        products.forEach((product, value) -> {
            int i = names.indexOf(product.first());
            int j = names.indexOf(product.second());
            if (i >= 0 && j >= 0) {
                hessian.addToEntry(i, j, value);
                hessian.addToEntry(j, i, value);
            }
        });
        return hessian;
    }

    /** Only the products that satisfy a condition. */
    Expression productsWhere(Predicate<Product> condition) {
        Map<Product, Double> chosen = new LinkedHashMap<>();
        products.forEach((product, value) -> {
            if (condition.test(product)) {
                chosen.put(product, value);
            }
        });
        return new Expression(0, Map.of(), chosen);
    }

    private static <K> Map<K, Double> withoutZeros(Map<K, Double> terms) {
        Map<K, Double> kept = new LinkedHashMap<>();
        terms.forEach((key, value) -> {
            if (value != 0) {
                kept.put(key, value);
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    private static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The %s must be finite, got %s.".formatted(what, value));
        }
    }

    /** As it can be read again. */
    @Override
    public String toString() {
        return ExpressionWriter.PLAIN.write(this);
    }
}
