package apportion.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTest {

    private static final String UTM =
            "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32650\"}}, ";

    @Test
    void everyKindOfShapeIsReadAndWrittenAgain() {
        VectorLayer layer = GeoJson.reader().parse("all", collection(UTM, """
                {"type": "Feature", "properties": {"name": "a", "depth": 3.5, "gone": null}, "geometry": {"type": "Point", "coordinates": [1, 2, 99]}},
                {"type": "Feature", "properties": null, "geometry": {"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}},
                {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[0, 0], [5, 5]]}},
                {"type": "Feature", "geometry": {"type": "MultiLineString", "coordinates": [[[0, 0], [5, 5]], [[1, 0], [2, 0]]]}},
                {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[3, 3], [3, 6], [6, 6], [6, 3], [3, 3]]]}},
                {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[[[20, 0], [29, 0], [29, 9], [20, 0]]]]}},
                {"type": "Feature", "geometry": {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [7, 7]}]}}"""));
        assertThat(layer.features()).hasSize(7);
        assertThat(layer.repairs()).isEmpty();
        assertThat(layer.system().name()).isEqualTo("EPSG:32650");
        assertThat(layer.features().get(0).properties())
                .containsEntry("name", "a")
                .containsEntry("depth", "3.5")
                .containsEntry("gone", "");
        assertThat(layer.features().get(4).geometry().getArea()).isEqualTo(72);
        VectorLayer again = GeoJson.reader().parse("all", GeoJsonText.of(layer));
        assertThat(again.geometry().equalsNorm(layer.geometry())).isTrue();
        assertThat(GeoJsonText.of(again)).isEqualTo(GeoJsonText.of(layer));
        assertThat(layer.toString()).contains("MultiPolygon=1").contains("x from 0.0 to 29.0");
    }

    @Test
    void withoutASystemCoordinatesAreDegrees() {
        VectorLayer wells = GeoJson.reader().parse("wells", collection("", point(116.83, 35.55)));
        assertThat(wells.system()).isEqualTo(CoordinateSystem.WGS84);
        VectorLayer metres = wells.in(CoordinateSystem.utm(116.83, 35.55));
        assertThat(metres.geometry().getCoordinate().x).isCloseTo(484591.725941, within(1e-3)); // PROJ, gis-utm
        assertThat(GeoJsonText.of(wells)).doesNotContain("crs");
        assertThat(GeoJson.reader()
                        .parse("bare", "{\"type\": \"Point\", \"coordinates\": [1, 2]}")
                        .features())
                .hasSize(1);
        assertThat(GeoJson.reader().parse("one", point(1, 2)).features()).hasSize(1);
    }

    @Test
    void numbersThatCannotBeDegreesShowAMissingSystemOrSwappedAxes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoJson.reader().parse("wells", collection("", point(484592, 3934052))))
                .withMessage(
                        "Layer 'wells' has no 'crs', so it is in EPSG:4326, but its coordinates are no degrees: x from 484592.0 to 484592.0, y from 3934052.0 to 3934052.0."
                                + "\nMaybe they are projected: GeoJson.reader().withSystem(CoordinateSystem.named(\"EPSG:32650\")).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoJson.reader().parse("wells", collection("", point(35.55, 116.83))))
                .withMessageEndingWith("Maybe the axes are swapped: GeoJson.reader().withSwappedAxes().");
        VectorLayer swapped = GeoJson.reader().withSwappedAxes().parse("wells", collection("", point(35.55, 116.83)));
        assertThat(swapped.geometry().getCoordinate().x).isEqualTo(116.83);
        assertThat(swapped.repairs()).containsExactly(new Repair("wells", "the axes were swapped, as asked"));
        VectorLayer given = GeoJson.reader()
                .withSystem(CoordinateSystem.named("EPSG:32650"))
                .parse("wells", collection("", point(484592, 3934052)));
        assertThat(given.system().name()).isEqualTo("EPSG:32650");
    }

    @Test
    void repairsAreNamed() {
        VectorLayer layer = GeoJson.reader().parse("plots", collection(UTM, """
                {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]}},
                {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [4, 0], [4, 4], [0, 4]]]}},
                {"type": "Feature", "geometry": null},
                {"type": "Feature", "geometry": {"type": "LineString", "coordinates": []}}"""));
        assertThat(layer.features()).hasSize(2);
        assertThat(layer.features().get(0).geometry().getArea()).isEqualTo(2); // a bow tie: two triangles of area 1
        assertThat(layer.repairs())
                .containsExactlyInAnyOrder(
                        new Repair("plots", "feature 2 had an open ring, which was closed"),
                        new Repair(
                                "plots",
                                "feature 1 was repaired by GeometryFixer, self-intersection near (1.0, 1.0); its area went from 0.00000 to 2.00000"),
                        new Repair("plots", "feature 3 has no shape and was left out"),
                        new Repair("plots", "feature 4 has no shape and was left out"));
        assertThat(layer.toString()).contains("repaired: feature 2 had an open ring");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "LineString", "coordinates": [[1, 2]]}   | Layer 'x', feature 1: a line needs at least 2 places, got 1.
            {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]} | Layer 'x', feature 1: a ring needs at least 3 different places, got 2.
            {"type": "Point", "coordinates": ["a", 2]}        | Layer 'x', feature 1: a coordinate must be a finite number, got "a".
            {"type": "Point", "coordinates": [1e999, 2]}      | Layer 'x', feature 1: a coordinate must be a finite number, got 1e999.
            {"type": "Point", "coordinates": [1]}             | Layer 'x', feature 1: a place needs x and y, got [1].
            {"type": "Point"}                                 | Layer 'x', feature 1: an array was expected, got null.
            {"type": "Circle", "coordinates": [1, 2]}         | Layer 'x', feature 1: a shape must be one of GeoJSON's, got type 'Circle'.
            {"features": []}                                  | Layer 'x', feature 1: a shape must be one of GeoJSON's, got type ''.
            {"type": "FeatureCollection"}                     | Layer 'x': a FeatureCollection needs 'features'.
            [1, 2]                                            | Layer 'x' is not GeoJSON: its text is no JSON object.
            """)
    void brokenShapesSayWhatIsWrong(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoJson.reader().parse("x", text))
                .withMessage(message);
    }

    @Test
    void whatIsNoJsonOrHasAnUnknownSystemIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoJson.reader().parse("x", "{\"type\": "))
                .withMessageStartingWith("Layer 'x' is not JSON: ");
        String other = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:27700\"}}, ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoJson.reader().parse("x", collection(other, point(1, 2))))
                .withMessageStartingWith("No coordinate system 'EPSG:27700' here;")
                .withMessageEndingWith("Maybe give its PROJ string: CoordinateSystem.of(name, \"+proj=...\").");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoJson.reader().parse("x", collection("\"crs\": null, ", point(1, 2))))
                .withMessageStartingWith("Layer 'x' has a 'crs' without a name: null.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoordinateSystem.of("mine", "+proj=nothing"))
                .withMessageStartingWith("The coordinate system 'mine' must be a PROJ string proj4j knows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VectorLayer.ofText("x", CoordinateSystem.WGS84, "POINT(1"))
                .withMessageStartingWith("Layer 'x': a shape must be well-known text, got 'POINT(1': ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4490", "EPSG:4547", "EPSG:4526", "EPSG:4508", "EPSG:4498", "EPSG:32650"})
    void chineseSystemsThereAndBack(String name) {
        CoordinateSystem system = CoordinateSystem.named(name);
        var there = CoordinateSystem.WGS84.transform(116.83, 35.55, system);
        var back = system.transform(there.x, there.y, CoordinateSystem.WGS84);
        assertThat(back.x).isCloseTo(116.83, within(1e-8));
        assertThat(back.y).isCloseTo(35.55, within(1e-8));
    }

    @Test
    void filesAreReadUnderTheirName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wells.geojson");
        Files.writeString(file, "\uFEFF" + collection("", point(1, 2)));
        assertThat(GeoJson.reader().read(file).name()).isEqualTo("wells");
    }

    private static String collection(String crs, String features) {
        return "{\"type\": \"FeatureCollection\", %s\"features\": [%s]}".formatted(crs, features);
    }

    private static String point(double x, double y) {
        return "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [%s, %s]}}"
                .formatted(x, y);
    }
}
