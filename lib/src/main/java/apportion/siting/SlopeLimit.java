package apportion.siting;

/**
 * No site on ground steeper than a limit; exactly at the limit is allowed.
 *
 * @param analysis with its method and edge rule
 * @param greatestDegrees in (0, 90]
 * @param unknown what a cell without a slope is, at the edge or outside of the elevation model
 */
public record SlopeLimit(SlopeAnalysis analysis, double greatestDegrees, Unknown unknown) {

    /** What ground of unknown slope counts as. */
    public enum Unknown {
        UNSUITABLE,
        SUITABLE
    }

    public SlopeLimit {
        if (!(greatestDegrees > 0 && greatestDegrees <= 90)) {
            throw new IllegalArgumentException(
                    "A slope limit must be in (0, 90] degrees, got %s.".formatted(greatestDegrees));
        }
    }

    /** Horn's slope; ground of unknown slope is unsuitable. */
    public static SlopeLimit of(Raster elevation, double greatestDegrees) {
        return new SlopeLimit(SlopeAnalysis.of(elevation), greatestDegrees, Unknown.UNSUITABLE);
    }
}
