package apportion.study.coal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tech.tablesaw.api.Table;

/** What must hold between the rows and between the two files of a {@link Yearbook}. */
final class YearbookCheck {

    /** Years that a function of two inputs needs: three coefficients, and residuals worth the name. */
    private static final int FEWEST_YEARS = 5;

    private YearbookCheck() {}

    /** Each province has one line. */
    static void provinces(Table provinces) {
        List<String> twice = new ArrayList<>(names(provinces));
        new LinkedHashSet<>(twice).forEach(twice::remove);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("File 'provinces' names twice: %s.".formatted(String.join(", ", twice)));
        }
    }

    /** Each province has one line for each year, and enough of them. */
    static void panel(Table panel) {
        Map<String, Set<Integer>> years = new LinkedHashMap<>();
        for (int row = 0; row < panel.rowCount(); row++) {
            String province = panel.getString(row, "province");
            int year = panel.intColumn("year").getInt(row);
            if (!years.computeIfAbsent(province, name -> new TreeSet<>()).add(year)) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "File 'panel' has two lines for '%s' in %d.", province, year));
            }
        }
        Set<Integer> all = new TreeSet<>();
        years.values().forEach(all::addAll);
        years.forEach((province, its) -> {
            for (int year : all) {
                if (!its.contains(year)) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "File 'panel' has no line for '%s' in %d, a year that other provinces have.\n"
                                    + "Maybe leave the year out for all.",
                            province,
                            year));
                }
            }
        });
        if (all.size() < FEWEST_YEARS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "File 'panel' has %d years; a production function needs at least %d.",
                    all.size(),
                    FEWEST_YEARS));
        }
    }

    /** Both files name the same provinces. */
    static void sameProvinces(Table panel, Table provinces) {
        Set<String> inPanel = new LinkedHashSet<>(names(panel));
        Set<String> inProvinces = new LinkedHashSet<>(names(provinces));
        if (!inPanel.equals(inProvinces)) {
            throw new IllegalArgumentException("Both files must name the same provinces; only in 'panel': %s; only in"
                            .formatted(without(inPanel, inProvinces))
                    + " 'provinces': %s.".formatted(without(inProvinces, inPanel)));
        }
    }

    private static String without(Set<String> names, Set<String> others) {
        List<String> rest =
                names.stream().filter(name -> !others.contains(name)).toList();
        return rest.isEmpty() ? "none" : String.join(", ", rest);
    }

    private static List<String> names(Table table) {
        return table.stringColumn("province").asList();
    }
}
