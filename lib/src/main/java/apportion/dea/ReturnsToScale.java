package apportion.dea;

/** How far observed units may be scaled when they are combined: what Σλ may be. */
public enum ReturnsToScale {
    /** Any Σλ ≥ 0: Charnes, Cooper and Rhodes (1978). */
    CONSTANT("CRS"),
    /** Σλ = 1: Banker, Charnes and Cooper (1984). */
    VARIABLE("VRS"),
    /** Σλ ≤ 1: units may be scaled down, not up; also called decreasing (DRS). */
    NON_INCREASING("NIRS"),
    /** Σλ ≥ 1: units may be scaled up, not down; also called increasing (IRS). */
    NON_DECREASING("NDRS"),
    /** One λ is 1: no combinations at all; Deprins, Simar and Tulkens (1984). */
    FREE_DISPOSAL_HULL("FDH");

    private final String abbreviation;

    ReturnsToScale(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    @Override
    public String toString() {
        return abbreviation;
    }
}
