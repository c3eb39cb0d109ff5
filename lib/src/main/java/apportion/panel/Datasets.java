package apportion.panel;

import com.google.gson.JsonObject;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a figure as CSV, which takes a third of the room of JSON; rows that two pictures share are written once. */
final class Datasets {
    private final Map<List<Map<String, Object>>, String> names = new LinkedHashMap<>();
    private final JsonObject sets = new JsonObject();

    JsonObject sets() {
        return sets;
    }

    /** The data of a picture: a reference to its rows, and which columns are numbers. */
    JsonObject of(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A picture needs at least 1 row, got none.");
        }
        List<Map<String, Object>> cells = rows.stream().map(Row::cells).toList();
        String name = names.computeIfAbsent(cells, these -> "rows" + names.size());
        if (!sets.has(name)) {
            sets.addProperty(name, csv(cells));
        }
        var parse = new JsonObject();
        cells.get(0)
                .forEach((column, value) -> parse.addProperty(column, value instanceof Number ? "number" : "string"));
        JsonObject format = Vega.object("type", "csv");
        format.add("parse", parse);
        JsonObject data = Vega.object("name", name);
        data.add("format", format);
        return data;
    }

    private static String csv(List<Map<String, Object>> rows) {
        var text = new StringWriter();
        var settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\n");
        var writer = new CsvWriter(text, settings);
        List<String> columns = List.copyOf(rows.get(0).keySet());
        writer.writeHeaders(columns);
        for (Map<String, Object> row : rows) {
            writer.writeRow(
                    columns.stream().map(column -> plain(row.get(column))).toArray());
        }
        writer.close();
        return text.toString();
    }

    /** 4 and not 4.0. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value;
    }
}
