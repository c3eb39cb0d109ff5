package apportion.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.kernel.evaluate.CodeHelp.Completeness;
import apportion.kernel.help.Match;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeHelpTest {
    private static final Evaluator EVALUATOR = Evaluator.withImports(List.of("import java.util.*;"));
    private final CodeHelp help = EVALUATOR.help();

    @AfterAll
    static void close() {
        EVALUATOR.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 + 1                | COMPLETE
            int x = 1; int y = 2 | COMPLETE
            if (true) { }        | COMPLETE
            // comment           | COMPLETE
            for (;;) {           | INCOMPLETE
            foo(                 | INCOMPLETE
            1 +                  | INCOMPLETE
            import = 7q          | INVALID
            int 3x = 1;          | INVALID
            } {                  | INVALID
            """)
    void codeIsCompleteOrNot(String code, Completeness expected) {
        assertThat(help.completeness(code)).isEqualTo(expected);
    }

    @Test
    void completionReplacesOnlyTheStartedWord() {
        var found = help.complete("int x = 1;\nMath.sq", 18);
        assertThat(found)
                .isEqualTo(new CodeHelp.Completions(
                        List.of(new Match("sqrt(", "function", "static double Math.sqrt(double arg0)")), 16, 18));
    }

    @Test
    void completionKnowsVariablesOfTheSameCell() {
        String code = "var words = List.of(\"a\");\nwords.subL";
        assertThat(help.complete(code, code.length()).texts()).contains("subList(");
    }

    @Test
    void inspectionWorksAtEveryPositionOfAName() {
        for (int cursor = 5; cursor <= 9; cursor++) {
            assertThat(help.inspect("Math.sqrt", cursor).orElseThrow().text()).contains("double Math.sqrt(double");
        }
        assertThat(help.inspect("nothingOfThatName", 3)).isEmpty();
    }
}
