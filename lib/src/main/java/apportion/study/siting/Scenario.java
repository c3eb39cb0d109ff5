package apportion.study.siting;

/**
 * One row of Tables 6 to 10: what the local authority sets, and how the paper is read.
 *
 * @param excess φ in [0, 1]
 * @param leastSatisfaction β in [0, 1]
 * @param stackWeight w₁ in [0, 1]; w₂ = 1 − w₁
 * @param admission how satisfaction is measured
 * @param form how stack and revenue become one number
 */
public record Scenario(
        double excess,
        double leastSatisfaction,
        double stackWeight,
        Reading reading,
        Admission admission,
        IntegratedValue form) {

    public Scenario {
        requireShare("excess", excess);
        requireShare("leastSatisfaction", leastSatisfaction);
        requireShare("stackWeight", stackWeight);
    }

    /** At this φ and β with equal weights, under the default reading; every site that has a plan takes part. */
    public static Scenario of(double excess, double leastSatisfaction) {
        return new Scenario(
                excess, leastSatisfaction, 0.5, Reading.DEFAULT, Admission.EVERY_SITE, IntegratedValue.SHARE_OF_BEST);
    }

    public Scenario withExcess(double other) {
        return new Scenario(other, leastSatisfaction, stackWeight, reading, admission, form);
    }

    public Scenario withStackWeight(double other) {
        return new Scenario(excess, leastSatisfaction, other, reading, admission, form);
    }

    public Scenario withReading(Reading other) {
        return new Scenario(excess, leastSatisfaction, stackWeight, other, admission, form);
    }

    public Scenario withAdmission(Admission other) {
        return new Scenario(excess, leastSatisfaction, stackWeight, reading, other, form);
    }

    public Scenario withForm(IntegratedValue other) {
        return new Scenario(excess, leastSatisfaction, stackWeight, reading, admission, other);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s must be in [0, 1], got %s.".formatted(name, value));
        }
    }

    @Override
    public String toString() {
        return "φ = %s, β = %s, w₁ = %s, %s, admission %s, %s"
                .formatted(excess, leastSatisfaction, stackWeight, reading, admission, form);
    }
}
