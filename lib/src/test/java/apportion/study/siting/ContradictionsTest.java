package apportion.study.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.study.siting.Printed.Total;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contradictions inside the paper, each established from its printed numbers. */
class ContradictionsTest {

    @Test
    void contradiction1NoReadingComesCloserThanAConstant() {
        assertThat(ConstantBeatsEveryReading.fits())
                .hasSize(24)
                .allMatch(fit -> fit.distance() > 2 * fit.distanceOfConstant());
    }

    @Test
    void contradiction2Site2HasForEveryCollieryNoLessCapacityThanSomeAdmittedSite() {
        assertThat(CapacityCannotExcludeSite2.admittedSites())
                .containsExactly(1, 3, 4, 6, 7, 8, 9, 10); // Table 6, last row
        assertThat(CapacityCannotExcludeSite2.witnesses())
                .hasSize(6)
                .allMatch(witness -> witness.capacityOfAdmittedSite() <= witness.capacityOfSite2());
    }

    @Test
    void theRuleFoundBySearchGivesEveryFlag() {
        int flags = 0;
        for (MivRow row : MivRow.ALL) {
            Scenario scenario = row.scenario();
            for (int site : SitingData.sites()) {
                if (Printed.shows(row.place(), row.label(), site)) {
                    boolean below =
                            Admission.AFFORDABLE_HAULAGE.satisfaction(site, scenario.excess(), scenario.reading())
                                    < scenario.leastSatisfaction();
                    assertThat(below).as("%s, site %d", row, site).isEqualTo(row.turnedDown(site));
                    flags++;
                }
            }
        }
        assertThat(flags).isEqualTo(199); // twenty rows of ten sites, but one value is lost
    }

    @Test
    void equation4AsPrintedAdmitsNobody() {
        for (int site : SitingData.sites()) {
            assertThat(Admission.EQUATION_4.satisfaction(site, 0.4, Reading.DEFAULT))
                    .isLessThan(0.14);
        }
        // Site 7 by hand, at JN3: (0.2383 + 0.6 x 0.1749 x 6.5 - 0.1749 x 5) / (0.1749 x 2) = 0.1313
        assertThat(Admission.EQUATION_4.satisfaction(7, 0, Reading.DEFAULT)).isCloseTo(0.13125, within(5e-5));
    }

    @Test
    void contradiction3ThereIsNoPlanAtFiveSitesUnderAnyReadingWithoutExcess() {
        assertThat(SitingData.sites().stream().filter(site -> NoPlanYetPrinted.holds(site, 0)))
                .containsExactly(1, 3, 8, 9, 10);
        assertThat(SitingData.sites().stream().filter(site -> NoPlanYetPrinted.holds(site, 0.1)))
                .containsExactly(9, 10);
        assertThat(NoPlanYetPrinted.table().rowCount()).isEqualTo(10); // with 2, 4 and 5 under some readings
    }

    @Test
    void contradiction4ComputedTotalsDoNotMoveWithBetaAndPrintedOnesAllDo() {
        for (Total total : Total.values()) {
            for (String excess : SatisfactionMovesNothing.EXCESSES) {
                assertThat(SatisfactionMovesNothing.computedSpread(total, excess))
                        .isZero();
            }
        }
        assertThat(SatisfactionMovesNothing.table()
                        .doubleColumn("printed spread over β")
                        .min())
                .isGreaterThan(0.007);
    }

    @Test
    void contradiction5FourteenOfFifteenOutputsAreOneNumberTimesConstants() {
        assertThat(OutputsAreMultiples.base()).isCloseTo(37.5707, within(5e-5));
        long agreeing = SatisfactionMovesNothing.EXCESSES.stream()
                .flatMap(excess -> SatisfactionMovesNothing.SATISFACTIONS.stream()
                        .filter(satisfaction -> OutputsAreMultiples.agrees(excess, satisfaction)))
                .count();
        assertThat(agreeing).isEqualTo(14);
        assertThat(OutputsAreMultiples.multiple("10%", "0.8")).isCloseTo(32.4433, within(5e-5)); // printed 32.4453
        assertThat(Table12.stepsOf891()).hasSize(4);
    }

    @Test
    void contradiction6NinePrintedStacksExceedTheLimitAndFourOutputsWhatCanBeDug() {
        long above = SatisfactionMovesNothing.EXCESSES.stream()
                .flatMap(excess -> SatisfactionMovesNothing.SATISFACTIONS.stream()
                        .filter(satisfaction -> StacksAboveTheLimit.isAbove(excess, satisfaction, CrispValue.MODE)))
                .count();
        assertThat(above).isEqualTo(9);
        for (String satisfaction : SatisfactionMovesNothing.SATISFACTIONS) {
            assertThat(StacksAboveTheLimit.isAbove("0%", satisfaction, new CrispValue.ExpectedValue(1)))
                    .isTrue();
            assertThat(Printed.total(Total.OUTPUT, "0%", satisfaction))
                    .isGreaterThan(StacksAboveTheLimit.greatestOutput(6, "0%"));
        }
        // by hand: 2.34 + 0.1185/0.1986 + 4.14 + 0.2393/0.1635 + 3.72 + 0.1362/0.1807 + 4.86 + 0.2458/0.1503
        //        + 2.64 + 0.2669/0.1862 + 3.9 + 0.2065/0.1749
        assertThat(StacksAboveTheLimit.greatestOutput(6, "0%")).isCloseTo(28.66350, within(5e-6));
        assertThat(Printed.total(Total.OUTPUT, "10%", "0.8"))
                .isGreaterThan(StacksAboveTheLimit.greatestOutput(6, "10%"));
    }

    @Test
    void contradiction7TheRevenuesOfTable11LieFarOutsideTheirIntervals() {
        for (String model : RevenueOutsideItsInterval.MODELS) {
            double printed = RevenueOutsideItsInterval.printed(model, "total social revenue");
            assertThat(printed - RevenueOutsideItsInterval.range(model).greatest())
                    .as(model)
                    .isGreaterThan(4.8);
        }
    }

    @Test
    void contradiction8NoSiteOfTable10IsLinearOrConvexInTheWeight() {
        assertThat(BendsInTheWeights.sites())
                .containsExactly(1, 2, 3, 4, 6, 7, 8, 9, 10)
                .noneMatch(BendsInTheWeights::isLinear)
                .noneMatch(BendsInTheWeights::isConvex);
        assertThat(BendsInTheWeights.secondDifferences(1).get(1))
                .isCloseTo(0.0194, within(1e-12)); // .8765 - 2 x .8798 + .9025
    }

    @Test
    void contradiction9NoPlaneHoldsTheDistancesAndTheCollieriesAre60KilometresApart() {
        List<Double> values = DistancesOfNoPlane.singularValues();
        assertThat(values.get(2)).isGreaterThan(20 * DistancesOfNoPlane.roundingBound());
        assertThat(values.get(5)).isLessThan(1e-6); // six rows that add up to 0
        assertThat(DistancesOfNoPlane.leastDistances()
                        .doubleColumn("at least, km")
                        .min())
                .isEqualTo(60); // JN2 and JN3: 126 - 66 at Site 2
    }

    @Test
    void contradiction10TwoPrintedRankingsHaveDefects() {
        assertThat(MivRow.ALL.stream()
                        .filter(row -> !PrintedRankings.defects(row).isEmpty())
                        .map(MivRow::toString))
                .containsExactly("Table 8, phi=30%", "Table 8, phi=0%");
        assertThat(PrintedRankings.defects(MivRow.of("Table 8").get(3)))
                .containsExactly("Site 8 stands before Site 4: 0.9299 < 0.9339.");
    }

    @Test
    void beyondTheTenTheTotalsOfNineColumnsFitNoOutputs() {
        long impossible = SatisfactionMovesNothing.EXCESSES.stream()
                .flatMap(excess -> SatisfactionMovesNothing.SATISFACTIONS.stream()
                        .filter(satisfaction -> !TotalsOfNoPlan.isPossible(excess, satisfaction)))
                .count();
        assertThat(impossible).isEqualTo(9);
    }

    @Test
    void beyondTheTenARowOfTable8IsTheRowAboveTimesOneFactor() {
        ScaledRows.Scaling scaling = ScaledRows.best(
                MivRow.of("Table 8").get(0), MivRow.of("Table 8").get(1));
        assertThat(scaling.sites()).containsExactly(1, 2, 3, 4, 7, 8, 9, 10);
        assertThat(scaling.factor()).isCloseTo(0.99204, within(5e-6));
    }
}
