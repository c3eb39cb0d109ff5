package apportion.dea.engine;

/** How the search for the optimum of one program ended. */
public enum ProgramStatus {
    /** An optimum, with multipliers that prove it. */
    OPTIMAL,
    /** No point satisfies the rows. */
    INFEASIBLE,
    /** The objective grows without end. */
    UNBOUNDED,
    /** Not settled; only if exact arithmetic gave up too. */
    LIMIT
}
