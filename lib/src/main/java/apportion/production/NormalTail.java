package apportion.production;

import org.apache.commons.math3.special.Erf;

/** The normal distribution far out on its left side, where Φ itself would lose its digits. */
final class NormalTail {

    private static final double FAR = -5;
    private static final int TERMS = 40;
    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private NormalTail() {}

    /** ln Φ(z). */
    static double logCumulative(double z) {
        return z < FAR ? logDensity(z) - Math.log(inverseRatio(z)) : Math.log(0.5 * Erf.erfc(-z / Math.sqrt(2)));
    }

    /** φ(z)/Φ(z), the inverse Mills ratio of the left side: about −z for z far below 0. */
    static double densityOverCumulative(double z) {
        return z < FAR ? inverseRatio(z) : Math.exp(logDensity(z) - logCumulative(z));
    }

    private static double logDensity(double z) {
        return -z * z / 2 - LOG_ROOT_TWO_PI;
    }

    /** Laplace's continued fraction for φ/Φ at z < 0: x + 1/(x + 2/(x + 3/(x + …))) with x = −z. */
    private static double inverseRatio(double z) {
        double x = -z;
        double value = x;
        for (int k = TERMS; k >= 1; k--) {
            value = x + k / value;
        }
        return value;
    }
}
