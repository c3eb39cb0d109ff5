package apportion.gravity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Distances D_ij > 0 from each of n ≥ 2 places to each other one, in any one unit.
 *
 * <p>The matrix need not be symmetric: D_ij is the way from i to j, and a one-way system or a slope may make the way
 * back longer. The diagonal is never read, whatever stands there; it is kept as 0, so that two matrices that differ in
 * nothing else are equal.
 *
 * @param matrix n × n, the same names for rows and columns, in the same order
 */
public record Distances(NamedMatrix matrix) {

    public Distances {
        List<String> places = matrix.rowNames();
        if (!places.equals(matrix.columnNames())) {
            throw new IllegalArgumentException("Distances need the same places as rows and columns, got %s and %s."
                    .formatted(places, matrix.columnNames()));
        }
        if (places.size() < 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Distances need at least 2 places, got %d.", places.size()));
        }
        matrix = new NamedMatrix(places, places, checkedOffDiagonal(matrix));
    }

    /** Distances from each place (row) to each place (column); the array is copied. */
    public static Distances of(List<String> places, double[][] distances) {
        return new Distances(NamedMatrix.square(places, distances));
    }

    public List<String> places() {
        return matrix.rowNames();
    }

    public int size() {
        return places().size();
    }

    /** The distance from place i to place j; 0 where i = j. */
    public double between(int from, int to) {
        return matrix.at(from, to);
    }

    private static List<List<Double>> checkedOffDiagonal(NamedMatrix matrix) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rowNames().size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < matrix.rowNames().size(); j++) {
                double distance = matrix.at(i, j);
                if (i != j && !(distance > 0 && Double.isFinite(distance))) {
                    throw new IllegalArgumentException(
                            "The distance from '%s' to '%s' must be positive and finite, got %s."
                                    .formatted(
                                            matrix.rowNames().get(i),
                                            matrix.rowNames().get(j),
                                            distance));
                }
                row.add(i == j ? 0.0 : distance);
            }
            rows.add(row);
        }
        return rows;
    }
}
