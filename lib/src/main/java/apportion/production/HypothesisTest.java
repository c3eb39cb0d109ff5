package apportion.production;

import java.util.Locale;

/**
 * A test of a hypothesis about a fitted function.
 *
 * @param hypothesis what is held to be true until the data speak against it
 * @param statistic the number the test is about
 * @param distribution what the statistic follows under the hypothesis
 * @param pValue the probability of a statistic at least this large under the hypothesis
 */
public record HypothesisTest(String hypothesis, double statistic, String distribution, double pValue) {

    /** Whether the data speak against the hypothesis at this level, such as 0.05. */
    public boolean rejects(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1), got %s.".formatted(level));
        }
        return pValue < level;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %.6f, %s, p = %.4f", hypothesis, statistic, distribution, pValue);
    }
}
