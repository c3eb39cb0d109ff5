package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoalitionTest {

    @Test
    void aCoalitionKnowsItsMembersItsSizeAndItsText() {
        Coalition coalition = Coalition.of(3, 1);
        assertThat(coalition.mask()).isEqualTo(5);
        assertThat(coalition.members()).containsExactly(1, 3);
        assertThat(coalition).hasToString("{1,3}");
        assertThat(coalition.contains(2)).isFalse();
        assertThat(coalition.complement(4)).isEqualTo(Coalition.of(2, 4));
        assertThat(Coalition.EMPTY).hasToString("∅");
    }

    @Test
    void theTwoOrdersAreThoseOfTheTextbooks() {
        assertThat(text(Coalition.bySizeThenLexicographic(4)))
                .isEqualTo("{1} {2} {3} {4} {1,2} {1,3} {1,4} {2,3} {2,4} {3,4} {1,2,3} {1,2,4} {1,3,4} {2,3,4}"
                        + " {1,2,3,4}");
        assertThat(text(Coalition.byBitMask(3))).isEqualTo("{1} {2} {1,2} {3} {1,3} {2,3} {1,2,3}");
    }

    @Test
    void dictionaryOrderPutsABeginningBeforeWhatItBegins() {
        List<Coalition> sorted = new ArrayList<>(Coalition.byBitMask(3));
        Collections.reverse(sorted);
        sorted.sort(Coalition::compareLexicographically);
        assertThat(text(sorted)).isEqualTo("{1} {1,2} {1,2,3} {1,3} {2} {2,3} {3}");
    }

    @Test
    void playersOutsideOneToTwentyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coalition.of(0))
                .withMessage("A player must be a number in 1, …, 20, got 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coalition.of(2, 2))
                .withMessage("Player 2 is named twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coalition(-1))
                .withMessage("The bit mask of a coalition must lie in [0, 2^20), got -1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coalition.grand(21))
                .withMessage("A game needs 1 to 20 players, got 21.");
    }

    private static String text(List<Coalition> coalitions) {
        return coalitions.stream().map(Coalition::toString).collect(Collectors.joining(" "));
    }
}
