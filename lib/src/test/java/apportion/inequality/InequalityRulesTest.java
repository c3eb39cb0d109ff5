package apportion.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.inequality.GroupedGini.ValueClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InequalityRulesTest {

    private static double byDefinition(WeightedValues data) {
        double differences = 0;
        for (int i = 0; i < data.size(); i++) {
            for (int j = 0; j < data.size(); j++) {
                differences += data.weights().get(i)
                        * data.weights().get(j)
                        * Math.abs(data.values().get(i) - data.values().get(j));
            }
        }
        return differences / (2 * data.mean() * data.totalWeight() * data.totalWeight());
    }

    private static WeightedValues random(Random random, int size, boolean negatives) {
        List<Double> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(Math.exp(random.nextGaussian()) - (negatives && i % 3 == 0 ? 1 : 0));
            weights.add((double) random.nextInt(1, 6));
        }
        return WeightedValues.of(values, weights);
    }

    @Test
    void overFiftySeedsTheGiniIsHalfTheRelativeMeanDifferenceAndTwiceTheAreaOfTheCurve() {
        for (int seed = 0; seed < 50; seed++) {
            WeightedValues data = random(new Random(seed), 2 + seed, seed % 2 == 0);
            assertThat(Gini.of(data)).isCloseTo(byDefinition(data), within(1e-12));
            assertThat(LorenzCurve.of(data).gini()).isCloseTo(Gini.of(data), within(1e-12));
        }
    }

    @Test
    void overFiftySeedsAWeightIsAsManyHolders() {
        for (int seed = 0; seed < 50; seed++) {
            WeightedValues data = random(new Random(seed), 7, false);
            List<Double> repeated = IntStream.range(0, 7)
                    .boxed()
                    .flatMap(i -> Collections.nCopies(
                            data.weights().get(i).intValue(), data.values().get(i))
                            .stream())
                    .toList();
            WeightedValues each = WeightedValues.of(repeated);
            assertThat(InequalitySummary.of(data).byName())
                    .allSatisfy((name, value) -> assertThat(value)
                            .as(name)
                            .isCloseTo(InequalitySummary.of(each).byName().get(name), within(1e-12)));
            assertThat(Gini.corrected(data)).isCloseTo(Gini.corrected(each), within(1e-12));
            assertThat(LorenzAsymmetry.of(data).lower())
                    .isCloseTo(LorenzAsymmetry.of(each).lower(), within(1e-12));
        }
    }

    @ParameterizedTest(name = "in units of {0} nothing changes")
    @ValueSource(doubles = {1e-300, 1e-9, 1e9, 1e305})
    void theUnitDoesNotMatter(double unit) {
        var data = WeightedValues.of(1, 2, 3, 4, 10);
        var other = WeightedValues.of(unit, 2 * unit, 3 * unit, 4 * unit, 10 * unit);
        assertThat(InequalitySummary.of(other).byName())
                .allSatisfy((name, value) -> assertThat(value)
                        .as(name)
                        .isCloseTo(InequalitySummary.of(data).byName().get(name), within(1e-12)));
        assertThat(Atkinson.of(other, 3)).isCloseTo(Atkinson.of(data, 3), within(1e-12));
    }

    @Test
    void aTransferFromRichToPoorLowersEveryMeasure() {
        for (int seed = 0; seed < 50; seed++) {
            double[] before = new Random(seed).doubles(8, 1, 9).sorted().toArray();
            double[] after = before.clone();
            double transfer = (before[6] - before[1]) / 3;
            after[1] += transfer;
            after[6] -= transfer;
            assertThat(LorenzCurve.of(after).dominates(LorenzCurve.of(before))).isTrue();
            assertThat(LorenzCurve.of(before).dominates(LorenzCurve.of(after))).isFalse();
            assertThat(Gini.of(after)).isLessThan(Gini.of(before));
            for (double sensitivity : new double[] {-1, 0, 0.5, 1, 2}) {
                assertThat(GeneralisedEntropy.of(WeightedValues.of(after), sensitivity))
                        .isLessThan(GeneralisedEntropy.of(WeightedValues.of(before), sensitivity));
            }
            for (double aversion : new double[] {0.5, 1, 2}) {
                assertThat(Atkinson.of(aversion, after)).isLessThan(Atkinson.of(aversion, before));
            }
        }
    }

    @ParameterizedTest(name = "all equal: {0} holders")
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void ifAllHaveTheSameThereIsNoInequality(int holders) {
        var data = WeightedValues.of(Collections.nCopies(holders, 0.1));
        assertThat(Gini.of(data)).isBetween(0.0, 1e-15);
        assertThat(GeneralisedEntropy.theilT(data)).isBetween(0.0, 1e-15);
        assertThat(GeneralisedEntropy.theilL(data)).isBetween(0.0, 1e-15);
        assertThat(Atkinson.of(data, 1)).isBetween(0.0, 1e-14);
        assertThat(Atkinson.of(data, 2)).isBetween(0.0, 1e-14);
    }

    @Test
    void oneHolderOfAllAndManyOfNothing() {
        var data = WeightedValues.of(0, 0, 0, 0, 1);
        assertThat(Gini.of(data)).isCloseTo(0.8, within(1e-15));
        assertThat(Gini.corrected(data)).isCloseTo(1, within(1e-15));
        assertThat(GeneralisedEntropy.theilT(data)).isCloseTo(Math.log(5), within(1e-14)); // its upper limit ln n
        assertThat(GeneralisedEntropy.theilL(data)).isInfinite();
        assertThat(GeneralisedEntropy.theilL(data.withoutZeros())).isZero();
        assertThat(Atkinson.of(data, 1)).isEqualTo(1);
        assertThat(Atkinson.of(data, 0.5)).isCloseTo(0.8, within(1e-14)); // 1 − (1/5 · √5)² = 1 − 1/5
    }

    @Test
    void aMeanOfZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gini.of(0, 0))
                .withMessage("The Gini index needs a positive mean, got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LorenzCurve.of(-3, 1))
                .withMessage("A Lorenz curve needs a positive mean, got -1.0.");
    }

    @Test
    void negativeValuesHaveNamedRules() {
        var data = WeightedValues.of(-1, 0, 5);
        assertThat(Gini.of(data)).isCloseTo(1.0, within(1e-15)); // (1 + 6 + 5)·2 / (2 · 4/3 · 9)
        assertThat(LorenzCurve.of(data).at(1.0 / 3)).isCloseTo(-0.25, within(1e-15));
        assertThat(Gini.withNegatives(data)).isCloseTo(1.0, within(1e-15)); // 24 / (2 · 2 · 6)
        assertThat(Gini.withNegatives(WeightedValues.of(-2, 2))).isCloseTo(1.0, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneralisedEntropy.theilT(data))
                .withMessage("A generalised entropy index needs values that are not negative, values[1] is -1.0.\n"
                        + "Maybe use withNegativesAsZero().");
        assertThat(GeneralisedEntropy.theilT(data.withNegativesAsZero())).isCloseTo(Math.log(3), within(1e-15));
    }

    @Test
    void theSignedGiniIsTheCorrectedOneIfNobodyIsBelowZero() {
        for (int seed = 0; seed < 50; seed++) {
            WeightedValues data = random(new Random(seed), 9, false);
            assertThat(Gini.withNegatives(data)).isCloseTo(Gini.corrected(data), within(1e-12));
        }
    }

    @Test
    void wrongDataAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedValues.of(1, Double.NaN))
                .withMessage("values[2] must be finite, got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedValues.of(List.of(1.0, 2.0), List.of(1.0)))
                .withMessage("1 weights for 2 values.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedValues.of(List.of(1.0), List.of(-1.0)))
                .withMessage("weights[1] must be finite and not negative, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedValues.of(List.of(1.0, 2.0), List.of(0.0, 0.0)))
                .withMessage("One of the weights must be positive, all 2 are 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedValues.ofTotals(List.of(1.0), List.of(0.0)))
                .withMessage("populations[1] must be finite and positive, got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gini.corrected(7))
                .withMessage("The small-sample correction needs at least 2 holders, got 1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gini.corrected(WeightedValues.of(List.of(1.0, 2.0), List.of(0.5, 0.5))))
                .withMessage("The small-sample correction needs weights that count holders, weights[1] is 0.5.\n"
                        + "Maybe multiply shares by the number of holders.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Atkinson.of(-1, 1, 2))
                .withMessage("aversion must be finite and not negative, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LorenzCurve(List.of(0.0, 0.5, 1.0), List.of(0.0, 0.6, 1.0)))
                .withMessageStartingWith("A Lorenz curve is convex, its slope falls from 1.2 to 0.8.");
    }

    @Test
    void aHolderWithoutWeightIsNotThere() {
        var data = WeightedValues.of(List.of(-9.0, 1.0, 3.0), List.of(0.0, 1.0, 1.0));
        assertThat(GeneralisedEntropy.theilT(data)).isCloseTo(GeneralisedEntropy.theilT(1, 3), within(1e-15));
        assertThat(LorenzCurve.of(data).populationShares()).containsExactly(0.0, 0.5, 1.0);
    }

    @ParameterizedTest(name = "aversion {0}: {1}")
    @CsvSource(textBlock = """
        # x = (1, 3): μ = 2
        0,   0
        1,   0.1339745962155614
        2,   0.25
        0.5, 0.0669872981077807
        """)
    void atkinsonOfOneAndThreeByHand(double aversion, double expected) {
        // 1 − √3/2; 1 − harmonic mean 1.5 / 2; 1 − ((1 + √3)/2)² / 2
        assertThat(Atkinson.of(aversion, 1, 3)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void atkinsonIsContinuousAtOneAndEndsAtTheLeastShare() {
        double[] values = {1, 2, 3, 4, 10};
        assertThat(Atkinson.of(1 + 1e-10, values)).isCloseTo(Atkinson.of(1, values), within(1e-9));
        assertThat(Atkinson.of(5000, values)).isCloseTo(1 - 1.0 / 4, within(1e-3)); // 1 − least / mean
        assertThat(Atkinson.equallyDistributedEquivalent(WeightedValues.of(1, 3), 1))
                .isCloseTo(Math.sqrt(3), within(1e-14));
    }

    @Test
    void generalisedEntropyIsContinuousAtBothOfTheils() {
        var data = WeightedValues.of(1, 2, 3, 4, 10);
        assertThat(GeneralisedEntropy.of(data, 1 + 1e-9)).isCloseTo(GeneralisedEntropy.theilT(data), within(1e-8));
        assertThat(GeneralisedEntropy.of(data, 1e-9)).isCloseTo(GeneralisedEntropy.theilL(data), within(1e-8));
        assertThat(GeneralisedEntropy.of(data, 2)).isCloseTo(0.3125, within(1e-14)); // ½ · variance 10 / mean² 16
        assertThat(GeneralisedEntropy.of(data, 0.5 + 1e-12))
                .isCloseTo(GeneralisedEntropy.of(data, 0.5 - 1e-12), within(1e-11));
    }

    @Test
    void insideAndBetweenAddUpToTheWhole() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            Map<String, WeightedValues> groups = new LinkedHashMap<>();
            List<Double> values = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (String name : List.of("east", "central", "west")) {
                WeightedValues group = random(random, 3 + seed % 4, false);
                groups.put(name, group);
                values.addAll(group.values());
                weights.addAll(group.weights());
            }
            for (double sensitivity : new double[] {-1, 0, 0.5, 1, 2}) {
                var split = EntropyDecomposition.of(groups, sensitivity);
                assertThat(split.total())
                        .isCloseTo(
                                GeneralisedEntropy.of(WeightedValues.of(values, weights), sensitivity), within(1e-11));
            }
        }
    }

    @Test
    void aGroupWithNothingHasNoInequalityInside() {
        Map<String, WeightedValues> groups = new LinkedHashMap<>();
        groups.put("poor", WeightedValues.of(0, 0));
        groups.put("rich", WeightedValues.of(1, 3));
        var split = EntropyDecomposition.theilT(groups);
        assertThat(split.total()).isCloseTo(GeneralisedEntropy.theilT(0, 0, 1, 3), within(1e-14));
        assertThat(split.between()).isCloseTo(Math.log(2), within(1e-14));
        assertThat(EntropyDecomposition.theilL(groups).total()).isInfinite();
    }

    @Test
    void boundsFromClassesHoldTheTruth() {
        // Limits 0, 10, 20: spread over its limits the first class has 5 at 0 and 5 at 10, the second 5 at 10, 5 at 20.
        var bounds = GroupedGini.of(List.of(new ValueClass(0, 10, 10, 5), new ValueClass(10, 20, 10, 15)));
        double spread = Gini.of(WeightedValues.of(List.of(0.0, 10.0, 20.0), List.of(5.0, 10.0, 5.0)));
        assertThat(bounds.lower()).isCloseTo(0.25, within(1e-15));
        assertThat(bounds.upper()).isCloseTo(spread, within(1e-15));
        var open = GroupedGini.of(
                List.of(new ValueClass(0, 10, 10, 5), new ValueClass(10, Double.POSITIVE_INFINITY, 10, 15)));
        assertThat(open.upper()).isCloseTo(0.25 + 0.25 * 2.5 / 10 + 0.25 * 5 / 10, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupedGini.of(List.of(new ValueClass(0, 10, 1, 5), new ValueClass(9, 20, 1, 15))))
                .withMessage("Classes must ascend without overlap, class 2 starts at 9.0 and class 1 ends at 10.0.");
    }

    @Test
    void boundsFromClassesHoldTheTruthOverFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            double[] values = new Random(seed).doubles(60, 0, 30).toArray();
            List<ValueClass> classes = new ArrayList<>();
            for (int from = 0; from < 30; from += 10) {
                int low = from;
                double[] members = Arrays.stream(values)
                        .filter(v -> v >= low && v < low + 10)
                        .toArray();
                classes.add(new ValueClass(
                        from,
                        from + 10,
                        members.length,
                        Arrays.stream(members).average().orElseThrow()));
            }
            var bounds = GroupedGini.of(classes);
            assertThat(Gini.of(values)).isBetween(bounds.lower(), bounds.upper());
        }
    }

    @Test
    void theConcentrationCurveInTheOrderOfTheValuesIsTheLorenzCurve() {
        for (int seed = 0; seed < 50; seed++) {
            WeightedValues data = random(new Random(seed), 9, false);
            var own = ConcentrationCurve.of(data, data.values());
            assertThat(own.index()).isCloseTo(Gini.of(data), within(1e-12));
            var opposite = ConcentrationCurve.of(
                    data, data.values().stream().map(value -> -value).toList());
            assertThat(opposite.index()).isCloseTo(-Gini.of(data), within(1e-12));
        }
    }

    @Test
    void tiesInTheOrderAreOneStep() {
        var data = WeightedValues.of(4, 1, 3);
        var tied = ConcentrationCurve.of(data, List.of(1.0, 1.0, 2.0));
        assertThat(tied.populationShares()).containsExactly(0.0, 2.0 / 3, 1.0);
        assertThat(tied.valueShares()).containsExactly(0.0, 5.0 / 8, 1.0);
        assertThat(ConcentrationCurve.of(data, List.of(1.0, 1.0, 1.0)).index()).isZero();
    }
}
