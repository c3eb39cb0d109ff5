package apportion.siting;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The geometries of GeoJSON; a third coordinate, the height, is left out. */
final class GeoJsonShapes {

    private static final GeometryFactory FACTORY = Geometries.FACTORY;

    private final String layer;
    private final boolean swapped;
    private final List<Repair> repairs;

    GeoJsonShapes(String layer, boolean swapped, List<Repair> repairs) {
        this.layer = layer;
        this.swapped = swapped;
        this.repairs = repairs;
    }

    Geometry shape(int feature, JsonObject object) {
        String type = text(object, "type");
        if (type.equals("GeometryCollection")) {
            List<Geometry> parts = new ArrayList<>();
            for (JsonElement part : array(feature, object.get("geometries"))) {
                parts.add(shape(feature, object(layer, feature, part)));
            }
            return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
        }
        JsonElement coordinates = object.get("coordinates");
        return switch (type) {
            case "Point" -> point(feature, coordinates);
            case "MultiPoint" -> {
                List<Point> points = new ArrayList<>();
                array(feature, coordinates).forEach(one -> points.add(point(feature, one)));
                yield FACTORY.createMultiPoint(points.toArray(Point[]::new));
            }
            case "LineString" -> line(feature, coordinates);
            case "MultiLineString" -> {
                List<LineString> lines = new ArrayList<>();
                array(feature, coordinates).forEach(one -> lines.add(line(feature, one)));
                yield FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
            }
            case "Polygon" -> polygon(feature, coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                array(feature, coordinates).forEach(one -> polygons.add(polygon(feature, one)));
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            default -> throw wrong(feature, "a shape must be one of GeoJSON's, got type '%s'.".formatted(type));
        };
    }

    static JsonObject object(String layer, int feature, JsonElement element) {
        if (element.isJsonObject()) {
            return element.getAsJsonObject();
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "Layer '%s', feature %d: a geometry must be an object, got %s.",
                layer,
                feature + 1,
                element));
    }

    /** A member that is text, empty if there is none. */
    static String text(JsonObject object, String member) {
        return object.get(member) instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }

    private Point point(int feature, JsonElement place) {
        JsonArray numbers = array(feature, place);
        return numbers.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(coordinate(feature, numbers));
    }

    private LineString line(int feature, JsonElement places) {
        List<Coordinate> coordinates = coordinates(feature, places);
        if (coordinates.size() == 1) {
            throw wrong(feature, "a line needs at least 2 places, got 1.");
        }
        return FACTORY.createLineString(coordinates.toArray(Coordinate[]::new));
    }

    private Polygon polygon(int feature, JsonElement rings) {
        List<LinearRing> closed = new ArrayList<>();
        for (JsonElement ring : array(feature, rings)) {
            closed.add(ring(feature, coordinates(feature, ring)));
        }
        return closed.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(
                        closed.get(0), closed.subList(1, closed.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(int feature, List<Coordinate> coordinates) {
        if (!coordinates.isEmpty() && !coordinates.get(0).equals2D(coordinates.get(coordinates.size() - 1))) {
            coordinates.add(coordinates.get(0).copy());
            repairs.add(new Repair(layer, "feature %s had an open ring, which was closed".formatted(feature + 1)));
        }
        if (!coordinates.isEmpty() && coordinates.size() < 4) {
            throw wrong(feature, "a ring needs at least 3 different places, got %s.".formatted(coordinates.size() - 1));
        }
        return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private List<Coordinate> coordinates(int feature, JsonElement places) {
        List<Coordinate> coordinates = new ArrayList<>();
        array(feature, places).forEach(place -> coordinates.add(coordinate(feature, array(feature, place))));
        return coordinates;
    }

    private Coordinate coordinate(int feature, JsonArray numbers) {
        if (numbers.size() < 2) {
            throw wrong(feature, "a place needs x and y, got %s.".formatted(numbers));
        }
        double first = number(feature, numbers.get(0));
        double second = number(feature, numbers.get(1));
        return swapped ? new Coordinate(second, first) : new Coordinate(first, second);
    }

    private double number(int feature, JsonElement element) {
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            double value = primitive.getAsDouble();
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw wrong(feature, "a coordinate must be a finite number, got %s.".formatted(element));
    }

    private JsonArray array(int feature, JsonElement element) {
        if (element instanceof JsonArray array) {
            return array;
        }
        throw wrong(feature, "an array was expected, got %s.".formatted(String.valueOf(element)));
    }

    private IllegalArgumentException wrong(int feature, String rule) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "Layer '%s', feature %d: %s", layer, feature + 1, rule));
    }
}
