package apportion.study.coal;

/**
 * Instance C: the printed data, a linear follower with K in [0.7, 1.9] and cuts within the capacities, quotas within half
 * and one and a half times the government's. Two exact methods solve it.
 */
public final class InstanceC {

    /** The execution rates the provinces may choose; 0.7378 and 1.822 are the extremes the paper prints. */
    public static final RateBounds RATES = new RateBounds(0.7, 1.9);

    private InstanceC() {}

    /** The centre's data. */
    public static QuotaProblem problem() {
        return QuotaProblem.ofPublishedTables();
    }

    /** The provinces. */
    public static LinearFollower follower() {
        return LinearFollower.of(problem(), RATES);
    }

    /** The exact optimum by enumeration of the threshold province. */
    public static QuotaSolution byEnumeration(Preference preference) {
        return ThresholdEnumeration.solve(problem(), problem().objective(preference), RATES)
                .orElseThrow();
    }

    /** The exact optimum as a mixed-integer program. */
    public static QuotaSolution byMixedIntegerProgram(Preference preference) {
        return KktMixedIntegerProgram.solve(problem(), problem().objective(preference), RATES)
                .orElseThrow();
    }
}
