package apportion.study.coal;

/**
 * The waste that the mining of a tonne of coal leaves, Table 1.
 *
 * @param exhaustGas μ₁, tonnes
 * @param wasteWater μ₂, cubic metres
 * @param wasteResidue μ₃, tonnes
 */
public record EmissionFactors(double exhaustGas, double wasteWater, double wasteResidue) {

    /** As Table 1 prints them. */
    public static final EmissionFactors PUBLISHED = new EmissionFactors(
            CoalData.printed("Table 1", "", "mu_1"),
            CoalData.printed("Table 1", "", "mu_2"),
            CoalData.printed("Table 1", "", "mu_3"));

    public EmissionFactors {
        if (!(exhaustGas >= 0 && wasteWater >= 0 && wasteResidue >= 0)) {
            throw new IllegalArgumentException("Emission factors must not be negative, got %s, %s, %s."
                    .formatted(exhaustGas, wasteWater, wasteResidue));
        }
    }

    /** Σ μⱼφⱼ: what a tonne less saves, if a unit of the pollutants costs this much to treat. */
    public double value(double gasPrice, double waterPrice, double residuePrice) {
        return exhaustGas * gasPrice + wasteWater * waterPrice + wasteResidue * residuePrice;
    }
}
