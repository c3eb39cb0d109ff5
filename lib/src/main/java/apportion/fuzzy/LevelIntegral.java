package apportion.fuzzy;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunctionLagrangeForm;

/**
 * ∫₀¹ f(α) dα for a continuous f with kinks.
 *
 * <p>Gauss's rule of 7 points, halved where two halves differ from the whole, or where the polynomial through the points
 * misses f at an end: the sides of a product have kinks, and one that lies between an end and the first point would not
 * be seen otherwise.
 */
final class LevelIntegral {

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(7);
    private static final int DEEPEST = 40;

    /** A difference of nearly equal products is noise at every width; then this ends the halving. */
    private static final int MOST_PANELS = 20_000;

    /** Relative to the scale of the integrand. */
    private static final double TOLERANCE = 1e-13;

    /** How much worse than f the polynomial is at the ends, by rounding alone. */
    private static final double EXTRAPOLATION = 50;

    private final DoubleUnaryOperator function;
    private final double tolerance;
    private int panelsLeft = MOST_PANELS;

    private LevelIntegral(DoubleUnaryOperator function, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
    }

    /**
     * The integral, to about 1e-13 of the scale.
     *
     * @param scale how large |f| can be
     */
    static double of(DoubleUnaryOperator function, double scale) {
        if (scale == 0) {
            return 0;
        }
        var integral = new LevelIntegral(function, Math.max(TOLERANCE * scale, Double.MIN_NORMAL));
        return integral.halved(integral.panel(0, 1), DEEPEST);
    }

    /** One application of the rule. */
    private record Panel(double from, double to, double value, boolean fitsAtEnds) {}

    private double halved(Panel whole, int depth) {
        double middle = whole.from + (whole.to - whole.from) / 2;
        Panel left = panel(whole.from, middle);
        Panel right = panel(middle, whole.to);
        double sum = left.value + right.value;
        boolean agrees = whole.fitsAtEnds && Math.abs(sum - whole.value) <= tolerance;
        return agrees || depth == 0 || panelsLeft <= 0 ? sum : halved(left, depth - 1) + halved(right, depth - 1);
    }

    private Panel panel(double from, double to) {
        panelsLeft--;
        int n = RULE.getNumberOfPoints();
        double[] places = new double[n];
        double[] values = new double[n];
        double half = (to - from) / 2;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            places[k] = RULE.getPoint(k);
            values[k] = function.applyAsDouble(from + half * (1 + places[k]));
            sum += RULE.getWeight(k) * values[k];
        }
        boolean fits = fits(places, values, -1, from) && fits(places, values, 1, to);
        return new Panel(from, to, half * sum, fits);
    }

    private boolean fits(double[] places, double[] values, double end, double level) {
        double polynomial = PolynomialFunctionLagrangeForm.evaluate(places, values, end);
        return Math.abs(polynomial - function.applyAsDouble(level)) <= EXTRAPOLATION * tolerance;
    }
}
