package apportion.dea;

import apportion.dea.Technology.Row;
import java.util.Arrays;

/** What a slack counts in the second stage, row by row. */
final class SlackWeighting {

    private SlackWeighting() {}

    /** 1 for each factor, or 1 over the mean of the reference units; 0 for Σλ, bounds and fixed factors. */
    static double[] of(Technology technology) {
        double[] weights = byMean(technology);
        if (technology.options().slackWeights() == ModelOptions.SlackWeights.PLAIN) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.signum(weights[i]);
            }
        }
        return weights;
    }

    static double[] byMean(Technology technology) {
        double[] weights = new double[technology.rows().size()];
        for (int i = 0; i < weights.length; i++) {
            Row row = technology.rows().get(i);
            if (row.factor() >= 0 && !row.isBound() && technology.factor(row).discretionary()) {
                weights[i] = 1 / meanSize(technology, row);
            }
        }
        return weights;
    }

    private static double meanSize(Technology technology, Row row) {
        double mean = Arrays.stream(
                        technology.reference().column(technology.factor(row).name()))
                .filter(Double::isFinite)
                .map(Math::abs)
                .average()
                .orElse(1);
        return mean > 0 ? mean : 1;
    }
}
