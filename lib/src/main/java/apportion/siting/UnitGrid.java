package apportion.siting;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts a study area into equal rectangles, from the north-western corner of its extent on.
 *
 * @param width metres from west to east
 * @param height metres from north to south
 * @param partial what becomes of units that reach out of the study area
 */
public record UnitGrid(double width, double height, Partial partial) {

    private static final double MOST_UNITS = 1e6;

    /** Units that reach out of the study area. */
    public enum Partial {
        /** They count with the part that lies inside. */
        KEEP,
        /** They are left out. */
        DROP
    }

    /** One rectangle; rows from the north, columns from the west, both from 1. */
    public record Unit(int row, int column, Geometry rectangle, Geometry inside) {}

    public UnitGrid {
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IllegalArgumentException(
                    "A unit needs a positive, finite width and height, got %s x %s.".formatted(width, height));
        }
    }

    /** Units of this size; those that reach out of the area count with the part inside. */
    public static UnitGrid of(double width, double height) {
        return new UnitGrid(width, height, Partial.KEEP);
    }

    /** The units that meet the area, row after row. */
    public List<Unit> units(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        // A hair less, so that an extent of exactly n units gives n, whatever rounding does.
        double rows = Math.max(1, Math.ceil(box.getHeight() / height - 1e-9));
        double columns = Math.max(1, Math.ceil(box.getWidth() / width - 1e-9));
        if (!(rows * columns <= MOST_UNITS)) {
            throw new IllegalArgumentException(
                    "Units of %s x %s cut the area into more than a million.\nMaybe they are in km: metres are needed."
                            .formatted(width, height));
        }
        List<Unit> units = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                Geometry rectangle = Geometries.rectangle(new Envelope(
                        box.getMinX() + (column - 1) * width,
                        box.getMinX() + column * width,
                        box.getMaxY() - row * height,
                        box.getMaxY() - (row - 1) * height));
                Geometry inside = Geometries.intersection(rectangle, area);
                boolean whole = inside.getArea() >= (1 - 1e-9) * rectangle.getArea();
                if (inside.getArea() > 0 && (partial == Partial.KEEP || whole)) {
                    units.add(new Unit(row, column, rectangle, inside));
                }
            }
        }
        return units;
    }
}
