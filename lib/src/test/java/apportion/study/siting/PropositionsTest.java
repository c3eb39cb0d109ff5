package apportion.study.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.study.siting.Reading.TransportPricing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** The paper's propositions on the exact answers, and what explains them. */
class PropositionsTest {

    private static final Reading PER_TONNE = Reading.DEFAULT.withTransport(TransportPricing.PER_TONNE);

    @Test
    void carryingPaysOnlyFromJining2ToSite6AndFromDongtanToSite5() {
        // JN2 by hand: (0.8 x 810 - 218) / (0.1862 x 54) = 430 / 10.0548 = 42.7656 km, Site 6 is at 42 km.
        Colliery jining2 = SitingData.collieries().get(4);
        assertThat(BreakEvenDistance.of(jining2, CrispValue.MODE)).isCloseTo(42.7656, within(5e-5));
        for (int site : SitingData.sites()) {
            List<String> expected = site == 6 ? List.of("JN2") : site == 5 ? List.of("DT") : List.of();
            assertThat(BreakEvenDistance.reach(site, CrispValue.MODE)).isEqualTo(expected);
        }
    }

    @Test
    void withTheGreatestExpectedValuesCarryingPaysToNoSite() {
        for (int site : SitingData.sites()) {
            assertThat(BreakEvenDistance.reach(site, new CrispValue.ExpectedValue(1)))
                    .isEmpty();
        }
    }

    @Test
    void proposition1TheFacilityLowersTheStackOnlyIfTransportIsPricedPerTonneAndTheLimitIsLoose() {
        for (double excess : NoPlanYetPrinted.EXCESSES) {
            assertThat(Proposition1.reduction(excess, Reading.DEFAULT)).isCloseTo(0, within(1e-12));
        }
        assertThat(Proposition1.reduction(0.4, PER_TONNE)).isCloseTo(6.19659 - 5.64518, within(1e-5));
        assertThat(Proposition1.reduction(0.2, PER_TONNE)).isCloseTo(0, within(1e-12));
    }

    @Test
    void proposition2HoldsPerTonneKilometreAndFailsPerTonne() {
        assertThat(Proposition2.carried(0, Reading.DEFAULT))
                .isGreaterThan(4 * Proposition2.carried(0.4, Reading.DEFAULT));
        for (double excess : NoPlanYetPrinted.EXCESSES) {
            // all of Table 3's column for Site 6: .1185 + .2393 + .1362 + .2458 + .2669 + .2065
            assertThat(Proposition2.carried(excess, PER_TONNE)).isCloseTo(1.2132, within(1e-12));
        }
    }

    @Test
    void proposition3TheStackRisesWithTheExcessButTheGapDoesNotWidenAtEveryStep() {
        double before = 0;
        for (double percent : List.of(0.0, 10.0, 20.0, 30.0, 40.0)) {
            double stack = Reactions.plan(percent, Reading.DEFAULT).stack();
            assertThat(stack).isGreaterThan(before);
            before = stack;
        }
        assertThat(Proposition3.gap(30, Reading.DEFAULT)).isLessThan(Proposition3.gap(20, Reading.DEFAULT));
        assertThat(Proposition3.gap(20, PER_TONNE)).isNegative();
    }

    @Test
    void proposition5HoldsRoughlyPerTonneKilometreAndHardlyPerTonne() {
        assertThat(Proposition5.rankCorrelation(Reading.DEFAULT)).isCloseTo(5 / 7.0, within(1e-12)); // ranks by hand
        assertThat(Proposition5.rankCorrelation(PER_TONNE)).isCloseTo(1 / 7.0, within(1e-12));
    }

    @Test
    void theStackIsTheLimitAtEverySiteThatHasAPlanSoWeightsCannotChangeTheRanking() {
        for (double excess : NoPlanYetPrinted.EXCESSES) {
            double limit = (0.6 + excess) * 6.19659;
            for (int site : SitingData.sites()) {
                MeritOrder.plan(site, excess, Reading.DEFAULT)
                        .map(Plan::stack)
                        .map(stack -> assertThat(stack).isCloseTo(limit, within(1e-9)));
            }
            List<String> orders = List.of(0.2, 0.35, 0.5, 0.65, 0.8).stream()
                    .map(weight -> SiteRanking.of(Scenario.of(excess, 0.7).withStackWeight(weight))
                            .order())
                    .distinct()
                    .toList();
            assertThat(orders).hasSize(1);
        }
    }

    @Test
    void hAsGangueNeverBindsTheStackLimit() {
        Reading gangue = Reading.DEFAULT.withHistory(Reading.History.GANGUE);
        for (CollieryAtSite colliery : CollieriesAtSite.of(6, 0, gangue).collieries()) {
            assertThat(colliery.emission() * colliery.capacity()).isLessThan(colliery.stackLimit());
        }
    }

    @Test
    void maximisingThePrintedFormPicksTheWorstSites() {
        for (double excess : NoPlanYetPrinted.EXCESSES) {
            SiteRanking corrected = SiteRanking.of(Scenario.of(excess, 0.7));
            SiteRanking printed = PrintedFormPicksTheWorst.printed(excess, Reading.DEFAULT);
            assertThat(printed.value(printed.ranked().get(0)).orElseThrow()).isGreaterThanOrEqualTo(1);
            List<Integer> order = corrected.ranked();
            assertThat(printed.best()).contains(order.get(order.size() - 1));
            assertThat(printed.best()).doesNotContain(order.get(0));
        }
    }

    @Test
    void multipliersThatAreZeroOrOneMissStationarityByMoreThan100Yuan() {
        var violations = RandomMultipliers.leastViolations(6, Reading.DEFAULT);
        assertThat(violations.doubleColumn("least violation in Y").min()).isGreaterThan(150);
        // ST by hand, v3 = v1 = v4 = 1: 646.4 - 2 x 223 - 0.1986 x 116 - 1 - 0.1986 = 176.1638
        assertThat(violations.doubleColumn("least violation in Y").get(0)).isCloseTo(176.1638, within(1e-9));
        assertThat(RandomMultipliers.draws(100, 100, Reading.DEFAULT, new Random(1))
                        .intColumn("satisfy stationarity")
                        .sum())
                .isZero();
    }

    @Test
    void theSingleLevelModelPicksSite7InEveryVariant() {
        for (Reading reading : List.of(Reading.DEFAULT, PER_TONNE)) {
            for (double excess : List.of(0.0, 0.2, 0.4)) {
                for (double weight : List.of(0.0, 0.5, 1.0)) {
                    assertThat(SingleLevel.best(weight, excess, reading).site()).isEqualTo(7);
                }
            }
        }
    }

    @Test
    void theSingleLevelFrontierIsConcaveAndRunsFromLeastStackToMostRevenue() {
        List<Plan> corners = SingleLevel.frontier(6, 0.4, Reading.DEFAULT).orElseThrow();
        assertThat(corners).hasSizeGreaterThan(3);
        double slope = Double.POSITIVE_INFINITY;
        for (int k = 1; k < corners.size(); k++) {
            double next = (corners.get(k).revenue() - corners.get(k - 1).revenue())
                    / (corners.get(k).stack() - corners.get(k - 1).stack());
            assertThat(next).isLessThan(slope).isPositive();
            slope = next;
        }
    }

    @Test
    void figuresCarryTheirCurves() {
        assertThat(seriesOf(Figure6.outputs(Reading.DEFAULT))).contains("ST", "JN3");
        assertThat(seriesOf(Figure7.transported(Reading.DEFAULT))).contains("ST", "JN3");
        assertThat(Figure8.outputs(Reading.DEFAULT).getTitle()).contains("0.9");
        assertThat(seriesOf(Figure9.computed(Reading.DEFAULT)))
                .contains("Site 5", "Site 6", "Sites 1, 2, 3, 4, 7, 8, 9, 10");
        assertThat(seriesOf(Figure9.printed())).contains("Site 10").doesNotContain("Site 5");
        assertThat(seriesOf(Figure10.chart(Reading.DEFAULT))).contains("coal, exact", "carried, printed");
        assertThat(seriesOf(Figure11.chart(Reading.DEFAULT))).contains("exact, every β", "printed, β = 0.9");
    }

    @Test
    void wrongSettingsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenario.of(1.5, 0.7))
                .withMessage("excess must be in [0, 1], got 1.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitingData.distance(11, "ST"))
                .withMessage("site must be one of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], got 11.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitingData.distance(1, "XX"))
                .withMessage("No colliery 'XX'; there are: ST, XLZ, BD, DT, JN2, JN3.");
    }

    private static List<String> seriesOf(XYChart chart) {
        return chart.getSeriesCollection().stream().map(XYSeries::getName).toList();
    }
}
