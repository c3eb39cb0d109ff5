package apportion.fuzzy;

/**
 * How far one fuzzy number exceeds another: the four indices of Dubois and Prade (1983), "Ranking fuzzy numbers in the
 * setting of possibility theory", Information Sciences 30(3).
 *
 * <p>Always strictNecessity ≤ min(necessity, strictPossibility) ≤ max(necessity, strictPossibility) ≤ possibility.
 *
 * @param possibility PD = Pos(A ≥ B) = sup over x ≥ y of min(μ_A(x), μ_B(y))
 * @param strictPossibility PSD = sup over x of min(μ_A(x), 1 − sup over y ≥ x of μ_B(y))
 * @param necessity ND = inf over x of max(1 − μ_A(x), sup over y ≤ x of μ_B(y))
 * @param strictNecessity NSD = 1 − Pos(B ≥ A)
 */
public record Dominance(double possibility, double strictPossibility, double necessity, double strictNecessity) {

    public Dominance {
        requireLevel("possibility", possibility);
        requireLevel("strictPossibility", strictPossibility);
        requireLevel("necessity", necessity);
        requireLevel("strictNecessity", strictNecessity);
    }

    /** Of the first number over the second. */
    public static Dominance of(FuzzyNumber first, FuzzyNumber second) {
        return new Dominance(
                Levels.supremum(level ->
                        first.cut(level).greatest() >= second.cut(level).least()),
                Levels.supremum(level ->
                        first.cut(level).greatest() > second.cut(1 - level).greatest()),
                1
                        - Levels.supremum(level ->
                                first.cut(level).least() < second.cut(1 - level).least()),
                1
                        - Levels.supremum(level ->
                                second.cut(level).greatest() >= first.cut(level).least()));
    }

    private static void requireLevel(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s must be in [0, 1], got %s.".formatted(name, value));
        }
    }
}
