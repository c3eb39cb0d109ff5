package apportion.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoLevelTest {

    /** Two firms, price 12 − x − y, no costs: Stackelberg x = 6, y = 3, profit 18; Nash (Cournot) x = y = 4, profit 16. */
    static TwoLevelProblem duopoly() {
        var quantities = SearchBox.cube(1, 0, 12);
        return new TwoLevelProblem(
                TwoLevelProblem.Level.maximise(quantities, (x, y) -> x[0] * (12 - x[0] - y[0])),
                TwoLevelProblem.Level.maximise(quantities, (x, y) -> y[0] * (12 - x[0] - y[0])),
                x -> Optional.of(new double[] {(12 - x[0]) / 2}));
    }

    @Test
    void theAlternatingSchemeFindsTheNashPointAndTheNestedSearchTheStackelbergOptimum() {
        var swarm = ParticleSwarm.of(SwarmSettings.wang().withIterations(150)).withoutTrace();
        for (int seed = 0; seed < 10; seed++) {
            var alternating = AlternatingScheme.run(duopoly(), swarm, 40, new SplittableRandom(seed));
            assertThat(alternating.last().leader().get(0)).isCloseTo(4, within(1e-5));
            assertThat(alternating.last().claimedFollower().get(0)).isCloseTo(4, within(1e-5));
            assertThat(alternating.last().trueValue()).isCloseTo(16, within(1e-4));
            assertThat(alternating.movement()).isLessThan(1e-6);

            var nested = NestedSwarm.solve(
                    duopoly(),
                    ParticleSwarm.of(SwarmSettings.wang().withIterations(150)),
                    new FollowerSolver.Exact(),
                    new SplittableRandom(seed));
            assertThat(nested.best().leader().get(0)).isCloseTo(6, within(1e-5));
            assertThat(nested.best().trueValue()).isCloseTo(18, within(1e-9));
        }
    }

    @Test
    void theRoundThatIsKeptClaimsWhatNobodyWouldAnswer() {
        // From x = 12 the answer is 0, to which 6 is the best: claimed 6 · 6 = 36, but the follower answers 3: true 18.
        var swarm = ParticleSwarm.of(SwarmSettings.wang().withIterations(150)).withoutTrace();
        var alternating = AlternatingScheme.run(duopoly(), swarm, new double[] {12}, 30, new SplittableRandom(1));
        assertThat(alternating.kept().claimedValue()).isCloseTo(36, within(1e-6));
        assertThat(alternating.kept().trueValue()).isCloseTo(18, within(1e-4));
        assertThat(alternating.kept().followerLoss()).isCloseTo(9, within(1e-4)); // 3 · 3 forgone
    }

    @ParameterizedTest(name = "SMD{0}: F = {1}, f = {2}")
    @CsvSource(textBlock = """
        # number, F, f as published by Sinha, Malo and Deb for the usual five dimensions
        1,  0,  0
        2,  0,  0
        3,  0,  0
        4,  0,  0
        5,  0,  0
        6,  0,  0
        7,  0,  0
        8,  0,  0
        9,  0,  0
        10, 4,  3
        11, -1, 1
        12, 3,  4
        """)
    void allTwelveOptimaAreThosePublished(int number, double leader, double follower) {
        var smd = SmdProblem.small(number);
        double[] x = smd.leaderOptimum();
        double[] y = smd.reply(x).orElseThrow();
        assertThat(smd.optimum()).isCloseTo(leader, within(1e-12));
        assertThat(smd.followerValue(x, y)).isCloseTo(follower, within(1e-12));
        assertThat(smd.problem().leader().violation(x, y)).isLessThan(1e-9);
        assertThat(smd.problem().follower().violation(x, y)).isLessThan(1e-9);
    }

    @ParameterizedTest(name = "SMD{0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12})
    void noFollowerFoundBySearchIsBetterThanTheExactOne(int number) {
        var smd = SmdProblem.small(number);
        var problem = smd.problem();
        var random = new SplittableRandom(number);
        var swarm = ParticleSwarm.of(SwarmSettings.clerc().withIterations(400)).withoutTrace();
        int answered = 0;
        for (int trial = 0; trial < 10; trial++) {
            double[] x = smd.leaderBox().draw(random);
            var exact = smd.reply(x);
            if (exact.isEmpty()) {
                continue;
            }
            var found = swarm.solve(problem.followerProblem(x), random);
            if (!found.isFeasible()) { // SMD11 and 12: the swarm may run into the wrong corner
                continue;
            }
            answered++;
            assertThat(smd.followerValue(x, exact.get())).isLessThanOrEqualTo(found.value() + 1e-8);
        }
        assertThat(answered).isGreaterThanOrEqualTo(2);
    }

    /** Larger sizes: 400 points drawn from the whole box, and 400 near the answer, at each of 20 choices of the leader's. */
    @ParameterizedTest(name = "SMD{0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void noDrawnAnswerIsBetterForTheFollowerThanTheExactOne(int number) {
        var smd = number == 6 ? new SmdProblem(6, 3, 2, 2, 2) : new SmdProblem(number, 3, 3, 2, 0);
        var random = new SplittableRandom(100 + number);
        int compared = 0;
        for (int trial = 0; trial < 20; trial++) {
            double[] x = smd.leaderBox().draw(random);
            var exact = smd.reply(x);
            if (exact.isEmpty()) {
                continue;
            }
            double least = smd.followerValue(x, exact.get());
            double[] drawn = new double[exact.get().length];
            for (int draw = 0; draw < 800; draw++) {
                double[] far = smd.followerBox().draw(random);
                double reach = draw % 2 == 0 ? 1 : 1e-3;
                Arrays.setAll(drawn, i -> exact.get()[i] + reach * (far[i] - exact.get()[i]));
                if (smd.problem().follower().violation(x, drawn) <= 0) {
                    compared++;
                    assertThat(smd.followerValue(x, drawn)).isGreaterThanOrEqualTo(least - 1e-9);
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @ParameterizedTest(name = "SMD{0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theLeadersOptimumIsFoundWithTheExactFollower(int number) {
        var smd = SmdProblem.small(number);
        var nested = NestedSwarm.solve(
                smd.problem(),
                ParticleSwarm.of(SwarmSettings.clerc().withIterations(400)),
                new FollowerSolver.Exact(),
                new SplittableRandom(11));
        assertThat(nested.best().trueViolation()).isLessThanOrEqualTo(1e-9);
        assertThat(nested.best().trueValue()).isCloseTo(smd.optimum(), within(1e-4));
    }

    @Test
    void anotherMethodServesTheFollowerToo() {
        var nested = NestedSwarm.solve(
                SmdProblem.small(1).problem(),
                ParticleSwarm.of(SwarmSettings.clerc().withParticles(15).withIterations(40)),
                new FollowerSolver.ByMethod(CovarianceAdaptation.of(60).withoutTrace(), 1),
                new SplittableRandom(1));
        assertThat(nested.best().trueValue()).isLessThan(0.05);
        assertThat(nested.best().followerLoss()).isBetween(-1e-12, 1e-3);
        assertThat(nested.followerEvaluations()).isGreaterThan(10 * nested.leaderEvaluations());
        assertThat(nested.toTable().rowCount()).isEqualTo(nested.reports().size());
    }

    @Test
    void aFollowerWithoutAnyAnswerIsSaidSo() {
        var silent = new TwoLevelProblem(duopoly().leader(), duopoly().follower(), x -> Optional.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> NestedSwarm.solve(
                        silent,
                        ParticleSwarm.of(SwarmSettings.wang().withIterations(1)),
                        new FollowerSolver.Exact(),
                        new SplittableRandom(1)))
                .withMessage("The follower has no answer to any of 80 choices.");
    }

    @Test
    void theLargerSmdTwelveHasABetterAnswerThanThePublishedOne() {
        // p = 3, q = 3, r = 2 at the published x = (½, …): gaps (d₁, d₂) on the unit circle are all best for the
        // follower.
        // Published: d = (1/√2, 1/√2), Σ tan|l₂| = 2 (1/√2 − ½) = 0.414; but d = (½, √¾) costs the leader only 0.366.
        var smd = new SmdProblem(12, 3, 3, 2, 0);
        double[] x = smd.leaderOptimum();
        double l1 = 1 / Math.sqrt(2);
        double[] published = {l1, l1, l1, Math.atan(0.5 - 1 / Math.sqrt(2)), Math.atan(0.5 - 1 / Math.sqrt(2))};
        double[] better = {l1, l1, l1, 0, Math.atan(0.5 - Math.sqrt(0.75))};
        assertThat(smd.followerValue(x, better)).isCloseTo(smd.followerValue(x, published), within(1e-12));
        assertThat(smd.leaderValue(x, better)).isLessThan(smd.leaderValue(x, published) - 0.04);
        assertThat(smd.problem().leader().violation(x, better)).isLessThan(1e-12);
        assertThat(smd.problem().follower().violation(x, better)).isLessThan(1e-12);
    }
}
