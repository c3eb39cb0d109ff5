package apportion.dea.inverse;

/**
 * What γ and its total mean in model (3) of Emrouznejad, Yang and Amin (2019). The model treats γ as the level that
 * remains and calls it so; the printed total Σγ = a, and the tables, treat it as the reduction.
 */
public enum QuotaReading {
    /** γ is the level after the reduction; the total reads Σ(b − γ) = a. */
    LEVEL,
    /** The same program in ρ = b − γ, with the total Σρ = a. */
    AMOUNT,
    /**
     * As printed: γ is the level in the rows of a unit, and yet Σγ = a. Kept to show that it cannot be meant: γ = 0 for a
     * unit needs Σλb = 0, which no unit with a positive bad output can do, and a small a has no solution at all.
     */
    LITERAL;

    @Override
    public String toString() {
        return switch (this) {
            case LEVEL -> "γ is the level that remains";
            case AMOUNT -> "in amounts ρ = b − γ";
            case LITERAL -> "literal, Σγ = a";
        };
    }
}
