package apportion.dea;

import java.util.List;
import java.util.Locale;

/** How the technology treats bad outputs: what a unit that is the same in all else could do about them. */
public sealed interface BadOutputs
        permits BadOutputs.Equality,
                BadOutputs.AbatementFactor,
                BadOutputs.CommonAbatementFactor,
                BadOutputs.AsInputs,
                BadOutputs.BoundedInputs,
                BadOutputs.Translation {

    /** Weak disposability by equality, Σλb = b: less of the bad only together with less of the good. */
    static BadOutputs equality() {
        return new Equality();
    }

    /** Weak disposability with an abatement factor for each reference unit. */
    static BadOutputs abatementFactor() {
        return new AbatementFactor();
    }

    /** Weak disposability with one abatement factor for all reference units. */
    static BadOutputs commonAbatementFactor() {
        return new CommonAbatementFactor();
    }

    /** Bad outputs count as inputs: Σλb ≤ b. */
    static BadOutputs asInputs() {
        return new AsInputs();
    }

    /** Σλb ≤ b, and the projected b is at most the largest b of any reference unit. */
    static BadOutputs boundedInputs() {
        return new BoundedInputs();
    }

    /** Bad outputs become good ones, w − b, with w the largest b plus 1. */
    static BadOutputs translation() {
        return new Translation(List.of());
    }

    /** Färe, Grosskopf, Lovell and Pasurka (1989): Σλb = b. */
    record Equality() implements BadOutputs {
        @Override
        public String toString() {
            return "weakly disposable (equality)";
        }
    }

    /**
     * Kuosmanen (2005): each reference unit is cut back by a factor of its own. With λ + μ its weight before and λ after
     * abatement: Σ(λ + μ)x ≤ x, Σλy ≥ y, Σλb = b, Σ(λ + μ) as the returns to scale say. Under constant returns it is the
     * same as {@link Equality}.
     */
    record AbatementFactor() implements BadOutputs {
        @Override
        public String toString() {
            return "weakly disposable (abatement factors)";
        }
    }

    /**
     * Shephard (1970), for observed units Färe and Grosskopf (2003): all reference units are cut back by one factor θ:
     * Σλx ≤ x, θΣλy ≥ y, θΣλb = b, 0 ≤ θ ≤ 1, λ as the returns to scale say. It holds all that {@link Equality} holds and
     * lies within {@link AbatementFactor}, which is its convex hull (Kuosmanen and Podinovski 2009). Under constant and
     * non-increasing returns θ = 1 serves as well, and it is the same as {@link Equality}.
     *
     * <p>θ times λ makes the program nonlinear. Where outputs move and inputs do not, θλ is one variable and Σλ' = θ: the
     * rows of inputs become Σλ'x ≤ θx. Where inputs move and outputs do not, all rows of outputs are divided by θ, with
     * 1/θ ≥ 1 as the variable. Where both move, θ meets the score in a product that no substitution takes away, and the
     * model says so. The second stage looks for slacks at the θ of the first.
     */
    record CommonAbatementFactor() implements BadOutputs {
        @Override
        public String toString() {
            return "weakly disposable (one abatement factor)";
        }
    }

    /** Strong disposability as an input; Hailu and Veeman (2001). */
    record AsInputs() implements BadOutputs {
        @Override
        public String toString() {
            return "as inputs";
        }
    }

    /** Aparicio, Barbero, Kapelko, Pastor and Zofío (2015): Σλb ≤ b − βg ≤ max b. */
    record BoundedInputs() implements BadOutputs {
        @Override
        public String toString() {
            return "as inputs, bounded by the largest";
        }
    }

    /**
     * Seiford and Zhu (2002): b becomes the good output w − b. Scores depend on w except under variable returns in the
     * input orientation and in additive models.
     *
     * @param constants one w for each bad output, larger than each of its values; empty for the largest value plus 1
     */
    record Translation(List<Double> constants) implements BadOutputs {
        public Translation {
            constants = List.copyOf(constants);
            for (double constant : constants) {
                if (!Double.isFinite(constant)) {
                    throw new IllegalArgumentException(
                            String.format(Locale.ROOT, "A translation must be finite, got %s.", constant));
                }
            }
        }

        @Override
        public String toString() {
            return "translated";
        }
    }
}
