package apportion.welfare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * A player of a {@link QuadraticGame}: a name, the variables it decides on, and its welfare as a function of all
 * variables of the game.
 *
 * @param variables may be empty: such a player only bears what the others do
 */
public record QuadraticPlayer(String name, List<String> variables, QuadraticFunction welfare) {

    /** Relative to the Hessian's norm: a curvature below counts as zero. */
    private static final double CURVATURE_TOLERANCE = 1e-12;

    public QuadraticPlayer {
        variables = List.copyOf(variables);
        if (new HashSet<>(variables).size() != variables.size()) {
            throw new IllegalArgumentException("Player '%s' owns a variable twice: %s.".formatted(name, variables));
        }
    }

    /**
     * The largest eigenvalue of the player's own Hessian block: negative if its best response is unique, −∞ if it owns
     * no variable.
     */
    public double ownCurvature() {
        if (variables.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        int[] indices =
                variables.stream().mapToInt(welfare.variables()::indexOf).toArray();
        return Arrays.stream(
                        new EigenDecomposition(welfare.hessian().getSubMatrix(indices, indices)).getRealEigenvalues())
                .max()
                .orElseThrow();
    }

    /** Whether welfare is convex in some own direction, beyond rounding: without bounds it then has no maximum. */
    boolean hasConvexDirection() {
        return ownCurvature() > CURVATURE_TOLERANCE * welfare.hessian().getNorm();
    }
}
