package apportion.siting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The reference cases in {@code cases/gis.json}, each of which names its source and tolerance. */
class GoldenGisTest {

    private static final CoordinateSystem METRES = CoordinateSystem.named("EPSG:32650");

    @TestFactory
    Stream<DynamicTest> everyReferenceCase() throws IOException {
        try (InputStream file = requireNonNull(GoldenGisTest.class.getResourceAsStream("/cases/gis.json"));
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            List<JsonElement> cases = JsonParser.parseReader(reader)
                    .getAsJsonObject()
                    .getAsJsonArray("cases")
                    .asList();
            assertThat(cases).hasSize(9);
            return cases.stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(golden -> DynamicTest.dynamicTest(golden.get("id").getAsString(), () -> check(golden)));
        }
    }

    private static void check(JsonObject golden) {
        JsonObject data = golden.getAsJsonObject("data");
        JsonObject expected = golden.getAsJsonObject("expected");
        double tolerance = golden.get("tolerance").getAsDouble();
        switch (golden.get("id").getAsString()) {
            case "gis-horn-esri", "gis-aspect-esri" -> window(data, expected, tolerance);
            case "gis-plane" -> plane(expected, tolerance);
            case "gis-buffer-point" -> {
                Geometry zone = new BufferStyle(8, BufferStyle.LineEnd.ROUND).zone(shape("POINT(0 0)"), 1000);
                close(zone.getArea(), expected, "area", tolerance);
                close(zone.getArea() / (Math.PI * 1e6), expected, "ratio", tolerance);
            }
            case "gis-buffer-line" -> line(expected, tolerance);
            case "gis-overlay" -> overlay(data, expected, tolerance);
            case "gis-screen-given" -> screen(data, expected, tolerance);
            case "gis-geodesic" -> geodesics(data, expected, tolerance);
            case "gis-utm" -> utm(data, expected, tolerance);
            default -> throw new AssertionError("No comparison for " + golden.get("id"));
        }
    }

    private static void window(JsonObject data, JsonObject expected, double tolerance) {
        double[][] rows = data.getAsJsonArray("z").asList().stream()
                .map(row ->
                        numbers(row).stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        Raster raster = Raster.of("window", METRES, rows, 0, 0, data.get("cell").getAsDouble());
        Gradient gradient = SlopeAnalysis.of(raster).at(1, 1);
        close(gradient.east(), expected, "dzdx", tolerance);
        close(-gradient.north(), expected, "dzdy", tolerance); // Esri's y points south
        close(gradient.slopeDegrees(), expected, "slope_deg", tolerance);
        close(gradient.aspectDegrees(), expected, "aspect_azimuth", tolerance);
        if (expected.has("percent")) {
            close(gradient.slopePercent(), expected, "percent", tolerance);
            Gradient other = SlopeAnalysis.of(raster)
                    .withMethod(SlopeMethod.ZEVENBERGEN_THORNE)
                    .at(1, 1);
            close(other.slopeDegrees(), expected, "zevenbergen_thorne_deg", 5e-5); // printed to 4 decimals
        }
    }

    private static void plane(JsonObject expected, double tolerance) {
        double[][] rows = new double[7][8];
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 8; column++) {
                rows[row][column] = 100 + 0.3 * (10 * column + 5) + 0.4 * (10 * (6 - row) + 5);
            }
        }
        SlopeAnalysis analysis =
                SlopeAnalysis.of(Raster.of("plane", METRES, rows, 0, 0, 10)).withEdgeRule(EdgeRule.PLANE_FIT);
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 8; column++) {
                close(analysis.slope().at(row, column), expected, "slope_deg", tolerance);
                close(analysis.slopePercent().at(row, column), expected, "percent", tolerance);
                close(analysis.aspect().at(row, column), expected, "aspect_azimuth", tolerance);
            }
        }
    }

    private static void line(JsonObject expected, double tolerance) {
        Geometry line = shape("LINESTRING(0 0, 3000 4000)");
        close(new BufferStyle(8, BufferStyle.LineEnd.ROUND).zone(line, 250).getArea(), expected, "area_qs8", tolerance);
        close(new BufferStyle(8, BufferStyle.LineEnd.FLAT).zone(line, 250).getArea(), expected, "flat_cap", tolerance);
        close(
                new BufferStyle(8, BufferStyle.LineEnd.SQUARE).zone(line, 250).getArea(),
                expected,
                "square_cap",
                tolerance);
        close(
                new BufferStyle(5000, BufferStyle.LineEnd.ROUND).zone(line, 250).getArea(),
                expected,
                "area_limit",
                tolerance);
    }

    private static void overlay(JsonObject data, JsonObject expected, double tolerance) {
        Geometry a = shape(data.get("a").getAsString());
        Geometry b = shape(data.get("b").getAsString());
        close(Geometries.intersection(a, b).getArea(), expected, "intersection", tolerance);
        close(Geometries.union(List.of(a, b)).getArea(), expected, "union", tolerance);
        close(Geometries.difference(a, b).getArea(), expected, "a_minus_b", tolerance);
        close(Geometries.difference(b, a).getArea(), expected, "b_minus_a", tolerance);
        close(
                Geometries.union(List.of(Geometries.difference(a, b), Geometries.difference(b, a)))
                        .getArea(),
                expected,
                "sym_difference",
                tolerance);
    }

    private static void screen(JsonObject data, JsonObject expected, double tolerance) {
        List<Double> box = numbers(data.get("study_area_m"));
        Screening screening = Screening.of(VectorLayer.ofText(
                "area",
                METRES,
                "POLYGON((%s %s, %s %s, %s %s, %s %s, %s %s))"
                        .formatted(
                                box.get(0),
                                box.get(1),
                                box.get(2),
                                box.get(1),
                                box.get(2),
                                box.get(3),
                                box.get(0),
                                box.get(3),
                                box.get(0),
                                box.get(1))));
        JsonObject layers = data.getAsJsonObject("layers");
        for (String name : layers.keySet()) {
            JsonObject layer = layers.getAsJsonObject(name);
            screening = screening.withExclusion(
                    VectorLayer.ofText(name, METRES, layer.get("wkt").getAsString()),
                    layer.get("buffer").getAsDouble());
        }
        double rough = screening
                .withBufferStyle(new BufferStyle(8, BufferStyle.LineEnd.ROUND))
                .run()
                .suitableSquareKilometres();
        close(rough, expected, "suitable_km2_qs8", tolerance);
        double fine = screening
                .withBufferStyle(new BufferStyle(5000, BufferStyle.LineEnd.ROUND))
                .run()
                .suitableSquareKilometres();
        close(fine, expected, "suitable_km2_limit", tolerance);
        // Cells of 5 m by true distance: half a cell along the rim of the disc, 6.3 km, is far more than they differ.
        double byCells =
                screening.withCellSize(5).run().suitableCells().orElseThrow().squareKilometres();
        close(byCells, expected, "suitable_km2_limit", 0.005);
    }

    private static void geodesics(JsonObject data, JsonObject expected, double tolerance) {
        JsonObject pairs = data.getAsJsonObject("pairs");
        for (String name : pairs.keySet()) {
            List<Double> places = numbers(pairs.get(name)); // latitude before longitude
            close(
                    GeodesicDistance.metres(places.get(1), places.get(0), places.get(3), places.get(2)),
                    expected.getAsJsonObject("metres"),
                    name,
                    tolerance);
            close(
                    GeodesicDistance.onSphere(places.get(1), places.get(0), places.get(3), places.get(2)),
                    expected.getAsJsonObject("haversine_R6371008_8"),
                    name,
                    tolerance);
        }
    }

    private static void utm(JsonObject data, JsonObject expected, double tolerance) {
        CoordinateSystem target = CoordinateSystem.named(data.get("target").getAsString());
        List<Coordinate> computed = new ArrayList<>();
        for (JsonElement place : data.getAsJsonArray("lonlat")) {
            List<Double> degrees = numbers(place);
            Coordinate there = CoordinateSystem.WGS84.transform(degrees.get(0), degrees.get(1), target);
            Coordinate back = target.transform(there.x, there.y, CoordinateSystem.WGS84);
            assertThat(back.x).isCloseTo(degrees.get(0), within(1e-9));
            assertThat(back.y).isCloseTo(degrees.get(1), within(1e-9));
            assertThat(CoordinateSystem.utm(degrees.get(0), degrees.get(1))).isEqualTo(target);
            computed.add(there);
        }
        // The scale at the first place: a step of 1e-5 degrees on the map over the same on the ground.
        List<Double> first = numbers(data.getAsJsonArray("lonlat").get(0));
        Coordinate step = CoordinateSystem.WGS84.transform(first.get(0) + 1e-5, first.get(1), target);
        double ground = GeodesicDistance.metres(first.get(0), first.get(1), first.get(0) + 1e-5, first.get(1));
        close(computed.get(0).distance(step) / ground, expected, "scale", 1e-8);
        for (int k = 0; k < computed.size(); k++) {
            List<Double> xy = numbers(expected.getAsJsonArray("xy").get(k));
            assertThat(computed.get(k).x).isCloseTo(xy.get(0), within(tolerance));
            assertThat(computed.get(k).y).isCloseTo(xy.get(1), within(tolerance));
        }
    }

    private static Geometry shape(String text) {
        return VectorLayer.ofText("shape", METRES, text).features().get(0).geometry();
    }

    private static void close(double value, JsonObject expected, String key, double tolerance) {
        assertThat(value).as(key).isCloseTo(expected.get(key).getAsDouble(), within(tolerance));
    }

    private static List<Double> numbers(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsDouble)
                .toList();
    }
}
