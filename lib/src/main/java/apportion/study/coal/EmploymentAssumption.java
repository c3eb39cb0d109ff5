package apportion.study.coal;

import java.util.List;

/**
 * Assumptions for the employment in coal by province, which the paper uses for its Gini coefficients and does not print. All
 * are shares; only ratios between provinces matter. None is data.
 */
public enum EmploymentAssumption {
    /** As the labour input L_s under w = 1: a worker's resettlement costs the same everywhere. */
    LABOUR_COST("one resettlement cost per worker"),
    /** As the capacity: a tonne takes the same labour everywhere. */
    CAPACITY("one output per worker"),
    /** As the government's quota. */
    QUOTA("as the government's quotas");

    private final String words;

    EmploymentAssumption(String words) {
        this.words = words;
    }

    /** What it means. */
    public String words() {
        return words;
    }

    /** Employment by province, in no particular unit. */
    public List<Double> employment() {
        return switch (this) {
            case LABOUR_COST -> CoalData.calibrated("Ls_w1");
            case CAPACITY -> Capacities.calibrated();
            case QUOTA -> CoalData.cuts(Scheme.GAS);
        };
    }
}
