package apportion.siting;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * The part of the study area that one layer excludes.
 *
 * @param layer in the system of the study area
 * @param shape polygons
 * @param cells the same counted in cells, if there is a grid
 */
public record ExclusionZone(VectorLayer layer, double metres, Geometry shape, Optional<CellSet> cells) {

    public double squareKilometres() {
        return shape.getArea() / 1e6;
    }
}
