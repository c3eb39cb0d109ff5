package apportion.swarm;

import static apportion.GoldenCases.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.GoldenCases;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of swarm.json. */
class GoldenSwarmTest {

    private static final Map<String, Objective> FUNCTIONS = Map.of(
            "sphere", TestFunctions::sphere,
            "rastrigin", TestFunctions::rastrigin,
            "rosenbrock", TestFunctions::rosenbrock,
            "ackley", TestFunctions::ackley,
            "griewank", TestFunctions::griewank);

    private static Objective function(String name) {
        return Objects.requireNonNull(FUNCTIONS.get(name));
    }

    private static double[] array(JsonElement numbers) {
        return numbers(numbers.getAsJsonArray()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sphere", "rastrigin", "rosenbrock", "ackley", "griewank"})
    void functionsHaveTheirTextbookValues(String name) {
        var golden = GoldenCases.named("swarm", "sw-func-values");
        var points = golden.getAsJsonObject("data").getAsJsonArray("points");
        var values = numbers(golden.getAsJsonObject("expected").getAsJsonArray(name));
        for (int k = 0; k < points.size(); k++) {
            assertThat(function(name).at(array(points.get(k))))
                    .isCloseTo(values.get(k), within(golden.get("tolerance").getAsDouble()));
        }
    }

    /** The rule of the cases: the median of 31 seeds within a factor 10 of the quartiles, or below 1e-12. */
    @ParameterizedTest(name = "{0}: {1} in {2} dimensions")
    @CsvSource(textBlock = """
        sw-pso-clerc-2d,  sphere,     2
        sw-pso-clerc-2d,  rastrigin,  2
        sw-pso-clerc-2d,  rosenbrock, 2
        sw-pso-clerc-2d,  ackley,     2
        sw-pso-clerc-10d, sphere,     10
        sw-pso-clerc-10d, rastrigin,  10
        sw-pso-clerc-10d, rosenbrock, 10
        sw-pso-clerc-10d, ackley,     10
        sw-pso-clerc-10d, griewank,   10
        sw-pso-paper-10d, sphere,     10
        sw-pso-paper-10d, rastrigin,  10
        sw-pso-paper-10d, rosenbrock, 10
        sw-pso-paper-10d, ackley,     10
        """)
    void theMedianOfThirtyOneSeedsIsThatOfThePeer(String id, String name, int dimensions) {
        JsonObject golden = GoldenCases.named("swarm", id);
        double[] bounds =
                array(golden.getAsJsonObject("data").getAsJsonObject("bounds").get(name));
        var settings = id.contains("clerc") ? SwarmSettings.clerc() : SwarmSettings.wang();
        var problem = SearchProblem.minimise(SearchBox.cube(dimensions, bounds[0], bounds[1]), function(name));
        var study = SeedStudy.run(ParticleSwarm.of(settings).withoutTrace(), problem, 1, 31);
        var quantiles = golden.getAsJsonObject("expected")
                .getAsJsonObject("best_value_quantiles")
                .getAsJsonObject("%s dim %s".formatted(name, dimensions));
        if (study.median() >= 1e-12) {
            assertThat(study.median())
                    .isBetween(
                            quantiles.get("q25").getAsDouble() / 10,
                            quantiles.get("q75").getAsDouble() * 10);
        }
        // And it is no better a swarm than the peer's: where that one fails, 0 would be an error of ours.
        if (quantiles.get("q25").getAsDouble() > 1) {
            assertThat(study.median()).isGreaterThan(quantiles.get("min").getAsDouble() / 10);
        }
    }

    @ParameterizedTest(name = "SMD{0}")
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void theOptimaOfSinhaMaloAndDeb(int number) {
        var golden = GoldenCases.named("swarm", "sw-smd" + number);
        var data = golden.getAsJsonObject("data");
        var expected = golden.getAsJsonObject("expected");
        double tolerance = golden.get("tolerance").getAsDouble();
        var smd = new SmdProblem(
                number,
                data.get("p").getAsInt(),
                data.get("q").getAsInt(),
                data.get("r").getAsInt(),
                0);
        for (int level = 0; level < 2; level++) {
            var bounds = data.getAsJsonArray(level == 0 ? "upper_bounds" : "lower_bounds");
            SearchBox box = level == 0 ? smd.leaderBox() : smd.followerBox();
            List<Double> lower = new ArrayList<>();
            List<Double> upper = new ArrayList<>();
            bounds.forEach(pair -> {
                lower.add(array(pair)[0]);
                upper.add(array(pair)[1]);
            });
            for (int j = 0; j < lower.size(); j++) {
                assertThat(box.lower().get(j)).isCloseTo(lower.get(j), within(1e-15));
                assertThat(box.upper().get(j)).isCloseTo(upper.get(j), within(1e-15));
            }
        }
        double[] x = array(expected.get("x"));
        double[] y = array(expected.get("y"));
        assertThat(smd.leaderValue(x, y)).isCloseTo(expected.get("F").getAsDouble(), within(tolerance));
        assertThat(smd.followerValue(x, y)).isCloseTo(expected.get("f").getAsDouble(), within(tolerance));
        assertThat(smd.reply(x).orElseThrow()).containsExactly(y, within(tolerance));
        assertThat(smd.leaderOptimum()).containsExactly(x, within(tolerance));
        assertThat(smd.optimum()).isCloseTo(expected.get("F").getAsDouble(), within(tolerance));

        // F of SMD7 has local optima (it is Griewank's in u1): the best of five seeds.
        var best = IntStream.range(0, 5)
                .mapToObj(seed -> NestedSwarm.solve(
                                smd.problem(),
                                ParticleSwarm.of(SwarmSettings.clerc().withIterations(300)),
                                new FollowerSolver.Exact(),
                                new SplittableRandom(seed))
                        .best())
                .min(Comparator.comparingDouble(ReportedPoint::trueValue))
                .orElseThrow();
        assertThat(best.trueValue()).isCloseTo(expected.get("F").getAsDouble(), within(tolerance));
        assertThat(best.claimedValue()).isEqualTo(best.trueValue());
        assertThat(best.followerLoss()).isZero();
    }

    @Test
    void theTrapOfSmdTwo() {
        // 20 particles, 60 iterations for the follower: the peer's claims lie between -0.67 and -1.30, the truth is >=
        // 0.
        var rough = ParticleSwarm.of(SwarmSettings.clerc().withParticles(20).withIterations(3))
                .withoutTrace();
        var nested = NestedSwarm.solve(
                SmdProblem.small(2).problem(),
                ParticleSwarm.of(SwarmSettings.clerc().withParticles(20).withIterations(60)),
                new FollowerSolver.ByMethod(rough, 7),
                new SplittableRandom(1));
        assertThat(nested.best().claimedValue()).isLessThan(-0.5);
        assertThat(nested.reports())
                .allSatisfy(report -> assertThat(report.trueValue()).isGreaterThanOrEqualTo(0));
        assertThat(nested.best().followerLoss()).isPositive();
    }

    @Test
    void aPenaltyIsNoPartOfTheReportedValue() {
        var golden = GoldenCases.named("swarm", "sw-constraint-penalty");
        double[] best = array(golden.getAsJsonObject("expected").get("x"));
        double value = GoldenCases.expected(golden, "f");
        double tolerance = golden.get("tolerance").getAsDouble();
        var problem = SearchProblem.minimise(SearchBox.cube(2, -5, 5), TestFunctions::sphere)
                .withConstraint("x + y at least 1", x -> 1 - x[0] - x[1]);
        List<ConstraintHandling> handlings = List.of(
                new ConstraintHandling.Penalty(1e6),
                new ConstraintHandling.FeasibilityRules(),
                new ConstraintHandling.Repair(x -> {
                    double missing = Math.max(0, 1 - x[0] - x[1]) / 2;
                    return new double[] {x[0] + missing, x[1] + missing};
                }));
        List<SearchMethod> methods = List.of(
                ParticleSwarm.of(SwarmSettings.clerc().withIterations(500)),
                CovarianceAdaptation.of(500).withPopulation(20));
        for (ConstraintHandling handling : handlings) {
            for (SearchMethod method : methods) {
                var result = method.solve(problem.withHandling(handling), new SplittableRandom(2));
                assertThat(result.value()).as("%s %s", handling, method).isCloseTo(value, within(tolerance));
                assertThat(result.pointArray()).containsExactly(best, within(0.01));
                assertThat(result.value()).isEqualTo(TestFunctions.sphere(result.pointArray()));
                assertThat(result.violation()).isLessThan(1e-9);
            }
        }
        // A penalty too small for the multiplier 1: the search ends outside, and says so.
        var weak = methods.get(0)
                .solve(problem.withHandling(new ConstraintHandling.Penalty(0.5)), new SplittableRandom(2));
        assertThat(weak.value()).isCloseTo(0.125, within(1e-6)); // min x² + y² + ½(1 − x − y) at (¼, ¼)
        assertThat(weak.violation()).isCloseTo(0.5, within(1e-6));
        assertThat(weak.isFeasible()).isFalse();
    }

    @Test
    void theFrontOfZdtOneDominatesTwoThirds() {
        var golden = GoldenCases.named("swarm", "sw-zdt");
        int n = 1000;
        var front = ParetoFront.of(IntStream.rangeClosed(0, n)
                .mapToObj(k -> {
                    double[] x = new double[30];
                    x[0] = Math.pow((double) k / n, 2);
                    return TestFunctions.zdt1(x);
                })
                .toList());
        assertThat(front.points()).hasSize(n + 1);
        double stairs = front.hypervolume(new ParetoFront.Point(1, 1));
        // The stairs below the curve, Σ (2k + 1)/n² · k/n, miss 1/(2n) + 1/(6n²) of its area.
        assertThat(stairs + 1 / (2.0 * n) + 1 / (6.0 * n * n))
                .isCloseTo(
                        GoldenCases.expected(golden, "true_front_hypervolume_ref_1_1"),
                        within(golden.get("tolerance").getAsDouble()));
    }

    @Test
    void aFrontLeavesOutWhatIsBeaten() {
        var front = ParetoFront.of(List.of(
                new ParetoFront.Point(1, 3),
                new ParetoFront.Point(2, 2),
                new ParetoFront.Point(2, 4),
                new ParetoFront.Point(3, 2),
                new ParetoFront.Point(1, 3)));
        assertThat(front.points()).containsExactly(new ParetoFront.Point(1, 3), new ParetoFront.Point(2, 2));
        assertThat(front.hypervolume(new ParetoFront.Point(4, 4))).isEqualTo(5); // 3 · 1 + 2 · 1
        assertThat(front.points().get(1).dominates(new ParetoFront.Point(3, 2))).isTrue();
    }
}
