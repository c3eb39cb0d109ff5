package apportion.solve;

import java.util.Locale;

/**
 * The Karush–Kuhn–Tucker conditions of a linear or convex quadratic program, measured at a pair of primal and dual
 * values from the program's own coefficients. All five are relative to the size of the terms they are sums of, so 0 is
 * perfect. Together they prove the optimum: they hold at optimal pairs only (Dantzig 1963, chapter 6; Boyd and
 * Vandenberghe 2004, section 5.5.3).
 *
 * @param primalFeasibility largest violation of a row or bound
 * @param dualFeasibility largest dual of the wrong sign
 * @param complementarity largest product of a dual with the slack of its row or bound
 * @param stationarity largest reduced cost of the wrong sign, or of a free column
 * @param gap difference between the primal and the dual objective
 */
public record KktCertificate(
        double primalFeasibility, double dualFeasibility, double complementarity, double stationarity, double gap) {

    /** The largest of the five residuals; NaN if one of them is. */
    public double worst() {
        return Math.max(
                Math.max(primalFeasibility, dualFeasibility), Math.max(Math.max(complementarity, stationarity), gap));
    }

    /** Whether every residual is within the tolerance. */
    public boolean holds(double tolerance) {
        return worst() <= tolerance;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "primal feasibility %.1e, dual feasibility %.1e, complementarity %.1e, stationarity %.1e, gap %.1e",
                primalFeasibility,
                dualFeasibility,
                complementarity,
                stationarity,
                gap);
    }
}
