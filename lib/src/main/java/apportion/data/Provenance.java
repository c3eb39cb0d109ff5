package apportion.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the values of a column come from; each data package states one of these words for each column. */
public enum Provenance {
    /** Stands in the paper as it stands here. */
    PRINTED,
    /** Computed from printed or official values. */
    DERIVED,
    /** Invented, to fill in for values nobody published. */
    SYNTHETIC,
    /** Taken from a statistical office or another authority. */
    OFFICIAL,
    /** Set by us or by the authors without a source. */
    ASSUMED;

    /** The word as it stands in {@code datapackage.json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The provenance with this word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    public static Provenance of(String word) {
        return Arrays.stream(values())
                .filter(provenance -> provenance.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No provenance '%s'; there are: %s."
                        .formatted(
                                word,
                                Arrays.stream(values()).map(Provenance::word).collect(Collectors.joining(", ")))));
    }
}
