package apportion.welfare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The flows that maximise cooperative welfare.
 *
 * @param flows in balance
 * @param welfare E_c at these flows, eq. (13)
 * @param gradients ∂E_c/∂m_i, eqs. (14)-(15): zero, except at a bound
 * @param curvatures the eigenvalues of the full Hessian −D(I + 11ᵀ), in ascending order: −(R + 1)D once, −D else
 */
public record CooperativeOptimum(
        RelocationFlows flows, double welfare, List<Double> gradients, List<Double> curvatures) {

    public CooperativeOptimum {
        gradients = List.copyOf(gradients);
        curvatures = List.copyOf(curvatures);
    }

    /** Whether the full Hessian is negative definite, so that the optimum is the only one. */
    public boolean isNegativeDefinite() {
        return curvatures.stream().allMatch(curvature -> curvature < 0);
    }

    /** The largest |∂E_c/∂m_i|. */
    public double largestGradient() {
        return gradients.stream().mapToDouble(Math::abs).max().orElse(0);
    }

    @Override
    public String toString() {
        return "Cooperative relocation%n  %s%n  welfare %.4f%n  largest gradient %.1e, Hessian %s (eigenvalues %s)"
                .formatted(
                        flows,
                        welfare,
                        largestGradient(),
                        isNegativeDefinite() ? "negative definite" : "not negative definite",
                        curvatures.stream().map("%.4f"::formatted).collect(Collectors.joining(", ")));
    }
}
