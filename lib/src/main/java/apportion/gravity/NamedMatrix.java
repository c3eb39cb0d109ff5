package apportion.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * An immutable m × n matrix whose rows (origins) and columns (destinations) have names.
 *
 * <p>Says nothing about the values; whoever needs them positive or finite checks them, with these names in the message.
 *
 * @param rowNames m names, each once
 * @param columnNames n names, each once
 * @param values m rows of n values
 */
public record NamedMatrix(List<String> rowNames, List<String> columnNames, List<List<Double>> values) {

    private static final int LARGEST_PRINTED = 12;

    public NamedMatrix {
        rowNames = checkedNames("row", rowNames);
        columnNames = checkedNames("column", columnNames);
        values = values.stream().map(List::copyOf).toList();
        if (values.size() != rowNames.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d rows of values for %d row names.", values.size(), rowNames.size()));
        }
        for (int i = 0; i < rowNames.size(); i++) {
            if (values.get(i).size() != columnNames.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Row '%s' has %d values for %d columns.",
                        rowNames.get(i),
                        values.get(i).size(),
                        columnNames.size()));
            }
        }
    }

    /** A matrix with names for rows and columns; the array is copied. */
    public static NamedMatrix of(List<String> rowNames, List<String> columnNames, double[][] values) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : values) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new NamedMatrix(rowNames, columnNames, rows);
    }

    /** A square matrix from each place to each place; the array is copied. */
    public static NamedMatrix square(List<String> places, double[][] values) {
        return of(places, places, values);
    }

    public double at(int row, int column) {
        return values.get(row).get(column);
    }

    /** The value at two names; an unknown name is an error that lists the known ones. */
    public double at(String row, String column) {
        return at(indexOf("row", rowNames, row), indexOf("column", columnNames, column));
    }

    /** The matrix of f(value), for instance {@code cost.map(c -> Math.exp(-0.1 * c))}. */
    public NamedMatrix map(DoubleUnaryOperator function) {
        return new NamedMatrix(
                rowNames,
                columnNames,
                values.stream()
                        .map(row -> row.stream()
                                .map(value -> function.applyAsDouble(value))
                                .toList())
                        .toList());
    }

    /** A copy of the values for linear algebra. */
    public RealMatrix toRealMatrix() {
        return MatrixUtils.createRealMatrix(toArray());
    }

    /** A copy of the values as an array of rows. */
    public double[][] toArray() {
        return values.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** A table with one line for each row: its name in column {@code place}, then one column for each column name. */
    public Table toTable(String title) {
        Table table = Table.create(title, StringColumn.create("place", rowNames));
        for (int j = 0; j < columnNames.size(); j++) {
            int column = j;
            table.addColumns(
                    DoubleColumn.create(columnNames.get(j), values.stream().mapToDouble(row -> row.get(column))));
        }
        return table;
    }

    @Override
    public String toString() {
        String size = String.format(Locale.ROOT, "%d × %d matrix", rowNames.size(), columnNames.size());
        return Math.max(rowNames.size(), columnNames.size()) > LARGEST_PRINTED
                ? size
                : size + "\n" + PrintedTable.of(toTable(""));
    }

    private static List<String> checkedNames(String kind, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A matrix needs at least one %s, got none.".formatted(kind));
        }
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) { // Tablesaw's column names do not know case
                throw new IllegalArgumentException(
                        "Each %s name must stand once (case does not count), got '%s' twice.".formatted(kind, name));
            }
        }
        return List.copyOf(names);
    }

    private static int indexOf(String kind, List<String> names, String name) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No %s '%s'; there are: %s.".formatted(kind, name, String.join(", ", names))));
    }
}
