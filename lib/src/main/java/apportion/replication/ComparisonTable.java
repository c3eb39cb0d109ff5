package apportion.replication;

import apportion.text.Nearest;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The ledger's lines for one table, equation, section or figure of a paper, as a notebook shows them. */
public final class ComparisonTable {

    private ComparisonTable() {}

    /** The lines for one place of the paper this study answers for. */
    public static Table of(Replication study, String place) {
        return of(Ledger.of(study), study.paper(), place);
    }

    /**
     * The lines for one place of one paper.
     *
     * @throws IllegalArgumentException if the ledger has none; the message lists the nearest places
     */
    public static Table of(Ledger ledger, String paper, String place) {
        List<Entry> ofPaper = ledger.entries().stream()
                .filter(entry -> entry.number().paper().equals(paper))
                .toList();
        List<Entry> lines = ofPaper.stream()
                .filter(entry -> entry.number().place().equals(place))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The ledger has no line for paper '%s', place '%s'; nearest places: %s."
                    .formatted(
                            paper,
                            place,
                            Nearest.to(
                                    place,
                                    ofPaper.stream()
                                            .map(entry -> entry.number().place())
                                            .toList())));
        }
        return Table.create(
                place,
                StringColumn.create(
                        "row", lines.stream().map(entry -> entry.number().row())),
                StringColumn.create(
                        "column", lines.stream().map(entry -> entry.number().column())),
                StringColumn.create(
                        "printed", lines.stream().map(entry -> entry.number().published())),
                StringColumn.create("computed", lines.stream().map(Entry::computedText)),
                StringColumn.create(
                        "verdict",
                        lines.stream().map(entry -> entry.answer().verdict().word())),
                StringColumn.create(
                        "reason", lines.stream().map(entry -> entry.answer().reason())));
    }
}
