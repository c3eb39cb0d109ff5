package apportion.dea.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * By hand, over F = {A, B} where output ≤ 3 co2 − 2 and co2 in [1, 2]. C: (11/7)β ≤ 3 (3/7)γ − 2, so β falls by 9/11 for
 * each unit of co2 from the start. D: (8/9)γ ≤ 2, so γ ≤ 2.25; (10/9)β ≤ 3 (8/9)γ − 2, so β = 3.4 holds down to γ = 13/6 and
 * falls by 12/5 for each further unit.
 */
class QuotaModelTest {

    private static final Offset<Double> EXACT = within(1e-9); // simplex on numbers near 1
    private static final FrontierSplit SPLIT = FrontierSplit.of(Instances.counterExample());

    private static QuotaModel model(double quota) {
        return QuotaModel.of(SPLIT, Quota.of("co2", quota));
    }

    @Test
    void modelOneSplitsTheUnits() {
        assertThat(SPLIT.efficientUnits()).containsExactly("A", "B");
        assertThat(SPLIT.inefficientUnits()).containsExactly("C", "D");
        assertThat(SPLIT.inefficiency("C")).isCloseTo(4.0 / 7, EXACT);
        assertThat(SPLIT.inefficiency("D")).isCloseTo(1.0 / 9, EXACT);
        assertThat(SPLIT.table().stringColumn("set").asList()).containsExactly("F", "F", "L", "L");
    }

    @Test
    void intervalIsThatSolvedByHand() {
        QuotaIntervals intervals = model(0.4).intervals();
        assertThat(intervals.line("C", "co2").least()).isZero();
        assertThat(intervals.line("C", "co2").greatest()).isCloseTo(0.1 * 11 / 9, EXACT); // 5 % of 2
        assertThat(intervals.line("D", "co2").least()).isCloseTo(0.25, EXACT);
        assertThat(intervals.line("D", "co2").greatest()).isCloseTo(1.0 / 3 + 0.17 / 2.4, EXACT); // 5 % of 3.4
        assertThat(intervals.least("co2")).isCloseTo(0.25, EXACT);
    }

    @Test
    void allocationIsThatSolvedByHand() {
        QuotaAllocation allocation = model(0.4).solve().orElseThrow();
        assertThat(allocation.reduction("D", "co2")).isCloseTo(1.0 / 3, EXACT);
        assertThat(allocation.reduction("C", "co2")).isCloseTo(1.0 / 15, EXACT);
        assertThat(allocation.reduction("A", "co2")).isZero();
        assertThat(allocation.price("co2")).isCloseTo(9.0 / 11, EXACT);
        assertThat(allocation.objective()).isCloseTo(2 - (2 - 9.0 / 165) - 3.4, EXACT);
        assertThat(allocation.after().value("output", "C")).isCloseTo(2 - 9.0 / 165, EXACT);
        assertThat(allocation.peers("D")).containsOnlyKeys("A", "B");
        assertThat(allocation.peers("D").get("A")).isCloseTo(2 - 8.0 / 9 * 13 / 6, EXACT);
        assertThat(allocation.certificate().holds(1e-10)).isTrue();
        assertThat(allocation.table().columnNames())
                .containsExactly(
                        "unit",
                        "target β̂",
                        "co2 before",
                        "co2 reduction",
                        "co2 after",
                        "labour change",
                        "output change",
                        "peers");
        assertThat(allocation.toString()).contains("co2: 0.4 reduced by 2 of 2 units, price of one more 0.81818182");
    }

    @Test
    void quotaBeyondItsIntervalIsInfeasibleInWords() {
        assertThat(model(0.6).solve().reason())
                .startsWith("The quota of 'co2', 0.6, is more than the 0.52638889 that the units can reduce.");
        assertThat(model(0.1).solve().reason())
                .startsWith("The quota of 'co2', 0.1, is less than the 0.25 that the units cannot help reducing.");
    }

    @Test
    void quotaOnTheEndsOfItsIntervalIsMet() {
        for (double quota : List.of(0.25, model(1).intervals().greatest("co2"))) {
            assertThat(model(quota).solve().orElseThrow().total("co2")).isCloseTo(quota, EXACT);
        }
    }

    @Test
    void atLeastTheQuotaLetsFreeReductionsHappen() {
        var options = QuotaOptions.DEFAULT.withTotal(QuotaTotal.AT_LEAST);
        QuotaAllocation allocation = model(0.1).with(options).solve().orElseThrow();
        assertThat(allocation.total("co2")).isBetween(0.25 - 1e-9, 1.0 / 3 + 1e-9);
        assertThat(allocation.price("co2")).isCloseTo(0, EXACT);
    }

    @Test
    void literalReadingIsInfeasible() {
        var literal = QuotaOptions.DEFAULT.withReading(QuotaReading.LITERAL);
        Outcome<QuotaAllocation> outcome = model(0.4).with(literal).solve();
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        assertThat(outcome.reason())
                .startsWith("Read literally, the levels of 'co2' after the reduction must add up to the quota, 0.4,");
        // a total that can be met literally is a sum of levels, none of which can be 0
        QuotaAllocation levels = model(6.1).with(literal).solve().orElseThrow();
        assertThat(levels.after().value("co2", "C") + levels.after().value("co2", "D"))
                .isCloseTo(6.1, EXACT);
    }

    @Test
    void modelFourFindsTheLeastThreshold() {
        // Both fall by the same share s: 11/9 · 2s + 1/3 + 3.4s/2.4 = 0.6.
        LeastThresholds least = model(0.6).leastThresholds().orElseThrow();
        double share = (0.6 - 1.0 / 3) / (22.0 / 9 + 17.0 / 12);
        assertThat(least.share("output")).isCloseTo(share, EXACT);
        var options = QuotaOptions.DEFAULT.withThresholds(least.thresholds());
        assertThat(model(0.6).with(options).solve().orElseThrow().total("co2")).isCloseTo(0.6, EXACT);
        var tighter = QuotaOptions.DEFAULT.withThresholds(Thresholds.uniform(share - 1e-4));
        assertThat(model(0.6).with(tighter).solve().isOptimal()).isFalse();
    }

    @Test
    void modelFourKnowsItsLimit() {
        assertThat(model(5).leastThresholds().reason()).startsWith("The quota of 'co2', 5, is more than");
    }

    @Test
    void thresholdsOfSingleUnitsGoFirst() {
        var options = QuotaOptions.DEFAULT.withThresholds(
                Thresholds.uniform(0.05).withOutput("output", 0.1).withUnit("C", "output", 0));
        QuotaIntervals intervals = model(0.4).with(options).intervals();
        assertThat(intervals.line("C", "co2").greatest()).isZero();
        assertThat(intervals.line("D", "co2").greatest()).isCloseTo(1.0 / 3 + 0.34 / 2.4, EXACT);
    }

    @Test
    void betterTargetsReduceMore() {
        var options =
                QuotaOptions.DEFAULT.withTarget(TargetInefficiency.share(0.9).withUnit("D", 0.5));
        QuotaModel improved = model(0.4).with(options);
        assertThat(improved.targets().get("C")).isCloseTo(0.9 * 4 / 7, EXACT);
        assertThat(improved.targets().get("D")).isCloseTo(1.0 / 18, EXACT);
        // D: (17/18)γ ≤ 2
        assertThat(improved.intervals().line("D", "co2").least()).isCloseTo(2.5 - 36.0 / 17, EXACT);
    }

    @Test
    void withoutACapGoodOutputsGrow() {
        var options = QuotaOptions.DEFAULT.withOutputCap(OutputCap.NONE);
        QuotaAllocation allocation = model(0.25).with(options).solve().orElseThrow();
        assertThat(allocation.after().value("output", "D")).isCloseTo(3.6, EXACT); // B, all of it: 4 / (10/9)
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaModel.of(SPLIT, Quota.of("so2", 1)))
                .withMessage("No bad output 'so2'; there are: co2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quota.of("co2", -1))
                .withMessage("The quota of 'co2' must be finite and at least 0, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(1).with(QuotaOptions.DEFAULT.withThresholds(
                        Thresholds.uniform(0).withOutput("steel", 0.1))))
                .withMessage("No good output 'steel'; there are: output.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.uniform(1.5))
                .withMessage("Good outputs may fall by a share in [0, 1], got 1.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetInefficiency.share(-0.1))
                .withMessage("The target must be a share of β* in [0, 1], got -0.1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(0.3)
                        .with(QuotaOptions.DEFAULT.withWeights(ObjectiveWeights.custom(Map.of("labour", 1.0))))
                        .solve())
                .withMessage("No weight of good output 'output'; there are: labour.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrontierSplit.of(
                        apportion.dea.DecisionMakingUnits.of(new double[][] {{1}, {2}}, new double[][] {{1}, {2}})))
                .withMessageStartingWith("The quota model needs at least 1 bad output, got 0.");
    }
}
