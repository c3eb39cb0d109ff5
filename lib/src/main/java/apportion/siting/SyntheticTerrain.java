package apportion.siting;

import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Envelope;

/** A plain that falls gently to the south-west, with steep hills in the east: sums of smooth bumps. */
final class SyntheticTerrain {

    private static final int HILLS = 26;
    private static final int SWELLS = 20;

    private SyntheticTerrain() {}

    /** Elevation to 0.1 m on cells that cover the box. */
    static Raster elevation(RandomGenerator random, Envelope box, double cellSize) {
        double[][] bumps = new double[HILLS + SWELLS][];
        for (int k = 0; k < bumps.length; k++) {
            boolean hill = k < HILLS;
            double across = hill ? 0.65 + 0.4 * random.nextDouble() : random.nextDouble();
            double height = hill ? 200 + 400 * random.nextDouble() : 6 * (2 * random.nextDouble() - 1);
            double width = hill ? 800 + 1000 * random.nextDouble() : 3000 + 6000 * random.nextDouble();
            bumps[k] = new double[] {
                box.getMinX() + across * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight(),
                height,
                width
            };
        }
        GridFrame frame = GridFrame.covering(box, cellSize);
        double[] values = new double[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                double height = height(bumps, box, frame.centreX(column), frame.centreY(row));
                values[frame.index(row, column)] = Math.rint(10 * height) / 10;
            }
        }
        return Raster.of("synthetic elevation", SyntheticLandscape.SYSTEM, frame, values, List.of());
    }

    private static double height(double[][] bumps, Envelope box, double x, double y) {
        double plain = 40 + 12 * (x - box.getMinX()) / box.getWidth() + 10 * (y - box.getMinY()) / box.getHeight();
        for (double[] bump : bumps) {
            double east = (x - bump[0]) / bump[3];
            double north = (y - bump[1]) / bump[3];
            double away = east * east + north * north;
            plain += away < 50 ? bump[2] * StrictMath.exp(-away / 2) : 0;
        }
        return plain;
    }
}
