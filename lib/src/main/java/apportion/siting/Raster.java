package apportion.siting;

import apportion.solve.Interruption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;

/** One number for each cell of a grid: elevation, slope, distance, score. A missing value is NaN. */
public final class Raster {

    private final String name;
    private final CoordinateSystem system;
    private final GridFrame frame;
    private final double[] values;
    private final List<Repair> repairs;

    private Raster(String name, CoordinateSystem system, GridFrame frame, double[] values, List<Repair> repairs) {
        this.name = name;
        this.system = system;
        this.frame = frame;
        this.values = values;
        this.repairs = List.copyOf(repairs);
    }

    /**
     * The values of rows from north to south, each from west to east; they are copied.
     *
     * @param west x of the lower left corner of the lower left cell
     */
    public static Raster of(
            String name, CoordinateSystem system, double[][] rows, double west, double south, double cellSize) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("Raster '%s' needs at least one row.".formatted(name));
        }
        var frame = new GridFrame(rows.length, rows[0].length, west, south, cellSize);
        double[] values = new double[frame.cells()];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != frame.columns()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Raster '%s': every row needs %d values, row %d has %d.",
                        name,
                        frame.columns(),
                        row + 1,
                        rows[row].length));
            }
            System.arraycopy(rows[row], 0, values, row * frame.columns(), frame.columns());
        }
        return of(name, system, frame, values, List.of());
    }

    /** Takes the array, which must not be used any more. */
    static Raster of(String name, CoordinateSystem system, GridFrame frame, double[] values, List<Repair> repairs) {
        for (int k = 0; k < values.length; k++) {
            if (Double.isInfinite(values[k])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Raster '%s': a value must be finite or missing, got %s in row %d, column %d.",
                        name,
                        values[k],
                        k / frame.columns() + 1,
                        k % frame.columns() + 1));
            }
        }
        return new Raster(name, system, frame, values, repairs);
    }

    public String name() {
        return name;
    }

    public CoordinateSystem system() {
        return system;
    }

    public GridFrame frame() {
        return frame;
    }

    public List<Repair> repairs() {
        return repairs;
    }

    /** The value of a cell, NaN if it is missing; row 0 is the northernmost. */
    public double at(int row, int column) {
        return values[frame.index(row, column)];
    }

    /** The value of the cell that a place lies in, NaN outside the grid. */
    public double atPlace(double x, double y) {
        double column = Math.floor((x - frame.west()) / frame.cellSize());
        double row = frame.rows() - 1 - Math.floor((y - frame.south()) / frame.cellSize());
        boolean inside = row >= 0 && row < frame.rows() && column >= 0 && column < frame.columns();
        return inside ? at((int) row, (int) column) : Double.NaN;
    }

    public int missing() {
        return (int) Arrays.stream(values).filter(Double::isNaN).count();
    }

    /** The smallest value; NaN if all are missing. */
    public double least() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(Double.NaN);
    }

    /** The largest value; NaN if all are missing. */
    public double greatest() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN);
    }

    /** A function of every value; missing ones stay missing. */
    public Raster map(String newName, DoubleUnaryOperator function) {
        double[] mapped = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? value : function.applyAsDouble(value))
                .toArray();
        return of(newName, system, frame, mapped, repairs);
    }

    /**
     * The raster in another system, on square cells of the given size that cover it: each takes the value of the cell
     * that its centre lies in, and none outside.
     */
    public Raster in(CoordinateSystem target, double cellSize) {
        var outline = Geometries.rectangle(frame.envelope());
        var dense = Densifier.densify(
                outline, Math.max(frame.envelope().getWidth(), frame.envelope().getHeight()) / 64);
        var box = system.transform(dense, target).getEnvelopeInternal();
        var targetFrame = GridFrame.covering(box, cellSize);
        var centres = new Coordinate[targetFrame.columns()];
        double[] moved = new double[targetFrame.cells()];
        for (int row = 0; row < targetFrame.rows(); row++) {
            Interruption.check("transforming a raster");
            for (int column = 0; column < targetFrame.columns(); column++) {
                centres[column] = targetFrame.centre(row, column);
            }
            var back = target.transform(Geometries.FACTORY.createMultiPointFromCoords(centres), system)
                    .getCoordinates();
            for (int column = 0; column < targetFrame.columns(); column++) {
                moved[targetFrame.index(row, column)] = atPlace(back[column].x, back[column].y);
            }
        }
        return of(name, target, targetFrame, moved, repairs);
    }

    /** Name, size, range, missing cells, repairs. */
    @Override
    public String toString() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %s: %d rows x %d columns of %s, lower left corner (%s, %s)\n"
                        + "  values from %.6g to %.6g, %d missing",
                name,
                system.name(),
                frame.rows(),
                frame.columns(),
                frame.cellSize(),
                frame.west(),
                frame.south(),
                least(),
                greatest(),
                missing()));
        repairs.forEach(repair -> text.append("\n  repaired: ").append(repair.what()));
        return text.toString();
    }
}
