package apportion.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTextTest {

    @ParameterizedTest(name = "<{0}> is written <{1}>")
    @CsvSource(quoteCharacter = '|', textBlock = """
                    =SUM(A1), '=SUM(A1)
                    +1,       '+1
                    -x,       '-x
                    @import,  '@import
                    '=1,      ''=1
                    -3.25,    -3.25
                    it's,     it's
                    '90s,     '90s
                    ||,       ||
                    """)
    void onlyTextThatLooksLikeAFormulaIsGuarded(String text, String written) {
        assertThat(SpreadsheetText.guard(text)).isEqualTo(written);
        assertThat(SpreadsheetText.unguard(written)).isEqualTo(text);
    }

    @Test
    void guardedTextStartsWithNoFormulaSignAndComesBackOverFiftySeeds() {
        String letters = "'=+-@\t\r\n1.a ,\"";
        for (int seed = 0; seed < 50; seed++) {
            StringBuilder text = new StringBuilder();
            new Random(seed).ints(seed % 6, 0, letters.length()).forEach(i -> text.append(letters.charAt(i)));
            String written = SpreadsheetText.guard(text.toString());
            assertThat(SpreadsheetText.unguard(written)).isEqualTo(text.toString());
            assertThat(written).matches("(?s)-?\\d+(\\.\\d+)?|[^=+\\-@\t\r].*|");
        }
    }
}
