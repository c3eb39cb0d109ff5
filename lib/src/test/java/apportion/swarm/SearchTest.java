package apportion.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import apportion.swarm.SearchResult.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final SearchProblem BOWL = SearchProblem.minimise(SearchBox.cube(4, -10, 10), TestFunctions::sphere);
    private static final SwarmSettings SHORT = SwarmSettings.clerc().withIterations(60);

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3, 7})
    void anyNumberOfThreadsGivesTheSameAnswer(int threads) {
        var alone = ParticleSwarm.of(SHORT).solve(BOWL, new SplittableRandom(5));
        var together = ParticleSwarm.of(SHORT).withThreads(threads).solve(BOWL, new SplittableRandom(5));
        assertThat(together).isEqualTo(alone);
        var nested = SmdProblem.small(2).problem();
        var follower = new FollowerSolver.ByMethod(
                ParticleSwarm.of(SwarmSettings.clerc().withParticles(10).withIterations(10))
                        .withoutTrace(),
                3);
        var leader = ParticleSwarm.of(SwarmSettings.clerc().withParticles(10).withIterations(10));
        assertThat(NestedSwarm.solve(nested, leader.withThreads(threads), follower, new SplittableRandom(1)))
                .isEqualTo(NestedSwarm.solve(nested, leader, follower, new SplittableRandom(1)));
    }

    @Test
    void seedsDecideTheRun() {
        var swarm = ParticleSwarm.of(SHORT);
        assertThat(swarm.solve(BOWL, new SplittableRandom(1))).isEqualTo(swarm.solve(BOWL, new SplittableRandom(1)));
        assertThat(swarm.solve(BOWL, new SplittableRandom(2)).value())
                .isNotEqualTo(swarm.solve(BOWL, new SplittableRandom(1)).value());
        var evolution = CovarianceAdaptation.of(30);
        assertThat(evolution.solve(BOWL, new SplittableRandom(1)))
                .isEqualTo(evolution.solve(BOWL, new SplittableRandom(1)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTopologyFindsTheBottomOfABowl(Topology topology) {
        var result = ParticleSwarm.of(SwarmSettings.clerc().withIterations(600))
                .withTopology(topology)
                .solve(BOWL, new SplittableRandom(4));
        assertThat(result.value()).isLessThan(1e-6);
    }

    @Test
    void neighboursByHand() {
        assertThat(Topology.RING.neighbours(5)[0]).containsExactly(0, 1, 4);
        assertThat(Topology.GLOBAL.neighbours(3)[1]).containsExactly(0, 1, 2);
        // 2 rows of 3: 0 1 2 / 3 4 5
        assertThat(Topology.VON_NEUMANN.neighbours(6)[0]).containsExactly(0, 1, 2, 3, 3);
        assertThat(Topology.VON_NEUMANN.neighbours(12)[5]).containsExactly(5, 6, 4, 9, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topology.VON_NEUMANN.neighbours(7))
                .withMessage("7 particles make no grid.\n"
                        + "Maybe take a number with two factors above 1, such as 36 or 40.");
    }

    @Test
    void boundariesByHand() {
        var random = new SplittableRandom(1);
        assertThat(Boundary.CLAMP.inside(13, 0, 10, random)).isEqualTo(10);
        assertThat(Boundary.REFLECT.inside(13, 0, 10, random)).isEqualTo(7);
        assertThat(Boundary.REFLECT.inside(-3, 0, 10, random)).isEqualTo(3);
        assertThat(Boundary.REFLECT.inside(23, 0, 10, random)).isEqualTo(3);
        assertThat(Boundary.WRAP.inside(13, 0, 10, random)).isEqualTo(3);
        assertThat(Boundary.WRAP.inside(-3, 0, 10, random)).isEqualTo(7);
        assertThat(Boundary.REDRAW.inside(13, 0, 10, random)).isBetween(0.0, 10.0);
        assertThat(Boundary.REFLECT.inside(13, 4, 4, random)).isEqualTo(4);
        assertThat(Boundary.Speed.BOUNCE.after(3)).isEqualTo(-1.5);
        assertThat(Boundary.Speed.STOP.after(3)).isZero();
        assertThat(Boundary.Speed.KEEP.after(3)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void noParticleIsEverEvaluatedOutsideTheBox(Boundary boundary) {
        for (Boundary.Speed speed : Boundary.Speed.values()) {
            for (int seed = 0; seed < 10; seed++) {
                var problem = SearchProblem.minimise(SearchBox.cube(3, -1, 2), x -> {
                    for (double value : x) {
                        assertThat(value).isBetween(-1.0, 2.0);
                    }
                    return x[0] + x[1] + x[2]; // the corner pulls everybody out
                });
                var result = ParticleSwarm.of(SHORT)
                        .withBoundary(boundary, speed)
                        .withSpeedLimit(0.5)
                        .solve(problem, new SplittableRandom(seed));
                assertThat(result.value()).isGreaterThanOrEqualTo(-3);
            }
        }
    }

    @Test
    void theGreatestValueIsReportedAsStated() {
        var problem = SearchProblem.maximise(SearchBox.cube(1, 0, 4), x -> 3 - (x[0] - 1) * (x[0] - 1));
        for (SearchMethod method : List.of(ParticleSwarm.of(SHORT), CovarianceAdaptation.of(100))) {
            var result = method.solve(problem, new SplittableRandom(1));
            assertThat(result.value()).isCloseTo(3, within(1e-6));
            assertThat(result.point().get(0)).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void aTraceNeverGetsWorseAndEndsAtTheResult() {
        for (SearchMethod method : List.of(ParticleSwarm.of(SHORT), CovarianceAdaptation.of(60))) {
            var result = method.solve(BOWL, new SplittableRandom(3));
            double before = Double.POSITIVE_INFINITY;
            for (TracePoint point : result.trace()) {
                assertThat(point.bestValue()).isLessThanOrEqualTo(before);
                before = point.bestValue();
            }
            var last = result.trace().get(result.trace().size() - 1);
            assertThat(last.best()).isEqualTo(result.point());
            assertThat(last.evaluations()).isEqualTo(result.evaluations());
            assertThat(last.spread()).isLessThan(result.trace().get(1).spread());
        }
        assertThat(ParticleSwarm.of(SHORT).solve(BOWL, new SplittableRandom(3)).evaluations())
                .isEqualTo(61 * 40);
    }

    @Test
    void endingsSayWhyASearchEnded() {
        var swarm = ParticleSwarm.of(SwarmSettings.clerc());
        assertThat(swarm.withTarget(1e-3).solve(BOWL, new SplittableRandom(1)).ending())
                .isEqualTo(Ending.TARGET);
        var flat = SearchProblem.minimise(SearchBox.cube(2, 0, 1), x -> 7);
        assertThat(swarm.withPatience(20).solve(flat, new SplittableRandom(1)).ending())
                .isEqualTo(Ending.STALLED);
        assertThat(swarm.withPatience(20).solve(flat, new SplittableRandom(1)).iterations())
                .isEqualTo(20);
        assertThat(ParticleSwarm.of(SHORT).solve(BOWL, new SplittableRandom(1)).ending())
                .isEqualTo(Ending.ITERATIONS);
        assertThat(CovarianceAdaptation.of(5000)
                        .solve(BOWL, new SplittableRandom(1))
                        .ending())
                .isEqualTo(Ending.CONVERGED);
    }

    @Test
    void aFunctionThatIsDefinedInPartsIsSearchedWhereItIs() {
        var half = SearchProblem.minimise(SearchBox.cube(2, -1, 1), x -> Math.sqrt(x[0]) + x[1] * x[1]);
        for (SearchMethod method : List.of(ParticleSwarm.of(SHORT), CovarianceAdaptation.of(100))) {
            var result = method.solve(half, new SplittableRandom(6));
            assertThat(result.undefined()).isPositive();
            assertThat(result.value()).isLessThan(0.2);
        }
        var nowhere = ParticleSwarm.of(SHORT)
                .solve(SearchProblem.minimise(SearchBox.cube(1, 0, 1), x -> Double.NaN), new SplittableRandom(1));
        assertThat(nowhere.value()).isNaN();
        assertThat(nowhere.undefined()).isEqualTo(nowhere.evaluations());
    }

    @Test
    void constraintsThatContradictEachOtherLeaveTheLeastViolation() {
        var problem = BOWL.withConstraint("at least 1", x -> 1 - x[0]).withConstraint("at most 0", x -> x[0]);
        var result = ParticleSwarm.of(SHORT).solve(problem, new SplittableRandom(1));
        assertThat(result.isFeasible()).isFalse();
        assertThat(result.violation()).isCloseTo(1, within(1e-9)); // anywhere between 0 and 1
        assertThat(result.toString()).contains("breaks constraints by 1.000e+00");
    }

    @Test
    void fixedDimensionsStayFixed() {
        var box = SearchBox.of(new double[] {-1, 2, -1}, new double[] {1, 2, 1});
        var problem = SearchProblem.minimise(box, TestFunctions::sphere);
        for (SearchMethod method : List.of(ParticleSwarm.of(SHORT), CovarianceAdaptation.of(200))) {
            var result = method.solve(problem, new SplittableRandom(1));
            assertThat(result.point().get(1)).isEqualTo(2);
            assertThat(result.value()).isCloseTo(4, within(1e-6));
        }
        var point = SearchProblem.minimise(SearchBox.cube(2, 3, 3), TestFunctions::sphere);
        assertThat(CovarianceAdaptation.of(10)
                        .solve(point, new SplittableRandom(1))
                        .value())
                .isEqualTo(18);
    }

    @Test
    void covarianceAdaptationFindsTheBentValleyASwarmIsSlowIn() {
        var valley = SearchProblem.minimise(SearchBox.cube(10, -5, 10), TestFunctions::rosenbrock);
        var study = SeedStudy.run(CovarianceAdaptation.of(3000), valley, 1, 5);
        assertThat(study.median()).isLessThan(1e-9);
        assertThat(study.successRate(0, 1e-6)).isGreaterThanOrEqualTo(0.6); // the others end in the known side valley
    }

    @Test
    void aSeedStudyIsADistribution() {
        var study = SeedStudy.run(ParticleSwarm.of(SHORT).withoutTrace(), BOWL, 10, 5);
        assertThat(study.seeds()).containsExactly(10L, 11L, 12L, 13L, 14L);
        assertThat(study.quantile(0)).isEqualTo(study.sorted().get(0).value());
        assertThat(study.quantile(1)).isEqualTo(study.sorted().get(4).value());
        assertThat(study.median()).isEqualTo(study.sorted().get(2).value());
        assertThat(study.successRate(0, 1e9)).isEqualTo(1);
        assertThat(study.toTable().rowCount()).isEqualTo(5);
    }

    @Test
    void progressIsToldOfEveryIteration() {
        List<Integer> told = new ArrayList<>();
        ParticleSwarm.of(SHORT)
                .withProgress(point -> told.add(point.iteration()))
                .solve(BOWL, new SplittableRandom(1));
        assertThat(told).hasSize(61).startsWith(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInterruptEndsASearch(int threads) {
        for (SearchMethod method :
                List.of(ParticleSwarm.of(SHORT).withThreads(threads), CovarianceAdaptation.of(100))) {
            Thread.currentThread().interrupt();
            try {
                assertThatExceptionOfType(CancellationException.class)
                        .isThrownBy(() -> method.solve(BOWL, new SplittableRandom(1)))
                        .withMessageStartingWith("Interrupted: ");
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anErrorOfTheObjectiveIsNotSwallowed(int threads) {
        var broken = SearchProblem.minimise(SearchBox.cube(1, 0, 1), x -> {
            throw new IllegalStateException("No such point.");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> ParticleSwarm.of(SHORT).withThreads(threads).solve(broken, new SplittableRandom(1)))
                .withMessage("No such point.");
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchBox(List.of(1.0), List.of(0.0)))
                .withMessage("Dimension 1 needs finite lower <= upper, got [1.0, 0.0].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SwarmSettings.wang().withParticles(1))
                .withMessage("A swarm needs at least 2 particles and 1 iteration, got 1 and 2000.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParticleSwarm.of(SHORT).withSpeedLimit(0))
                .withMessage("speedLimit must be positive, got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConstraintHandling.Penalty(-1))
                .withMessage("factor must be positive and finite, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmdProblem.small(13))
                .withMessage("There is no SMD13 with p = 1, q = 2, r = 1, s = 0.");
        assertThat(SwarmSettings.wang().isStable()).isTrue();
        assertThat(SwarmSettings.clerc().isStable()).isTrue();
        assertThat(SwarmSettings.clerc().withInertia(1, 1).isStable()).isFalse();
        assertThat(SwarmSettings.clerc().withInertia(0.9, 0.4).inertia(2000)).isEqualTo(0.4);
    }
}
