package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelocationGameTest {

    private static JsonObject golden() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RelocationGameTest.class.getResourceAsStream("/cases/relocation-game.json")),
                StandardCharsets.UTF_8)) {
            return new Gson()
                    .fromJson(reader, JsonObject.class)
                    .getAsJsonArray("cases")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("expected");
        }
    }

    @Test
    void equilibriumOfTable6MatchesTheReferenceCase() throws IOException {
        RelocationEquilibrium found =
                RelocationGame.of(RelocationCases.table6()).equilibrium();
        JsonObject expected = golden(); // case seed003-noncoop, direct evaluation by others
        var tolerance = within(1e-9); // absolute, as the case states
        assertThat(found.flows().outflow()).isCloseTo(expected.get("m").getAsDouble(), tolerance);
        assertThat(found.flows().inflows().get(0)).isCloseTo(expected.get("m1").getAsDouble(), tolerance);
        assertThat(found.flows().inflows().get(1)).isCloseTo(expected.get("m2").getAsDouble(), tolerance);
        List<Double> welfare = List.copyOf(found.welfare().values());
        for (int i = 0; i < 3; i++) {
            assertThat(welfare.get(i))
                    .isCloseTo(expected.getAsJsonArray("E").get(i).getAsDouble(), tolerance);
        }
        assertThat(found.total()).isCloseTo(expected.get("total").getAsDouble(), tolerance);
        assertThat(found.largestResidual()).isLessThan(1e-12);
        assertThat(found.isFeasible()).isTrue();
    }

    @Test
    void theReceivedSignRaisesTheGiversWelfareByTwiceThePayment() {
        RelocationGame game = RelocationGame.of(RelocationCases.table6());
        RelocationFlows flows = game.equilibrium().flows();
        double received = game.withCompensationSign(CompensationSign.RECEIVED)
                .welfare(flows)
                .values()
                .iterator()
                .next();
        assertThat(received).isCloseTo(170.8, within(0.05)); // the reference case's note: "with it E1=170.8"
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void closedFormAgreesWithTheStackedConditionsAndWithTheSolver(int seed) {
        for (CompensationSign sign : CompensationSign.values()) {
            RelocationGame game =
                    RelocationGame.of(RelocationCases.random(seed)).withCompensationSign(sign);
            RelocationEquilibrium closed = game.equilibrium();
            Equilibrium.Unique stacked = game.quadraticGame().equilibrium().orElseThrow();
            assertThat(game.quadraticGame().equilibriumBySolver()).isInstanceOf(Outcome.Optimal.class);
            var bySolver = ((Outcome.Optimal<BestResponseEquilibrium>)
                            game.quadraticGame().equilibriumBySolver())
                    .solution();
            for (int i = 0; i <= game.parameters().receivers(); i++) {
                String name = RelocationGame.flowName(i);
                double flow = closed.flows().ofRegion(i);
                assertThat(stacked.strategies().get(name)).isCloseTo(flow, within(1e-10));
                assertThat(bySolver.strategies().get(name)).isCloseTo(flow, within(1e-10));
            }
            assertThat(stacked.certificate().secondOrderConditionHolds()).isTrue();
            assertThat(stacked.certificate().diagonallyStrictlyConcave()).isTrue();
        }
    }

    @Test
    void aRegionWhoseFlowWouldBeNegativeIsNamedAndStaysAtZeroWithinBounds() {
        RelocationGame game = RelocationGame.of(RelocationCases.table6().withCompensation(0));
        RelocationEquilibrium free = game.equilibrium();
        // m_2 = (15 − 2 + 0 + 3)/1.63872 − 10 = −0.2363, by hand.
        assertThat(free.isFeasible()).isFalse();
        assertThat(free.negativeFlows()).containsExactly("m_2");
        assertThat(free.flows().inflows().get(1)).isCloseTo(-0.2363, within(5e-5));

        assertThat(game.boundedEquilibrium()).isInstanceOf(Outcome.Optimal.class);
        var bounded = ((Outcome.Optimal<BestResponseEquilibrium>) game.boundedEquilibrium()).solution();
        assertThat(bounded.strategies().get("m_2")).isCloseTo(0, within(1e-12));
        assertThat(bounded.strategies().get("m_1"))
                .isCloseTo(free.flows().inflows().get(0), within(1e-10));
        assertThat(bounded.ownGradients().get("m_2")).isNegative();
        assertThat(bounded.violation()).isLessThan(1e-9);
    }

    @Test
    void oneReceiverIsWorkedOutByHand() {
        // D = 2, m = 8 − (9 − 1 + 2 − 1)/2 = 3.5, m_1 = (5 − 1 + 2 + 1)/2 − 1 = 2.5; emissions 4.5 and 3.5.
        // E_1 = 8·4.5 − 4.5² − 2·3.5 + 3.5 − 0.5·3.5 = 10.5, E_2 = 4·3.5 − 3.5² + 3·2.5 − 0.25·4.5 = 8.125.
        RelocationParameters pair = new RelocationParameters(
                List.of("giver", "receiver"),
                List.of(8.0, 1.0),
                List.of(9.0, 5.0),
                1,
                0.75,
                0.25,
                1,
                2,
                1,
                1,
                List.of(List.of(0.0, 0.25), List.of(0.5, 0.0)));
        RelocationEquilibrium found = RelocationGame.of(pair).equilibrium();
        assertThat(found.flows()).isEqualTo(new RelocationFlows(3.5, List.of(2.5)));
        assertThat(found.welfare().get("giver")).isCloseTo(10.5, within(1e-12));
        assertThat(found.welfare().get("receiver")).isCloseTo(8.125, within(1e-12));
    }

    @Test
    void resultsShowTheirCards() {
        RelocationGame game = RelocationGame.of(RelocationCases.table6());
        assertThat(game.equilibrium().toString())
                .contains(
                        "m = 7.7954, inflows 4.3740, 3.4251, imbalance 0.0037",
                        "Beijing 77.2867, Hebei 31.6156, Tianjin 55.4184, total 164.3206");
        assertThat(RelocationGame.of(RelocationCases.table6().withCompensation(0))
                        .equilibrium()
                        .toString())
                .contains("negative: m_2");
        assertThat(game.toString())
                .contains("Relocation game, compensation paid by the giver", "β₁ = 6.0", "D = 1.638720");
        assertThat(RelocationCooperation.of(RelocationCases.table6()).optimum().toString())
                .contains("Cooperative relocation", "welfare 350.1209", "Hessian negative definite");
    }

    @Test
    void flowsOfTheWrongNumberAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RelocationGame.of(RelocationCases.table6()).welfare(RelocationFlows.balanced(List.of(1.0))))
                .withMessage("1 inflows for 2 receivers.");
    }
}
