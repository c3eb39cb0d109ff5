package apportion.kernel.render;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes tables as aligned text and as HTML that needs neither style sheets nor trust. */
final class TableText {
    private static final Template HTML = Mustache.compiler().compile("""
            <table>{{#caption}}<caption>{{.}}</caption>{{/caption}}
            {{#headed}}<thead><tr>{{#header}}<th style="text-align: {{align}}">{{text}}</th>{{/header}}</tr></thead>
            {{/headed}}<tbody>
            {{#rows}}<tr>{{#.}}<td style="text-align: {{align}}">{{text}}</td>{{/.}}</tr>
            {{/rows}}</tbody></table>{{#note}}
            <p>{{.}}</p>{{/note}}
            """);
    private static final String GAP = "  ";

    private TableText() {}

    /** HTML; every text escaped. */
    static String html(TableView table) {
        return HTML.execute(Map.of(
                        "caption",
                        table.caption().isBlank() ? List.of() : List.of(table.caption()),
                        "headed",
                        !table.header().isEmpty(),
                        "header",
                        cells(table, table.header()),
                        "rows",
                        table.rows().stream().map(row -> cells(table, row)).toList(),
                        "note",
                        table.note().isEmpty() ? List.of() : List.of(table.note())))
                .strip();
    }

    /** Columns of equal width, numbers to the right; no line ends in a space. */
    static String plain(TableView table) {
        List<List<String>> lines = new ArrayList<>();
        if (!table.header().isEmpty()) {
            lines.add(table.header());
        }
        lines.addAll(table.rows());
        List<Integer> widths = IntStream.range(0, table.numeric().size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        List<String> text = new ArrayList<>();
        Stream.of(table.caption()).filter(caption -> !caption.isBlank()).forEach(text::add);
        for (int i = 0; i < lines.size(); i++) {
            text.add(line(lines.get(i), table.numeric(), widths));
            if (i == 0 && !table.header().isEmpty()) {
                text.add(String.join(GAP, widths.stream().map("-"::repeat).toList()));
            }
        }
        Stream.of(table.note()).filter(note -> !note.isEmpty()).forEach(text::add);
        return String.join("\n", text);
    }

    private static String line(List<String> cells, List<Boolean> numeric, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).replace('\n', ' ');
            String space = " ".repeat(Math.max(0, widths.get(i) - width(text)));
            line.append(i == 0 ? "" : GAP).append(numeric.get(i) ? space + text : text + space);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<Map<String, String>> cells(TableView table, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i ->
                        Map.of("text", texts.get(i), "align", table.numeric().get(i) ? "right" : "left"))
                .toList();
    }
}
