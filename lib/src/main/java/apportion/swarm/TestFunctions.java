package apportion.swarm;

/**
 * Functions with known minima on which searches are compared, in their textbook form. All are 0 at their minimum: at the
 * origin, {@link #rosenbrock} at (1, …, 1).
 */
public final class TestFunctions {

    private TestFunctions() {}

    /** Σ x². */
    public static double sphere(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return sum;
    }

    /** Σ (x² − 10 cos 2πx + 10): a bowl with a local minimum near every whole number. */
    public static double rastrigin(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value - 10 * Math.cos(2 * Math.PI * value) + 10;
        }
        return sum;
    }

    /** Σ [100 (xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)²]: a bent valley with a flat floor. */
    public static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double bend = x[i + 1] - x[i] * x[i];
            sum += 100 * bend * bend + (1 - x[i]) * (1 - x[i]);
        }
        return sum;
    }

    /** −20 exp(−0.2 √(Σx²/n)) − exp(Σ cos 2πx / n) + 20 + e: a funnel in a pitted plain. */
    public static double ackley(double[] x) {
        double cosines = 0;
        for (double value : x) {
            cosines += Math.cos(2 * Math.PI * value);
        }
        return -20 * Math.exp(-0.2 * Math.sqrt(sphere(x) / x.length)) - Math.exp(cosines / x.length) + 20 + Math.E;
    }

    /** 1 + Σ x²/4000 − Π cos(xᵢ/√i). */
    public static double griewank(double[] x) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= Math.cos(x[i] / Math.sqrt(i + 1.0));
        }
        return 1 + sphere(x) / 4000 - product;
    }

    /**
     * ZDT1 of Zitzler, Deb and Thiele (2000), two objectives on [0, 1]ⁿ: x₁ and g (1 − √(x₁/g)), g = 1 + 9 Σ x₂…ₙ/(n − 1). Its
     * front is f₂ = 1 − √f₁, where all but x₁ are 0; below (1, 1) it dominates ⅔.
     */
    public static ParetoFront.Point zdt1(double[] x) {
        if (x.length < 2) {
            throw new IllegalArgumentException("ZDT1 needs at least 2 dimensions, got %s.".formatted(x.length));
        }
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += x[i];
        }
        double g = 1 + 9 * sum / (x.length - 1);
        return new ParetoFront.Point(x[0], g * (1 - Math.sqrt(x[0] / g)));
    }
}
