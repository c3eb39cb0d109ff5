package apportion.study.coal;

import java.util.Locale;

/** The three preference scenarios of Section 4.3: the weights λ₁ of productivity and λ₂ of environmental benefits. */
public enum Preference {
    ENVIRONMENT(0.3, 0.7),
    EQUAL(0.5, 0.5),
    /** The paper's main scenario. */
    ECONOMY(0.7, 0.3);

    private final double productivityWeight;
    private final double environmentWeight;

    Preference(double productivityWeight, double environmentWeight) {
        this.productivityWeight = productivityWeight;
        this.environmentWeight = environmentWeight;
    }

    /** λ₁. */
    public double productivityWeight() {
        return productivityWeight;
    }

    /** λ₂. */
    public double environmentWeight() {
        return environmentWeight;
    }

    /** The column group of Table 5, "economy 0.7/0.3" for instance. */
    String columnGroup() {
        return String.format(
                Locale.ROOT, "%s %.1f/%.1f", name().toLowerCase(Locale.ROOT), productivityWeight, environmentWeight);
    }
}
