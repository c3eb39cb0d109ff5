package apportion.swarm;

import java.util.function.UnaryOperator;

/** How a search treats points that break constraints. The value it reports is the objective's, never a penalised one. */
public sealed interface ConstraintHandling
        permits ConstraintHandling.Penalty, ConstraintHandling.FeasibilityRules, ConstraintHandling.Repair {

    /**
     * Points are compared by f + factor × Σ max(0, g)^power. Too small a factor, and the best point breaks constraints; too
     * large a one, and the swarm sticks to the first wall it meets.
     *
     * @param factor positive
     * @param power 1 (exact for a factor that is large enough) or more
     */
    record Penalty(double factor, double power) implements ConstraintHandling {
        public Penalty {
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("factor must be positive and finite, got %s.".formatted(factor));
            }
            if (!(power >= 1 && power < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("power must be finite and at least 1, got %s.".formatted(power));
            }
        }

        /** The penalty factor × Σ max(0, g). */
        public Penalty(double factor) {
            this(factor, 1);
        }
    }

    /**
     * A point that meets all constraints beats one that does not; of two that do not, the one with the smaller Σ max(0, g)
     * wins. Deb (2000), "An efficient constraint handling method for genetic algorithms", Computer Methods in Applied
     * Mechanics and Engineering 186(2-4).
     */
    record FeasibilityRules() implements ConstraintHandling {}

    /**
     * A point is replaced by the one that the rule makes of it, kept inside the box; what the rule does not mend falls under
     * the feasibility rules.
     *
     * @param rule gives the mended point and leaves its argument alone
     */
    record Repair(UnaryOperator<double[]> rule) implements ConstraintHandling {}
}
