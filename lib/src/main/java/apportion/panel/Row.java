package apportion.panel;

import apportion.language.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One mark of a picture: numbers and words by the names of the columns. Numbers keep five significant digits. */
public final class Row {
    private static final MathContext DIGITS = new MathContext(5);

    private final Map<String, Object> cells;

    private Row(Map<String, Object> cells) {
        this.cells = Collections.unmodifiableMap(cells);
    }

    /** With one cell. */
    public static Row of(String column, Object value) {
        return new Row(Map.of()).with(column, value);
    }

    /** A copy with one cell more. */
    public Row with(String column, Object value) {
        var copy = new LinkedHashMap<>(cells);
        copy.put(column, value instanceof Double number ? rounded(number) : value);
        return new Row(copy);
    }

    /** A copy whose words in these columns are in the language in use. */
    Row said(List<String> columns) {
        var copy = new LinkedHashMap<>(cells);
        columns.forEach(column -> copy.computeIfPresent(
                column, (name, value) -> value instanceof String word ? Language.say(word) : value));
        return new Row(copy);
    }

    /** The number in a column. */
    public double number(String column) {
        return ((Number) cell(column)).doubleValue();
    }

    /** What stands in a column. */
    public Object cell(String column) {
        Object value = cells.get(column);
        if (value == null) {
            throw new IllegalArgumentException("No column '%s'; there are: %s.".formatted(column, cells.keySet()));
        }
        return value;
    }

    Map<String, Object> cells() {
        return cells;
    }

    /** A picture shows no more, and a grid of settings would fill the notebook with digits. */
    private static double rounded(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A number in a picture must be finite, got %s.".formatted(number));
        }
        return new BigDecimal(number).round(DIGITS).doubleValue();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
