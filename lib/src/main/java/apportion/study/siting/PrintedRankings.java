package apportion.study.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Contradiction 10: printed rankings that are not the order of the values printed above them, or leave a site out. */
public final class PrintedRankings {

    private PrintedRankings() {}

    /** Every row of Tables 6 to 10 with its defects. */
    public static Table table() {
        StringColumn row = StringColumn.create("row");
        StringColumn printed = StringColumn.create("printed ranking");
        StringColumn byValue = StringColumn.create("order of the printed values");
        StringColumn defects = StringColumn.create("defects");
        for (MivRow each : MivRow.ALL) {
            row.append(each.toString());
            printed.append(text(each.printedRanking()));
            byValue.append(text(byValue(each)));
            defects.append(String.join(" ", defects(each)));
        }
        return Table.create("Printed rankings", row, printed, byValue, defects);
    }

    /** The sites in the order of their printed values; one whose value is lost in our text stands first, as printed. */
    static List<Integer> byValue(MivRow row) {
        List<Integer> sites = new ArrayList<>(SitingData.sites());
        sites.removeIf(row::turnedDown);
        sites.sort(
                Comparator.comparingDouble((Integer site) -> row.printed(site).orElse(Double.POSITIVE_INFINITY))
                        .reversed());
        return sites;
    }

    /** What is wrong with the printed ranking, in words. */
    static List<String> defects(MivRow row) {
        List<Integer> printed = row.printedRanking();
        List<Integer> byValue = byValue(row);
        List<String> defects = new ArrayList<>();
        for (int site : byValue) {
            if (!printed.contains(site)) {
                defects.add("Site %s is left out.".formatted(site));
            }
        }
        for (int k = 0; k + 1 < printed.size(); k++) {
            int before = printed.get(k);
            int after = printed.get(k + 1);
            if (byValue.indexOf(before) > byValue.indexOf(after)) {
                defects.add("Site %s stands before Site %s: %s < %s."
                        .formatted(before, after, value(row, before), value(row, after)));
            }
        }
        return defects;
    }

    private static double value(MivRow row, int site) {
        return row.printed(site).orElse(Double.NaN);
    }

    private static String text(List<Integer> sites) {
        return String.join(" > ", sites.stream().map(String::valueOf).toList());
    }
}
