package apportion.data;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Comma-separated text read and written without a guess: every cell is the text that stands in the file. Tablesaw's own
 * reader guesses types, takes "NA" for a missing value, trims blanks and skips lines that start with #. The byte-order mark
 * that spreadsheets put in front of a file is no part of the first cell.
 */
public final class Csv {

    private static final int UNLIMITED = -1;
    private static final int MOST_COLUMNS = 16_384; // as many as a spreadsheet has; the parser's usual limit is 512
    private static final char NO_COMMENTS = '\0';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /**
     * The table in this text, all columns of type text.
     *
     * @param name the name of the table, used in errors
     * @throws IllegalArgumentException if there is no header, a column name stands twice, or a row has another number of
     *     cells than the header
     */
    public static Table read(String name, String text) {
        List<String[]> lines =
                parse(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Table '%s' is empty; a header is needed.".formatted(name));
        }
        String[] header = lines.get(0);
        Set<String> names = new HashSet<>();
        for (String column : header) {
            if (!names.add(column.toLowerCase(Locale.ROOT))) { // Tablesaw's column names do not know case
                throw new IllegalArgumentException("Table '%s' names a column twice (case does not count): %s."
                        .formatted(name, String.join(", ", header)));
            }
        }
        StringColumn[] columns = Arrays.stream(header).map(StringColumn::create).toArray(StringColumn[]::new);
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line);
            if (cells.length != header.length) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Table '%s': data row %d has %d cells for %d columns.",
                        name,
                        line,
                        cells.length,
                        header.length));
            }
            for (int column = 0; column < columns.length; column++) {
                columns[column].append(cells[column]);
            }
        }
        return Table.create(name, columns);
    }

    /** The table as text with one header line; cells are quoted where needed, lines end with {@code \n} everywhere. */
    public static String write(Table table) {
        CsvWriterSettings settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\n");
        settings.getFormat().setComment(NO_COMMENTS);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setSkipEmptyLines(false);
        settings.setQuotationTriggers('\r', '\n', ',', '"');
        settings.setMaxCharsPerColumn(UNLIMITED);
        StringWriter text = new StringWriter();
        CsvWriter writer = new CsvWriter(text, settings);
        writer.writeRow(table.columnNames());
        for (int row = 0; row < table.rowCount(); row++) {
            int line = row;
            writer.writeRow(table.columns().stream()
                    .map(column -> column.getString(line))
                    .toList());
        }
        writer.close();
        return text.toString();
    }

    /** The cells of one column of a table read by {@link #read}. */
    static List<String> cells(Column<?> column) {
        return ((StringColumn) column).asList();
    }

    private static List<String[]> parse(String name, String text) {
        if (text.chars().filter(letter -> letter == '"').count() % 2 != 0) {
            // The parser would take everything up to the end of the file for one cell.
            throw new IllegalArgumentException(
                    "Table '%s' is not well-formed CSV: a quote is not closed.".formatted(name));
        }
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.getFormat().setComment(NO_COMMENTS);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setIgnoreLeadingWhitespacesInQuotes(false);
        settings.setIgnoreTrailingWhitespacesInQuotes(false);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setSkipEmptyLines(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setMaxCharsPerColumn(UNLIMITED);
        settings.setMaxColumns(MOST_COLUMNS);
        settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
        try {
            return new CsvParser(settings).parseAll(new StringReader(text));
        } catch (TextParsingException broken) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "Table '%s' is not well-formed CSV, near line %d.",
                            name,
                            broken.getLineIndex() + 1),
                    broken);
        }
    }
}
