package apportion.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import apportion.gravity.PoissonGravity.Constraint;
import apportion.gravity.PoissonGravity.Deterrence;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoissonGravityTest {

    private static final Map<String, String> NAMES = Map.of(
            "const", "constant",
            "log_origin", "log origin mass",
            "log_dest", "log destination mass",
            "distance", "distance",
            "log_distance", "log distance");

    @ParameterizedTest
    @EnumSource
    void austrianMigrationUnconstrained(Deterrence deterrence) {
        JsonObject golden = GravityCases.named("gr-austria-poisson");
        JsonObject expected = golden.getAsJsonObject("expected")
                .getAsJsonObject(deterrence == Deterrence.POWER ? "power" : "exponential");
        PoissonFit fit = PoissonGravity.of(austria(), deterrence).fit().orElseThrow();
        for (String name : expected.keySet()) {
            double actual = switch (name) {
                case "deviance" -> fit.deviance();
                case "llf" -> fit.logLikelihood();
                default -> fit.coefficient(NAMES.getOrDefault(name, name)).estimate();
            };
            double printed = expected.get(name).getAsDouble();
            // The case's tolerance is relative: the deviance is printed to 9 digits of 19806.4087.
            assertThat(actual)
                    .as(name)
                    .isCloseTo(printed, within(GravityCases.tolerance(golden) * Math.max(1, Math.abs(printed))));
        }
    }

    // spint (BSD-3-Clause), tests/test_gravity.py, same data: estimates printed to 8 decimals, deviance to 10 digits.
    @ParameterizedTest
    @CsvSource(textBlock = """
            # constraint, deviance,           log-likelihood,     coefficient,          estimate,    standard error
            NONE,         19806.408696637576, -10193.542694454361, distance,            -0.00620544765, 5.18488192e-05
            NONE,         19806.408696637576, -10193.542694454361, constant,            -7.95447436,    7.55583451e-02
            PRODUCTION,   15279.974241770311, -7930.3255090342445, log destination mass, 0.8927871,     4.66889578e-03
            PRODUCTION,   15279.974241770311, -7930.3255090342445, distance,            -0.00727113,    5.26601057e-05
            ATTRACTION,   15673.222613627502, -8126.9496609469106, log origin mass,      0.89235874,    5.14257895e-03
            ATTRACTION,   15673.222613627502, -8126.9496609469106, destination AT12,     1.62180605,    1.53743830e-02
            DOUBLY,       9360.482092561484,  -4970.5795707251054, distance,            -0.00791533,    5.06213514e-05
            DOUBLY,       9360.482092561484,  -4970.5795707251054, origin AT34,          0.98874193,    2.85372580e-02
            DOUBLY,       9360.482092561484,  -4970.5795707251054, destination AT34,     0.39986094,    2.84200070e-02
            """)
    void austrianMigrationWithEachConstraint(
            Constraint constraint,
            double deviance,
            double logLikelihood,
            String coefficient,
            double estimate,
            double standardError) {
        // spint counts destination levels from AT11, the order there; here from the first seen, which is AT12.
        List<Flow> flows = austria();
        if (constraint == Constraint.ATTRACTION || constraint == Constraint.DOUBLY) {
            flows = IntStream.range(0, 72)
                    .mapToObj(k -> austria().get((k + 16) % 72)) // AT13 → AT11 comes first
                    .toList();
        }
        PoissonFit fit = PoissonGravity.of(flows, Deterrence.EXPONENTIAL)
                .withConstraint(constraint)
                .fit()
                .orElseThrow();
        // Wider for the deviance: spint's is up to 4e-4 below 2(l(y) − l(μ)), its log-likelihood is exact.
        assertThat(fit.deviance()).isCloseTo(deviance, within(5e-4));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-6));
        double level = coefficient.startsWith("origin ") && constraint == Constraint.DOUBLY
                ? -fit.coefficient("origin AT11").estimate() // from AT13 back to AT11
                : 0;
        assertThat(fit.coefficient(coefficient).estimate() + level).isCloseTo(estimate, within(1e-7));
        // Relative and wider: spint's weights are those of the step before the last.
        if (level == 0) {
            assertThat(fit.coefficient(coefficient).standardError()).isCloseTo(standardError, withinPercentage(0.02));
        }
    }

    @Test
    void flowsThatObeyTheModelGiveItsCoefficientsBack() {
        List<Flow> flows = randomFlows(new Random(1), false);
        PoissonFit fit = PoissonGravity.of(flows, Deterrence.POWER).fit().orElseThrow();
        assertThat(fit.coefficient("constant").estimate()).isCloseTo(0.7, within(1e-9));
        assertThat(fit.coefficient("log origin mass").estimate()).isCloseTo(0.8, within(1e-9));
        assertThat(fit.coefficient("log destination mass").estimate()).isCloseTo(0.6, within(1e-9));
        assertThat(fit.coefficient("log distance").estimate()).isCloseTo(-1.2, within(1e-9));
        assertThat(fit.deviance()).isCloseTo(0, within(1e-8));
    }

    @Test
    void theDevianceIsTwiceTheDistanceToTheSaturatedModel() {
        PoissonFit fit =
                PoissonGravity.of(austria(), Deterrence.EXPONENTIAL).fit().orElseThrow();
        double saturated = austria().stream()
                .mapToDouble(Flow::count)
                .map(y -> y * Math.log(y) - y - Gamma.logGamma(y + 1))
                .sum();
        assertThat(fit.deviance()).isCloseTo(2 * (saturated - fit.logLikelihood()), within(1e-8));
    }

    @Test
    void theScoreIsZeroAtTheMaximumForFiftySeeds() {
        List<ToDoubleFunction<Flow>> columns = List.of(
                flow -> 1,
                flow -> Math.log(flow.originMass()),
                flow -> Math.log(flow.destinationMass()),
                Flow::distance);
        for (int seed = 0; seed < 50; seed++) {
            List<Flow> flows = randomFlows(new Random(seed), true);
            PoissonFit fit =
                    PoissonGravity.of(flows, Deterrence.EXPONENTIAL).fit().orElseThrow();
            for (ToDoubleFunction<Flow> column : columns) {
                double score = 0;
                double size = 0;
                for (int k = 0; k < flows.size(); k++) {
                    score += column.applyAsDouble(flows.get(k))
                            * (flows.get(k).count() - fit.fitted().get(k));
                    size += Math.abs(column.applyAsDouble(flows.get(k)))
                            * fit.fitted().get(k);
                }
                assertThat(score / size).as("seed %d", seed).isCloseTo(0, within(1e-12));
            }
            for (int k = 1; k < fit.devianceTrace().size(); k++) {
                assertThat(fit.devianceTrace().get(k))
                        .isLessThanOrEqualTo(fit.devianceTrace().get(k - 1));
            }
        }
    }

    @Test
    void theDoublyConstrainedFitIsFurnessWithItsDeterrence() {
        List<Flow> flows = austria();
        PoissonFit fit = PoissonGravity.of(flows, Deterrence.EXPONENTIAL)
                .withConstraint(Constraint.DOUBLY)
                .fit()
                .orElseThrow();
        double beta = fit.coefficient("distance").estimate();
        List<String> zones = flows.stream().map(Flow::origin).distinct().toList();
        double[][] deterrence = new double[9][9];
        double[] origins = new double[9];
        double[] destinations = new double[9];
        for (Flow flow : flows) {
            int i = zones.indexOf(flow.origin());
            int j = zones.indexOf(flow.destination());
            deterrence[i][j] = Math.exp(beta * flow.distance()); // 0 stays on the diagonal: no such flows were observed
            origins[i] += flow.count();
            destinations[j] += flow.count();
        }
        NamedMatrix trips = FurnessBalancing.balance(NamedMatrix.square(zones, deterrence), origins, destinations)
                .orElseThrow()
                .trips();
        for (int k = 0; k < flows.size(); k++) {
            assertThat(trips.at(flows.get(k).origin(), flows.get(k).destination()))
                    .isCloseTo(fit.fitted().get(k), within(1e-6));
        }
    }

    @Test
    void resultsBecomeTables() {
        PoissonFit fit = PoissonGravity.of(austria(), Deterrence.POWER).fit().orElseThrow();
        assertThat(fit.toTable().columnNames()).containsExactly("coefficient", "estimate", "standard error");
        assertThat(fit.toString()).startsWith("Poisson gravity model, 72 flows, 4 coefficients; deviance 12920.723");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.coefficient("distance"))
                .withMessage("No coefficient 'distance'; there are: constant, log origin mass, "
                        + "log destination mass, log distance.");
    }

    @Test
    void tooFewIterationsAreSaid() {
        PoissonOutcome outcome = PoissonGravity.of(austria(), Deterrence.POWER)
                .withIterationLimit(2)
                .fit();
        assertThat(outcome).isInstanceOf(PoissonOutcome.IterationLimit.class);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(outcome::orElseThrow)
                .withMessageStartingWith("The fit did not converge in 2 iterations.");
    }

    @Test
    void dataWithoutAMaximumSayWhy() {
        List<Flow> sameDistance = austria().stream()
                .map(f -> new Flow(f.origin(), f.destination(), f.count(), f.originMass(), f.destinationMass(), 100))
                .toList();
        assertThat(PoissonGravity.of(sameDistance, Deterrence.POWER).fit())
                .isEqualTo(new PoissonOutcome.NoMaximum(
                        "'log distance' is a combination of [constant, log origin mass, log destination mass], "
                                + "so their coefficients have no single best value."));
        assertThat(PoissonGravity.of(austria().subList(0, 3), Deterrence.POWER).fit())
                .isEqualTo(new PoissonOutcome.NoMaximum("3 flows cannot tell 4 coefficients apart."));
        List<Flow> silent = austria().stream()
                .map(f -> new Flow(
                        f.origin(),
                        f.destination(),
                        f.origin().equals("AT22") ? 0 : f.count(),
                        f.originMass(),
                        f.destinationMass(),
                        f.distance()))
                .toList();
        PoissonOutcome outcome = PoissonGravity.of(silent, Deterrence.POWER)
                .withConstraint(Constraint.PRODUCTION)
                .fit();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(outcome::orElseThrow)
                .withMessageStartingWith("Every flow from 'AT22' is 0, so its level runs to minus infinity.");
        assertThat(PoissonGravity.of(silent, Deterrence.POWER).fit()).isInstanceOf(PoissonOutcome.Converged.class);
        List<Flow> nothing =
                silent.stream().filter(f -> f.origin().equals("AT22")).toList();
        assertThat(PoissonGravity.of(nothing, Deterrence.POWER).fit())
                .isEqualTo(new PoissonOutcome.NoMaximum("Every flow is 0, so the constant runs to minus infinity."));
    }

    @Test
    void aCoefficientThatRunsAwayDoesNotConverge() {
        // All flows at the larger distance are 0: any steeper decline fits better.
        List<Flow> flows = new ArrayList<>();
        var random = new Random(3);
        for (int k = 0; k < 20; k++) {
            double distance = k % 2 == 0 ? 1 : 2;
            flows.add(new Flow(
                    "o" + k,
                    "d" + k,
                    distance == 1 ? 5 + k : 0,
                    random.nextDouble(1, 9),
                    random.nextDouble(1, 9),
                    distance));
        }
        PoissonOutcome outcome =
                PoissonGravity.of(flows, Deterrence.EXPONENTIAL).fit();
        assertThat(outcome).isNotInstanceOf(PoissonOutcome.Converged.class);
    }

    @Test
    void badFlowsNameTheirPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flow("A", "B", -1, 1, 1, 1))
                .withMessage("The flow from 'A' to 'B' must be finite and not negative, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flow("A", "B", 1, 0, 1, 1))
                .withMessage("The origin mass of the flow from 'A' to 'B' must be positive and finite, got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flow("A", "B", 1, 1, 1, 0))
                .withMessage("The distance from 'A' to 'B' must be positive and finite, got 0.0.");
        var inside = new Flow("A", "A", 1, 1, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PoissonGravity.of(List.of(inside), Deterrence.POWER).fit())
                .withMessageStartingWith("A power of distance needs a positive distance from 'A' to itself, got 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonGravity.of(List.of(), Deterrence.POWER))
                .withMessage("A gravity model needs at least one flow, got none.");
    }

    private static List<Flow> austria() {
        JsonObject data = GravityCases.named("gr-austria-poisson").getAsJsonObject("data");
        List<String> origins = GravityCases.strings(data.getAsJsonArray("origin"));
        List<String> destinations = GravityCases.strings(data.getAsJsonArray("destination"));
        double[] counts = GravityCases.vector(data, "flows");
        double[] originMass = GravityCases.vector(data, "origin_mass");
        double[] destinationMass = GravityCases.vector(data, "destination_mass");
        double[] distances = GravityCases.vector(data, "distance");
        return IntStream.range(0, counts.length)
                .mapToObj(k -> new Flow(
                        origins.get(k),
                        destinations.get(k),
                        counts[k],
                        originMass[k],
                        destinationMass[k],
                        distances[k]))
                .toList();
    }

    /** Flows among eight places, exactly on a power model or as Poisson counts around it. */
    private static List<Flow> randomFlows(Random random, boolean counts) {
        double[] mass = random.doubles(8, 1, 100).toArray();
        var generator = new Well19937c(random.nextLong());
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                if (i != j) {
                    double distance = random.nextDouble(1, 50);
                    double mean = Math.exp(0.7 + 0.8 * Math.log(mass[i]) + 0.6 * Math.log(mass[j]))
                            * Math.pow(distance, -1.2);
                    double count = counts ? new PoissonDistribution(generator, mean, 1e-12, 10_000).sample() : mean;
                    flows.add(new Flow("p" + i, "p" + j, count, mass[i], mass[j], distance));
                }
            }
        }
        return flows;
    }
}
