package apportion.study.relocation;

import apportion.data.DataPackage;
import apportion.gravity.Distances;
import apportion.gravity.GravityModel;
import apportion.welfare.RelocationParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The paper's inputs exactly as printed (Tables 3 and 6, Section 2.3.2), in the form the methods take them.
 *
 * <p>Regions always stand in the paper's order: 1 Beijing, 2 Hebei, 3 Tianjin.
 */
public final class RelocationData {

    /** Short name of the paper and of its data package. */
    public static final String PAPER = "industry-relocation";

    private static final DataPackage DATA = DataPackage.bundled(PAPER);
    private static final List<String> REGIONS =
            List.copyOf(DATA.table("table3_regions").stringColumn("region").asList());
    private static final Map<String, Double> TABLE_6 = readTable6();
    private static final RelocationParameters PARAMETERS = readParameters();

    private RelocationData() {}

    /** The data package with its sources, units and provenance. */
    public static DataPackage dataPackage() {
        return DATA;
    }

    /** Beijing, Hebei, Tianjin. */
    public static List<String> regions() {
        return REGIONS;
    }

    /** Table 3 as a gravity model with k_ij = G_i / (G_i + G_j). */
    public static GravityModel gravityModel() {
        Table table = DATA.table("table3_regions");
        return GravityModel.of(
                distances(),
                table.doubleColumn("investment").asDoubleArray(),
                table.doubleColumn("energy").asDoubleArray());
    }

    private static Distances distances() {
        List<String> regions = regions();
        double[][] distances = new double[regions.size()][regions.size()];
        for (Row row : DATA.table("table3_distances")) {
            int from = regions.indexOf(row.getString("from"));
            int to = regions.indexOf(row.getString("to"));
            distances[from][to] = row.getDouble("distance");
            distances[to][from] = row.getDouble("distance");
        }
        return Distances.of(regions, distances);
    }

    /** ω, GDP per head in 10⁴ yuan (Section 2.3.2). */
    public static List<Double> weights() {
        return DATA.table("weights").doubleColumn("gdp_per_head").asList();
    }

    /** Table 6 with k = 0.68 as printed; d_i¹ = 0.2 is the damage that Hebei and Tianjin each do to Beijing, and so on. */
    public static RelocationParameters parameters() {
        return PARAMETERS;
    }

    private static RelocationParameters readParameters() {
        Map<String, Double> printed = TABLE_6;
        return new RelocationParameters(
                regions(),
                numbered(printed, "q_"),
                numbered(printed, "a_"),
                value(printed, "p"),
                value(printed, "d"),
                value(printed, "g"),
                value(printed, "k"),
                value(printed, "beta_1"),
                value(printed, "beta_2"),
                value(printed, "beta_3"),
                damageByReceiver(numbered(printed, "d_i_")));
    }

    /** Table 6 by symbol. */
    static Map<String, Double> table6() {
        return TABLE_6;
    }

    private static Map<String, Double> readTable6() {
        Map<String, Double> printed = new LinkedHashMap<>();
        for (Row row : DATA.table("table6_parameters")) {
            printed.put(row.getString("parameter"), row.getDouble("value"));
        }
        return Collections.unmodifiableMap(printed);
    }

    private static double value(Map<String, Double> printed, String symbol) {
        return Objects.requireNonNull(printed.get(symbol), () -> "Table 6 lacks " + symbol + ".");
    }

    private static List<Double> numbered(Map<String, Double> printed, String prefix) {
        return List.of(value(printed, prefix + 1), value(printed, prefix + 2), value(printed, prefix + 3));
    }

    private static List<List<Double>> damageByReceiver(List<Double> damageTo) {
        List<List<Double>> damage = new ArrayList<>();
        for (int from = 0; from < damageTo.size(); from++) {
            List<Double> row = new ArrayList<>(damageTo);
            row.set(from, 0.0);
            damage.add(row);
        }
        return damage;
    }
}
