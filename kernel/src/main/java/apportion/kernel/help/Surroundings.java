package apportion.kernel.help;

/**
 * Unfinished code of a cell, put into a class of its own together with all it can refer to.
 *
 * @param source a whole compilation unit
 * @param start where in it the cell's open snippet starts
 * @param cursor the position asked about
 */
public record Surroundings(String source, int start, int cursor) {
    public Surroundings {
        if (!(0 <= start && start <= cursor && cursor <= source.length())) {
            throw new IllegalArgumentException(
                    "start and cursor must be in the source, in this order, got %d and %d of %d."
                            .formatted(start, cursor, source.length()));
        }
    }
}
