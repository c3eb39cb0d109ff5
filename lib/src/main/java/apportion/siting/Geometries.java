package apportion.siting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Short forms for JTS; all overlay is done by OverlayNG. */
final class Geometries {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Geometries() {}

    static Geometry point(double x, double y) {
        return FACTORY.createPoint(new Coordinate(x, y));
    }

    static Geometry rectangle(Envelope envelope) {
        return FACTORY.toGeometry(envelope);
    }

    static Geometry intersection(Geometry first, Geometry second) {
        return OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION);
    }

    static Geometry difference(Geometry first, Geometry second) {
        return OverlayNGRobust.overlay(first, second, OverlayNG.DIFFERENCE);
    }

    static Geometry union(Collection<Geometry> geometries) {
        return geometries.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(geometries, FACTORY);
    }

    /** The points, lines and polygons a geometry is made of, however nested. */
    static List<Geometry> parts(Geometry geometry) {
        List<Geometry> parts = new ArrayList<>();
        collect(geometry, parts);
        return parts;
    }

    private static void collect(Geometry geometry, List<Geometry> parts) {
        if (!(geometry instanceof GeometryCollection)) {
            if (!geometry.isEmpty()) {
                parts.add(geometry);
            }
            return;
        }
        for (int k = 0; k < geometry.getNumGeometries(); k++) {
            collect(geometry.getGeometryN(k), parts);
        }
    }
}
