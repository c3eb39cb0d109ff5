package apportion.dea;

import apportion.data.Columns;
import apportion.data.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Decision-making units from a file of comma-separated values with one header line. Unlike {@link DecisionMakingUnits}, which
 * keeps broken values for a unit's status to explain, a file is refused if a number is missing, no number, or negative.
 *
 * <pre>{@code
 * var units = UnitsFile.read(Path.of("plants.csv"))
 *         .withNames("plant")
 *         .withInputs("workers", "coal")
 *         .withGoodOutputs("power")
 *         .withBadOutputs("co2", "so2")
 *         .withTotal("co2", 413_471)
 *         .units();
 * }</pre>
 *
 * @param file name of the file, for errors
 * @param text its content
 * @param names the column with a name for each unit
 * @param totals what columns are known to add up to
 */
public record UnitsFile(
        String file,
        String text,
        String names,
        List<String> inputs,
        List<String> goodOutputs,
        List<String> badOutputs,
        Map<String, Double> totals) {

    /** A sum that is off by more than this share is not rounded but in another unit of measurement, or incomplete. */
    private static final double TOLERANCE = 0.001;

    public UnitsFile {
        inputs = List.copyOf(inputs);
        goodOutputs = List.copyOf(goodOutputs);
        badOutputs = List.copyOf(badOutputs);
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    }

    /** The file with this path, in UTF-8; names stand in the column "unit" until said otherwise. */
    public static UnitsFile read(Path path) {
        try {
            return of(path.toString(), Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read %s: it is missing, or is not text in UTF-8.".formatted(path), unreadable);
        }
    }

    /** The same from text. */
    public static UnitsFile of(String file, String text) {
        return new UnitsFile(file, text, "unit", List.of(), List.of(), List.of(), Map.of());
    }

    /** The column with the names. */
    public UnitsFile withNames(String column) {
        return new UnitsFile(file, text, column, inputs, goodOutputs, badOutputs, totals);
    }

    /** Columns of inputs, less is better. */
    public UnitsFile withInputs(String... columns) {
        return new UnitsFile(file, text, names, List.of(columns), goodOutputs, badOutputs, totals);
    }

    /** Columns of good outputs, more is better. */
    public UnitsFile withGoodOutputs(String... columns) {
        return new UnitsFile(file, text, names, inputs, List.of(columns), badOutputs, totals);
    }

    /** Columns of bad outputs, less is better. */
    public UnitsFile withBadOutputs(String... columns) {
        return new UnitsFile(file, text, names, inputs, goodOutputs, List.of(columns), totals);
    }

    /** What a column adds up to, known from elsewhere, up to 0.1 %: a wrong unit of measurement shows here. */
    public UnitsFile withTotal(String column, double total) {
        if (!(total > 0 && Double.isFinite(total))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "The total of '%s' must be positive and finite, got %s.", column, total));
        }
        Map<String, Double> more = new LinkedHashMap<>(totals);
        more.put(column, total);
        return new UnitsFile(file, text, names, inputs, goodOutputs, badOutputs, more);
    }

    /**
     * The units.
     *
     * @throws IllegalArgumentException if a column is missing or named for two roles, a name stands twice or is empty, a cell is
     *     no number or negative, or a total is not what it should be
     */
    public DecisionMakingUnits units() {
        if ((inputs.isEmpty() && badOutputs.isEmpty()) || goodOutputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: a comparison needs good outputs, and inputs or bad outputs, got inputs %s, good outputs %s, bad outputs %s."
                            .formatted(file, inputs, goodOutputs, badOutputs));
        }
        Table texts = Csv.read(file, text);
        StringColumn unitNames = Columns.texts(texts, names);
        Table numbers = Table.create(file, unitNames);
        for (String column : columns()) {
            numbers.addColumns(notNegative(Columns.parsedNumbers(texts, column), unitNames));
        }
        requireNames(unitNames);
        totals.forEach((column, total) -> requireTotal(Columns.numbers(numbers, column), total));
        return DecisionMakingUnits.of(numbers, names, inputs, goodOutputs)
                .withBadOutputs(badOutputs.toArray(String[]::new));
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (List<String> role : List.of(inputs, goodOutputs, badOutputs)) {
            for (String column : role) {
                if (columns.contains(column)) {
                    throw new IllegalArgumentException(
                            "%s: column '%s' must have one role, got two.".formatted(file, column));
                }
                columns.add(column);
            }
        }
        return columns;
    }

    private DoubleColumn notNegative(DoubleColumn column, StringColumn unitNames) {
        for (int row = 0; row < column.size(); row++) {
            if (column.getDouble(row) < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s: '%s' of unit '%s' (data row %d) must be at least 0, got %s.",
                        file,
                        column.name(),
                        unitNames.get(row),
                        row + 1,
                        column.getDouble(row)));
            }
        }
        return column;
    }

    private void requireNames(StringColumn unitNames) {
        for (int row = 0; row < unitNames.size(); row++) {
            if (unitNames.get(row).isBlank()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "%s: data row %d has no name in column '%s'.", file, row + 1, names));
            }
        }
    }

    private void requireTotal(DoubleColumn column, double total) {
        double ratio = column.sum() / total;
        if (!(Math.abs(ratio - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s: '%s' must add up to %s, got %s, %.6g times as much.\nMaybe it is in another unit of measurement, or units are missing.",
                    file,
                    column.name(),
                    total,
                    column.sum(),
                    ratio));
        }
    }

    @Override
    public String toString() {
        return "%s: names %s, inputs %s, good outputs %s, bad outputs %s"
                .formatted(file, names, inputs, goodOutputs, badOutputs);
    }
}
