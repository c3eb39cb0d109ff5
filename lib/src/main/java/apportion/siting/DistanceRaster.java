package apportion.siting;

import apportion.solve.Interruption;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The distance from the centre of every cell to the nearest feature of a layer; 0 inside a polygon. */
public final class DistanceRaster {

    private DistanceRaster() {}

    /** In the units of the layer, which must be metres. */
    public static Raster of(GridFrame frame, VectorLayer layer) {
        layer.system().requireMetres("A distance", "layer '%s'".formatted(layer.name()));
        if (layer.features().isEmpty()) {
            throw new IllegalArgumentException("Layer '%s' has no features to be near to.".formatted(layer.name()));
        }
        var parts = Geometries.parts(layer.geometry());
        var facets = new IndexedFacetDistance(layer.geometry());
        PointOnGeometryLocator[] insides = parts.stream()
                .filter(part -> part instanceof Polygon)
                .map(IndexedPointInAreaLocator::new)
                .toArray(PointOnGeometryLocator[]::new);
        double[] distances = new double[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            Interruption.check("the distances of a raster");
            for (int column = 0; column < frame.columns(); column++) {
                Coordinate centre = frame.centre(row, column);
                distances[frame.index(row, column)] =
                        isInside(insides, centre) ? 0 : facets.distance(Geometries.FACTORY.createPoint(centre));
            }
        }
        return Raster.of("distance to %s".formatted(layer.name()), layer.system(), frame, distances, layer.repairs());
    }

    private static boolean isInside(PointOnGeometryLocator[] insides, Coordinate centre) {
        for (PointOnGeometryLocator inside : insides) {
            if (inside.locate(centre) != Location.EXTERIOR) {
                return true;
            }
        }
        return false;
    }
}
