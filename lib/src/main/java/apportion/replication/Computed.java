package apportion.replication;

/** What a study computed for a published number: an amount, a word such as "infeasible", or nothing. */
public sealed interface Computed {

    /** A finite number. */
    record Amount(double value) implements Computed {
        public Amount {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A computed value must be finite, got %s.".formatted(value));
            }
        }
    }

    /** An outcome that is not a number. */
    record Word(String word) implements Computed {
        public Word {
            if (word.isBlank()) {
                throw new IllegalArgumentException("A computed word must not be blank.");
            }
        }
    }

    /** There is nothing to compute from. */
    record Nothing() implements Computed {}

    static Computed amount(double value) {
        return new Amount(value);
    }

    static Computed word(String word) {
        return new Word(word);
    }

    static Computed nothing() {
        return new Nothing();
    }

    /** The text that stands in the ledger: three decimals more than are printed, the word, or nothing. */
    default String text(int printedDecimals) {
        if (this instanceof Amount amount) {
            return Rounding.text(amount.value(), printedDecimals);
        }
        return this instanceof Word word ? word.word() : "";
    }
}
