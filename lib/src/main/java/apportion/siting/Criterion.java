package apportion.siting;

/**
 * One thing that makes land better or worse, scored from 0 to 1: linear between two values, flat beyond them.
 *
 * @param values of every cell: a distance, a slope, anything
 * @param scoreZeroAt the value that scores 0
 * @param scoreOneAt the value that scores 1; below the other one if less is better
 * @param weight positive
 */
public record Criterion(Raster values, double scoreZeroAt, double scoreOneAt, double weight) {

    public Criterion {
        if (!(Double.isFinite(scoreZeroAt) && Double.isFinite(scoreOneAt) && scoreZeroAt != scoreOneAt)) {
            throw new IllegalArgumentException("Criterion '%s' needs two different finite values, got %s and %s."
                    .formatted(values.name(), scoreZeroAt, scoreOneAt));
        }
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(
                    "The weight of '%s' must be positive and finite, got %s.".formatted(values.name(), weight));
        }
    }

    /** The score of each cell, in [0, 1]. */
    public Raster scores() {
        return values.map(
                "score of " + values.name(),
                value -> Math.max(0, Math.min(1, (value - scoreZeroAt) / (scoreOneAt - scoreZeroAt))));
    }
}
