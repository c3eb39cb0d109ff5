package apportion.production;

import java.util.Locale;

/**
 * What it costs to resettle one worker for a year, w = C₁ + C₂ + C₃ + C₄, Table A of Wang et al. (2020).
 *
 * @param dailyLiving C₁
 * @param socialSecurity C₂
 * @param employment C₃
 * @param education C₄
 */
public record ResettlementCost(double dailyLiving, double socialSecurity, double employment, double education) {

    /** The rate of the five social insurances the paper uses, 36.75 %. */
    public static final double FIVE_INSURANCES = 0.3675;

    public ResettlementCost {
        requireNonNegative("dailyLiving", dailyLiving);
        requireNonNegative("socialSecurity", socialSecurity);
        requireNonNegative("employment", employment);
        requireNonNegative("education", education);
    }

    private static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s must be finite and not negative, got %s.".formatted(name, value));
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s must be finite and positive, got %s.".formatted(name, value));
        }
    }

    /**
     * C₃ = (K/L_a)(L_w/L_a): the investment behind each active person, times the part of them employed.
     *
     * @param fixedInvestment K, gross investment in fixed assets
     * @param employees L_w
     * @param activePopulation L_a
     */
    public static double employmentCost(double fixedInvestment, double employees, double activePopulation) {
        requireNonNegative("fixedInvestment", fixedInvestment);
        requireNonNegative("employees", employees);
        requirePositive("activePopulation", activePopulation);
        return fixedInvestment / activePopulation * (employees / activePopulation);
    }

    /**
     * C₄ = (I_b/L_b)(N_m − N_n): education per person taught, times the years of skill that are missing.
     *
     * @param educationInvestment I_b
     * @param educatedPeople L_b
     * @param neededSkill N_m, the least skill for another job
     * @param heldSkill N_n, what those who lose their jobs have; no cost if it is enough
     */
    public static double educationCost(
            double educationInvestment, double educatedPeople, double neededSkill, double heldSkill) {
        requireNonNegative("educationInvestment", educationInvestment);
        requirePositive("educatedPeople", educatedPeople);
        requireNonNegative("neededSkill", neededSkill);
        requireNonNegative("heldSkill", heldSkill);
        return educationInvestment / educatedPeople * Math.max(0, neededSkill - heldSkill);
    }

    /**
     * C₂ = S_u × rate.
     *
     * @param annualSalary S_u
     * @param insuranceRate such as {@link #FIVE_INSURANCES}
     */
    public static double socialSecurityCost(double annualSalary, double insuranceRate) {
        requireNonNegative("annualSalary", annualSalary);
        requireNonNegative("insuranceRate", insuranceRate);
        return annualSalary * insuranceRate;
    }

    /** w, the sum of all four. */
    public double total() {
        return dailyLiving + socialSecurity + employment + education;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Resettlement of one worker: %.6g = living %.6g + social security %.6g + employment %.6g + education %.6g",
                total(),
                dailyLiving,
                socialSecurity,
                employment,
                education);
    }
}
