package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelocationParametersTest {

    private final RelocationParameters good = RelocationCases.table6();

    @Test
    void everySharedParameterRefusesNegativeAndNonNumbersByItsName() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withTaxPrice(bad))
                    .withMessage("taxPrice must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withLocalDamage(bad))
                    .withMessage("localDamage must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withAbatementCost(bad))
                    .withMessage("abatementCost must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withAbatementResponse(bad))
                    .withMessage("abatementResponse must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withCompensation(bad))
                    .withMessage("compensation must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withGiverSubsidy(bad))
                    .withMessage("giverSubsidy must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withReceiverSubsidy(bad))
                    .withMessage("receiverSubsidy must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withInitialEmissions(1, bad))
                    .withMessage("initialEmissions[1] must be ≥ 0 and finite, got %s.".formatted(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.withDamage(2, 0, bad))
                    .withMessage("diffusionDamage[2][0] must be ≥ 0 and finite, got %s.".formatted(bad));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, Double.NaN, Double.POSITIVE_INFINITY})
    void utilityCoefficientsMustBePositive(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.withUtilityCoefficient(0, bad))
                .withMessage("utilityCoefficients[0] must be positive and finite, got %s.".formatted(bad));
    }

    @Test
    void shapesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make(List.of("A"), List.of(1.0), List.of(List.of(0.0))))
                .withMessage("regions must name a giver and at least one receiver, got [A].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make(List.of("A", "A"), List.of(1.0, 1.0), zeros()))
                .withMessage("regions must not name a region twice, got [A, A].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make(List.of("A", "B"), List.of(1.0), zeros()))
                .withMessage("initialEmissions has 1 entries for 2 regions.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make(List.of("A", "B"), List.of(1.0, 1.0), List.of(List.of(0.0, 0.0), List.of(0.0))))
                .withMessage("diffusionDamage[1] has 1 entries for 2 regions.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.withDamage(1, 1, 0.5))
                .withMessage(("diffusionDamage[1][1] must be 0, got 0.5.%n"
                                + "Maybe you mean localDamage, which all regions share.")
                        .formatted());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.withInitialEmissions(3, 1))
                .withMessage("region must be 0 (the giver) to 2, got 3.");
    }

    private static List<List<Double>> zeros() {
        return List.of(List.of(0.0, 0.0), List.of(0.0, 0.0));
    }

    private static RelocationParameters make(List<String> regions, List<Double> emissions, List<List<Double>> damage) {
        return new RelocationParameters(
                regions, emissions, regions.stream().map(region -> 5.0).toList(), 1, 1, 1, 1, 1, 1, 1, damage);
    }

    @Test
    void eachParameterIsReadAndSetUnderItsSymbol() {
        for (RelocationParameter parameter : RelocationParameter.all(good)) {
            RelocationParameters moved = parameter.set(good, 0.123);
            assertThat(parameter.in(moved)).as(parameter.symbol()).isEqualTo(0.123);
            assertThat(parameter.set(moved, parameter.in(good))).isEqualTo(good);
        }
        assertThat(RelocationParameter.all(good).stream().map(RelocationParameter::symbol))
                .containsExactly(
                        "q_1", "q_2", "q_3", "a_1", "a_2", "a_3", "p", "d", "g", "k", "β₁", "β₂", "β₃", "d_1^2",
                        "d_1^3", "d_2^1", "d_2^3", "d_3^1", "d_3^2");
    }
}
