package apportion.study.coal;

/**
 * One scenario's estimate of a province's capacity, Y = scale / (RK).
 *
 * @param scale the printed reduction scale, 10⁴ t
 * @param proportion R as a fraction
 * @param executionRate K as a fraction
 */
public record CapacityEstimate(
        String province, Preference preference, double scale, double proportion, double executionRate) {

    public CapacityEstimate {
        if (!(scale > 0 && proportion > 0 && executionRate > 0)) {
            throw new IllegalArgumentException("%s: scale, R and K must be positive, got %s, %s, %s."
                    .formatted(province, scale, proportion, executionRate));
        }
    }

    static CapacityEstimate of(String province, Preference preference) {
        int i = CoalData.provinces().indexOf(CoalData.requireProvince(province));
        return new CapacityEstimate(
                province,
                preference,
                CoalData.column(preference, "Reduction scale").get(i),
                CoalData.column(preference, "Reduction proportion").get(i),
                CoalData.column(preference, "Execution rate").get(i));
    }

    /** The same estimate if the true scale is this much greater than the printed one. */
    CapacityEstimate withScaleRaisedBy(double amount) {
        return new CapacityEstimate(province, preference, scale + amount, proportion, executionRate);
    }

    /** Y. */
    public double value() {
        return scale / (proportion * executionRate);
    }

    /** All capacities that would be printed with these digits of scale, R and K. */
    public CapacityInterval interval() {
        double h = CoalData.HALF_BASIS_POINT;
        return new CapacityInterval(
                (scale - CoalData.HALF_THOUSANDTH) / ((proportion + h) * (executionRate + h)),
                (scale + CoalData.HALF_THOUSANDTH) / ((proportion - h) * (executionRate - h)));
    }

    /** The inverse of the variance that the rounding of R and K gives the estimate (uniform errors, first order). */
    double weight() {
        double h = CoalData.HALF_BASIS_POINT;
        double relativeVariance = (h * h / 3) * (1 / (proportion * proportion) + 1 / (executionRate * executionRate));
        return 1 / (relativeVariance * value() * value());
    }
}
