package apportion.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ComparisonTest {

    @Test
    void aLineIsMarkedByWhetherTheComputedValueRoundsToThePrintedDigits() {
        // The two lines of section 8 of the style guide.
        Comparison comparison =
                new Comparison().line("E1 Beijing", "77.3", 77.28671).line("E3 Tianjin", "55.1", 55.41838);
        Table table = comparison.table();
        assertThat(table.columnNames()).containsExactly("name", "printed", "computed", "mark");
        assertThat(table.stringColumn("name").asList()).containsExactly("E1 Beijing", "E3 Tianjin");
        assertThat(table.stringColumn("printed").asList()).containsExactly("77.3", "55.1");
        assertThat(table.stringColumn("computed").asList()).containsExactly("77.2867", "55.4184");
        assertThat(table.stringColumn("mark").asList()).containsExactly("=", "differs");
        assertThat(comparison.agrees()).isFalse();
    }

    @Test
    void aPrintedTextThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison().line("share", "54.5%", 54.5))
                .withMessage("A printed number must be plain digits with at most one point, got '54.5%'.");
    }

    @Test
    void thePlaceOfAPaperIsShownWithItsVerdicts() {
        Table table = ComparisonTable.of(new ToyStudy(), "Table 1");
        assertThat(table.columnNames()).containsExactly("row", "column", "printed", "computed", "verdict", "reason");
        assertThat(table.stringColumn("row").asList()).containsExactly("north", "south", "total");
        assertThat(table.stringColumn("printed").asList()).containsExactly("0.50", "1.5", "2.0");
        assertThat(table.stringColumn("computed").asList()).containsExactly("0.50000", "1.5000", "2.0000");
        assertThat(table.stringColumn("verdict").asList()).containsExactly("input", "input", "reproduced");
    }

    @Test
    void anUnknownPlaceNamesTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonTable.of(new ToyStudy(), "Table 3"))
                .withMessage("The ledger has no line for paper 'toy-paper', place 'Table 3'; "
                        + "nearest places: 'Table 1', 'Table 2', 'Section 3'.");
    }
}
