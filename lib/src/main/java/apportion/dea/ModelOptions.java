package apportion.dea;

import java.util.Locale;

/**
 * What every efficiency model can be told.
 *
 * @param returnsToScale how far observed units may be scaled
 * @param badOutputs how the technology treats bad outputs
 * @param secondStage whether a second program looks for the largest slacks at the score of the first
 * @param slackWeights what a slack counts in that program
 * @param threads how many threads share the programs; the answers are the same for any number
 */
public record ModelOptions(
        ReturnsToScale returnsToScale,
        BadOutputs badOutputs,
        boolean secondStage,
        SlackWeights slackWeights,
        int threads) {

    /** Variable returns, bad outputs by equality, second stage with plain slacks, one thread. */
    public static final ModelOptions DEFAULT =
            new ModelOptions(ReturnsToScale.VARIABLE, BadOutputs.equality(), true, SlackWeights.PLAIN, 1);

    /** What a slack counts in the second stage. */
    public enum SlackWeights {
        /** As it is, in the units of its factor: the textbook's sum; it depends on those units. */
        PLAIN,
        /** In shares of the reference units' mean; does not depend on units of measurement. */
        BY_MEAN
    }

    public ModelOptions {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "threads must be at least 1, got %d.", threads));
        }
    }

    ModelOptions with(ReturnsToScale newReturnsToScale) {
        return new ModelOptions(newReturnsToScale, badOutputs, secondStage, slackWeights, threads);
    }

    ModelOptions with(BadOutputs newBadOutputs) {
        return new ModelOptions(returnsToScale, newBadOutputs, secondStage, slackWeights, threads);
    }

    ModelOptions with(SlackWeights newSlackWeights) {
        return new ModelOptions(returnsToScale, badOutputs, true, newSlackWeights, threads);
    }

    ModelOptions withSecondStage(boolean newSecondStage) {
        return new ModelOptions(returnsToScale, badOutputs, newSecondStage, slackWeights, threads);
    }

    ModelOptions withThreads(int newThreads) {
        return new ModelOptions(returnsToScale, badOutputs, secondStage, slackWeights, newThreads);
    }
}
