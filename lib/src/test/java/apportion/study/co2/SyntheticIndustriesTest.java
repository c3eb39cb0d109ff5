package apportion.study.co2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.inverse.AbatementCosts;
import apportion.dea.inverse.AbatementCurve;
import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.ObjectiveWeights;
import apportion.dea.inverse.ProcedureResult;
import apportion.dea.inverse.QuotaAllocation;
import apportion.dea.inverse.QuotaModel;
import apportion.dea.inverse.QuotaReading;
import apportion.dea.inverse.SpanningTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.Table;

class SyntheticIndustriesTest {

    @ParameterizedTest
    @EnumSource
    void bothHaveTheTotalsOfTable3AndTheScoresOfTable4(SyntheticIndustries data) {
        DecisionMakingUnits units = data.units();
        assertThat(sum(units, Co2Data.CO2)).isCloseTo(Table3.emission(2012), within(0.01));
        assertThat(sum(units, Co2Data.OUTPUT)).isCloseTo(Table3.output(2012), within(0.01));
        Table table = Table4.table(data);
        assertThat(table.rowCount()).isEqualTo(31);
        assertThat(table.stringColumn("mark").asSet()).containsExactly("=");
        assertThat(FrontierSplit.of(units).inefficientUnits()).isEqualTo(Co2Data.inefficientIndustries());
        assertThat(SpanningTest.of(FrontierSplit.of(units)).containsAll()).isTrue();
    }

    @Test
    void dataSetBGivesCase1InFullAndCase2InPart() {
        assertThat(marks(SyntheticIndustries.B, Case.CASE_1).isEqualTo("=").size())
                .isEqualTo(17);
        assertThat(marks(SyntheticIndustries.B, Case.CASE_2).isEqualTo("=").size())
                .isEqualTo(12);
        assertThat(marks(SyntheticIndustries.A, Case.CASE_1).isEqualTo("=").size())
                .isBetween(8, 16);
    }

    private static tech.tablesaw.api.StringColumn marks(SyntheticIndustries data, Case target) {
        ProcedureResult result = Table6.procedure(data, target);
        assertThat(result.branch()).isEqualTo(ProcedureResult.Branch.MODEL_3);
        return Table6.table(result.plan(), target).stringColumn("mark");
    }

    @Test
    void readLiterallyTheQuotaHasNoPlan() {
        QuotaModel model = Table6.model(SyntheticIndustries.B, Case.CASE_1);
        QuotaModel literal = model.with(model.options().withReading(QuotaReading.LITERAL));
        assertThat(literal.solve().reason()).contains("Read literally");
    }

    @Test
    void thePriceExplainsTheZeros() {
        QuotaModel model = Table6.model(SyntheticIndustries.B, Case.CASE_1);
        QuotaAllocation plan = model.solve().orElseThrow();
        AbatementCosts costs = model.abatementCosts(Co2Data.CO2);
        double price = plan.price(Co2Data.CO2);
        long inside = 0;
        for (AbatementCurve curve : costs.curves()) {
            double reduction = plan.reduction(curve.name(), Co2Data.CO2);
            // The best the industry can do at the price: what the last tonne saves it, and the next would cost.
            assertThat(curve.cost(reduction) - price * reduction)
                    .as(curve.name())
                    .isCloseTo(curve.valueAt(price), within(1e-4));
            assertThat(curve.marginalCosts(curve.least()).to() > price)
                    .as(curve.name())
                    .isEqualTo(reduction == 0);
            inside +=
                    curve.points().stream().noneMatch(point -> Math.abs(point.reduction() - reduction) < 1e-3) ? 1 : 0;
        }
        assertThat(inside).isEqualTo(1); // one industry fills up the quota, all others stand at a bend of their curve
    }

    @Test
    void rawWeightsDependOnUnitsOfMeasurementAndOthersDoNot() {
        assertThat(movedByPersons(ObjectiveWeights.raw())).isGreaterThan(1000);
        assertThat(movedByPersons(ObjectiveWeights.byOwnLevel())).isLessThan(0.01);
        assertThat(movedByPersons(ObjectiveWeights.byTotal())).isLessThan(0.01);
    }

    /** How many 10⁴ t change hands when labour is counted in persons. */
    private static double movedByPersons(ObjectiveWeights weights) {
        DecisionMakingUnits units = SyntheticIndustries.B.units();
        QuotaAllocation before = MeasurementUnits.plan(units, Case.CASE_1, weights);
        QuotaAllocation after = MeasurementUnits.plan(MeasurementUnits.inPersons(units), Case.CASE_1, weights);
        return units.names().stream()
                .mapToDouble(name -> Math.abs(before.reduction(name, Co2Data.CO2) - after.reduction(name, Co2Data.CO2)))
                .sum();
    }

    private static double sum(DecisionMakingUnits units, String factor) {
        return IntStream.range(0, units.count())
                .mapToDouble(unit -> units.value(factor, unit))
                .sum();
    }
}
