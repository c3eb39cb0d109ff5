package apportion.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void oneIsSingular() {
        assertThat(Counted.of(0, "row")).isEqualTo("0 rows");
        assertThat(Counted.of(1, "player")).isEqualTo("1 player");
        assertThat(Counted.of(2, "player")).isEqualTo("2 players");
    }
}
