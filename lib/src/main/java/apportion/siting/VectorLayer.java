package apportion.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Features of one kind in one coordinate system: wells, roads, dwellings.
 *
 * <p>Points, lines and polygons may be mixed. Polygons that cross themselves are repaired by JTS's GeometryFixer when the
 * layer is made, and each repair is named.
 *
 * @param repairs what was changed in the input
 */
public record VectorLayer(String name, CoordinateSystem system, List<Feature> features, List<Repair> repairs) {

    public VectorLayer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a layer must not be blank.");
        }
        repairs = new ArrayList<>(repairs);
        List<Feature> sound = new ArrayList<>();
        for (int k = 0; k < features.size(); k++) {
            Feature feature = features.get(k);
            Geometry geometry = repaired(name, k, feature.geometry(), repairs);
            if (!geometry.isEmpty()) {
                sound.add(new Feature(geometry, feature.properties()));
            }
        }
        features = List.copyOf(sound);
        repairs = List.copyOf(repairs);
    }

    public static VectorLayer of(String name, CoordinateSystem system, List<Feature> features) {
        return new VectorLayer(name, system, features, List.of());
    }

    /** A layer of shapes without properties. */
    public static VectorLayer ofGeometries(String name, CoordinateSystem system, List<? extends Geometry> geometries) {
        return of(name, system, geometries.stream().map(Feature::of).toList());
    }

    /** A layer from well-known text, one shape each: {@code ofText("road", utm, "LINESTRING(0 2000, 10000 2000)")}. */
    public static VectorLayer ofText(String name, CoordinateSystem system, String... shapes) {
        List<Geometry> geometries = new ArrayList<>();
        for (String shape : shapes) {
            try {
                geometries.add(new WKTReader(Geometries.FACTORY).read(shape));
            } catch (ParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Layer '%s': a shape must be well-known text, got '%s': %s"
                                .formatted(
                                        name,
                                        shape,
                                        String.valueOf(e.getMessage()).strip()),
                        e);
            }
        }
        return ofGeometries(name, system, geometries);
    }

    /** All shapes as one collection, not merged. */
    public Geometry geometry() {
        return Geometries.FACTORY.createGeometryCollection(
                features.stream().map(Feature::geometry).toArray(Geometry[]::new));
    }

    public Envelope envelope() {
        return geometry().getEnvelopeInternal();
    }

    /** The same features in another system; the repairs stay with it. */
    public VectorLayer in(CoordinateSystem target) {
        if (system.definition().equals(target.definition())) {
            return this;
        }
        List<Feature> moved = features.stream()
                .map(feature -> new Feature(system.transform(feature.geometry(), target), feature.properties()))
                .toList();
        return new VectorLayer(name, target, moved, repairs);
    }

    private static Geometry repaired(String layer, int index, Geometry geometry, List<Repair> repairs) {
        for (var coordinate : geometry.getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Layer '%s', feature %d: coordinates must be finite, got (%s, %s).",
                        layer,
                        index + 1,
                        coordinate.x,
                        coordinate.y));
            }
        }
        if (geometry.isEmpty()) {
            repairs.add(new Repair(layer, "feature %s has no shape and was left out".formatted(index + 1)));
            return geometry;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        Geometry fixed = GeometryFixer.fix(geometry);
        String change = fixed.isEmpty()
                ? "nothing of it is left"
                : String.format(Locale.ROOT, "its area went from %.6g to %.6g", geometry.getArea(), fixed.getArea());
        repairs.add(new Repair(
                layer,
                String.format(
                        Locale.ROOT,
                        "feature %d was repaired by GeometryFixer, %s near (%s, %s); %s",
                        index + 1,
                        error.getMessage().toLowerCase(Locale.ROOT),
                        error.getCoordinate().x,
                        error.getCoordinate().y,
                        change)));
        return fixed;
    }

    /** Name, number of each kind of shape, extent, repairs. */
    @Override
    public String toString() {
        var kinds = new TreeMap<String, Integer>();
        features.forEach(feature -> kinds.merge(feature.geometry().getGeometryType(), 1, Integer::sum));
        var text = new StringBuilder("%s, %s: %s".formatted(name, system.name(), kinds.isEmpty() ? "empty" : kinds));
        if (!features.isEmpty()) {
            Envelope box = envelope();
            text.append("\n  x from %s to %s, y from %s to %s"
                    .formatted(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()));
        }
        repairs.forEach(repair -> text.append("\n  repaired: ").append(repair.what()));
        return text.toString();
    }
}
