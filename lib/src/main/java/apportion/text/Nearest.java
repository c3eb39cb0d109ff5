package apportion.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The few names most like a mistyped one. */
public final class Nearest {

    private static final int SHOWN = 5;

    private Nearest() {}

    /** The five nearest names in quotes, nearest first. */
    public static String to(String name, Collection<String> names) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparingInt(other -> edits(name, other)))
                .limit(SHOWN)
                .map("'%s'"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** Letters to insert, delete or replace to get from one name to the other (Levenshtein 1966). */
    public static int edits(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
