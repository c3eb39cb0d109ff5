package apportion.kernel.magic;

import apportion.kernel.evaluate.Outcome;

/**
 * One magic.
 *
 * @param name with its percent signs; two of them stand for the whole cell
 * @param usage how it is written, one form to a line
 * @param summary what it does, in a sentence
 */
record Magic(String name, String usage, String summary, Action action) {
    /** What it does. */
    @FunctionalInterface
    interface Action {
        Outcome run(Call call) throws MagicFailure;
    }

    /** What is told to whoever asks. */
    String help() {
        return summary + "\n\n" + usage;
    }

    /** The error of a wrong use. */
    MagicFailure misuse(String what) {
        return new MagicFailure(
                what + "\nMaybe one of these is meant:\n" + usage.indent(2).stripTrailing());
    }
}
