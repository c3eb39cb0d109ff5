package apportion.study.coal;

import apportion.chart.Figures;
import apportion.chart.MapShape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Row;

/**
 * Maps of a value by province. The boundaries are those of Natural Earth (public domain), simplified; the paper's Figures 2
 * and 5 are maps of this kind.
 */
public final class ProvinceMap {

    private static final int BANDS = 6;

    private ProvinceMap() {}

    /** The 25 provinces coloured by these values, in the order of {@link CoalData#provinces()}; others stay grey. */
    public static XYChart of(String title, List<Double> values) {
        if (values.size() != CoalData.provinces().size()) {
            throw new IllegalArgumentException("%s values for %s provinces."
                    .formatted(values.size(), CoalData.provinces().size()));
        }
        List<MapShape> shapes = shapes();
        List<Double> colours = shapes.stream()
                .map(shape -> shape.label().isEmpty()
                        ? Double.NaN
                        : values.get(CoalData.provinces().indexOf(shape.label())))
                .toList();
        return Figures.regionMap(title, shapes, colours, BANDS);
    }

    /** The outlines, in degrees, labelled with the province; the others have no label. */
    static List<MapShape> shapes() {
        List<MapShape> shapes = new ArrayList<>();
        for (Row row : CoalData.dataPackage().table("boundaries")) {
            var labelAt = new MapShape.Point(row.getDouble("label_longitude"), row.getDouble("label_latitude"));
            shapes.add(new MapShape(row.getString("province"), labelAt, rings(row.getString("boundary"))));
        }
        return shapes;
    }

    /** Quotas of the main scenario, 10⁴ t. */
    public static XYChart quotas() {
        return of("Quotas Y R of the main scenario, 10⁴ t", Table2.quotas(Preference.ECONOMY));
    }

    /** Execution rates of the main scenario, per cent. */
    public static XYChart executionRates() {
        return of(
                "Execution rates K of the main scenario, %",
                CoalData.column(Preference.ECONOMY, "Execution rate").stream()
                        .map(rate -> 100 * rate)
                        .toList());
    }

    /** Unit costs of SOAS, 10⁸ yuan per 10⁴ t. */
    public static XYChart unitCosts() {
        return of("Unit costs, 10⁸ yuan per 10⁴ t", UnitPrices.costs(Scheme.SOAS));
    }

    /** The rings of a GeoJSON MultiPolygon. */
    private static List<List<MapShape.Point>> rings(String geometry) {
        List<List<MapShape.Point>> rings = new ArrayList<>();
        JsonArray polygons = JsonParser.parseString(geometry).getAsJsonObject().getAsJsonArray("coordinates");
        for (JsonElement polygon : polygons) {
            for (JsonElement ring : polygon.getAsJsonArray()) {
                List<MapShape.Point> points = new ArrayList<>();
                for (JsonElement point : ring.getAsJsonArray()) {
                    JsonArray pair = point.getAsJsonArray();
                    points.add(new MapShape.Point(
                            pair.get(0).getAsDouble(), pair.get(1).getAsDouble()));
                }
                rings.add(points);
            }
        }
        return rings;
    }
}
