package apportion.siting;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a layer as GeoJSON, with a {@code crs} member unless it is in degrees on WGS 84.
 *
 * <p>Coordinates are rounded to a millimetre, degrees to 9 decimals; outer rings run counter-clockwise, as RFC 7946 asks.
 */
public final class GeoJsonText {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private final int decimals;

    private GeoJsonText(int decimals) {
        this.decimals = decimals;
    }

    /** A FeatureCollection. */
    public static String of(VectorLayer layer) {
        var writer = new GeoJsonText(layer.system().isGeographic() ? 9 : 3);
        var root = new JsonObject();
        root.addProperty("type", "FeatureCollection");
        root.addProperty("name", layer.name());
        if (!layer.system().equals(CoordinateSystem.WGS84)) {
            var name = new JsonObject();
            name.addProperty("name", layer.system().name());
            var crs = new JsonObject();
            crs.addProperty("type", "name");
            crs.add("properties", name);
            root.add("crs", crs);
        }
        var features = new JsonArray();
        for (Feature feature : layer.features()) {
            var properties = new JsonObject();
            feature.properties().forEach(properties::addProperty);
            var object = new JsonObject();
            object.addProperty("type", "Feature");
            object.add("properties", properties);
            object.add("geometry", writer.shape(feature.geometry()));
            features.add(object);
        }
        root.add("features", features);
        return GSON.toJson(root) + "\n";
    }

    private JsonObject shape(Geometry geometry) {
        var object = new JsonObject();
        object.addProperty("type", geometry.getGeometryType());
        if (geometry instanceof Point point) {
            object.add("coordinates", point.isEmpty() ? new JsonArray() : place(point.getCoordinate()));
        } else if (geometry instanceof LineString line) {
            object.add("coordinates", places(line));
        } else if (geometry instanceof Polygon polygon) {
            object.add("coordinates", rings(polygon));
        } else if (geometry instanceof MultiPoint
                || geometry instanceof MultiLineString
                || geometry instanceof MultiPolygon) {
            var parts = new JsonArray();
            for (int k = 0; k < geometry.getNumGeometries(); k++) {
                parts.add(shape(geometry.getGeometryN(k)).get("coordinates"));
            }
            object.add("coordinates", parts);
        } else if (geometry instanceof GeometryCollection) {
            var parts = new JsonArray();
            for (int k = 0; k < geometry.getNumGeometries(); k++) {
                parts.add(shape(geometry.getGeometryN(k)));
            }
            object.add("geometries", parts);
        }
        return object;
    }

    private JsonArray rings(Polygon original) {
        var rings = new JsonArray();
        if (original.isEmpty()) {
            return rings;
        }
        var polygon = (Polygon) original.norm().reverse(); // the norm has clockwise shells
        rings.add(places(polygon.getExteriorRing()));
        for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
            rings.add(places(polygon.getInteriorRingN(k)));
        }
        return rings;
    }

    private JsonArray places(LineString line) {
        var places = new JsonArray();
        for (Coordinate coordinate : line.getCoordinates()) {
            places.add(place(coordinate));
        }
        return places;
    }

    private JsonArray place(Coordinate coordinate) {
        var place = new JsonArray();
        place.add(rounded(coordinate.x));
        place.add(rounded(coordinate.y));
        return place;
    }

    private BigDecimal rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
