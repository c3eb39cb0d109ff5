package apportion.bilevel;

import apportion.bilevel.KktSystem.Multiplier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Writes the leader's objective so that it is convex (to be minimised) or concave (to be maximised) on the followers'
 * answers.
 *
 * <p>A toll T on a follower who pays (c + T)y brings the leader Ty, which is neither. At the follower's optimum the
 * products are linear in the multipliers: from Σⱼ yⱼ ∂f/∂yⱼ = Σᵢ λᵢaᵢy = Σᵢ λᵢbᵢ follows Ty = Σᵢ λᵢbᵢ − cy − yᵀHy, if no
 * limit names other players' variables (Labbé, Marcotte and Savard 1998).
 */
final class LeaderObjective {

    private static final double TOLERANCE = 1e-12; // relative to the largest

    private LeaderObjective() {}

    /** The objective as such an expression; empty if there is none. */
    static Optional<Expression> convex(BilevelProgram program, List<Multiplier> multipliers) {
        Expression objective = program.leader().objective();
        if (isConvex(program, objective)) {
            return Optional.of(objective);
        }
        Expression rewritten = objective;
        for (int k = 0; k < program.followers().size(); k++) {
            Optional<Expression> next = withoutTolls(program, rewritten, k, multipliers);
            rewritten = next.orElse(rewritten);
        }
        return isConvex(program, rewritten) ? Optional.of(rewritten) : Optional.empty();
    }

    static IllegalArgumentException notConvex(BilevelProgram program, String remedy) {
        return new IllegalArgumentException(
                "The leader's objective is not %s, nor made so by the followers' answers: %s.\n%s"
                        .formatted(
                                program.leader().sign() > 0 ? "convex" : "concave",
                                program.leader().objective(),
                                remedy));
    }

    private static boolean isConvex(BilevelProgram program, Expression objective) {
        if (objective.degree() < 2) {
            return true;
        }
        List<String> names = List.copyOf(objective.variables());
        double[] curvatures = new EigenDecomposition(
                        objective.hessian(names).scalarMultiply(program.leader().sign()))
                .getRealEigenvalues();
        double largest = Arrays.stream(curvatures).map(Math::abs).max().orElse(0);
        return Arrays.stream(curvatures).allMatch(value -> value >= -TOLERANCE * names.size() * largest);
    }

    /** The objective with follower k's products replaced, if they are a multiple of those in the follower's objective. */
    private static Optional<Expression> withoutTolls(
            BilevelProgram program, Expression objective, int k, List<Multiplier> multipliers) {
        Player follower = program.followers().get(k);
        Set<String> own = new LinkedHashSet<>(follower.choices());
        Expression followers = follower.objective().times(follower.sign());
        Expression mine = mixed(objective, own);
        Expression theirs = mixed(followers, own);
        if (mine.products().isEmpty() || theirs.products().isEmpty()) {
            return Optional.empty();
        }
        var first = theirs.products().entrySet().iterator().next();
        double factor = mine.products().getOrDefault(first.getKey(), 0.0) / first.getValue();
        Expression rest = mine.minus(theirs.times(factor));
        boolean multiple =
                rest.products().values().stream().allMatch(value -> Math.abs(value) <= 1e-12 * Math.abs(factor));
        if (factor == 0 || !multiple || !limitsNameOnly(own, k, multipliers)) {
            return Optional.empty();
        }
        Expression value = Expression.ZERO; // Σ λb − cy − yᵀHy
        for (Multiplier multiplier : multipliers) {
            if (multiplier.follower() == k) {
                value = value.plus(Expression.variable(
                        multiplier.column(), multiplier.limit().right()));
            }
        }
        for (Map.Entry<String, Double> term : followers.linear().entrySet()) {
            if (own.contains(term.getKey())) {
                value = value.minus(Expression.variable(term.getKey(), term.getValue()));
            }
        }
        Expression curved =
                followers.productsWhere(product -> own.contains(product.first()) && own.contains(product.second()));
        value = value.minus(curved.times(2)); // yᵀHy is twice ½yᵀHy
        return Optional.of(objective.minus(mine).plus(value.times(factor)));
    }

    /** Products of one of the follower's variables with one that is not. */
    private static Expression mixed(Expression expression, Set<String> own) {
        return expression.productsWhere(product -> own.contains(product.first()) != own.contains(product.second()));
    }

    private static boolean limitsNameOnly(Set<String> own, int k, List<Multiplier> multipliers) {
        List<Limit> limits = new ArrayList<>();
        multipliers.stream()
                .filter(multiplier -> multiplier.follower() == k)
                .forEach(multiplier -> limits.add(multiplier.limit()));
        return limits.stream()
                .allMatch(limit -> own.containsAll(limit.coefficients().keySet()));
    }
}
