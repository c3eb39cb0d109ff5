package apportion.dea.inverse;

/** Whether estimated inputs or outputs may fall below what the unit has now. */
public enum EstimateFloor {
    /** Not below the present level, as Wei, Zhang and Zhang (2000) ask. */
    CURRENT_LEVEL,
    /** At least 0. */
    ZERO
}
