package apportion.solve;

import java.util.Map;

/**
 * How far a point is from satisfying the Karush-Kuhn-Tucker conditions, computed from the program's own data.
 *
 * <p>All four figures are in the units of the program as stated and are zero at an exact optimum of a concave program,
 * where the conditions are sufficient (Boyd and Vandenberghe, Convex Optimization, section 5.5.3).
 *
 * @param primalInfeasibility the largest violation of a row or bound
 * @param stationarity the largest component of gradient − Σ multiplier × row
 * @param complementarity the largest product of a multiplier and the slack of its row
 * @param dualInfeasibility the largest multiplier with the wrong sign
 * @param multipliers the multiplier of each binding row or bound, in the program's order; positive where relaxing an
 *     upper limit would raise the maximised objective, negative for a lower limit
 */
public record KktCertificate(
        double primalInfeasibility,
        double stationarity,
        double complementarity,
        double dualInfeasibility,
        Map<String, Double> multipliers) {

    public KktCertificate {
        multipliers = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(multipliers));
    }

    /** The largest of the four figures. */
    public double worst() {
        return Math.max(Math.max(primalInfeasibility, stationarity), Math.max(complementarity, dualInfeasibility));
    }

    /**
     * Whether all four conditions hold.
     *
     * @param tolerance absolute, in the units of the program
     */
    public boolean holds(double tolerance) {
        return worst() <= tolerance;
    }
}
