package apportion.study.coal;

import java.util.ArrayList;
import java.util.List;

/**
 * The centre's objective, equation (6): Z = λ₁Z₁ + λ₂Z₂, with the memberships (4) and (5)
 * Z₁ = (TFP − TFP_min)/(TFP_max − TFP_min) and Z₂ = (C_e − C_min)/(C_max − C_min).
 *
 * <p>The extremes are those over all cuts 0 ≤ y ≤ Y, Σy = target, so no feasible cut is clipped, and Z is affine in the
 * cuts: Z = constant + Σ gᵢyᵢ. The paper prints C_e ≤ C_max in the third case of (5); C_e ≤ C_min is meant.
 *
 * @param coefficients g, in the order of the provinces
 */
public record CentralObjective(
        double productivityWeight,
        double environmentWeight,
        Range productivity,
        Range benefits,
        double constant,
        List<Double> coefficients) {

    /** The extremes of one goal over all cuts. */
    public record Range(double least, double greatest) {
        public Range {
            if (!(least < greatest)) {
                throw new IllegalArgumentException(
                        "A goal needs least < greatest, got %s and %s.".formatted(least, greatest));
            }
        }

        /** The membership: 0 at and below the least value, 1 at and above the greatest, linear between. */
        public double membership(double value) {
            return Math.max(0, Math.min(1, (value - least) / (greatest - least)));
        }

        private double width() {
            return greatest - least;
        }
    }

    public CentralObjective {
        coefficients = List.copyOf(coefficients);
        if (!(productivityWeight >= 0 && environmentWeight >= 0 && productivityWeight + environmentWeight > 0)) {
            throw new IllegalArgumentException("The weights must not be negative, nor both 0, got %s and %s."
                    .formatted(productivityWeight, environmentWeight));
        }
    }

    static CentralObjective of(QuotaProblem problem, double productivityWeight, double environmentWeight) {
        List<Double> slopes = problem.values(Province::productivitySlope);
        List<Double> unitBenefits = problem.values(Province::unitBenefit);
        double offset = problem.growthWithoutCuts();
        Range productivity = new Range(offset + problem.least(slopes), offset + problem.greatest(slopes));
        Range benefits = new Range(problem.least(unitBenefits), problem.greatest(unitBenefits));
        List<Double> coefficients = new ArrayList<>();
        for (int i = 0; i < slopes.size(); i++) {
            coefficients.add(productivityWeight * slopes.get(i) / productivity.width()
                    + environmentWeight * unitBenefits.get(i) / benefits.width());
        }
        double constant = productivityWeight * (offset - productivity.least()) / productivity.width()
                - environmentWeight * benefits.least() / benefits.width();
        return new CentralObjective(
                productivityWeight, environmentWeight, productivity, benefits, constant, coefficients);
    }

    /** Z of these cuts. */
    public double value(List<Double> cuts) {
        return constant + Summation.product(coefficients, cuts);
    }
}
