package apportion.dea.inverse;

/** Whether the reductions of a bad output must add up to its quota or may exceed it. */
public enum QuotaTotal {
    /** Σ(b − γ) = a, as printed. */
    EXACTLY,
    /** Σ(b − γ) ≥ a: reductions that pay for themselves may go further. */
    AT_LEAST;

    @Override
    public String toString() {
        return this == EXACTLY ? "exactly the quota" : "at least the quota";
    }
}
