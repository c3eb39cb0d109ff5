package apportion.replication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** How many published numbers of each paper have which verdict, those without a study included. */
public final class LedgerSummary {

    private static final String NO_STUDY = "no study yet";
    private static final String NO_VERDICT = "no verdict";

    private final List<Line> lines;

    /** The counts of one paper. */
    private record Line(String paper, Map<Verdict, Integer> verdicts, int noVerdict, int noStudy) {
        int numbers() {
            return noVerdict
                    + noStudy
                    + verdicts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private LedgerSummary(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static LedgerSummary of(Ledger ledger) {
        List<Line> lines = new ArrayList<>();
        for (String paper : ledger.papers()) {
            Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
            ledger.entries().stream()
                    .filter(entry -> entry.number().paper().equals(paper))
                    .forEach(entry -> verdicts.merge(entry.answer().verdict(), 1, Integer::sum));
            int missing = (int) ledger.gaps().stream()
                    .filter(gap -> gap.kind() == Deviation.Kind.MISSING)
                    .filter(gap -> gap.paper().equals(paper))
                    .count();
            lines.add(new Line(paper, verdicts, missing, ledger.withoutStudy().getOrDefault(paper, 0)));
        }
        return new LedgerSummary(lines);
    }

    /** The count of one verdict over all papers. */
    public int count(Verdict verdict) {
        return lines.stream()
                .mapToInt(line -> line.verdicts().getOrDefault(verdict, 0))
                .sum();
    }

    /** One line for each paper and one for all, with a column for each verdict. */
    public Table table() {
        List<String> papers = new ArrayList<>(lines.stream().map(Line::paper).toList());
        papers.add("all");
        Table table = Table.create("Replication ledger", StringColumn.create("paper", papers));
        table.addColumns(counts("numbers", lines.stream().map(Line::numbers).toList()));
        for (Verdict verdict : Verdict.values()) {
            table.addColumns(counts(
                    verdict.word(),
                    lines.stream()
                            .map(line -> line.verdicts().getOrDefault(verdict, 0))
                            .toList()));
        }
        if (lines.stream().anyMatch(line -> line.noVerdict() > 0)) {
            table.addColumns(
                    counts(NO_VERDICT, lines.stream().map(Line::noVerdict).toList()));
        }
        table.addColumns(counts(NO_STUDY, lines.stream().map(Line::noStudy).toList()));
        return table;
    }

    /** The table in a Markdown document. */
    public String markdown() {
        Table table = table();
        List<String> rows = new ArrayList<>();
        rows.add(row(table.columnNames()));
        rows.add(row(IntStream.range(0, table.columnCount())
                .mapToObj(column -> column == 0 ? "---" : "---:")
                .toList()));
        for (int line = 0; line < table.rowCount(); line++) {
            int index = line;
            rows.add(row(table.columns().stream()
                    .map(column -> column.getString(index))
                    .toList()));
        }
        return rows.stream().map(text -> text + "\n").collect(Collectors.joining());
    }

    /** The table in aligned plain text. */
    @Override
    public String toString() {
        return table().printAll();
    }

    private static IntColumn counts(String name, List<Integer> counts) {
        IntColumn column = IntColumn.create(name);
        counts.forEach(column::append);
        column.append(counts.stream().mapToInt(Integer::intValue).sum());
        return column;
    }

    private static String row(Collection<String> cells) {
        return "| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |";
    }
}
