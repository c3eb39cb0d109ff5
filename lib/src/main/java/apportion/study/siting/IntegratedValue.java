package apportion.study.siting;

/** How stack Z₁ and revenue Z₂ become one number, MIV = w₁ Z₁′ + w₂ Z₂′ with w₁ + w₂ = 1 (Section 3.3.1). */
public enum IntegratedValue {
    /** Z₁′ = Z₁min / Z₁, Z₂′ = Z₂ / Z₂max: at most 1, and the greatest is best, as the tables have it. */
    SHARE_OF_BEST {
        @Override
        double of(double stackWeight, double stack, double revenue, double leastStack, double greatestRevenue) {
            return stackWeight * leastStack / stack + (1 - stackWeight) * revenue / greatestRevenue;
        }
    },

    /** Z₁′ = Z₁ / Z₁min, Z₂′ = Z₂max / Z₂ as printed: at least 1, so that maximising it picks the worst site. */
    AS_PRINTED {
        @Override
        double of(double stackWeight, double stack, double revenue, double leastStack, double greatestRevenue) {
            return stackWeight * stack / leastStack + (1 - stackWeight) * greatestRevenue / revenue;
        }
    };

    abstract double of(double stackWeight, double stack, double revenue, double leastStack, double greatestRevenue);
}
