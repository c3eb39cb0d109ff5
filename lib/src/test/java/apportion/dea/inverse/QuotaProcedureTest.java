package apportion.dea.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.inverse.ProcedureResult.Branch;
import apportion.solve.Outcome;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every way through Procedure 1, on the plants that {@link QuotaModelTest} solves by hand, and down a tree. */
class QuotaProcedureTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final DecisionMakingUnits PLANTS = Instances.counterExample();

    private static ProcedureResult run(double quota) {
        return QuotaProcedure.of(PLANTS, Quota.of("co2", quota)).run();
    }

    @Test
    void modelThreeWhereItsThresholdsSuffice() {
        ProcedureResult result = run(0.4);
        assertThat(result.branch()).isEqualTo(Branch.MODEL_3);
        assertThat(result.plan().total("co2")).isCloseTo(0.4, EXACT);
        assertThat(result.trace().get(0)).isEqualTo("Model (1): 2 of 4 units are efficient (F), 2 are not (L).");
        assertThat(result.trace().get(1)).startsWith("Warning: F does not span what L needs ('D')");
        assertThat(result.trace().get(2)).contains("co2: from 0.25 to 0.52638889");
    }

    @Test
    void modelFourWhereTheyDoNot() {
        ProcedureResult result = run(0.6);
        assertThat(result.branch()).isEqualTo(Branch.MODEL_4_THEN_3);
        assertThat(result.leastThresholds().orElseThrow().share("output"))
                .isCloseTo((0.6 - 1.0 / 3) / (22.0 / 9 + 17.0 / 12), EXACT);
        assertThat(result.plan()).isInstanceOf(QuotaAllocation.class);
        assertThat(result.plan().total("co2")).isCloseTo(0.6, EXACT);
        assertThat(result.toString()).contains("Procedure 1: co2 0.6 by model (4), then model (3)");
    }

    @Test
    void assumptionFourWhereNoThresholdsSuffice() {
        ProcedureResult result = run(4);
        assertThat(result.branch()).isEqualTo(Branch.ASSUMPTION_4);
        // first 4 · 4/7 and 2.5 / 9, then the same share of the rest of all 9.5
        double first = 16.0 / 7 + 2.5 / 9;
        double share = (4 - first) / (9.5 - first);
        assertThat(result.plan().reduction("A", "co2")).isCloseTo(share, EXACT);
        assertThat(result.plan().reduction("B", "co2")).isCloseTo(2 * share, EXACT);
        assertThat(result.plan().reduction("C", "co2")).isCloseTo(16.0 / 7 + share * 12 / 7, EXACT);
        assertThat(result.plan().total("co2")).isCloseTo(4, EXACT);
        assertThat(result.plan().after().value("co2", "B")).isCloseTo(2 - 2 * share, EXACT);
        assertThat(result.plan().table().columnNames())
                .containsExactly("unit", "β*", "co2 before", "co2 to the frontier", "co2 reduction");
    }

    @Test
    void printedTriggerIsNotTheLimitOfTheModel() {
        double projections = 16.0 / 7 + 2.5 / 9; // 2.5635
        assertThat(run(2.8).branch()).isEqualTo(Branch.MODEL_4_THEN_3); // more, and the model still has an answer
        ProcedureResult printed = QuotaProcedure.of(PLANTS, Quota.of("co2", 2.8))
                .with(FrontierShiftTrigger.QUOTA_ABOVE_PROJECTIONS)
                .run();
        assertThat(printed.branch()).isEqualTo(Branch.ASSUMPTION_4);
        assertThat(printed.trace().get(2))
                .startsWith("The quota of 'co2', 2.8, exceeds Σβ*b = " + Digits.of(projections));
        assertThat(printed.plan().total("co2")).isCloseTo(2.8, EXACT);
    }

    @Test
    void nothingHelpsAgainstAQuotaBelowTheInterval() {
        ProcedureResult result = run(0.1);
        assertThat(result.outcome()).isInstanceOf(Outcome.Infeasible.class);
        assertThat(result.outcome().reason())
                .startsWith("The quota of 'co2', 0.1, must lie between what the projections save, 2.5634921,");
    }

    @Test
    void moreThanIsEmittedCannotBeReduced() {
        assertThat(run(10).outcome().reason()).contains("and what is emitted, 9.5; f = ");
    }

    @Test
    void efficientUnitsAloneMoveTheFrontier() {
        DecisionMakingUnits best = PLANTS.select(List.of(0, 1));
        ProcedureResult result = QuotaProcedure.of(best, Quota.of("co2", 0.3)).run();
        assertThat(result.plan().reduction("A", "co2")).isCloseTo(0.1, EXACT);
        assertThat(result.plan().reduction("B", "co2")).isCloseTo(0.2, EXACT);
    }

    @Test
    void treeHandsSharesDown() {
        QuotaTree nation = QuotaTree.of("nation", PLANTS)
                .withChild(QuotaTree.of("D", PLANTS))
                .withChild(QuotaTree.of("C", PLANTS)
                        .with(QuotaOptions.DEFAULT.withReference(ReferenceSet.ALL_UNITS))
                        .withChild(QuotaTree.of("C", PLANTS)))
                .withChild(QuotaTree.of("A", PLANTS));
        QuotaShares shares = nation.allocate(Quota.of("co2", 0.4));
        assertThat(shares.isComplete()).isTrue();
        assertThat(shares.children()).extracting(QuotaShares::name).containsExactly("D", "C"); // A reduces nothing
        assertThat(shares.child("D").quota().amount("co2")).isCloseTo(1.0 / 3, EXACT);
        assertThat(shares.child("D").result().plan().total("co2")).isCloseTo(1.0 / 3, EXACT);
        assertThat(shares.child("C").result().plan().total("co2")).isCloseTo(1.0 / 15, EXACT);
        assertThat(shares.child("C").children()).isEmpty(); // there D takes it all, free of cost
        assertThat(shares.table().stringColumn("stage").unique().asList())
                .containsExactlyInAnyOrder("nation", "nation / D", "nation / C");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nation.withChild(QuotaTree.of("Z", PLANTS)))
                .withMessage("No unit 'Z'; there are: A, B, C, D.");
    }

    @Test
    void aStageWithoutAnAllocationSaysSo() {
        QuotaShares shares = QuotaTree.of("nation", PLANTS)
                .withChild(QuotaTree.of("C", PLANTS))
                .allocate(Quota.of("co2", 0.4));
        assertThat(shares.isComplete()).isFalse(); // 1/15 is less than D cannot help reducing over F
        assertThat(shares.child("C").result().outcome().isOptimal()).isFalse();
        assertThat(shares.toString()).contains("  C: co2 0.066666667, The quota of 'co2'");
    }

    @Test
    void intensityGoalIsTheFirstStage() {
        // Table 3 of the paper: 60 % below the intensity of 2005 leaves 376739.1641 of the 413471.1638 of 2012
        var goal = new IntensityGoal(253527.1366, 217835.74, 0.60);
        assertThat(goal.allowed(809255.1324)).isCloseTo(376739.1641, within(5e-5));
        assertThat(goal.quota(413471.1638, 809255.1324)).isCloseTo(36731.9997, within(5e-5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntensityGoal(1, 1, 60))
                .withMessage("share must lie in [0, 1], got 60.0.");
    }
}
