package apportion.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void everyCellIsTheTextThatStandsInTheFile(String lineEnd) {
        String text = String.join(lineEnd, "a,b", "#c,NA", "\" d \",\"\"", " e ,\"x\"\"y\"", "0.50,null", ",", "");
        Table table = Csv.read("cells", text);
        assertThat(table.stringColumn("a").asList()).containsExactly("#c", " d ", " e ", "0.50", "");
        assertThat(table.stringColumn("b").asList()).containsExactly("NA", "", "x\"y", "null", "");
    }

    @Test
    void anyTextSurvivesWritingAndReadingOverFiftySeeds() {
        String letters = "a0 ,\"'\n#=-\t;é";
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Table table = Table.create("any", StringColumn.create("x"), StringColumn.create("y, \"z\""));
            for (int row = 0; row < 20; row++) {
                for (int column = 0; column < 2; column++) {
                    StringBuilder cell = new StringBuilder();
                    random.ints(random.nextInt(6), 0, letters.length()).forEach(i -> cell.append(letters.charAt(i)));
                    ((StringColumn) table.column(column)).append(cell.toString());
                }
            }
            Table back = Csv.read("any", Csv.write(table));
            assertThat(back.columnNames()).isEqualTo(table.columnNames());
            for (int column = 0; column < 2; column++) {
                assertThat(Csv.cells(back.column(column))).isEqualTo(Csv.cells(table.column(column)));
            }
        }
    }

    @Test
    void aCellMayBeLongerThanTheParsersUsualLimit() {
        String reason = "because ".repeat(5000);
        assertThat(Csv.read("long", "a,b\n" + reason + ",1\n").stringColumn("a").get(0))
                .isEqualTo(reason);
    }

    @Test
    void aTableMayBeWiderThanTheParsersUsualLimit() {
        String header = IntStream.range(0, 600).mapToObj(k -> "c" + k).collect(Collectors.joining(","));
        assertThat(Csv.read("wide", header + "\n" + header + "\n").columnCount())
                .isEqualTo(600);
    }

    @Test
    void emptyCellsOfASingleColumnSurviveWritingAndReading() {
        Table table = Table.create("one", StringColumn.create("a", List.of("", "x", "")));
        assertThat(Csv.write(table)).isEqualTo("a\n\nx\n\n");
        assertThat(Csv.cells(Csv.read("one", Csv.write(table)).column(0))).containsExactly("", "x", "");
    }

    @Test
    void theByteOrderMarkOfASpreadsheetIsNoPartOfTheFirstColumnsName() {
        assertThat(Csv.read("t", "\uFEFFa,b\n1,2\n").columnNames()).containsExactly("a", "b");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void aBrokenTableIsRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.read("t", text))
                .withMessage(message);
    }

    static List<Object[]> broken() {
        return List.of(
                new Object[] {"", "Table 't' is empty; a header is needed."},
                new Object[] {"a,b\n1\n", "Table 't': data row 1 has 1 cells for 2 columns."},
                new Object[] {"a,b\n1,2\n1,2,3\n", "Table 't': data row 2 has 3 cells for 2 columns."},
                new Object[] {"a,b\n\n1,2\n", "Table 't': data row 1 has 1 cells for 2 columns."},
                new Object[] {"a,a\n1,2\n", "Table 't' names a column twice (case does not count): a, a."},
                new Object[] {"a,A\n1,2\n", "Table 't' names a column twice (case does not count): a, A."},
                new Object[] {"a,b\n\"x\"y,2\n", "Table 't' is not well-formed CSV, near line 2."},
                new Object[] {"a,b\n1,\"x\n", "Table 't' is not well-formed CSV: a quote is not closed."});
    }
}
