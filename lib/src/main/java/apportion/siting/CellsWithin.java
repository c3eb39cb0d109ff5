package apportion.siting;

import apportion.solve.Interruption;
import java.util.BitSet;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The cells whose centre lies within a distance of a shape, or in it; at exactly the distance counts as within.
 *
 * <p>By true distance, not by the corners of a buffer: a disc of 5 cells around a centre has 81 cells, of 10 has 317.
 */
public final class CellsWithin {

    /** Of a cell: a centre this much farther still counts, so that rounding does not decide; nor does that of places. */
    private static final double ROUNDING = 1e-9;

    private final GridFrame frame;
    private final double distance;
    private final double reach;
    private final BitSet cells;

    private CellsWithin(GridFrame frame, double distance) {
        this.frame = frame;
        this.distance = distance;
        Envelope box = frame.envelope();
        double farthest = Math.max(
                Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
        this.reach = distance + ROUNDING * frame.cellSize() + 4 * Math.ulp(farthest);
        this.cells = new BitSet(frame.cells());
    }

    /**
     * Cells within a distance of any of the shapes.
     *
     * @param distance 0 or more, in the units of the grid
     */
    public static CellSet of(GridFrame frame, Geometry shapes, double distance) {
        if (!(distance >= 0 && Double.isFinite(distance))) {
            throw new IllegalArgumentException(
                    "A distance must be finite and not negative, got %s.".formatted(distance));
        }
        var search = new CellsWithin(frame, distance);
        Geometries.parts(shapes).forEach(search::add);
        return CellSet.of(frame, search.cells);
    }

    private void add(Geometry part) {
        Interruption.check("finding the cells within a distance");
        if (part instanceof Polygon polygon) {
            addInside(polygon);
            addAlong(polygon.getExteriorRing());
            for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
                addAlong(polygon.getInteriorRingN(k));
            }
        } else if (part instanceof LineString line) {
            addAlong(line);
        } else {
            addAround(part.getCoordinate(), part.getCoordinate());
        }
    }

    private void addInside(Polygon polygon) {
        var locator = new IndexedPointInAreaLocator(polygon);
        Envelope box = polygon.getEnvelopeInternal();
        for (int row = frame.rowFrom(box.getMaxY()); row < frame.rowTo(box.getMinY()); row++) {
            for (int column = frame.columnFrom(box.getMinX()); column < frame.columnTo(box.getMaxX()); column++) {
                if (locator.locate(frame.centre(row, column)) != Location.EXTERIOR) {
                    cells.set(frame.index(row, column));
                }
            }
        }
    }

    private void addAlong(LineString line) {
        Coordinate[] corners = line.getCoordinates();
        for (int k = 1; k < corners.length; k++) {
            addAround(corners[k - 1], corners[k]);
        }
    }

    private void addAround(Coordinate from, Coordinate to) {
        var box = new Envelope(from, to);
        box.expandBy(distance);
        int firstColumn = frame.columnFrom(box.getMinX());
        int lastColumn = frame.columnTo(box.getMaxX());
        for (int row = frame.rowFrom(box.getMaxY()); row < frame.rowTo(box.getMinY()); row++) {
            int start = row * frame.columns();
            for (int column = firstColumn; column < lastColumn; column++) {
                if (!cells.get(start + column)
                        && Distance.pointToSegment(frame.centre(row, column), from, to) <= reach) {
                    cells.set(start + column);
                }
            }
        }
    }
}
