package apportion.replication;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a published number. */
public enum Verdict {
    INPUT(false, "We put in the printed value itself."),
    REPRODUCED(false, "The computed value rounds to the printed digits."),
    FOLLOWS(false, "Derived from other printed numbers of the paper, and agrees."),
    EXPLAINED(true, "The printed value comes out of a named slip; ours differs."),
    DIFFERS(true, "The computed value does not round to the printed digits."),
    CONTRADICTED(true, "Cannot hold beside other printed numbers; the reason says where the proof is."),
    NOT_RECOVERABLE(true, "Needs an input that was not published; the reason says which.");

    private final boolean needsReason;
    private final String meaning;

    Verdict(boolean needsReason, String meaning) {
        this.needsReason = needsReason;
        this.meaning = meaning;
    }

    public boolean needsReason() {
        return needsReason;
    }

    /** One sentence for a reader of the ledger. */
    public String meaning() {
        return meaning;
    }

    /** The word as it stands in the ledger, {@code not-recoverable} for instance. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The verdict with this word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    public static Verdict of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verdict '%s'; there are: %s."
                        .formatted(
                                word, Arrays.stream(values()).map(Verdict::word).collect(Collectors.joining(", ")))));
    }
}
