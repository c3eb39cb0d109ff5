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
}
