package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferableUtilityGameTest {

    /** Table 5 of Zeng et al. (2023). */
    private static final TransferableUtilityGame REGIONS =
            TransferableUtilityGame.bySizeThenLexicographic(0.5, 0.5, 0.5, 1.448, 1.724, 1.328, 3);

    @Test
    void allFactoriesBuildTheSameGame() {
        assertThat(TransferableUtilityGame.byBitMask(0.5, 0.5, 1.448, 0.5, 1.724, 1.328, 3))
                .isEqualTo(REGIONS);
        assertThat(TransferableUtilityGame.byBitMask(0, 0.5, 0.5, 1.448, 0.5, 1.724, 1.328, 3))
                .isEqualTo(REGIONS);
        assertThat(TransferableUtilityGame.bySizeThenLexicographic(0, 0.5, 0.5, 0.5, 1.448, 1.724, 1.328, 3))
                .isEqualTo(REGIONS);
        assertThat(TransferableUtilityGame.of(3, REGIONS::worthOfMask)).isEqualTo(REGIONS);
        assertThat(TransferableUtilityGame.of(
                        3,
                        Map.of(
                                Coalition.of(1),
                                0.5,
                                Coalition.of(2),
                                0.5,
                                Coalition.of(3),
                                0.5,
                                Coalition.of(1, 2),
                                1.448,
                                Coalition.of(1, 3),
                                1.724,
                                Coalition.of(2, 3),
                                1.328,
                                Coalition.of(1, 2, 3),
                                3.0)))
                .isEqualTo(REGIONS);
    }

    @Test
    void sixValuesAreRefusedWithTheNearestCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.bySizeThenLexicographic(1, 1, 1, 2, 2, 2))
                .withMessage("A game needs 2^n - 1 values, or 2^n with v(∅) = 0 first, got 6.\n"
                        + "Maybe some are missing or too many: 2 players need 3 (or 4), 3 players need 7 (or 8).");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 14, 30, 62, 1022})
    void twoToTheNMinusTwoValuesAreRefusedInBothOrders(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.bySizeThenLexicographic(new double[count]))
                .withMessageContaining("got %d.".formatted(count));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.byBitMask(new double[count]))
                .withMessageContaining("got %d.".formatted(count));
    }

    @Test
    void noValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(TransferableUtilityGame::byBitMask)
                .withMessage("A game needs 2^n - 1 values, or 2^n with v(∅) = 0 first, got 0.\n"
                        + "Maybe n is out of range: 1 player needs 1 value, 20 players need 1048575.");
    }

    @Test
    void everyBadValueIsNamedByItsCoalition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 0, Double.NaN, 0, 1))
                .withMessage("v({1,3}) must be finite, got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.byBitMask(0, 0, Double.POSITIVE_INFINITY))
                .withMessage("v({1,2}) must be finite, got Infinity.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.byBitMask(2, 1, 1, 3))
                .withMessage("v(∅) must be 0, got 2.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.byBitMask(Double.NaN, 1, 1, 3))
                .withMessage("v(∅) must be 0, got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.of(2, Map.of(Coalition.of(1), 1.0, Coalition.of(2), 1.0)))
                .withMessage("No worth for coalition {1,2}; 2 of 3 are given.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferableUtilityGame.of(2, Map.of(Coalition.of(3), 1.0)))
                .withMessage("Coalition {3} has a member outside 1, …, 2.");
    }

    @Test
    void namesMustFitThePlayers() {
        assertThat(REGIONS.withPlayerNames(List.of("Beijing", "Hebei", "Tianjin"))
                        .playerNames())
                .containsExactly("Beijing", "Hebei", "Tianjin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGIONS.withPlayerNames(List.of("Beijing", "Hebei")))
                .withMessage("2 names for 3 players.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGIONS.withPlayerNames(List.of("A", "B", "A")))
                .withMessage("Player names must differ, got [A, B, A].");
    }

    @Test
    void theDualGivesWhatTheOthersLeave() {
        // v*({1}) = 3 − 1.328, v*({2,3}) = 3 − 0.5; the dual of the dual is the game
        assertThat(REGIONS.dual().worth(Coalition.of(1))).isCloseTo(1.672, within(1e-12));
        assertThat(REGIONS.dual().worth(Coalition.of(2, 3))).isCloseTo(2.5, within(1e-12));
        assertThat(REGIONS.dual().dual().worth(Coalition.of(1, 3))).isCloseTo(1.724, within(1e-12));
    }

    @Test
    void aSubgameKeepsWorthsAndNames() {
        TransferableUtilityGame pair =
                REGIONS.withPlayerNames(List.of("B", "H", "T")).restrictedTo(Coalition.of(1, 3));
        assertThat(pair)
                .isEqualTo(TransferableUtilityGame.byBitMask(0.5, 0.5, 1.724).withPlayerNames(List.of("B", "T")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGIONS.restrictedTo(Coalition.of(4)))
                .withMessage("A subgame of 3 players needs one of their coalitions, got {4}.");
    }

    @Test
    void gamesAddAndMultiply() {
        TransferableUtilityGame sum = REGIONS.plus(REGIONS.times(2));
        assertThat(sum.worthOfGrandCoalition()).isCloseTo(9, within(1e-12));
        assertThat(REGIONS.zeroNormalised().worth(Coalition.of(1, 2))).isCloseTo(0.448, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGIONS.plus(AdditiveGame.of(List.of(1.0))))
                .withMessage("A game of 1 players cannot be added to one of 3.");
    }

    @Test
    void theSavingsOfACostGameAreWhatSharingSpares() {
        // runways of 10, 20, 35: together 35 instead of 65
        TransferableUtilityGame savings =
                AirportGame.costs(List.of(10.0, 20.0, 35.0)).savings();
        assertThat(savings).isEqualTo(TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 10, 10, 20, 30));
    }

    @Test
    void dividendsOfAUnanimitySumAreItsCoefficientsAndGiveTheGameBack() {
        TransferableUtilityGame game = UnanimityGame.of(4, Coalition.of(1, 3))
                .times(2)
                .plus(UnanimityGame.of(4, Coalition.of(2, 3, 4)).times(-5));
        HarsanyiDividends dividends = HarsanyiDividends.of(game);
        assertThat(dividends.nonZero())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Coalition.of(1, 3), 2.0, Coalition.of(2, 3, 4), -5.0));
        assertThat(dividends.game()).isEqualTo(game);
    }

    @Test
    void theCardShowsEveryWorthOfASmallGame() {
        assertThat(TransferableUtilityGame.byBitMask(1, 2, 4.5))
                .hasToString("Game of 2 players, v(N) = 4.5%n  v({1}) = 1%n  v({2}) = 2%n  v({1,2}) = 4.5".formatted());
    }
}
