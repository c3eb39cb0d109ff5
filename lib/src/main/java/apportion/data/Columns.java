package apportion.data;

import java.util.Set;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Columns of a table by name and type, with an error that lists what there is. */
public final class Columns {

    private Columns() {}

    /** The column of decimal numbers with this name. */
    public static DoubleColumn numbers(Table table, String name) {
        return typed(table, name, DoubleColumn.class);
    }

    /** The column of whole numbers with this name. */
    public static IntColumn integers(Table table, String name) {
        return typed(table, name, IntColumn.class);
    }

    /** The column of texts with this name. */
    public static StringColumn texts(Table table, String name) {
        return typed(table, name, StringColumn.class);
    }

    /**
     * A column of texts, as {@link Csv} reads it, turned into numbers; nothing is guessed and nothing may be missing.
     *
     * @throws IllegalArgumentException if a cell is no plain decimal number; the message has the cell and its row
     */
    public static DoubleColumn parsedNumbers(Table table, String name) {
        return (DoubleColumn) FieldType.NUMBER.column(name, texts(table, name).asList(), Set.of());
    }

    /**
     * The column with exactly this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the columns
     */
    public static Column<?> named(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No column '%s'; there are: %s.".formatted(name, String.join(", ", table.columnNames()))));
    }

    private static <C> C typed(Table table, String name, Class<C> type) {
        Column<?> column = named(table, name);
        if (!type.isInstance(column)) {
            throw new IllegalArgumentException("Column '%s' holds values of type %s, not of %s."
                    .formatted(name, column.type().name(), type.getSimpleName()));
        }
        return type.cast(column);
    }
}
