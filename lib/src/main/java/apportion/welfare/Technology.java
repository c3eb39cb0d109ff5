package apportion.welfare;

/** Which utility coefficients the regions produce with when they cooperate. */
public enum Technology {
    /** Every receiver gets the giver's coefficient a₁, as eq. (13) has it. */
    SHARED,
    /** Every region keeps its own coefficient. */
    OWN;

    /** The parameters in which this technology is at work in all regions. */
    RelocationParameters in(RelocationParameters parameters) {
        RelocationParameters result = parameters;
        if (this == SHARED) {
            for (int i = 1; i <= parameters.receivers(); i++) {
                result = result.withUtilityCoefficient(
                        i, parameters.utilityCoefficients().get(0));
            }
        }
        return result;
    }
}
