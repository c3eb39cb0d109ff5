package apportion.study.coal;

import apportion.data.Csv;
import apportion.study.coal.YearbookColumn.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The inputs of Appendices A to C as a user fills them in from the statistical yearbooks: a panel by province and year and a
 * file by province. {@link YearbookColumn} is the schema.
 *
 * @param panel numbers by province and year, in the order of the file
 * @param provinces numbers by province, in the order of the file
 */
public record Yearbook(Table panel, Table provinces) {

    /** Years that a function of two inputs needs: three coefficients and a residual. */
    private static final int FEWEST_YEARS = 5;

    /** Takes copies: Tablesaw's tables can be changed. */
    public Yearbook {
        panel = panel.copy();
        provinces = provinces.copy();
    }

    @Override
    public Table panel() {
        return panel.copy();
    }

    @Override
    public Table provinces() {
        return provinces.copy();
    }

    /**
     * Reads the two files.
     *
     * @throws IllegalArgumentException if a column is missing, a cell is no number or has a wrong sign, a province stands in
     *     one file only or twice, or has too few years
     */
    public static Yearbook read(String panelText, String provincesText) {
        Table panel = numbers(File.PANEL, panelText);
        Table provinces = numbers(File.PROVINCES, provincesText);
        requireSameProvinces(panel, provinces);
        requireSalvage(provinces);
        return new Yearbook(panel, provinces);
    }

    /** The names of the provinces. */
    public List<String> names() {
        return provinces.stringColumn("province").asList();
    }

    /** A number of one province. */
    double value(String province, YearbookColumn column) {
        return provinces.doubleColumn(column.header()).get(names().indexOf(province));
    }

    private static Table numbers(File file, String text) {
        String name = file.name().toLowerCase(Locale.ROOT);
        Table texts = Csv.read(name, text);
        List<String> missing = YearbookColumn.of(file).stream()
                .map(YearbookColumn::header)
                .filter(header -> !texts.columnNames().contains(header))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "File '%s' lacks the columns: %s; there are: %s.\nMaybe start from YearbookColumn.template(File.%s)."
                            .formatted(name, String.join(", ", missing), String.join(", ", texts.columnNames()), file));
        }
        Table table = Table.create(name);
        for (YearbookColumn column : YearbookColumn.of(file)) {
            StringColumn cells = texts.stringColumn(column.header());
            if (column.isName()) {
                table.addColumns(cells);
            } else {
                List<Double> values = IntStream.range(0, cells.size())
                        .mapToObj(row -> number(name, column, row, cells.get(row)))
                        .toList();
                table.addColumns(DoubleColumn.create(column.header(), values));
            }
        }
        return table;
    }

    private static double number(String file, YearbookColumn column, int row, String cell) {
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "File '%s', data row %d: '%s' must be a number, got '%s'.",
                            file,
                            row + 1,
                            column.header(),
                            cell),
                    wrong);
        }
        if (!(Double.isFinite(value) && (column.mayBeZero() ? value >= 0 : value > 0))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "File '%s', data row %d: '%s' must be %s, got %s.",
                    file,
                    row + 1,
                    column.header(),
                    column.mayBeZero() ? "at least 0" : "positive",
                    cell));
        }
        return value;
    }

    private static void requireSameProvinces(Table panel, Table provinces) {
        List<String> names = provinces.stringColumn("province").asList();
        Set<String> distinct = new LinkedHashSet<>(names);
        if (distinct.size() != names.size()) {
            List<String> twice = new ArrayList<>(names);
            distinct.forEach(twice::remove);
            throw new IllegalArgumentException("File 'provinces' names twice: %s.".formatted(String.join(", ", twice)));
        }
        Map<String, Set<String>> years = new LinkedHashMap<>();
        for (int row = 0; row < panel.rowCount(); row++) {
            String province = panel.getString(row, "province");
            if (!years.computeIfAbsent(province, key -> new LinkedHashSet<>()).add(panel.getString(row, "year"))) {
                throw new IllegalArgumentException(
                        "File 'panel' has two lines for '%s' in %s.".formatted(province, panel.getString(row, "year")));
            }
        }
        if (!years.keySet().equals(distinct)) {
            throw new IllegalArgumentException("Both files must name the same provinces; panel: %s; provinces: %s."
                    .formatted(String.join(", ", years.keySet()), String.join(", ", distinct)));
        }
        years.forEach((province, of) -> {
            if (of.size() < FEWEST_YEARS) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Province '%s' has %d years; its production function needs at least %d.",
                        province,
                        of.size(),
                        FEWEST_YEARS));
            }
        });
    }

    private static void requireSalvage(Table provinces) {
        DoubleColumn rates = provinces.doubleColumn("salvage_rate");
        for (int row = 0; row < rates.size(); row++) {
            if (rates.get(row) > 1) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "File 'provinces', data row %d: 'salvage_rate' must lie in [0, 1], got %s.\nMaybe it is a percentage.",
                        row + 1,
                        rates.get(row)));
            }
        }
    }
}
