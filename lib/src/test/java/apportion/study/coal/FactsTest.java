package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.replication.Derivation;
import apportion.solve.LinearSolution;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The facts that the printed tables establish, each with the numbers an independent program found. */
class FactsTest {

    @Test
    void fact1ScaleIsSoasTimesTheRateSquaredIn22Of25Provinces() {
        assertThat(SquaredExecution.provincesThatFollow()).hasSize(22).doesNotContain("HB", "JS", "SX");
        Table table = SquaredExecution.table();
        // by hand: LN 2087 x 1.0292^2 = 2210.66 for 2210.783; HB 3369 x 0.8275^2 = 2306.94 for 2998.955
        assertThat(table.doubleColumn("SOAS K²").get(0)).isCloseTo(2210.66, within(0.005));
        assertThat(table.doubleColumn("SOAS K²").get(4)).isCloseTo(2306.94, within(0.005));
        List<Double> gaps = table.doubleColumn("difference, %").asList().stream()
                .map(Math::abs)
                .sorted()
                .toList();
        assertThat(gaps.get(21)).isLessThan(0.23); // no province stands near the tolerance of 0.25 %:
        assertThat(gaps.get(22)).isGreaterThan(23);
    }

    @Test
    void fact2BoasBreaksThreeOfTheFourRegionalBoundsAndSoasMeetsAllTightly() {
        Table boas = RegionalBounds.of(Scheme.BOAS);
        assertThat(boas.booleanColumn("within").asList()).containsExactly(false, false, false, true);
        double[] remains = {17_902.243, 23_484.272, 170_455.918, 281_827.784};
        Table soas = RegionalBounds.of(Scheme.SOAS);
        assertThat(soas.booleanColumn("within").countTrue()).isEqualTo(4);
        for (int r = 0; r < remains.length; r++) {
            assertThat(boas.doubleColumn("remains").get(r)).isCloseTo(remains[r], within(5e-4));
            assertThat(soas.doubleColumn("remains").get(r))
                    .isCloseTo(soas.doubleColumn("CO/0.79").get(r), within(1e-6));
        }
        assertThat(RegionalBounds.ofQuotas().booleanColumn("within").asList())
                .containsExactly(false, false, false, true);
    }

    @Test
    void fact2TheQuotasOfTheMainScenarioFallShortOfTheTarget() {
        assertThat(RegionalBounds.quotaTotal(Preference.ENVIRONMENT)).isCloseTo(83_650.792, within(1e-3));
        assertThat(RegionalBounds.quotaTotal(Preference.EQUAL)).isCloseTo(80_886.491, within(1e-3));
        assertThat(RegionalBounds.quotaTotal(Preference.ECONOMY)).isCloseTo(79_581.809, within(1e-3));
        assertThat(RegionalBounds.quotaTotals().booleanColumn("at least 80,000").asList())
                .containsExactly(true, true, false);
    }

    @Test
    void fact3AtOneSetOfUnitBenefitsTheRankingByEnvironmentReverses() {
        Table benefits = ConsistentPrices.benefits();
        assertThat(benefits.doubleColumn("printed").asList()).containsExactly(12_440.0, 11_710.0, 11_730.0);
        for (String pricing : List.of("GAS", "SOAS")) {
            List<Double> column =
                    benefits.doubleColumn("at unit prices of " + pricing).asList();
            assertThat(column.get(0)).isLessThan(Math.min(column.get(1), column.get(2)));
        }
        Table lead = ConsistentPrices.leadInBenefits();
        assertThat(lead.rowCount()).isEqualTo(6);
        for (int row = 0; row < 6; row++) { // sure at the prices of GAS and SOAS, a tie at BOAS's own
            double greatest = lead.doubleColumn("greatest").get(row);
            assertThat(greatest < 0).isEqualTo(row >= 2);
        }
        assertThat(lead.doubleColumn("lead, 10⁸ yuan").get(4)).isCloseTo(-161.426, within(5e-4));
    }

    @Test
    void fact3ThreeQuartersOfTheSavingOnGasIsGasBeingPricedHigher() {
        Table saving = ConsistentPrices.savingOnGovernment();
        assertThat(saving.doubleColumn("saving").get(2)).isCloseTo(642.304, within(1e-9)); // 3768.505 - 3126.201
        assertThat(saving.doubleColumn("share, %").get(0)).isCloseTo(25.06, within(0.005));
        Table costs = ConsistentPrices.costs();
        for (Scheme pricing : Scheme.values()) { // at any one set BOAS does cost least
            List<Double> column =
                    costs.doubleColumn("at unit prices of " + pricing).asList();
            assertThat(column.get(0)).isLessThan(Math.min(column.get(1), column.get(2)));
        }
    }

    @Test
    void unitCostsOfBoasAreThoseOfSoasInTwentyProvincesAndGasIsDearerIn24() {
        Table costs = UnitPrices.costTable();
        List<Double> gas = costs.doubleColumn("GAS over SOAS, %").asList();
        assertThat(gas).filteredOn(excess -> excess > 4.5 && excess < 28).hasSize(24);
        assertThat(costs.doubleColumn("BOAS over SOAS, %").asList())
                .filteredOn(excess -> Math.abs(excess) < 0.31) // GX: 0.30 %, its scale is short by 1
                .hasSize(20);
    }

    @Test
    void oneUnitBenefitFits24ProvincesOfBoasAndFarFewerOfTheOthers() {
        assertThat(FlatBenefit.provincesFitted(Scheme.BOAS)).isEqualTo(24);
        assertThat(FlatBenefit.provincesFitted(Scheme.GAS)).isLessThan(18);
        assertThat(FlatBenefit.provincesFitted(Scheme.SOAS)).isLessThan(18);
        Derivation range = FlatBenefit.range();
        assertThat(range.least()).isCloseTo(0.15516, within(5e-6));
        assertThat(range.greatest()).isCloseTo(0.15535, within(5e-6));
    }

    @Test
    void fact4TheFollowerAsPrintedDoesNothingAndWithKInTheTotalOneRateIsInside() {
        for (String province : CoalData.provinces()) {
            assertThat(PrintedFollower.asPrinted().value(province)).as(province).isZero();
        }
        LinearSolution knapsack = PrintedFollower.withExecutionInTheTotal();
        assertThat(knapsack.objective()).isCloseTo(2472.97512, within(5e-6)); // filled up by hand from the cheapest
        assertThat(PrintedFollower.inside(knapsack)).containsExactly("JL");
        assertThat(knapsack.value("JL")).isCloseTo(0.34564, within(5e-6));
        assertThat(PrintedFollower.costs().doubleColumn("cost").get(0)).isCloseTo(3124.17066, within(5e-6));
    }

    @Test
    void fact5NotAllThreePreferencePointsCanBeOptima() {
        assertThat(PreferencePoints.benefitsOnTheLine()).isCloseTo(12_550, within(1e-9));
        assertThat(PreferencePoints.shortfall()).isCloseTo(30, within(1e-9));
        assertThat(PreferencePoints.leastShortfall()).isCloseTo(17.5, within(1e-9));
        Table points = PreferencePoints.atOneSetOfUnitBenefits();
        assertThat(points.doubleColumn("main scenario ahead by at least").get(1))
                .isCloseTo(31.17, within(0.005));
        assertThat(points.doubleColumn("main scenario ahead by at least").get(2))
                .isCloseTo(36.89, within(0.005));
        assertThat(points.doubleColumn("main scenario ahead by at least").get(0))
                .isNegative(); // a tie
    }

    @Test
    void fact6GdpUnitCostsAndTheGinisOfTheText() {
        for (String basis : Table4.BASES) { // "more fairness" against the highest coefficient in both orders
            assertThat(Table4.printed(basis, Scheme.BOAS))
                    .isGreaterThan(Table4.printed(basis, Scheme.GAS))
                    .isGreaterThan(Table4.printed(basis, Scheme.SOAS));
        }
        // 0.507 is printed for Shanxi: 502.021 / 9893
        assertThat(UnitPrices.costs(Scheme.BOAS).get(8)).isCloseTo(0.0507451, within(5e-8));
        assertThat(Table5.costAtSoasPrices(Preference.ENVIRONMENT)) // the printed order is the other way round
                .isLessThan(Table5.costAtSoasPrices(Preference.EQUAL))
                .isLessThan(Table5.costAtSoasPrices(Preference.ECONOMY));
    }

    @Test
    void theProductivityFitGoesThroughAllFivePointsAndNoShorterOneDoes() {
        ProductivityFit fit = ProductivityFit.ofPrintedPoints();
        List<Double> growth = List.of(5.78, 7.32, 7.16, 7.48, 7.92);
        for (int point = 0; point < 5; point++) {
            assertThat(fit.growth(ProductivityFit.printedCuts().get(point))).isCloseTo(growth.get(point), within(1e-9));
        }
        List<Double> elsewhere = CoalData.calibrated("tfp_slope_pp");
        for (int i = 0; i < elsewhere.size(); i++) {
            assertThat(fit.slopes().get(i)).isCloseTo(elsewhere.get(i), within(1e-12));
        }
    }

    @Test
    void equation2RunsLiterallyWithAllPricesOneAndGivesTheCostsOfSoas() {
        for (int i = 0; i < CoalData.provinces().size(); i++) {
            double cost = ReleaseCost.of(CoalData.provinces().get(i))
                    .cost(CoalData.cuts(Scheme.SOAS).get(i));
            assertThat(cost)
                    .isCloseTo(CoalData.column(Scheme.SOAS, "Total cost").get(i), within(1e-7));
        }
        List<Double> along = ReleaseCost.alongTheIsoquant("IM", 3830)
                .doubleColumn("release cost")
                .asList();
        assertThat(along).hasSize(7).allMatch(cost -> cost <= along.get(3)); // (B.4) is the greatest, not the least
    }
}
