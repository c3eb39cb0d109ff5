package apportion.kernel.render;

import java.util.List;

/**
 * A table as it is shown: texts only, numbers marked so that they stand right-aligned.
 *
 * @param caption empty for none
 * @param header empty for none
 * @param numeric for each column, whether it holds numbers
 * @param note said below the table; empty for none
 */
record TableView(String caption, List<String> header, List<Boolean> numeric, List<List<String>> rows, String note) {
    /** More rows than this are cut in the middle. */
    static final int MOST_ROWS = 30;

    private static final int FIRST_ROWS = 20;
    private static final int LAST_ROWS = 5;
    private static final String CUT = "…";

    TableView {
        for (List<String> row : rows) {
            if (row.size() != numeric.size()) {
                throw new IllegalArgumentException(
                        "Each row must have %d cells, got %d.".formatted(numeric.size(), row.size()));
            }
        }
        header = List.copyOf(header);
        numeric = List.copyOf(numeric);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rows that a table of this many rows shows, in order; -1 stands for those left out. */
    static List<Integer> shown(int count) {
        if (count <= MOST_ROWS) {
            return java.util.stream.IntStream.range(0, count).boxed().toList();
        }
        return java.util.stream.Stream.of(
                        java.util.stream.IntStream.range(0, FIRST_ROWS),
                        java.util.stream.IntStream.of(-1),
                        java.util.stream.IntStream.range(count - LAST_ROWS, count))
                .flatMap(java.util.stream.IntStream::boxed)
                .toList();
    }

    /** What is said below a table of this many rows. */
    static String note(int count) {
        return count <= MOST_ROWS
                ? ""
                : String.format(java.util.Locale.ROOT, "%,d rows, %d shown", count, FIRST_ROWS + LAST_ROWS);
    }

    /** The row that stands for those left out. */
    static List<String> cut(int columns) {
        return java.util.Collections.nCopies(columns, CUT);
    }
}
