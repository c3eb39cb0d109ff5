package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.inequality.Gini;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.Table;

/** Table 4 under stated assumptions for employment. */
class FairnessTest {

    @Test
    void theGovernmentsQuotasAreEqualPerWorkerIfWorkersAreAsTheQuotas() {
        var burdens = Fairness.burdens(Fairness.Basis.SCALE, Scheme.GAS, EmploymentAssumption.QUOTA);
        assertThat(Gini.of(burdens)).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(EmploymentAssumption.class)
    void theExactIndexIsHalfTheMeanDifferenceOverAllPairs(EmploymentAssumption assumption) {
        List<Double> workers = assumption.employment();
        List<Double> cuts = CoalData.cuts(Scheme.BOAS);
        double all = Summation.sum(workers);
        double mean = Summation.sum(cuts) / all;
        double differences = 0;
        for (int i = 0; i < 25; i++) {
            for (int j = 0; j < 25; j++) {
                differences += workers.get(i)
                        * workers.get(j)
                        * Math.abs(cuts.get(i) / workers.get(i) - cuts.get(j) / workers.get(j));
            }
        }
        assertThat(Fairness.table(assumption).doubleColumn("Gini, exact").get(3))
                .isCloseTo(differences / (2 * mean * all * all), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(EmploymentAssumption.class)
    void everyTableHasThePrintedSixBesideExactAndFittedOnes(EmploymentAssumption assumption) {
        Table table = Fairness.table(assumption);
        assertThat(table.name()).contains(assumption.words());
        assertThat(table.doubleColumn("Gini, printed").asList())
                .containsExactly(0.211, 0.183, 0.207, 0.294, 0.228, 0.221);
        assertThat(table.doubleColumn("Gini, exact").asList()).allMatch(gini -> gini >= 0 && gini < 1);
    }

    @Test
    void workersPerCapacityAreCapacitiesAndLabourCostIsTheLabourOfTheNormalisation() {
        assertThat(EmploymentAssumption.CAPACITY.employment()).isEqualTo(Capacities.calibrated());
        List<Double> labour = EmploymentAssumption.LABOUR_COST.employment();
        for (int i = 0; i < 25; i++) { // L_s = (1 - alpha) c Y at w = 1
            double share = 1 - UnitPrices.capitalShares(Scheme.SOAS).get(i);
            double value = UnitPrices.costs(Scheme.SOAS).get(i)
                    * Capacities.calibrated().get(i);
            assertThat(labour.get(i) / (share * value)).isCloseTo(1, within(1e-4));
        }
    }
}
