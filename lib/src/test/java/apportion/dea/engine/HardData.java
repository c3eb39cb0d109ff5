package apportion.dea.engine;

import java.util.SplittableRandom;

/** Reference columns and right sides of kinds that break careless solvers; each kind and seed always gives the same. */
enum HardData {
    RANDOM,
    INTEGER,
    DUPLICATED,
    TIED,
    WITH_ZEROS,
    TINY,
    MIXED_SCALE,
    ON_THE_FRONTIER;

    /** Rows of inputs, then outputs; the last row is all ones. */
    double[][] draw(long seed, int inputs, int outputs, int count) {
        var random = new SplittableRandom(seed);
        double[][] rows = new double[inputs + outputs + 1][count];
        for (int j = 0; j < count; j++) {
            double product = 1;
            for (int i = 0; i < inputs; i++) {
                rows[i][j] = entry(random);
                product *= Math.pow(Math.max(rows[i][j], 0.1), 0.7 / inputs);
            }
            double efficiency = this == ON_THE_FRONTIER ? 1 : random.nextDouble(0.3, 1);
            double norm = 0;
            for (int r = inputs; r < inputs + outputs; r++) {
                rows[r][j] = entry(random);
                norm += rows[r][j] * rows[r][j];
            }
            for (int r = inputs; r < inputs + outputs; r++) {
                rows[r][j] = switch (this) {
                    case RANDOM, TINY, MIXED_SCALE, ON_THE_FRONTIER ->
                        rows[r][j] * product * efficiency / Math.sqrt(norm);
                    default -> rows[r][j];
                };
            }
            rows[inputs + outputs][j] = 1;
            if (this == DUPLICATED && j > 0 && random.nextInt(3) == 0) {
                int original = random.nextInt(j);
                for (double[] row : rows) {
                    row[j] = row[original];
                }
            }
        }
        for (int i = 0; i < inputs + outputs; i++) {
            double unit = this == TINY ? 1e-9 : this == MIXED_SCALE ? Math.pow(10, 3 * i - 6) : 1;
            for (int j = 0; j < count; j++) {
                rows[i][j] *= unit;
            }
        }
        return rows;
    }

    private double entry(SplittableRandom random) {
        return switch (this) {
            case INTEGER -> random.nextInt(1, 30);
            case TIED -> random.nextInt(1, 4);
            case WITH_ZEROS -> random.nextInt(3) == 0 ? 0 : random.nextInt(1, 10);
            default -> random.nextDouble(1, 10);
        };
    }
}
