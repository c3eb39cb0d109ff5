package apportion.dea.inverse;

/**
 * Which units span the technology of the quota model. Theorem 1 of Emrouznejad, Yang and Amin (2019) says that the
 * efficient ones suffice. With Σλb = b that is not so in general: see {@link SpanningTest}.
 */
public enum ReferenceSet {
    /** F, the units with β* = 0; as printed. */
    EFFICIENT_UNITS,
    /** Every unit. */
    ALL_UNITS,
    /** F if it spans all others, else every unit. */
    EFFICIENT_IF_THEY_SPAN;

    @Override
    public String toString() {
        return switch (this) {
            case EFFICIENT_UNITS -> "efficient units";
            case ALL_UNITS -> "all units";
            case EFFICIENT_IF_THEY_SPAN -> "efficient units if they span the others";
        };
    }
}
