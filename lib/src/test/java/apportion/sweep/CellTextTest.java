package apportion.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    /** 2^−44 and 2·10²³ are numbers that JDK 17 and JDK 25 write differently. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "3, 3",
        "-0.0, -0.0",
        "1e15, 1E+15",
        "123456789012345, 123456789012345",
        "0.000001, 0.000001",
        "0.0000001, 1E-7",
        "5.684341886080802E-14, 5.6843418860808015E-14",
        "2.0E23, 2E+23",
        "4.9E-324, 4.94065645841247E-324",
        "1.7976931348623157E308, 1.7976931348623157E+308",
        "Infinity, Infinity"
    })
    void aNumberIsWrittenAlikeEverywhere(double value, String text) {
        assertThat(CellText.number(value)).isEqualTo(text);
    }

    @Test
    void everyNumberComesBack() {
        var random = new SplittableRandom(1);
        for (int k = 0; k < 5_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CellText.number(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void aTaskIsDescribedByWhatItHolds() {
        record Inner(double share) {}
        record Outer(int number, List<Inner> parts, Object silent) {}
        Outer outer = new Outer(2, List.of(new Inner(0.1), new Inner(2)), new Object());
        assertThat(CellText.of(outer))
                .isEqualTo("Outer[number=2, parts=[Inner[share=0.1], Inner[share=2]], silent=java.lang.Object]");
    }
}
