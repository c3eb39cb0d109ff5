package apportion.study.siting;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.replication.Answer;
import apportion.replication.Computed;
import apportion.replication.Ledger;
import apportion.replication.PublishedNumbers;
import apportion.replication.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SitingReplicationTest {

    private static final List<Answer> ANSWERS = new SitingReplication().answers();

    @Test
    void everyPrintedNumberHasOneAnswer() {
        assertThat(Ledger.of(new SitingReplication()).gaps()).isEmpty();
        assertThat(ANSWERS)
                .hasSameSizeAs(PublishedNumbers.of(SitingData.PAPER).list())
                .hasSize(463 + 223); // rows of the tables, counted with grep; rankings and prose, counted in the text
    }

    @Test
    void everyResultThatIsNotReproducedSaysWhy() {
        assertThat(ANSWERS)
                .filteredOn(answer -> answer.verdict().needsReason())
                .allMatch(answer -> answer.reason().length() > 40);
    }

    @Test
    void theTablesSplitIntoTheseVerdicts() {
        // Tables 1 to 5: 30 + 60 + 60 + 54 + 5 inputs.
        assertThat(countIn("Table 1", "Table 2", "Table 3", "Table 4", "Table 5"))
                .isEqualTo(Map.of(Verdict.INPUT, 209L));
        // Table 8: 27 sites printed beside two kinds of slip: eight multiples in the second row, *** at Site 5 in
        // three.
        assertThat(count("Table 8"))
                .containsEntry(Verdict.EXPLAINED, 8L + 3)
                .containsEntry(Verdict.CONTRADICTED, 2L + 5); // sites 9, 10 at 10 %; 1, 3, 8, 9, 10 at 0 %
        // Table 10: nine sites, w1 = 0.5 repeats Table 8; *** at Site 5 in five rows.
        assertThat(count("Table 10"))
                .isEqualTo(Map.of(Verdict.FOLLOWS, 9L, Verdict.CONTRADICTED, 36L, Verdict.EXPLAINED, 5L));
        // Table 12: stacks 6.1966, 5.5769 twice and 4.338.
        assertThat(count("Table 12")).containsEntry(Verdict.REPRODUCED, 4L);
    }

    @Test
    void noIntegratedValueIsReproduced() {
        assertThat(ANSWERS)
                .filteredOn(answer -> answer.key().column().endsWith("/ MIV"))
                .filteredOn(answer -> answer.verdict() == Verdict.REPRODUCED)
                .allMatch(answer -> answer.computed() instanceof Computed.Word);
    }

    @Test
    void theLedgerFindsTheStudyByItself() {
        assertThat(Ledger.load().withoutStudy()).doesNotContainKey(SitingData.PAPER);
    }

    private static Map<Verdict, Long> count(String place) {
        return countIn(place);
    }

    private static Map<Verdict, Long> countIn(String... places) {
        return ANSWERS.stream()
                .filter(answer -> List.of(places).contains(answer.key().place()))
                .filter(answer -> !answer.key().column().startsWith("ranking"))
                .collect(Collectors.groupingBy(Answer::verdict, Collectors.counting()));
    }
}
