package apportion.study.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.bilevel.BigM;
import apportion.bilevel.BilevelOutcome;
import apportion.bilevel.ConstantsCheck;
import apportion.solve.Outcome;
import apportion.study.siting.Reading.Conditions;
import apportion.study.siting.Reading.DemandMultiplier;
import apportion.study.siting.Reading.Stance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PathsAgreeTest {

    static final List<Double> EXCESSES = List.of(0.4, 0.3, 0.2, 0.1, 0.0);

    static Stream<Reading> readings() {
        return Reading.all().stream();
    }

    @ParameterizedTest(name = "linear program and closed form agree at every site and excess: {0}")
    @MethodSource("readings")
    void linearProgramAndClosedFormAgree(Reading reading) {
        double worst = 0;
        for (double excess : EXCESSES) {
            for (int site : SitingData.sites()) {
                Outcome<Plan> program = CollieryProgram.solve(site, excess, reading);
                Outcome<Plan> closed = MeritOrder.plan(site, excess, reading);
                assertThat(program.isOptimal())
                        .as("site %d, φ = %s: %s / %s", site, excess, program, closed)
                        .isEqualTo(closed.isOptimal());
                if (program.isOptimal()) {
                    Plan a = program.orElseThrow();
                    Plan b = closed.orElseThrow();
                    worst = Math.max(worst, Math.abs(a.revenue() - b.revenue()));
                    worst = Math.max(worst, Math.abs(a.stack() - b.stack()));
                    worst = Math.max(worst, Math.abs(a.profit() - b.profit()));
                    worst = Math.max(worst, Math.abs(a.output() - b.output()));
                }
            }
        }
        assertThat(worst).isCloseTo(0, within(1e-9));
    }

    /** Every cell of Tables 6 to 9: satisfaction does not enter a plan, so that these are all sites and excess levels. */
    @ParameterizedTest(name = "optimality conditions and linear program agree at every site and excess: {0}")
    @MethodSource("readings")
    void optimalityConditionsAndLinearProgramAgree(Reading reading) {
        for (double excess : EXCESSES) {
            for (int site : SitingData.sites()) {
                assertSame(site, excess, reading, Stance.OPTIMISTIC);
                if (reading.demandMultiplier() == DemandMultiplier.OWN) {
                    assertSame(site, excess, reading, Stance.PESSIMISTIC);
                }
            }
        }
    }

    @ParameterizedTest(name = "demand binds at Site 6 without excess, both ends of the revenue: {0}")
    @MethodSource("readings")
    void bothEndsOfTheRevenueAgreeWhereDemandBinds(Reading reading) {
        assertSame(6, 0, reading, Stance.OPTIMISTIC);
        assertSame(6, 0, reading, Stance.PESSIMISTIC);
    }

    private static void assertSame(int site, double excess, Reading reading, Stance stance) {
        Outcome<Plan> conditions = BilevelSiting.plan(site, excess, reading, stance);
        Outcome<Equilibria> program = Equilibria.at(site, excess, reading);
        assertThat(conditions.isOptimal())
                .as("site %d, φ = %s: %s / %s", site, excess, conditions, program)
                .isEqualTo(program.isOptimal());
        if (program.isOptimal()) {
            Plan expected = program.orElseThrow().plan(stance);
            Plan plan = conditions.orElseThrow();
            assertThat(plan.revenue()).as("site %d, φ = %s", site, excess).isCloseTo(expected.revenue(), within(1e-9));
            assertThat(plan.stack()).as("site %d, φ = %s", site, excess).isCloseTo(expected.stack(), within(1e-9));
        }
    }

    @Test
    void aFixedSiteHasOneRevenueWithACommonMultiplierAndAnIntervalWithOwnOnes() {
        assertThat(Equilibria.at(6, 0, Reading.DEFAULT).orElseThrow().revenueSpread())
                .isZero();
        Outcome<Plan> least = BilevelSiting.together(CollieriesAtSite.of(6, 0, Reading.DEFAULT), Stance.PESSIMISTIC);
        Outcome<Plan> most = BilevelSiting.together(CollieriesAtSite.of(6, 0, Reading.DEFAULT), Stance.OPTIMISTIC);
        assertThat(most.orElseThrow().revenue()).isCloseTo(least.orElseThrow().revenue(), within(1e-9));
        Reading own = Reading.DEFAULT.withOwnMultipliers(Stance.PESSIMISTIC);
        assertThat(Equilibria.at(6, 0, own).orElseThrow().revenueSpread()).isGreaterThan(0.09);
    }

    @ParameterizedTest(name = "the free choice among all ten sites is the best of the fixed ones: {0}")
    @EnumSource(Conditions.class)
    void theSiteFreeChoiceIsTheBestOfTheFixedSites(Conditions conditions) {
        Reading reading = Reading.DEFAULT.withConditions(conditions);
        List<Integer> sites = SitingData.sites();
        BilevelOutcome outcome = BilevelSiteChoice.among(sites, 0.2, reading).solve();
        double best = sites.stream()
                .map(site -> CollieryProgram.solve(site, 0.2, reading))
                .filter(Outcome::isOptimal)
                .mapToDouble(plan -> plan.orElseThrow().revenue())
                .max()
                .orElseThrow();
        int chosen = BilevelSiteChoice.site(sites, outcome);
        assertThat(outcome.orElseThrow().objective()).isCloseTo(best, within(1e-9));
        assertThat(CollieryProgram.solve(chosen, 0.2, reading).orElseThrow().revenue())
                .isCloseTo(best, within(1e-9));
    }

    /** Complementarity by binaries and constants that are stated: the same answers, and nothing sits at a constant. */
    @ParameterizedTest(name = "stated constants give the same revenue and nothing sits at them: {0}")
    @EnumSource(Conditions.class)
    void statedConstantsGiveTheSame(Conditions conditions) {
        Reading reading = Reading.DEFAULT.withConditions(conditions);
        for (int site : List.of(5, 6, 7)) {
            var check =
                    ConstantsCheck.of(BilevelSiting.atSite(site, 0.2, reading, Stance.OPTIMISTIC), new BigM(100, 1000));
            assertThat(check.nothingAtConstants()).as(check.toString()).isTrue();
            assertThat(check.solution().objective())
                    .as("site %d", site)
                    .isCloseTo(
                            CollieryProgram.solve(site, 0.2, reading)
                                    .orElseThrow()
                                    .revenue(),
                            within(1e-9));
        }
        var tight = ConstantsCheck.of(BilevelSiting.atSite(6, 0.2, reading, Stance.OPTIMISTIC), new BigM(38.744, 1000));
        assertThat(tight.nothingAtConstants()).as(tight.toString()).isFalse(); // the slack of Dongtan's budget
    }

    @Test
    void atExcess40PercentTheStackIsTheGangueOfTheHistoricalOutput() {
        assertThat(CollieryProgram.solve(6, 0.4, Reading.DEFAULT).orElseThrow().stack())
                .isCloseTo(
                        6.19659,
                        within(1e-9)); // Σ E H by hand: .77454 + 1.12815 + 1.12034 + 1.21743 + .81928 + 1.13685
    }
}
