package apportion.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import apportion.text.Latex;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderingTest {
    record Region(String name, double people) {}

    record Card(int size) {
        @Override
        public String toString() {
            return "Card of size " + size;
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void everyValueHasTextThatIsTheSameAtEveryRun(@Nullable Object value, String expected) {
        assertThat(text(value)).isEqualTo(expected);
    }

    static Stream<Arguments> everyValueHasTextThatIsTheSameAtEveryRun() {
        Runnable lambda = () -> {};
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of(2.5, "2.5"),
                Arguments.of(new double[] {1, 2}, "[1.0, 2.0]"),
                Arguments.of(new int[][] {{1}, {2, 3}}, "[[1], [2, 3]]"),
                Arguments.of(new double[][] {{1, 20}, {3, 4}}, "1.0  20.0\n3.0   4.0"),
                Arguments.of(Set.of("c", "a", "b"), "[a, b, c]"),
                Arguments.of(Map.of("b", 2, "a", new int[] {1}), "{a=[1], b=2}"),
                Arguments.of(Arrays.asList(1, null), "[1, null]"),
                Arguments.of(Optional.of(new int[] {1}), "Optional[[1]]"),
                Arguments.of(new Region("Wien", 2), "Region[name=Wien, people=2.0]"),
                Arguments.of(new Card(3), "Card of size 3"),
                Arguments.of(new Object(), "Object"),
                Arguments.of(Stream.of(1), "Stream"),
                Arguments.of(lambda, "Runnable"),
                Arguments.of(new Latex("x^2"), "x^2"));
    }

    @Test
    void aTableIsAlignedTextAndEscapedHtml() {
        Table table = Table.create(
                "a<b", StringColumn.create("name", "x&y", "z"), DoubleColumn.create("share", 0.5, Double.NaN));
        assertThat(text(table)).isEqualTo("a<b\nname  share\n----  -----\nx&y     0.5\nz");
        assertThat(form(table, "text/html")).isEqualTo("""
                        <table><caption>a&lt;b</caption>
                        <thead><tr><th style="text-align: left">name</th><th style="text-align: right">share</th></tr></thead>
                        <tbody>
                        <tr><td style="text-align: left">x&amp;y</td><td style="text-align: right">0.5</td></tr>
                        <tr><td style="text-align: left">z</td><td style="text-align: right"></td></tr>
                        </tbody></table>""");
    }

    @Test
    void aLongTableShowsItsEndsAndItsLength() {
        Table table = Table.create(
                "",
                DoubleColumn.create(
                        "n", IntStream.range(0, 1_000).asDoubleStream().toArray()));
        assertThat(text(table).lines()).hasSize(2 + 20 + 1 + 5 + 1).endsWith("1,000 rows, 25 shown");
    }

    @Test
    void recordsOfOneClassAreATable() {
        assertThat(text(List.of(new Region("Wien", 2), new Region("Graz", 0.3))))
                .isEqualTo("name  people\n----  ------\nWien     2.0\nGraz     0.3");
        assertThat(text(List.of(new Region("Wien", 2), new Card(1))))
                .isEqualTo("[Region[name=Wien, people=2.0], Card of size 1]");
    }

    @Test
    void aResultCardIsNotTornApart() {
        assertThat(Rendering.render(new Card(3)).hasDataForType(MIMEType.TEXT_HTML))
                .isFalse();
        assertThat(Rendering.render(new Region("Wien", 2)).hasDataForType(MIMEType.TEXT_HTML))
                .isTrue();
    }

    @Test
    void aFormulaIsTypeset() {
        assertThat(form(new Latex("x^2"), "text/latex")).isEqualTo("$$x^2$$");
    }

    @Test
    void anExplicitFormIsTheOnlyOneBesideText() {
        DisplayData html = Rendering.render("<b>x</b>", "text/html");
        assertThat(html.getData(MIMEType.TEXT_HTML)).isEqualTo("<b>x</b>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rendering.render(new Card(3), "image/png"))
                .withMessage("Card has no form image/png.");
    }

    @Test
    void deepNestingEnds() {
        List<Object> self = new java.util.ArrayList<>();
        self.add(self);
        assertThat(text(self)).isEqualTo("[".repeat(9) + "…" + "]".repeat(9));
        assertThat(text(Collections.nCopies(300, 1))).endsWith("1, … 300 in all]");
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(Rendering.render(value).getData(MIMEType.TEXT_PLAIN));
    }

    private static String form(Object value, String mime) {
        return Objects.toString(Rendering.render(value).getData(MIMEType.parse(mime)));
    }

    @Test
    void hintsUnfoldAndAreEscaped() {
        var hint = new apportion.exercise.Hint("Asked for is a & b.", List.of("less than <b>?", "more"));
        String html = String.valueOf(Rendering.render(hint).getData(MIMEType.parse("text/html")));
        assertThat(html)
                .contains("<p>Asked for is a &amp; b.</p>")
                .contains("<details><summary>Hint 1</summary>less than &lt;b&gt;?</details>")
                .contains("<details><summary>Hint 2</summary>more</details>");
        assertThat(String.valueOf(Rendering.render(hint).getData(MIMEType.TEXT_PLAIN)))
                .isEqualTo("Asked for is a & b.\n1. less than <b>?\n2. more");
    }
}
