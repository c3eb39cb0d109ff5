package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.replication.Answer;
import apportion.replication.Computed;
import apportion.replication.Ledger;
import apportion.replication.PublishedNumbers;
import apportion.replication.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoalReplicationTest {

    private static final List<Answer> ANSWERS = new CoalReplication().answers();

    @Test
    void everyPrintedNumberHasOneAnswer() {
        assertThat(Ledger.of(new CoalReplication()).gaps()).isEmpty();
        assertThat(ANSWERS)
                .hasSameSizeAs(PublishedNumbers.of(CoalData.PAPER).list())
                .hasSize(820 + 102); // rows of the tables; numbers of the text
    }

    @Test
    void everyResultThatIsNotReproducedSaysWhy() {
        assertThat(ANSWERS)
                .filteredOn(answer -> answer.verdict().needsReason())
                .allMatch(answer -> answer.reason().length() > 20);
    }

    @Test
    void theTablesSplitIntoTheseVerdicts() {
        // Table 2: 4 x 25 + 3; eight scales short by 1 and the country's 13.945 apart
        assertThat(count("Table 2")).containsOnlyKeys(Verdict.FOLLOWS, Verdict.EXPLAINED);
        assertThat(count("Table 4")).isEqualTo(Map.of(Verdict.NOT_RECOVERABLE, 6L));
        // Table 5: TFP and C_e of two scenarios, whose TC differs; TFP of three schemes in Table 3
        assertThat(count("Table 5"))
                .containsEntry(Verdict.NOT_RECOVERABLE, 2L)
                .containsEntry(Verdict.CONTRADICTED, 2L)
                .containsEntry(Verdict.DIFFERS, 2L);
        assertThat(count("Table 3")).containsEntry(Verdict.NOT_RECOVERABLE, 3L);
        assertThat(ANSWERS).noneMatch(answer -> answer.verdict() == Verdict.REPRODUCED);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}, {4}")
    @CsvSource({
        // by hand from the paper's text
        "Table 2, LN, Allocation ratio, 2.7634556, FOLLOWS", // 2210.783 / 80,000.670 (sum of the column)
        "Table 3, IM, BOAS / Total cost, 320.258, FOLLOWS", // 246.935 + 73.323
        "Table 3, HB, GAS / Disposal cost of fixed assets, 117.0044, DIFFERS", // 77.246 / 3369 x 5103
        "Table 3, Total, GAS / Labor resettlement cost, 1471.290, FOLLOWS",
        "Section 4.1, six largest, allocation ratio, 60.3385, EXPLAINED", // 48,271.267 / 80,000.670
        "Section 4.1, SD, unit cost, 0.0592829, EXPLAINED", // 345.774 / 5832.610
        "Section 4.2.1, BOAS against GAS, total cost: saving in percent, 17.0440, FOLLOWS", // 642.304 / 3768.505
        "Section 4.2.1, GAS, funding gap, 75.129, FOLLOWS", // 147.129 - 72
        "Section 4.2.1, BOAS, funding gap: reduction, 36.5163, FOLLOWS", // 27.4342 / 75.129
        "Abstract, BOAS against SOAS, total cost: saving, 19.6969, EXPLAINED",
        "Section 5.1, BOAS against SOAS, total cost: saving, 19.6969, FOLLOWS"
    })
    void answersByHand(String place, String row, String column, double computed, Verdict verdict) {
        Answer answer = ANSWERS.stream()
                .filter(each -> each.key().place().equals(place)
                        && each.key().row().equals(row)
                        && each.key().column().equals(column))
                .findFirst()
                .orElseThrow();
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(((Computed.Amount) answer.computed()).value())
                .isCloseTo(computed, within(6e-5 * Math.max(1, computed)));
    }

    @Test
    void theLedgerFindsTheStudyByItself() {
        assertThat(Ledger.load().withoutStudy()).doesNotContainKey(CoalData.PAPER);
    }

    private static Map<Verdict, Long> count(String place) {
        return ANSWERS.stream()
                .filter(answer -> answer.key().place().equals(place))
                .collect(Collectors.groupingBy(Answer::verdict, Collectors.counting()));
    }
}
