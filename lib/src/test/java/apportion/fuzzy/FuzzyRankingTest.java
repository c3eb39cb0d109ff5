package apportion.fuzzy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzyRankingTest {

    /** The same peak, one wider to the right. */
    private static final TriangularFuzzyNumber NARROW = new TriangularFuzzyNumber(0.4, 0.5, 0.6);

    private static final TriangularFuzzyNumber SKEW = new TriangularFuzzyNumber(0.4, 0.5, 1);

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @Test
    void theIndicesByHand() {
        var number = new TriangularFuzzyNumber(2, 3, 5); // ∫L = 2.5, ∫R = 4
        assertThat(valueOf(RankingIndex.yager(), number)).isCloseTo(3.25, within(1e-12));
        assertThat(valueOf(RankingIndex.liouWang(0.3), number)).isCloseTo(2.95, within(1e-12));
        assertThat(valueOf(RankingIndex.expectedValue(0.3), number)).isCloseTo(2.95, within(1e-12));
        assertThat(valueOf(RankingIndex.adamo(0.5), number)).isCloseTo(4, within(1e-12));
        assertThat(valueOf(RankingIndex.centroid(), number)).isCloseTo(10.0 / 3, within(1e-12)); // (2 + 3 + 5)/3
        // A trapezoid's centroid: the formula of plane figures, here (0, 0, 1, 3): 13/12.
        assertThat(valueOf(RankingIndex.centroid(), new TrapezoidalFuzzyNumber(0, 0, 1, 3)))
                .isCloseTo(13.0 / 12, within(1e-12));
        assertThat(valueOf(RankingIndex.centroid(), TriangularFuzzyNumber.crisp(7)))
                .isEqualTo(7);
        assertThat(valueOf(RankingIndex.centroid(), number.plus(1e9))).isCloseTo(1e9 + 10.0 / 3, within(1e-6));
    }

    @Test
    void liouWangAndTheExpectedValueDifferBelowZero() {
        var negative = new TriangularFuzzyNumber(-5, -3, -2);
        assertThat(valueOf(RankingIndex.liouWang(0.3), negative)).isCloseTo(0.3 * -2.5 + 0.7 * -4, within(1e-12));
        assertThat(valueOf(RankingIndex.expectedValue(0.3), negative)).isCloseTo(0.3 * -4 + 0.7 * -2.5, within(1e-12));
    }

    @Test
    void rulesOrderNumbersAndTiesShareARank() {
        Map<String, TriangularFuzzyNumber> numbers = new LinkedHashMap<>();
        numbers.put("narrow", NARROW);
        numbers.put("crisp", TriangularFuzzyNumber.crisp(0.5));
        numbers.put("skew", SKEW);
        FuzzyRanking ranking = FuzzyRanking.of(RankingIndex.yager(), numbers);
        assertThat(ranking).hasToString("Yager 1981: skew > narrow = crisp");
        assertThat(ranking.places()).extracting(FuzzyRanking.Place::rank).containsExactly(1, 2, 2);
        assertThat(FuzzyRanking.of(RankingIndex.liouWang(0), numbers).names().get(0))
                .isEqualTo("crisp");
        assertThat(ranking.toTable().columnNames()).containsExactly("rank", "number", "value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FuzzyRanking.of(RankingIndex.yager(), Map.of()))
                .withMessage("A ranking needs at least one fuzzy number, got none.");
    }

    @Test
    void dominanceByHand() {
        // A = (0, 2, 3), B = (1, 2.5, 6): Pos(A ≥ B) where 3 − α = 1 + 1.5α, α = 0.8; Pos(B ≥ A) = 1.
        // PSD: 3 − α = 6 − 3.5(1 − α) → 0.5 = 4.5α, 1/9. ND: 2α = 1 + 1.5(1 − α) → 5/7, so 1 − 5/7.
        Dominance dominance = Dominance.of(new TriangularFuzzyNumber(0, 2, 3), new TriangularFuzzyNumber(1, 2.5, 6));
        assertThat(dominance.possibility()).isCloseTo(0.8, within(1e-12));
        assertThat(dominance.strictPossibility()).isCloseTo(1.0 / 9, within(1e-12));
        assertThat(dominance.necessity()).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(dominance.strictNecessity()).isZero();
    }

    @Test
    void crispNumbersDominateAsNumbersDo() {
        var three = TriangularFuzzyNumber.crisp(3);
        assertThat(Dominance.of(three, TriangularFuzzyNumber.crisp(2))).isEqualTo(new Dominance(1, 1, 1, 1));
        assertThat(Dominance.of(three, three)).isEqualTo(new Dominance(1, 0, 1, 0));
        assertThat(Dominance.of(three, TriangularFuzzyNumber.crisp(4))).isEqualTo(new Dominance(0, 0, 0, 0));
    }

    /** The four definitions, maximised and minimised over a grid. */
    @ParameterizedTest
    @MethodSource("seeds")
    void dominanceObeysItsDefinition(int seed) {
        var random = new Random(seed);
        double[] x = random.doubles(6, 0, 4).toArray();
        var a = sorted(x[0], x[1], x[2]);
        var b = sorted(x[3], x[4], x[5]);
        Dominance dominance = Dominance.of(a, b);
        double possible = 0;
        double strictlyPossible = 0;
        double necessary = 1;
        double contrary = 0;
        for (int i = 0; i <= 8000; i++) {
            double value = i / 2000.0;
            possible = Math.max(possible, Math.min(a.membership(value), b.possibilityAtMost(value)));
            strictlyPossible =
                    Math.max(strictlyPossible, Math.min(a.membership(value), 1 - b.possibilityAtLeast(value)));
            necessary = Math.min(necessary, Math.max(1 - a.membership(value), b.possibilityAtMost(value)));
            contrary = Math.max(contrary, Math.min(a.membership(value), b.possibilityAtLeast(value)));
        }
        double steepest = 2e-3
                / Math.min(
                        Math.min(a.mode() - a.least(), a.greatest() - a.mode()),
                        Math.min(b.mode() - b.least(), b.greatest() - b.mode()));
        assertThat(dominance.possibility()).isCloseTo(possible, within(steepest));
        assertThat(dominance.strictPossibility()).isCloseTo(strictlyPossible, within(steepest));
        assertThat(dominance.necessity()).isCloseTo(necessary, within(steepest));
        assertThat(dominance.strictNecessity()).isCloseTo(1 - contrary, within(steepest));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void strictNecessityNeverExceedsTheOthers(int seed) {
        var random = new Random(seed);
        FuzzyNumber a = OptimismMeasureTest.someNumber(random);
        FuzzyNumber b = OptimismMeasureTest.someNumber(random);
        Dominance there = Dominance.of(a, b);
        Dominance back = Dominance.of(b, a);
        assertThat(there.strictNecessity()).isLessThanOrEqualTo(there.necessity() + 1e-9);
        assertThat(there.strictNecessity()).isLessThanOrEqualTo(there.strictPossibility() + 1e-9);
        assertThat(there.possibility()).isGreaterThanOrEqualTo(there.necessity() - 1e-9);
        assertThat(Math.max(there.possibility(), back.possibility())).isCloseTo(1, within(1e-12));
        assertThat(there.strictNecessity()).isCloseTo(1 - back.possibility(), within(1e-12));
    }

    @Test
    void chanceConstraintsTurnIntoCrispOnes() {
        var cost = new TriangularFuzzyNumber(2, 3, 5);
        var safe = new ChanceConstraint(OptimismMeasure.CREDIBILITY, 0.9);
        assertThat(safe.coefficientOfAtMost(cost)).isCloseTo(4.6, within(1e-12));
        assertThat(safe.coefficientOfAtLeast(cost)).isCloseTo(2.2, within(1e-12)); // L(0.2)
        assertThat(safe.holdsAtMost(cost, TriangularFuzzyNumber.crisp(4.7))).isTrue();
        assertThat(safe.holdsAtMost(cost, TriangularFuzzyNumber.crisp(4.5))).isFalse();
        assertThat(safe.holdsAtLeast(cost, TriangularFuzzyNumber.crisp(2.1))).isTrue();
        assertThat(safe.holdsAtLeast(cost, TriangularFuzzyNumber.crisp(2.3))).isFalse();
        // By possibility a cost is as small as one likes to hope, by necessity as large as one must fear.
        assertThat(new ChanceConstraint(OptimismMeasure.POSSIBILITY, 0.9).coefficientOfAtMost(cost))
                .isCloseTo(2.9, within(1e-12));
        assertThat(new ChanceConstraint(OptimismMeasure.NECESSITY, 0.9).coefficientOfAtMost(cost))
                .isCloseTo(4.8, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChanceConstraint(OptimismMeasure.CREDIBILITY, 0))
                .withMessage("The level of a chance constraint must be in (0, 1], got 0.0.");
    }

    private static double valueOf(RankingIndex index, FuzzyNumber number) {
        return index.value().applyAsDouble(number);
    }

    private static TriangularFuzzyNumber sorted(double a, double b, double c) {
        double[] ends = java.util.stream.DoubleStream.of(a, b, c).sorted().toArray();
        return new TriangularFuzzyNumber(ends[0], ends[1], ends[2]);
    }
}
