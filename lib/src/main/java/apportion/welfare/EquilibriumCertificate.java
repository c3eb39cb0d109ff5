package apportion.welfare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What makes a point the equilibrium of a quadratic game.
 *
 * @param gradientResiduals by player: the largest |∂E_i/∂x_k| over the variables k that i owns
 * @param ownCurvatures by player: the largest eigenvalue of its own Hessian block; negative means its best response is
 *     unique. Players without variables do not appear
 * @param conditionNumber of the stacked first-order conditions after scaling rows and columns; finite means unique
 * @param diagonallyStrictlyConcave whether J + Jᵀ is negative definite, J the Jacobian of the stacked own gradients:
 *     Rosen's (1965) sufficient condition with equal weights, under which the equilibrium stays unique on every convex
 *     set of strategies. Not satisfied with equal weights does not say that no other weights would do
 */
public record EquilibriumCertificate(
        Map<String, Double> gradientResiduals,
        Map<String, Double> ownCurvatures,
        double conditionNumber,
        boolean diagonallyStrictlyConcave) {

    public EquilibriumCertificate {
        gradientResiduals = Collections.unmodifiableMap(new LinkedHashMap<>(gradientResiduals));
        ownCurvatures = Collections.unmodifiableMap(new LinkedHashMap<>(ownCurvatures));
    }

    /** The largest own gradient over all players. */
    public double largestResidual() {
        return gradientResiduals.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** Whether every player's own Hessian is negative definite. */
    public boolean secondOrderConditionHolds() {
        return ownCurvatures.values().stream().allMatch(curvature -> curvature < 0);
    }

    @Override
    public String toString() {
        return "first-order residual %.1e, own Hessians %s, condition number %.3g, diagonally strictly concave: %s"
                .formatted(
                        largestResidual(),
                        secondOrderConditionHolds() ? "negative definite" : "only semidefinite",
                        conditionNumber,
                        diagonallyStrictlyConcave ? "yes" : "not with equal weights");
    }
}
