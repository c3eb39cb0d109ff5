package apportion.siting;

import apportion.solve.Interruption;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * Slope and aspect of an elevation raster in metres, whose coordinates are metres too.
 *
 * <p>With the neighbours a b c / d e f / g h i, north up, and cell size s, Horn has
 * ∂z/∂x = ((c + 2f + i) − (a + 2d + g)) / 8s and ∂z/∂y = ((a + 2b + c) − (g + 2h + i)) / 8s; Zevenbergen and Thorne
 * have (f − d) / 2s and (b − h) / 2s. {@code SlopeAnalysis.of(elevation).withEdgeRule(EdgeRule.PLANE_FIT).slope()}
 *
 * @param elevation in metres, see {@link #withElevationUnit}
 * @param elevationUnit metres in one unit of elevation
 */
public record SlopeAnalysis(Raster elevation, SlopeMethod method, EdgeRule edgeRule, double elevationUnit) {

    public SlopeAnalysis {
        elevation.system().requireMetres("Slope", "elevation '%s'".formatted(elevation.name()));
        if (!(elevationUnit > 0 && Double.isFinite(elevationUnit))) {
            throw new IllegalArgumentException(
                    "elevationUnit must be positive and finite, got %s.".formatted(elevationUnit));
        }
    }

    /** Horn's method, no value where a neighbour is missing. */
    public static SlopeAnalysis of(Raster elevation) {
        return new SlopeAnalysis(elevation, SlopeMethod.HORN, EdgeRule.NO_DATA, 1);
    }

    public SlopeAnalysis withMethod(SlopeMethod other) {
        return new SlopeAnalysis(elevation, other, edgeRule, elevationUnit);
    }

    public SlopeAnalysis withEdgeRule(EdgeRule other) {
        return new SlopeAnalysis(elevation, method, other, elevationUnit);
    }

    /** For elevations in feet: 0.3048. */
    public SlopeAnalysis withElevationUnit(double metres) {
        return new SlopeAnalysis(elevation, method, edgeRule, metres);
    }

    /** Slope in degrees. */
    public Raster slope() {
        return raster("slope of %s, degrees", Gradient::slopeDegrees);
    }

    /** Slope in per cent. */
    public Raster slopePercent() {
        return raster("slope of %s, per cent", Gradient::slopePercent);
    }

    /** The direction downhill, degrees clockwise from north; missing on flat ground. */
    public Raster aspect() {
        return raster("aspect of %s, degrees from north", Gradient::aspectDegrees);
    }

    /** The gradient of one cell. */
    public Gradient at(int row, int column) {
        double centre = elevation.at(row, column);
        if (Double.isNaN(centre)) {
            return Gradient.UNKNOWN;
        }
        double[][] window = new double[3][3];
        int missing = 0;
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                double value = neighbour(row + down, column + right);
                missing += Double.isNaN(value) && method.weight(down, right) > 0 ? 1 : 0;
                window[down + 1][right + 1] = Double.isNaN(value) && edgeRule == EdgeRule.CENTRE_VALUE ? centre : value;
            }
        }
        if (missing == 0 || edgeRule == EdgeRule.CENTRE_VALUE) {
            return differences(window);
        }
        return edgeRule == EdgeRule.NO_DATA ? Gradient.UNKNOWN : planeFit(window);
    }

    private double neighbour(int row, int column) {
        GridFrame frame = elevation.frame();
        boolean inside = row >= 0 && row < frame.rows() && column >= 0 && column < frame.columns();
        return inside ? elevation.at(row, column) : Double.NaN;
    }

    private Gradient differences(double[][] window) {
        double east = 0;
        double north = 0;
        double weights = 0;
        for (int k = -1; k <= 1; k++) {
            double weight = method.weight(k, 1);
            if (weight > 0) { // a corner that does not count may be missing
                east += weight * (window[k + 1][2] - window[k + 1][0]);
                north += weight * (window[0][k + 1] - window[2][k + 1]);
                weights += weight;
            }
        }
        double run = 2 * weights * elevation.frame().cellSize() / elevationUnit;
        return new Gradient(east / run, north / run);
    }

    /** Weighted least squares, z = c + p x + q y; the rows are scaled by the root of their weight. */
    private Gradient planeFit(double[][] window) {
        double[][] rows = new double[9][3];
        double[] heights = new double[9];
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                double height = window[down + 1][right + 1];
                double weight = Double.isNaN(height) ? 0 : Math.sqrt(method.weight(down, right));
                int k = 3 * (down + 1) + right + 1;
                rows[k] = new double[] {weight, weight * right, weight * -down};
                heights[k] = weight == 0 ? 0 : weight * (height - window[1][1]);
            }
        }
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(rows), 1e-9).getSolver();
        if (!solver.isNonSingular()) {
            return Gradient.UNKNOWN;
        }
        double[] plane = solver.solve(new ArrayRealVector(heights)).toArray();
        double run = elevation.frame().cellSize() / elevationUnit;
        return new Gradient(plane[1] / run, plane[2] / run);
    }

    private Raster raster(String name, ToDoubleFunction<Gradient> value) {
        GridFrame frame = elevation.frame();
        double[] values = new double[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            Interruption.check("the slope of a raster");
            for (int column = 0; column < frame.columns(); column++) {
                values[frame.index(row, column)] = value.applyAsDouble(at(row, column));
            }
        }
        return Raster.of(name.formatted(elevation.name()), elevation.system(), frame, values, elevation.repairs());
    }
}
