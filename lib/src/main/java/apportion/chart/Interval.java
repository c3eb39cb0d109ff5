package apportion.chart;

/** The part of an axis from one finite number to a larger one, both included. */
public record Interval(double from, double to) {

    public Interval {
        if (!(from < to && Double.isFinite(from) && Double.isFinite(to))) {
            throw new IllegalArgumentException(
                    "An interval needs finite ends with from < to, got [%s, %s].".formatted(from, to));
        }
    }
}
