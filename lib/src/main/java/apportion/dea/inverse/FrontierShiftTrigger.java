package apportion.dea.inverse;

/** When {@link QuotaProcedure} gives up the fixed frontier for Assumption 4. */
public enum FrontierShiftTrigger {
    /** When no thresholds let the inefficient units meet the quota, that is, model (4) has no solution. */
    NO_THRESHOLDS_SUFFICE,
    /**
     * As soon as the quota exceeds Σβ*b, what the projections of model (1) save, as the paper argues for its industry 29.
     * That sum is not the most that model (3) can reduce: good outputs may fall, and inputs with them.
     */
    QUOTA_ABOVE_PROJECTIONS;

    @Override
    public String toString() {
        return this == NO_THRESHOLDS_SUFFICE ? "model (4) has no solution" : "the quota exceeds Σβ*b";
    }
}
