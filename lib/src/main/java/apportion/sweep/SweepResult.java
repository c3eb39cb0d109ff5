package apportion.sweep;

import apportion.data.Csv;
import apportion.data.SpreadsheetText;
import apportion.text.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What a sweep, or its part, computed.
 *
 * @param table one line for each task with a result, in the order of the index: "index", then the components of the result
 * @param failures the tasks without, with their parameters and what they threw
 * @param shard which part of the sweep this is
 */
public record SweepResult(Table table, List<TaskOutcome.Failed> failures, Shard shard) {

    private static final int SHOWN = 3;

    public SweepResult {
        failures = List.copyOf(failures);
    }

    /** The failed tasks as a table. */
    public Table failureTable() {
        return Table.create(
                table.name() + ", failed tasks",
                IntColumn.create(
                        "index",
                        failures.stream().mapToInt(TaskOutcome.Failed::index).toArray()),
                StringColumn.create("task", failures.stream().map(TaskOutcome.Failed::task)),
                StringColumn.create("error", failures.stream().map(TaskOutcome.Failed::error)));
    }

    /**
     * The table as comma-separated text: the same bytes on every machine, JDK and number of workers. Text that a spreadsheet
     * would take for a formula has an apostrophe before it ({@link SpreadsheetText}).
     */
    public String csv() {
        List<Column<?>> columns =
                table.columns().stream().<Column<?>>map(SweepResult::asText).collect(Collectors.toList());
        return Csv.write(Table.create(table.name(), columns));
    }

    /** Writes {@link #csv} to a file. */
    public void write(Path file) {
        try {
            Files.writeString(file, csv());
        } catch (IOException failure) {
            throw new UncheckedIOException("The table could not be written to %s.".formatted(file), failure);
        }
    }

    /** Tablesaw writes a number as this JDK does, and text as it is. */
    private static Column<?> asText(Column<?> column) {
        if (column instanceof DoubleColumn numbers) {
            return StringColumn.create(
                    column.name(),
                    numbers.asList().stream()
                            .map(number -> number == null || number.isNaN() ? "" : CellText.number(number)));
        }
        return column instanceof StringColumn texts
                ? StringColumn.create(column.name(), texts.asList().stream().map(SpreadsheetText::guard))
                : column;
    }

    @Override
    public String toString() {
        String part = shard.isWhole() ? "" : ", part " + shard;
        String card = "Sweep %s%s: %s".formatted(table.name(), part, Counted.of(table.rowCount(), "result"));
        if (failures.isEmpty()) {
            return card;
        }
        String more = failures.size() > SHOWN ? "\n  …" : "";
        return card + ", " + Counted.of(failures.size(), "failed task")
                + failures.stream().limit(SHOWN).map(failed -> "\n  " + failed).collect(Collectors.joining())
                + more;
    }
}
