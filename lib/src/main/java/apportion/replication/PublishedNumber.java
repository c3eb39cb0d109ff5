package apportion.replication;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A number as a paper prints it, or the word it prints in its place ("infeasible").
 *
 * @param published the printed text, trailing zeros included
 * @param decimals digits printed after the decimal point
 * @param unit 1 for a pure number, empty where the paper names none
 */
public record PublishedNumber(
        String paper, String place, String row, String column, String published, int decimals, String unit, Kind kind) {

    /** Whether the paper puts the number in or computes it. */
    public enum Kind {
        INPUT,
        RESULT;

        static Kind of(String word) {
            return switch (word) {
                case "input" -> INPUT;
                case "result" -> RESULT;
                default ->
                    throw new IllegalArgumentException("No kind '%s'; there are: input, result.".formatted(word));
            };
        }
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L} -]*");

    public PublishedNumber {
        if (paper.isBlank() || place.isBlank() || column.isBlank()) {
            throw new IllegalArgumentException(
                    "A published number needs a paper, a place and a column, got '%s', '%s', '%s'."
                            .formatted(paper, place, column));
        }
        if (!WORD.matcher(published).matches() && Rounding.decimals(published) != decimals) {
            throw new IllegalArgumentException("'%s' is printed with %d decimals, not %d."
                    .formatted(published, Rounding.decimals(published), decimals));
        }
    }

    public NumberKey key() {
        return new NumberKey(place, row, column);
    }

    /** The number, or nothing where the paper prints a word. */
    public OptionalDouble value() {
        return WORD.matcher(published).matches()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(published));
    }
}
