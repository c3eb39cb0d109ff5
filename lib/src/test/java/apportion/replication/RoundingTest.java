package apportion.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    @ParameterizedTest(name = "{1} rounds to the printed {0}: {2}")
    @CsvSource(textBlock = """
                    # printed, computed,   agrees
                    77.3,      77.2867,    true
                    55.1,      55.4184,    false
                    0.098,     0.0969,     false
                    # half a unit of the last digit belongs to both neighbours
                    0.098,     0.0985,     true
                    0.099,     0.0985,     true
                    0.098,     0.09850001, false
                    # a trailing zero is a claim
                    0.50,      0.504,      true
                    0.5,       0.549,      true
                    0.50,      0.549,      false
                    # no unprinted digit is guessed: 350 may not stand for 347
                    350,       347,        false
                    350,       350.5,      true
                    -3.2,      -3.24,      true
                    -3.2,      3.2,        false
                    0,         -0.3,       true
                    # a percent sign is not guessed either
                    54.5,      0.545,      false
                    """)
    void aComputedValueAgreesIfItRoundsToThePrintedDigits(String printed, double computed, boolean agrees) {
        assertThat(Rounding.agrees(printed, computed)).isEqualTo(agrees);
    }

    @Test
    void theLastBitsOfADoubleDoNotDecide() {
        // 0.1 + 0.2 + 0.05 is 0.35000000000000003: one bit beyond half a unit from 0.3.
        assertThat(0.1 + 0.2 + 0.05).isGreaterThan(0.35);
        assertThat(Rounding.agrees("0.3", 0.1 + 0.2 + 0.05)).isTrue();
    }

    @Test
    void aValueAgreesWithItsOwnRoundingAndNotWithADigitFurtherOverFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int decimals = random.nextInt(5);
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(6));
            BigDecimal printed = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
            assertThat(Rounding.agrees(printed.toPlainString(), value)).isTrue();
            assertThat(Rounding.agrees(
                            printed.add(unit.multiply(BigDecimal.valueOf(2))).toPlainString(), value))
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0} beside {1} printed decimals is written {2}")
    @CsvSource(textBlock = """
                    77.28671234,         1, 77.2867
                    0.5,                 2, 0.50000
                    1e-9,                1, 0.0000
                    -1e-9,               1, 0.0000
                    811092551.3265,      4, 811092551.3270000
                    1e15,                0, 1000000000000000.000
                    # one number, computed in two orders: the same text
                    1.2344999999999999,  0, 1.235
                    1.2345,              0, 1.235
                    """)
    void aComputedValueIsWrittenPlainlyAndTheSameOnEveryMachine(double computed, int decimals, String text) {
        assertThat(Rounding.text(computed, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12%", "1,234", "", ".5", "5.", "1e3", "infeasible", " 5"})
    void onlyPlainDigitsAreAPrintedNumber(String printed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.agrees(printed, 1))
                .withMessage("A printed number must be plain digits with at most one point, got '%s'.", printed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aComputedValueMustBeFinite(double computed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.agrees("1", computed))
                .withMessage("A computed value must be finite, got %s.", computed);
    }
}
