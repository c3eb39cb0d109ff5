package apportion.replication;

import apportion.data.Csv;
import apportion.data.SpreadsheetText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The ledger as the table that is committed, and its way into a CSV file and back. */
final class LedgerTable {

    static final List<String> COLUMNS =
            List.of("paper", "place", "row", "column", "published", "computed", "verdict", "reason", "notebook");

    private LedgerTable() {}

    static Table of(List<Entry> entries) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(line(entry));
        }
        return table(lines);
    }

    static Map<String, String> line(Entry entry) {
        PublishedNumber number = entry.number();
        Map<String, String> line = new LinkedHashMap<>();
        line.put("paper", number.paper());
        line.put("place", number.place());
        line.put("row", number.row());
        line.put("column", number.column());
        line.put("published", number.published());
        line.put("computed", entry.computedText());
        line.put("verdict", entry.answer().verdict().word());
        line.put("reason", entry.answer().reason());
        line.put("notebook", entry.notebookSection());
        return Collections.unmodifiableMap(line);
    }

    static String csv(List<Entry> entries) {
        List<Map<String, String>> guarded = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, String> line = new LinkedHashMap<>(line(entry));
            line.replaceAll((column, text) -> SpreadsheetText.guard(text));
            guarded.add(line);
        }
        return Csv.write(table(guarded));
    }

    /** The lines of a committed ledger, each as column name to text. */
    static List<Map<String, String>> read(String name, String csv) {
        Table table = Csv.read(name, csv);
        if (!table.columnNames().equals(COLUMNS)) {
            throw new IllegalArgumentException(
                    "Ledger %s: columns must be %s, found %s.".formatted(name, COLUMNS, table.columnNames()));
        }
        List<Map<String, String>> lines = new ArrayList<>();
        for (Row row : table) {
            Map<String, String> line = new LinkedHashMap<>();
            COLUMNS.forEach(column -> line.put(column, SpreadsheetText.unguard(row.getString(column))));
            lines.add(Collections.unmodifiableMap(line));
        }
        return lines;
    }

    private static Table table(List<Map<String, String>> lines) {
        Table table = Table.create("ledger");
        for (String column : COLUMNS) {
            table.addColumns(StringColumn.create(column, lines.stream().map(line -> line.getOrDefault(column, ""))));
        }
        return table;
    }
}
