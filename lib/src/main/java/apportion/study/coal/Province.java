package apportion.study.coal;

/**
 * One province of a quota problem.
 *
 * @param capacity Y, 10⁴ t
 * @param unitCost c, 10⁸ yuan per 10⁴ t cut
 * @param unitBenefit φ, environmental benefits, 10⁸ yuan per 10⁴ t cut
 * @param productivitySlope s, percentage points of TFP growth per 10⁴ t cut
 * @param leastQuota smallest quota the centre may set, 10⁴ t
 * @param greatestQuota greatest quota the centre may set, at most the capacity
 */
public record Province(
        String name,
        double capacity,
        double unitCost,
        double unitBenefit,
        double productivitySlope,
        double leastQuota,
        double greatestQuota) {

    public Province {
        if (!(capacity > 0 && unitCost > 0 && unitBenefit >= 0 && Double.isFinite(capacity + unitCost + unitBenefit))) {
            throw new IllegalArgumentException(
                    "%s: capacity and unitCost must be positive, unitBenefit not negative, got %s, %s, %s."
                            .formatted(name, capacity, unitCost, unitBenefit));
        }
        if (!Double.isFinite(productivitySlope)) {
            throw new IllegalArgumentException(
                    "%s: productivitySlope must be finite, got %s.".formatted(name, productivitySlope));
        }
        if (!(0 <= leastQuota && leastQuota <= greatestQuota && greatestQuota <= capacity)) {
            throw new IllegalArgumentException(
                    "%s: 0 <= leastQuota <= greatestQuota <= capacity must hold, got %s, %s, %s."
                            .formatted(name, leastQuota, greatestQuota, capacity));
        }
    }
}
