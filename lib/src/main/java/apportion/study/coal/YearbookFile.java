package apportion.study.coal;

import apportion.data.Csv;
import apportion.study.coal.YearbookColumn.File;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** One of the two files of a {@link Yearbook}, from text to numbers. Every error names file, row, column, rule and cell. */
final class YearbookFile {

    private final String name;
    private final File file;

    private YearbookFile(File file) {
        this.name = file.name().toLowerCase(Locale.ROOT);
        this.file = file;
    }

    /** The columns of the schema, in its order; the rows of a panel by year. */
    static Table read(File file, String text) {
        return new YearbookFile(file).table(text.stripTrailing()); // spreadsheets leave empty lines at the end
    }

    private Table table(String text) {
        Table texts = Csv.read(name, text);
        requireColumns(texts);
        if (texts.rowCount() == 0) {
            throw new IllegalArgumentException("File '%s' has a header and no rows.".formatted(name));
        }
        Table table = Table.create(name);
        for (YearbookColumn column : YearbookColumn.of(file)) {
            StringColumn cells = texts.stringColumn(column.header());
            int[] rows = IntStream.range(0, cells.size()).toArray();
            switch (column.kind()) {
                case NAME ->
                    table.addColumns(StringColumn.create(
                            column.header(),
                            IntStream.of(rows)
                                    .mapToObj(row -> word(column, row, cells.get(row)))
                                    .toList()));
                case YEAR ->
                    table.addColumns(IntColumn.create(
                            column.header(),
                            IntStream.of(rows)
                                    .map(row -> year(column, row, cells.get(row)))
                                    .toArray()));
                case POSITIVE, NOT_NEGATIVE, SHARE ->
                    table.addColumns(DoubleColumn.create(
                            column.header(),
                            IntStream.of(rows)
                                    .mapToDouble(row -> number(column, row, cells.get(row)))
                                    .toArray()));
            }
        }
        return file == File.PANEL ? table.sortOn(Comparator.comparingInt(row -> row.getInt("year"))) : table;
    }

    private void requireColumns(Table texts) {
        List<String> missing = YearbookColumn.of(file).stream()
                .map(YearbookColumn::header)
                .filter(header -> !texts.columnNames().contains(header))
                .toList();
        if (!missing.isEmpty()) {
            String header = String.join(", ", texts.columnNames());
            throw new IllegalArgumentException("File '%s' lacks the columns: %s; there are: %s.\n%s"
                    .formatted(
                            name,
                            String.join(", ", missing),
                            header,
                            texts.columnCount() == 1 && (header.contains(";") || header.contains("\t"))
                                    ? "Maybe save it with commas between the cells."
                                    : "Maybe start from YearbookColumn.template(File.%s).".formatted(file)));
        }
    }

    private String word(YearbookColumn column, int row, String cell) {
        if (cell.isBlank()) {
            throw wrong(column, row, column.kind().rule(), cell, "");
        }
        return cell.strip();
    }

    private int year(YearbookColumn column, int row, String cell) {
        try {
            return Integer.parseInt(cell.strip());
        } catch (NumberFormatException no) {
            throw caused(no, wrong(column, row, column.kind().rule(), cell, ""));
        }
    }

    private double number(YearbookColumn column, int row, String cell) {
        double value;
        try {
            value = new BigDecimal(cell.strip()).doubleValue();
        } catch (NumberFormatException no) {
            String remedy = cell.isBlank() ? "" : "Maybe write it like 12345.6.";
            throw caused(no, wrong(column, row, "be a number", cell, remedy));
        }
        boolean holds = switch (column.kind()) {
            case NOT_NEGATIVE -> value >= 0;
            case SHARE -> value >= 0 && value <= 1;
            default -> value > 0;
        };
        if (!(holds && Double.isFinite(value))) {
            String remedy = column.kind() == YearbookColumn.Kind.SHARE && value > 1 ? "Maybe it is a percentage." : "";
            throw wrong(column, row, column.kind().rule(), cell, remedy);
        }
        return value;
    }

    private static IllegalArgumentException caused(NumberFormatException cause, IllegalArgumentException wrong) {
        wrong.initCause(cause);
        return wrong;
    }

    private IllegalArgumentException wrong(YearbookColumn column, int row, String rule, String cell, String remedy) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "File '%s', data row %d: '%s' must %s, got '%s'.%s",
                name,
                row + 1,
                column.header(),
                rule,
                cell,
                remedy.isEmpty() ? "" : "\n" + remedy));
    }
}
