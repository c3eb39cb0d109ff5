package apportion.siting;

import java.util.List;

/** Suitability by degrees in place of yes or no: the weighted mean Σ w_k s_k / Σ w_k of the scores of each cell. */
public final class WeightedOverlay {

    private WeightedOverlay() {}

    /**
     * The mean score of the cells of a set, in [0, 1]; missing elsewhere and where any score is missing.
     *
     * @param criteria at least one, all on the grid of the cells
     */
    public static Raster score(CellSet cells, List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("A weighted overlay needs at least one criterion, got none.");
        }
        GridFrame frame = cells.frame();
        double total = criteria.stream().mapToDouble(Criterion::weight).sum();
        double[] mean = new double[frame.cells()];
        for (Criterion criterion : criteria) {
            if (!criterion.values().frame().equals(frame)) {
                throw new IllegalArgumentException("Criterion '%s' must be on the grid of the cells, got %s and %s."
                        .formatted(criterion.values().name(), criterion.values().frame(), frame));
            }
            Raster scores = criterion.scores();
            for (int row = 0; row < frame.rows(); row++) {
                for (int column = 0; column < frame.columns(); column++) {
                    mean[frame.index(row, column)] += cells.contains(row, column)
                            ? criterion.weight() / total * scores.at(row, column)
                            : Double.NaN;
                }
            }
        }
        return Raster.of("weighted overlay", criteria.get(0).values().system(), frame, mean, List.of());
    }
}
