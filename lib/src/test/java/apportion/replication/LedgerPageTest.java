package apportion.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LedgerPageTest {

    private static final String PAGE = LedgerPage.html(Ledger.of(
            List.of(new ToyStudy()), List.of(PublishedNumbers.of("gangue-siting"), PublishedNumbers.of("toy-paper"))));

    @Test
    void theContentIsEscaped() {
        assertThat(PAGE)
                .contains("&lt;b&gt;bold&lt;/b&gt;")
                .contains("share &amp; more")
                .contains("=SUM(A1) is &lt;i&gt;not&lt;/i&gt; the rule &amp; we".replace("=", "&#x3D;"))
                .doesNotContain("<b>bold")
                .doesNotContain("<i>not");
    }

    @Test
    void eachNumberLinksToTheSectionOfItsNotebookBeside() {
        assertThat(PAGE).contains("<a href=\"toy-paper.html#table-2\">table-2</a>");
    }

    @Test
    void everyVerdictStandsInTheLegendWithItsMeaningAndCount() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(PAGE).contains(verdict.meaning());
        }
        assertThat(PAGE).contains("<dt class=\"verdict reproduced\">reproduced</dt><dd class=\"count\">3</dd>");
    }

    @Test
    void papersWithoutAStudyAreNamed() {
        assertThat(PAGE).contains("<li>gangue-siting: 686 published numbers</li>");
    }

    @Test
    void everyFilterHasALabelAndEveryColumnAHeader() {
        assertThat(occurrences("<select ")).isEqualTo(3);
        assertThat(occurrences("<label>\\w+ <select ")).isEqualTo(3);
        assertThat(occurrences("scope=\"col\"")).isEqualTo(10);
        assertThat(occurrences("scope=\"row\"")).isEqualTo(10);
        assertThat(occurrences("<caption>")).isEqualTo(1);
        assertThat(PAGE).contains("<html lang=\"en\">").contains("<title>");
    }

    @Test
    void thePageNeedsNothingFromOutside() {
        assertThat(PAGE).doesNotContain("http:").doesNotContain("https:").doesNotContain("src=");
        assertThat(PAGE).contains("default-src 'none'");
    }

    private static int occurrences(String pattern) {
        return (int) Pattern.compile(pattern).matcher(PAGE).results().count();
    }
}
