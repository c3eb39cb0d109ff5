package apportion.dea.bootstrap;

import java.util.Locale;

/**
 * A test of constant against variable returns to scale.
 *
 * @param statistic Σθ(constant) / Σθ(variable), with θ = 1/φ for outputs; 1 if returns are constant everywhere
 * @param critical the value below which constant returns are rejected
 * @param pValue the share of replications at or below the statistic
 * @param confidence 1 − the level of the test
 * @param replications how many pseudo-samples were drawn
 */
public record ReturnsToScaleTest(
        double statistic, double critical, double pValue, double confidence, int replications) {

    /** Whether constant returns are rejected. */
    public boolean rejectsConstant() {
        return statistic < critical;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Returns to scale: statistic %.6f, critical %.6f, p = %.4f, %s",
                statistic,
                critical,
                pValue,
                rejectsConstant() ? "constant returns rejected" : "constant returns not rejected");
    }
}
