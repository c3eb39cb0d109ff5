package apportion.dea.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Model (3) makes a unit's distance at least β̂; whether it is no more only scoring again tells. */
class RescoringTest {

    @Test
    void assumptionTwoIsNotSecured() {
        int broken = 0;
        for (int seed = 0; seed < 50; seed++) {
            FrontierSplit split = FrontierSplit.of(Instances.random(seed, 10, 2, 1, 1));
            QuotaModel model = QuotaModel.of(split, Quota.of("b1", 0))
                    .with(QuotaOptions.DEFAULT.withReference(ReferenceSet.ALL_UNITS));
            double half = model.intervals().greatest("b1") / 2; // over all units the least is 0
            QuotaAllocation allocation =
                    model.with(Quota.of("b1", half)).solve().orElseThrow();
            broken += allocation.rescore().keepsAllEfficiencies() ? 0 : 1;
        }
        assertThat(broken).as("seeds with a unit less efficient than before").isBetween(10, 25);
    }

    @Test
    void lostOutputIsLostEfficiency() {
        // By hand: E (1.6, 1.5) has target β* on A-B; cutting output by half and co2 not at all leaves it farther away.
        FrontierSplit split = FrontierSplit.of(Instances.units(
                List.of("A", "B", "E"), new double[] {1, 1, 1}, new double[] {1, 4, 1.5}, new double[] {1, 2, 1.6}));
        // 1.5 (1 + β) = 3 · 1.6 (1 − β) − 2
        assertThat(split.inefficiency("E")).isCloseTo(1.3 / 6.3, within(1e-12));
        QuotaAllocation kept =
                QuotaModel.of(split, Quota.of("co2", 0.02)).solve().orElseThrow();
        assertThat(kept.rescore().keepsAllEfficiencies()).isTrue();
        assertThat(kept.rescore().line("E").after()).isCloseTo(1.3 / 6.3, within(1e-9));
        // Output that is worth nothing may end anywhere between half and all of it; whatever y it ends at, the distance
        // is
        // y (1 + β) = 3 · 1.6 (1 − β) − 2, more than before by as much as y is less.
        var worthless = ObjectiveWeights.custom(Map.of("labour", 1.0, "output", 0.0));
        QuotaAllocation careless = QuotaModel.of(split, Quota.of("co2", 0))
                .with(QuotaOptions.DEFAULT.withWeights(worthless).withThresholds(Thresholds.uniform(0.5)))
                .solve()
                .orElseThrow();
        double output = careless.after().value("output", 2);
        assertThat(output).isBetween(0.75 - 1e-9, 1.5 + 1e-9);
        assertThat(careless.after().value("co2", 2)).isCloseTo(1.6, within(1e-9));
        assertThat(careless.rescore().line("E").after()).isCloseTo((2.8 - output) / (4.8 + output), within(1e-9));
        assertThat(careless.rescore().keepsAllEfficiencies()).isEqualTo(output > 1.5 - 1e-7);
    }

    @Test
    void theCardNamesWhoBecameLessEfficient() {
        var rescoring = new Rescoring(
                Rescoring.Frontier.AS_BEFORE,
                List.of(new Rescoring.Line("A", 0, 0), new Rescoring.Line("E", 0.2, 0.3)));
        assertThat(rescoring.units(Rescoring.Change.LESS_EFFICIENT)).containsExactly("E");
        assertThat(rescoring.toString()).contains("less efficient: E");
    }

    @Test
    void betterTargetsMakeUnitsMoreEfficient() {
        FrontierSplit split = FrontierSplit.of(Instances.units(
                List.of("A", "B", "E"), new double[] {1, 1, 1}, new double[] {1, 4, 1.5}, new double[] {1, 2, 1.6}));
        var options = QuotaOptions.DEFAULT.withTarget(TargetInefficiency.share(0.5));
        QuotaModel model = QuotaModel.of(split, Quota.of("co2", 0)).with(options);
        QuotaAllocation allocation = model.with(
                        Quota.of("co2", model.intervals().greatest("co2")))
                .solve()
                .orElseThrow();
        assertThat(allocation.rescore().units(Rescoring.Change.MORE_EFFICIENT)).containsExactly("E");
        assertThat(allocation.rescore().table().stringColumn("change").asList())
                .containsExactly("the same", "the same", "more efficient");
    }
}
