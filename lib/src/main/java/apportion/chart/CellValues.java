package apportion.chart;

import java.util.List;

/**
 * Values of square or oblong cells on a map, rows from the north, NaN where there is none.
 *
 * @param across from the western edge of the western cells to the eastern edge of the eastern ones
 * @param up from the southern edge to the northern edge
 */
public record CellValues(Interval across, Interval up, List<List<Double>> rows) {

    public CellValues {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || rows.get(0).isEmpty()) {
            throw new IllegalArgumentException("Cells of a map need at least one row and one column.");
        }
        for (List<Double> row : rows) {
            if (row.size() != rows.get(0).size()) {
                throw new IllegalArgumentException("Every row of cells needs %s values, one has %s."
                        .formatted(rows.get(0).size(), row.size()));
            }
        }
        if (rows.stream().flatMap(List::stream).noneMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Cells of a map need at least one finite value.");
        }
    }

    double least() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    double greatest() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    /** The value of the cell at a place, NaN outside. */
    double at(double east, double north) {
        int column = (int) Math.floor((east - across.from())
                / (across.to() - across.from())
                * rows.get(0).size());
        int row = (int) Math.floor((up.to() - north) / (up.to() - up.from()) * rows.size());
        boolean inside = row >= 0
                && row < rows.size()
                && column >= 0
                && column < rows.get(0).size();
        return inside ? rows.get(row).get(column) : Double.NaN;
    }
}
