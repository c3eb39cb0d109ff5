package apportion.study.siting;

import apportion.data.DataPackage;
import apportion.fuzzy.TriangularFuzzyNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The paper's inputs exactly as printed (Tables 1 to 5, Section 4), in the form the model takes them. */
public final class SitingData {

    /** Short name of the paper and of its data package. */
    public static final String PAPER = "gangue-siting";

    private static final DataPackage DATA = DataPackage.bundled(PAPER);
    private static final double PERCENT = 0.01;
    private static final List<Colliery> COLLIERIES = readCollieries();
    private static final List<Integer> SITES = IntStream.rangeClosed(
                    1, DATA.table("table2_distances").columnCount() - 1)
            .boxed()
            .toList();
    private static final Map<String, Double> TABLE_5 = read("table5_parameters", "parameter");
    private static final Map<String, Double> SETTINGS = read("section4_settings", "setting");

    private SitingData() {}

    /** The data package with its sources, units and provenance. */
    public static DataPackage dataPackage() {
        return DATA;
    }

    /** ST, XLZ, BD, DT, JN2, JN3. */
    public static List<Colliery> collieries() {
        return COLLIERIES;
    }

    /** 1 to 10. */
    public static List<Integer> sites() {
        return SITES;
    }

    /** d_ij of Table 2, km. */
    public static double distance(int site, String colliery) {
        return ofSite("table2_distances", site, colliery);
    }

    /** T_ij of Table 3, 10⁶ t of gangue. */
    public static double haulCapacity(int site, String colliery) {
        return ofSite("table3_capacities", site, colliery);
    }

    /** α = 0.6, the allowed stack level. */
    public static double allowedStackLevel() {
        return table5("alpha") * PERCENT;
    }

    /** ϑ, revenue of the facility, yuan per tonne of gangue. */
    public static double facilityRevenue() {
        return table5("theta (CGF revenue per tonne)");
    }

    /** D_basic, 10⁶ t of coal. */
    public static double demand() {
        return table5("D basic");
    }

    /** ψ. */
    public static double taxRate() {
        return table5("tax rate") * PERCENT;
    }

    /** P_s, yuan per tonne of gangue stacked beyond the allowance. */
    public static double stackPrice() {
        return table5("P_s");
    }

    /** A number of Table 5 as printed, by its symbol. */
    static double table5(String symbol) {
        return Objects.requireNonNull(TABLE_5.get(symbol), () -> "Table 5 lacks " + symbol + ".");
    }

    /** Settings of Section 4 as printed, by name. */
    public static Map<String, Double> settings() {
        return SETTINGS;
    }

    /** One setting of Section 4. */
    static double setting(String name) {
        return Objects.requireNonNull(SETTINGS.get(name), () -> "Section 4 sets no '%s'.".formatted(name));
    }

    private static double ofSite(String table, int site, String colliery) {
        if (!SITES.contains(site)) {
            throw new IllegalArgumentException("site must be one of %s, got %s.".formatted(SITES, site));
        }
        int row = COLLIERIES.stream().map(Colliery::shortName).toList().indexOf(colliery);
        if (row < 0) {
            throw new IllegalArgumentException("No colliery '%s'; there are: %s."
                    .formatted(
                            colliery,
                            String.join(
                                    ", ",
                                    COLLIERIES.stream().map(Colliery::shortName).toList())));
        }
        return Tables.of(table).doubleColumn("site_" + site).getDouble(row);
    }

    private static Map<String, Double> read(String table, String key) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Row row : DATA.table(table)) {
            values.put(row.getString(key), row.getDouble("value"));
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<Colliery> readCollieries() {
        Table fuzzy = DATA.table("table4_fuzzy");
        List<Colliery> collieries = new ArrayList<>();
        for (Row row : DATA.table("table1_collieries")) {
            Row costs = fuzzy.row(row.getRowNumber());
            if (!costs.getString("colliery").equals(row.getString("colliery"))) {
                throw new IllegalStateException(
                        "Tables 1 and 4 list the collieries in the same order, got '%s' and '%s'."
                                .formatted(row.getString("colliery"), costs.getString("colliery")));
            }
            collieries.add(new Colliery(
                    row.getString("colliery"),
                    row.getString("name"),
                    row.getDouble("basic_output"),
                    row.getDouble("capacity"),
                    row.getDouble("price"),
                    row.getDouble("history_output"),
                    row.getDouble("budget"),
                    fuzzy(costs, "emission").times(PERCENT),
                    fuzzy(costs, "operating"),
                    fuzzy(costs, "transport")));
        }
        return List.copyOf(collieries);
    }

    static TriangularFuzzyNumber fuzzy(Row row, String quantity) {
        return new TriangularFuzzyNumber(
                row.getDouble(quantity + "_least"),
                row.getDouble(quantity + "_mode"),
                row.getDouble(quantity + "_greatest"));
    }

    /** Tables 2 and 3, read once. */
    private static final class Tables {
        private static final Map<String, Table> BY_NAME = Map.of(
                "table2_distances", DATA.table("table2_distances"),
                "table3_capacities", DATA.table("table3_capacities"));

        static Table of(String name) {
            return Objects.requireNonNull(BY_NAME.get(name));
        }
    }
}
