package apportion.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "0.30000000000000004, 0.3",
        "16.86701446378631, 16.86701",
        "32782.76, 32782.76",
        "-0.0, 0",
        "1234567890, 1234567890",
        "123456789.5, 123456800",
        "0.000012345678901, 0.00001234568",
        "1.5E-12, 1.5E-12",
        "1.5E+20, 1.5E+20",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void aNumberHasSevenSignificantDigits(double value, String shown) {
        assertThat(Digits.of(value)).isEqualTo(shown);
    }
}
