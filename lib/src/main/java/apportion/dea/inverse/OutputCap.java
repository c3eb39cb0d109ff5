package apportion.dea.inverse;

/** Whether good outputs may grow: β ≤ y stands in the text of Emrouznejad, Yang and Amin (2019), not in model (3). */
public enum OutputCap {
    /** β ≤ y. */
    CURRENT_LEVEL,
    /** No cap. */
    NONE;

    @Override
    public String toString() {
        return this == CURRENT_LEVEL ? "good outputs at most as now" : "good outputs may grow";
    }
}
