package apportion.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** The type of a column, as a table schema names it, and how its cells are read; nothing is guessed. */
public enum FieldType {
    /** Text, kept character for character. */
    STRING {
        @Override
        Column<?> column(String name, List<String> cells, Set<String> missing) {
            return StringColumn.create(name, cells.stream().map(cell -> missing.contains(cell) ? "" : cell));
        }
    },
    /** A decimal number with a point; no thousands separators, no percent sign. */
    NUMBER {
        @Override
        Column<?> column(String name, List<String> cells, Set<String> missing) {
            DoubleColumn column = DoubleColumn.create(name);
            for (int row = 0; row < cells.size(); row++) {
                String cell = cells.get(row);
                if (missing.contains(cell)) {
                    column.appendMissing();
                } else {
                    double value = DECIMAL.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
                    require(Double.isFinite(value), this, name, row, cell);
                    column.append(value);
                }
            }
            return column;
        }
    },
    /** A whole number within 32 bits. */
    INTEGER {
        @Override
        Column<?> column(String name, List<String> cells, Set<String> missing) {
            IntColumn column = IntColumn.create(name);
            for (int row = 0; row < cells.size(); row++) {
                String cell = cells.get(row);
                if (missing.contains(cell)) {
                    column.appendMissing();
                } else {
                    require(WHOLE.matcher(cell).matches() && fitsAnInt(cell), this, name, row, cell);
                    column.append(Integer.parseInt(cell));
                }
            }
            return column;
        }
    },
    /** {@code true} or {@code false}. */
    BOOLEAN {
        @Override
        Column<?> column(String name, List<String> cells, Set<String> missing) {
            BooleanColumn column = BooleanColumn.create(name);
            for (int row = 0; row < cells.size(); row++) {
                String cell = cells.get(row);
                if (missing.contains(cell)) {
                    column.appendMissing();
                } else {
                    require(cell.equals("true") || cell.equals("false"), this, name, row, cell);
                    column.append(cell.equals("true"));
                }
            }
            return column;
        }
    };

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    /** The typed column made of these cells; a cell equal to one of {@code missing} becomes a missing value. */
    abstract Column<?> column(String name, List<String> cells, Set<String> missing);

    /** The word as it stands in {@code datapackage.json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type with this word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    public static FieldType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column type '%s'; there are: %s."
                        .formatted(
                                word,
                                Arrays.stream(values()).map(FieldType::word).collect(Collectors.joining(", ")))));
    }

    private static boolean fitsAnInt(String cell) {
        BigDecimal value = new BigDecimal(cell);
        // Integer.MIN_VALUE is Tablesaw's mark of a missing value, so it cannot be a value.
        return value.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) > 0
                && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static void require(boolean holds, FieldType type, String name, int row, String cell) {
        if (!holds) {
            throw new IllegalArgumentException("Column '%s' must hold values of type %s, got '%s' in data row %d."
                    .formatted(name, type.word(), cell, row + 1));
        }
    }
}
