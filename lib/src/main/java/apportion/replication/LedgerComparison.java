package apportion.replication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a ledger against those of the committed one. */
final class LedgerComparison {

    private LedgerComparison() {}

    /** Where a line belongs, in a file as in the ledger. */
    private record Key(String paper, NumberKey number) {
        static Key of(Map<String, String> line) {
            return new Key(
                    text(line, "paper"), new NumberKey(text(line, "place"), text(line, "row"), text(line, "column")));
        }

        Deviation deviation(Deviation.Kind kind, String detail) {
            return new Deviation(kind, paper, number, detail);
        }
    }

    static List<Deviation> between(List<Entry> entries, List<Map<String, String>> committed) {
        List<Deviation> deviations = new ArrayList<>();
        Map<Key, Map<String, String>> expected = byKey(committed, deviations);
        Map<Key, Map<String, String>> found = new LinkedHashMap<>();
        entries.stream().map(LedgerTable::line).forEach(line -> found.putIfAbsent(Key.of(line), line));
        found.forEach((key, line) -> {
            Map<String, String> before = expected.get(key);
            if (before == null) {
                deviations.add(key.deviation(Deviation.Kind.NOT_COMMITTED, text(line, "verdict")));
            } else {
                LedgerTable.COLUMNS.forEach(column -> compare(key, column, before, line, deviations));
            }
        });
        expected.forEach((key, line) -> {
            if (!found.containsKey(key)) {
                deviations.add(key.deviation(Deviation.Kind.NOT_ANSWERED, text(line, "verdict")));
            }
        });
        return deviations;
    }

    private static Map<Key, Map<String, String>> byKey(
            List<Map<String, String>> committed, List<Deviation> deviations) {
        Map<Key, Map<String, String>> lines = new LinkedHashMap<>();
        for (Map<String, String> line : committed) {
            Map<String, String> earlier = lines.putIfAbsent(Key.of(line), line);
            if (earlier != null) {
                deviations.add(Key.of(line)
                        .deviation(
                                Deviation.Kind.DOUBLE,
                                "%s, %s in the committed ledger"
                                        .formatted(text(earlier, "verdict"), text(line, "verdict"))));
            }
        }
        return lines;
    }

    private static void compare(
            Key key, String column, Map<String, String> before, Map<String, String> now, List<Deviation> deviations) {
        if (!text(before, column).equals(text(now, column))) {
            Deviation.Kind kind = switch (column) {
                case "verdict" -> Deviation.Kind.OTHER_VERDICT;
                case "computed" -> Deviation.Kind.OTHER_COMPUTED;
                default -> Deviation.Kind.OTHER_TEXT;
            };
            String detail = "%s was '%s', is '%s'".formatted(column, text(before, column), text(now, column));
            deviations.add(key.deviation(kind, detail));
        }
    }

    private static String text(Map<String, String> line, String column) {
        return line.getOrDefault(column, "");
    }
}
