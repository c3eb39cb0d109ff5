package apportion.siting;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads GeoJSON, RFC 7946 and its forerunner of 2008, which alone has a {@code crs} member.
 *
 * <p>Without that member coordinates are degrees on WGS 84, as RFC 7946 says, unless a system is given; numbers that
 * cannot be degrees are then an error. {@code GeoJson.reader().withSystem(utm).read(file)}
 *
 * @param system what coordinates mean, in place of what the file says or leaves out
 * @param swappedAxes whether y stands before x in the file
 */
public record GeoJson(Optional<CoordinateSystem> system, boolean swappedAxes) {

    /** A reader that believes the file. */
    public static GeoJson reader() {
        return new GeoJson(Optional.empty(), false);
    }

    public GeoJson withSystem(CoordinateSystem known) {
        return new GeoJson(Optional.of(known), swappedAxes);
    }

    /** For files that put latitude before longitude, or northing before easting. */
    public GeoJson withSwappedAxes() {
        return new GeoJson(system, true);
    }

    /** The layer in a file, named after it. */
    public VectorLayer read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.replaceFirst("\\.(geo)?json$", "");
        try {
            return parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the layer '%s' from %s.".formatted(name, fileName), e);
        }
    }

    /** The layer in a text. */
    public VectorLayer parse(String name, String text) {
        JsonObject root = root(name, text);
        List<Repair> repairs = new ArrayList<>();
        CoordinateSystem found = system.orElseGet(() -> declared(name, root));
        var shapes = new GeoJsonShapes(name, swappedAxes, repairs);
        List<Feature> features = new ArrayList<>();
        for (JsonObject feature : featuresOf(name, root)) {
            features.add(feature(name, features.size(), feature, shapes));
        }
        if (swappedAxes) {
            repairs.add(new Repair(name, "the axes were swapped, as asked"));
        }
        var layer = new VectorLayer(name, found, features, repairs);
        requireDegrees(layer, root.has("crs"));
        return layer;
    }

    private static JsonObject root(String name, String text) {
        try {
            JsonElement root = JsonParser.parseString(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (root.isJsonObject()) {
                return root.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(
                    "Layer '%s' is not JSON: %s"
                            .formatted(
                                    name,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    e);
        }
        throw new IllegalArgumentException("Layer '%s' is not GeoJSON: its text is no JSON object.".formatted(name));
    }

    private static List<JsonObject> featuresOf(String name, JsonObject root) {
        String type = GeoJsonShapes.text(root, "type");
        if (type.equals("FeatureCollection")) {
            if (!(root.get("features") instanceof JsonArray array)) {
                throw new IllegalArgumentException("Layer '%s': a FeatureCollection needs 'features'.".formatted(name));
            }
            List<JsonObject> features = new ArrayList<>();
            for (JsonElement element : array) {
                if (!element.isJsonObject()) {
                    throw new IllegalArgumentException(
                            "Layer '%s': every feature must be an object, got %s.".formatted(name, element));
                }
                features.add(element.getAsJsonObject());
            }
            return features;
        }
        return List.of(root);
    }

    private static Feature feature(String layer, int index, JsonObject object, GeoJsonShapes shapes) {
        if (!GeoJsonShapes.text(object, "type").equals("Feature")) {
            return Feature.of(shapes.shape(index, object));
        }
        JsonElement shape = object.get("geometry");
        Geometry geometry = shape == null || shape.isJsonNull()
                ? Geometries.FACTORY.createGeometryCollection()
                : shapes.shape(index, GeoJsonShapes.object(layer, index, shape));
        Map<String, String> properties = new LinkedHashMap<>();
        if (object.get("properties") instanceof JsonObject members) {
            members.entrySet().forEach(member -> {
                JsonElement value = member.getValue();
                properties.put(
                        member.getKey(),
                        value.isJsonPrimitive() ? value.getAsString() : value.isJsonNull() ? "" : value.toString());
            });
        }
        return new Feature(geometry, properties);
    }

    private static CoordinateSystem declared(String layer, JsonObject root) {
        JsonElement crs = root.get("crs");
        if (crs == null) {
            return CoordinateSystem.WGS84;
        }
        if (crs instanceof JsonObject object
                && object.get("properties") instanceof JsonObject properties
                && properties.has("name")) {
            return CoordinateSystem.named(GeoJsonShapes.text(properties, "name"));
        }
        throw new IllegalArgumentException(
                "Layer '%s' has a 'crs' without a name: %s.\nMaybe give it to the reader: withSystem(CoordinateSystem.named(\"EPSG:32650\"))."
                        .formatted(layer, crs));
    }

    /** Degrees that are none show a missing system or swapped axes. */
    private void requireDegrees(VectorLayer layer, boolean declared) {
        if (!layer.system().isGeographic() || layer.features().isEmpty()) {
            return;
        }
        var box = layer.envelope();
        double west = box.getMinX();
        double east = box.getMaxX();
        if (west >= -360 && east <= 360 && box.getMinY() >= -90 && box.getMaxY() <= 90) {
            return;
        }
        boolean otherWayRound = west >= -90 && east <= 90 && box.getMinY() >= -360 && box.getMaxY() <= 360;
        String remedy = otherWayRound
                ? "the axes are swapped: GeoJson.reader().withSwappedAxes()."
                : "they are projected: GeoJson.reader().withSystem(CoordinateSystem.named(\"EPSG:32650\")).";
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "Layer '%s' %s, but its coordinates are no degrees: x from %s to %s, y from %s to %s.\nMaybe %s",
                layer.name(),
                system.isPresent() || declared
                        ? "is said to be in " + layer.system().name()
                        : "has no 'crs', so it is in EPSG:4326",
                west,
                east,
                box.getMinY(),
                box.getMaxY(),
                remedy));
    }
}
