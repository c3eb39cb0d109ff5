package apportion.study.co2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.ProcedureResult;
import apportion.dea.inverse.QuotaProcedure;
import org.junit.jupiter.api.Test;

class GoalsTest {

    @Test
    void theLowerEndOfTheGapBelongsTo60Percent() {
        assertThat(Goals.gap(0.60)).isCloseTo(36731.9997, within(5e-5));
        assertThat(Goals.gap(0.65)).isCloseTo(83824.3952, within(5e-5));
        assertThat(Goals.table().doubleColumn("quota").asList()).containsExactly(Goals.gap(0.60), Goals.gap(0.65));
    }

    @Test
    void theRoundedIntensityDoesNotGiveThePrintedTarget() {
        assertThat(0.40 * 1.1638 * Table3.output(2012)).isNotCloseTo(376739.1641, within(10.0));
    }

    @Test
    void atConstantPricesNoPrintedIntensityAndNoPrintedGapComesOut() {
        for (int year : Table3.years()) {
            double converted = Table3.emission(year) / ConstantPrices.outputWithPrintedIndex(year);
            assertThat(Math.abs(converted - Table3.intensity(year)) > 0.00005).isEqualTo(year != 2011);
        }
        // Two to three times the printed quota, whatever the index of 2012.
        assertThat(ConstantPrices.quotaWithPrintedIndex(0.60)).isBetween(2.5 * 36732, 3.5 * 36732);
        assertThat(ConstantPrices.quotaAtIndex(0.60, 106)).isBetween(2.5 * 36732, 3.5 * 36732);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConstantPrices.outputWithShiftedIndex(2012))
                .withMessageContaining("2013");
    }

    @Test
    void theOfficialTableHasTheSameKindsOfScores() {
        DecisionMakingUnits units = OfficialIndustries.units();
        FrontierSplit split = FrontierSplit.of(units);
        assertThat(split.inefficientUnits()).hasSize(18);
        assertThat(units.toTable().doubleColumn(Co2Data.CO2).sum()).isCloseTo(Table3.emission(2012), within(1e-6));
        ProcedureResult result = QuotaProcedure.of(units, Goals.quota())
                .with(Case.CASE_2.options())
                .run();
        assertThat(result.branch()).isEqualTo(ProcedureResult.Branch.MODEL_4_THEN_3);
    }

    @Test
    void theScoresOfTheOfficialTableDoNotDependOnTheAssumedTotal() {
        DecisionMakingUnits units = OfficialIndustries.units();
        var tenfold = units.toTable().doubleColumn(Co2Data.CO2).multiply(10).asList();
        FrontierSplit before = FrontierSplit.of(units);
        FrontierSplit after = FrontierSplit.of(units.withValues(Co2Data.CO2, tenfold));
        for (String industry : units.names()) {
            assertThat(after.inefficiency(industry)).isCloseTo(before.inefficiency(industry), within(1e-9));
        }
    }
}
