package apportion.dea;

import java.util.Locale;

/** Whether a unit has a score, and if not, why. */
public enum UnitStatus {
    SOLVED,
    /** No combination of the reference units satisfies the unit's conditions. */
    INFEASIBLE,
    /** The measure grows without end. */
    UNBOUNDED,
    /** A value of the unit is missing, or zero or negative where the model cannot use it. */
    UNSUITABLE_DATA,
    /** Neither floating point nor exact arithmetic settled the program within its limits. */
    UNSETTLED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
