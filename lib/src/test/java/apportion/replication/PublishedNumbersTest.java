package apportion.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import apportion.data.Columns;
import apportion.data.DataPackage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Row;

class PublishedNumbersTest {

    @ParameterizedTest(name = "{0} prints {1} numbers in tables and {2} in prose")
    @CsvSource(textBlock = """
                    # rows of the carried file, counted by hand with grep; prose numbers counted in the text of the paper
                    co2-quota,           348, 38
                    coal-quota,          820, 102
                    gangue-siting,       463, 223
                    industry-relocation, 78,  42
                    """)
    void everyNumberOfThePaperIsThereOnce(String paper, int inTables, int inProse) {
        List<PublishedNumber> numbers = PublishedNumbers.of(paper).list();
        assertThat(numbers).hasSize(inTables + inProse);
        assertThat(numbers.stream().map(PublishedNumber::key)).doesNotHaveDuplicates();
        assertThat(numbers).allMatch(number -> number.paper().equals(paper));
    }

    @Test
    void aPrintedNumberKeepsItsTrailingZeros() {
        // Table 2 of the coal paper, row LN: the policy implementation rate is printed as 102.920.
        PublishedNumber rate =
                PublishedNumbers.of("coal-quota").at(new NumberKey("Table 2", "LN", "Policy implementation rate"));
        assertThat(rate.published()).isEqualTo("102.920");
        assertThat(rate.decimals()).isEqualTo(3);
        assertThat(rate.value()).hasValue(102.92);
    }

    @Test
    void aPrintedWordHasNoValue() {
        // Table 6 of the gangue paper: site 5 is called infeasible at beta = 0.8.
        PublishedNumber outcome =
                PublishedNumbers.of("gangue-siting").at(new NumberKey("Table 6", "beta=0.8", "Site 5 / MIV"));
        assertThat(outcome.published()).isEqualTo("infeasible");
        assertThat(outcome.value()).isEmpty();
    }

    @Test
    void theTypedInputsOfTheRelocationStudyAreThePublishedOnes() {
        PublishedNumbers numbers = PublishedNumbers.of("industry-relocation");
        DataPackage data = DataPackage.bundled("industry-relocation");
        for (Row row : data.table("table3_regions")) {
            String region = row.getString("region");
            assertThat(numbers.at(new NumberKey(
                                    "Table 3",
                                    region,
                                    "investment in energy conservation and environmental protection"))
                            .value())
                    .hasValue(row.getDouble("investment"));
            assertThat(numbers.at(new NumberKey("Table 3", region, "total energy consumption"))
                            .value())
                    .hasValue(row.getDouble("energy"));
        }
        for (Row row : data.table("table3_distances")) {
            String road = row.getString("from") + "-" + row.getString("to");
            assertThat(numbers.at(new NumberKey("Table 3", road, "road distance"))
                            .value())
                    .hasValue(row.getDouble("distance"));
        }
        for (Row row : data.table("weights")) {
            NumberKey key = new NumberKey("Section 2.3.2", row.getString("region"), "GDP per capita weight");
            assertThat(numbers.at(key).value()).hasValue(row.getDouble("gdp_per_head"));
        }
        for (Row row : data.table("table6_parameters")) {
            NumberKey key = new NumberKey("Table 6", "", row.getString("parameter"));
            assertThat(numbers.at(key).value()).hasValue(row.getDouble("value"));
        }
        assertThat(Columns.texts(data.table("table6_parameters"), "parameter"))
                .hasSize(numbers.inPlace("Table 6").size());
    }

    @Test
    void twoNumbersAtOnePlaceAreRefused() {
        PublishedNumber number = number("1.5", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedNumbers.of("p", List.of(number, number)))
                .withMessage("Paper 'p' has two numbers at T, row 'r', column 'c'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedNumbers.of("q", List.of(number)))
                .withMessage("Paper 'q': a number belongs to paper 'p'.");
    }

    @Test
    void aNumberWithOtherDecimalsThanStatedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("1.50", 1))
                .withMessage("'1.50' is printed with 2 decimals, not 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("n/a", 0))
                .withMessage("A printed number must be plain digits with at most one point, got 'n/a'.");
    }

    private static PublishedNumber number(String published, int decimals) {
        return new PublishedNumber("p", "T", "r", "c", published, decimals, "1", PublishedNumber.Kind.RESULT);
    }
}
