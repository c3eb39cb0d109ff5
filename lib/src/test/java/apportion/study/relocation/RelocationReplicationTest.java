package apportion.study.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.replication.Answer;
import apportion.replication.Ledger;
import apportion.replication.PublishedNumbers;
import apportion.replication.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RelocationReplicationTest {

    private static final List<Answer> ANSWERS = new RelocationReplication().answers();

    @Test
    void everyPrintedNumberHasOneAnswer() {
        assertThat(ANSWERS)
                .hasSameSizeAs(PublishedNumbers.of(RelocationData.PAPER).list());
        assertThat(ANSWERS).extracting(Answer::key).doesNotHaveDuplicates();
    }

    @Test
    void all78RowsOfTheTablesAreAmongThem() {
        assertThat(ANSWERS.stream().filter(RelocationReplicationTest::isInATable))
                .hasSize(78);
    }

    @Test
    void noNumberIsLeftUnexplained() {
        Map<Verdict, Long> counts =
                ANSWERS.stream().collect(Collectors.groupingBy(Answer::verdict, Collectors.counting()));
        assertThat(counts.keySet()).containsOnly(Verdict.INPUT, Verdict.REPRODUCED, Verdict.EXPLAINED);
    }

    @Test
    void theLedgerFindsTheStudyByItself() {
        assertThat(Ledger.load().papers()).contains(RelocationData.PAPER);
    }

    @Test
    void onlyNumbersThatTraceToFourSlipsAreExplained() {
        Map<String, Long> explained = ANSWERS.stream()
                .filter(answer -> answer.verdict() == Verdict.EXPLAINED)
                .map(answer -> answer.key().place())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        // Table 4: 2 connections, 4 memberships; Table 5: {1,3}; (21): the ratio; (22): x_1, x_3; Table 7: E_3, m, m_2,
        // three revenues and two shares; the rest repeats these in prose.
        assertThat(explained)
                .containsEntry("Table 4", 6L)
                .containsEntry("Table 5", 1L)
                .containsEntry("Equation (21)", 1L)
                .containsEntry("Equation (22)", 2L)
                .containsEntry("Table 7", 8L)
                .doesNotContainKeys("Table 3", "Table 6", "Equation (19)", "Equation (20)");
    }

    @Test
    void whatAgreesInSpiteOfASlipSaysSo() {
        assertThat(ANSWERS.stream()
                        .filter(answer -> answer.verdict() == Verdict.REPRODUCED)
                        .filter(answer -> !answer.reason().isEmpty())
                        .map(answer -> answer.key().column()))
                .containsExactlyInAnyOrder(
                        "share Tianjin", "contribution", "E_3 / E_C", "E_3 / E_C", "E_N", "overall revenue");
    }

    private static boolean isInATable(Answer answer) {
        return PublishedNumbers.of(RelocationData.PAPER).list().stream()
                .limit(78)
                .anyMatch(number -> number.key().equals(answer.key()));
    }
}
