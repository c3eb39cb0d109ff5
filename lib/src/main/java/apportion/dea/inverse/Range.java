package apportion.dea.inverse;

/** All numbers from one end to the other; either may be infinite, and both may be the same. */
public record Range(double from, double to) {

    public Range {
        if (!(from <= to)) {
            throw new IllegalArgumentException("A range needs from <= to, got [%s, %s].".formatted(from, to));
        }
    }

    /** Whether a number lies in it, or beyond an end by no more than the slack. */
    public boolean contains(double value, double slack) {
        return value >= from - slack && value <= to + slack;
    }
}
