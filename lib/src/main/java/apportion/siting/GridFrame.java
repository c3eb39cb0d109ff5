package apportion.siting;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the square cells of a raster lie: row 0 is the northernmost, column 0 the westernmost.
 *
 * @param west x of the left edge of the left cells
 * @param south y of the lower edge of the lowest cells
 * @param cellSize length of a side
 */
public record GridFrame(int rows, int columns, double west, double south, double cellSize) {

    private static final long MOST_CELLS = 100_000_000;

    public GridFrame {
        if (rows < 1 || columns < 1 || (long) rows * columns > MOST_CELLS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A grid needs 1 to %d cells, got %d rows and %d columns.", MOST_CELLS, rows, columns));
        }
        if (!(cellSize > 0 && Double.isFinite(cellSize))) {
            throw new IllegalArgumentException("cellSize must be positive and finite, got %s.".formatted(cellSize));
        }
        if (!Double.isFinite(west) || !Double.isFinite(south)) {
            throw new IllegalArgumentException(
                    "The corner of a grid must be finite, got (%s, %s).".formatted(west, south));
        }
    }

    /** The smallest grid of this cell size from the north-western corner of a box that covers it. */
    public static GridFrame covering(Envelope box, double cellSize) {
        if (!(cellSize > 0 && Double.isFinite(cellSize)) || box.isNull()) {
            throw new IllegalArgumentException(
                    "A grid needs a box and a positive cellSize, got %s and %s.".formatted(box, cellSize));
        }
        double rows = Math.max(1, Math.ceil(box.getHeight() / cellSize - 1e-9));
        double columns = Math.max(1, Math.ceil(box.getWidth() / cellSize - 1e-9));
        if (rows * columns > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "A cellSize of %s gives more than %s cells.".formatted(cellSize, MOST_CELLS));
        }
        return new GridFrame((int) rows, (int) columns, box.getMinX(), box.getMaxY() - rows * cellSize, cellSize);
    }

    public int cells() {
        return rows * columns;
    }

    public double centreX(int column) {
        return west + (column + 0.5) * cellSize;
    }

    public double centreY(int row) {
        return south + (rows - row - 0.5) * cellSize;
    }

    public Coordinate centre(int row, int column) {
        return new Coordinate(centreX(column), centreY(row));
    }

    public Envelope envelope() {
        return new Envelope(west, west + columns * cellSize, south, south + rows * cellSize);
    }

    /** The number of a cell, row after row. */
    public int index(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "row %s, column %s is not in a grid of %s x %s.".formatted(row, column, rows, columns));
        }
        return row * columns + column;
    }

    /** The first row whose centre lies at or below a height. */
    int rowFrom(double highestY) {
        return clamp(Math.ceil(rows - 0.5 - (highestY - south) / cellSize - 1e-6), rows);
    }

    /** One more than the last row whose centre lies at or above a height. */
    int rowTo(double lowestY) {
        return clamp(Math.floor(rows - 0.5 - (lowestY - south) / cellSize + 1e-6) + 1, rows);
    }

    int columnFrom(double leastX) {
        return clamp(Math.ceil((leastX - west) / cellSize - 0.5 - 1e-6), columns);
    }

    int columnTo(double greatestX) {
        return clamp(Math.floor((greatestX - west) / cellSize - 0.5 + 1e-6) + 1, columns);
    }

    private static int clamp(double index, int limit) {
        return (int) Math.max(0, Math.min(limit, index));
    }
}
