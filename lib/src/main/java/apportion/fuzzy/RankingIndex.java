package apportion.fuzzy;

import java.util.function.ToDoubleFunction;

/**
 * A rule that gives a fuzzy number one value to rank it by; larger ranks first.
 *
 * <p>Every such rule loses something: two numbers of equal value may differ in spread, and rules disagree. For
 * comparisons by pairs, which keep more, see {@link Dominance}.
 *
 * @param name with its parameter and source
 * @param value of a fuzzy number
 */
public record RankingIndex(String name, ToDoubleFunction<FuzzyNumber> value) {

    public RankingIndex {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a ranking index must not be blank.");
        }
    }

    /** E[ξ] under Me at optimism λ. */
    public static RankingIndex expectedValue(double optimism) {
        var measure = new OptimismMeasure(optimism);
        return new RankingIndex("expected value, optimism " + optimism, measure::expectedValue);
    }

    /** ∫ ½ (L(α) + R(α)) dα: Yager (1981), "A procedure for ordering fuzzy subsets of the unit interval". */
    public static RankingIndex yager() {
        return new RankingIndex(
                "Yager 1981", number -> number.expectedInterval().midpoint());
    }

    /**
     * β ∫ R(α) dα + (1 − β) ∫ L(α) dα: Liou and Wang (1992), "Ranking fuzzy numbers with integral value". For positive
     * numbers it is the expected value at optimism β; it differs once a support reaches below 0.
     */
    public static RankingIndex liouWang(double optimism) {
        double share = new OptimismMeasure(optimism).optimism();
        return new RankingIndex("Liou-Wang 1992, optimism " + optimism, number -> {
            AlphaCut interval = number.expectedInterval();
            return share * interval.greatest() + (1 - share) * interval.least();
        });
    }

    /** R(α), the right end of one cut: Adamo (1980), "Fuzzy decision trees". */
    public static RankingIndex adamo(double level) {
        Levels.requireLevel(level);
        return new RankingIndex(
                "Adamo 1980, level " + level, number -> number.cut(level).greatest());
    }

    /**
     * The centre of gravity ∫ x μ(x) dx / ∫ μ(x) dx: Yager (1978). For cuts it is
     * ½ ∫ (R² − L²) dα / ∫ (R − L) dα; a crisp number is its own centre.
     */
    public static RankingIndex centroid() {
        return new RankingIndex("centroid, Yager 1978", Centroid::of);
    }
}
