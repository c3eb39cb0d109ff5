package apportion.swarm;

import java.util.Locale;
import java.util.stream.IntStream;

/** Whose best point a particle knows of. The fewer it knows of, the slower the swarm, and the harder it is to fool. */
public enum Topology {
    /** Everybody's. */
    GLOBAL,
    /** Its own and those of the two beside it on a ring. */
    RING,
    /** Its own and those of the four beside it on a grid whose edges meet, as near to a square as the number allows. */
    VON_NEUMANN;

    /** For each particle the particles it knows of, itself included. */
    int[][] neighbours(int particles) {
        int rows = rows(particles);
        int columns = particles / rows;
        return IntStream.range(0, particles)
                .mapToObj(i -> switch (this) {
                    case GLOBAL -> IntStream.range(0, particles).toArray();
                    case RING -> new int[] {i, (i + 1) % particles, (i + particles - 1) % particles};
                    case VON_NEUMANN -> grid(i, rows, columns);
                })
                .toArray(int[][]::new);
    }

    private int rows(int particles) {
        if (this != VON_NEUMANN) {
            return 1;
        }
        int rows = (int) Math.sqrt(particles);
        while (particles % rows != 0) {
            rows--;
        }
        if (rows == 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d particles make no grid.\nMaybe take a number with two factors above 1, such as 36 or 40.",
                    particles));
        }
        return rows;
    }

    private static int[] grid(int i, int rows, int columns) {
        int row = i / columns;
        int column = i % columns;
        return new int[] {
            i,
            row * columns + (column + 1) % columns,
            row * columns + (column + columns - 1) % columns,
            (row + 1) % rows * columns + column,
            (row + rows - 1) % rows * columns + column
        };
    }
}
