package apportion.study.siting;

import apportion.fuzzy.TriangularFuzzyNumber;

/** The number that stands for a triangular fuzzy number in the model. */
public sealed interface CrispValue {

    /** The most possible value: with it the stacks 6.1966 and 5.5769 of Table 12 come out. */
    CrispValue MODE = new Mode();

    /** The crisp value of this number. */
    double of(TriangularFuzzyNumber number);

    /** a₂. */
    record Mode() implements CrispValue {
        @Override
        public double of(TriangularFuzzyNumber number) {
            return number.mode();
        }

        @Override
        public String toString() {
            return "mode";
        }
    }

    /**
     * Equation (1), ½[(1 − λ)(a₁ + a₂) + λ(a₂ + a₃)]; the paper never states its λ.
     *
     * @param optimism λ in [0, 1]
     */
    record ExpectedValue(double optimism) implements CrispValue {
        public ExpectedValue {
            if (!(optimism >= 0 && optimism <= 1)) {
                throw new IllegalArgumentException("optimism must be in [0, 1], got %s.".formatted(optimism));
            }
        }

        @Override
        public double of(TriangularFuzzyNumber number) {
            return number.expectedValue(optimism);
        }

        @Override
        public String toString() {
            return "expected value at λ = %s".formatted(optimism);
        }
    }
}
