package apportion.study.co2;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.replication.Answer;
import apportion.replication.Computed;
import apportion.replication.Ledger;
import apportion.replication.Replication;
import apportion.replication.Verdict;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Co2ReplicationTest {

    private static final List<Answer> ANSWERS = new Co2Replication().answers();

    @Test
    void everyPrintedNumberHasOneAnswer() {
        assertThat(Ledger.of(new Co2Replication()).gaps()).isEmpty();
        assertThat(ANSWERS).hasSize(348 + 38); // rows of the tables and of the prose, counted with wc
    }

    @Test
    void noResultOfAModelIsCalledReproduced() {
        // Tables 4 and 6 and Table 8 need data that nobody published; agreement on constructed data is no evidence.
        Set<String> models = Set.of("Table 4", "Table 5", "Table 6", "Table 7", "Table 8", "Table 9", "Section 4.4");
        assertThat(ANSWERS)
                .filteredOn(answer -> answer.verdict() == Verdict.REPRODUCED)
                .noneMatch(answer -> models.contains(answer.key().place()));
        assertThat(count("Table 4")).isEqualTo(Map.of(Verdict.NOT_RECOVERABLE, 31L));
        assertThat(count("Table 6")).isEqualTo(Map.of(Verdict.NOT_RECOVERABLE, 34L, Verdict.FOLLOWS, 2L));
    }

    @Test
    void everyConstructedNumberSaysSo() {
        assertThat(ANSWERS)
                .filteredOn(answer ->
                        Set.of("Table 4", "Table 6").contains(answer.key().place()))
                .filteredOn(answer -> answer.verdict() == Verdict.NOT_RECOVERABLE)
                .allMatch(answer -> answer.reason().contains("constructed"));
    }

    @Test
    void theColumnOfOtherManufactureSplitsIntoTheseVerdicts() {
        Map<Verdict, Long> counts = ANSWERS.stream()
                .filter(answer -> answer.key().place().equals("Table 8"))
                .filter(answer -> answer.key().column().equals(Table8.OTHER_MANUFACTURE))
                .collect(Collectors.groupingBy(Answer::verdict, Collectors.counting()));
        // Own row: 3 of Table 9 and 6 others; value of a region of Table 9 in another row: 5; the rest of 31; the
        // total.
        assertThat(counts)
                .isEqualTo(Map.of(
                        Verdict.FOLLOWS, 3L + 1,
                        Verdict.NOT_RECOVERABLE, 6L,
                        Verdict.EXPLAINED, 5L,
                        Verdict.CONTRADICTED, 17L));
    }

    @Test
    void onlyOneNumberDiffers() {
        assertThat(ANSWERS)
                .filteredOn(answer -> answer.verdict() == Verdict.DIFFERS)
                .extracting(answer -> answer.key().column())
                .containsExactly("target emission low");
    }

    @Test
    void whatIsContradictedKeepsTheValuePutRight() {
        assertThat(ANSWERS)
                .filteredOn(answer -> answer.key().row().equals("Jilin"))
                .filteredOn(answer -> answer.verdict() == Verdict.CONTRADICTED)
                .extracting(Answer::computed)
                .containsExactly(Computed.amount(25.137));
    }

    @Test
    void theLedgerFindsTheStudyByItself() {
        assertThat(ServiceLoader.load(Replication.class)).hasAtLeastOneElementOfType(Co2Replication.class);
    }

    private static Map<Verdict, Long> count(String place) {
        return ANSWERS.stream()
                .filter(answer -> answer.key().place().equals(place))
                .collect(Collectors.groupingBy(Answer::verdict, Collectors.counting()));
    }
}
