package apportion.replication;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger as one page of HTML that needs nothing beside it: filters by paper, place and verdict, a legend with counts,
 * and for each number a link to the page of its notebook, which must stand in the same folder.
 */
public final class LedgerPage {

    private static final String TEMPLATE = "ledger.mustache";

    private LedgerPage() {}

    /** The page of this ledger. */
    public static String html(Ledger ledger) {
        Map<String, Object> content = new HashMap<>();
        content.put("papers", ledger.papers());
        content.put("numbers", ledger.entries().size());
        content.put("verdicts", verdicts(ledger.summary()));
        content.put("entries", ledger.entries().stream().map(LedgerPage::entry).toList());
        content.put("gaps", ledger.gaps().stream().map(Deviation::toString).toList());
        content.put("hasGaps", !ledger.gaps().isEmpty());
        content.put("withoutStudy", withoutStudy(ledger));
        content.put("hasWithoutStudy", !ledger.withoutStudy().isEmpty());
        return template().execute(content);
    }

    private static List<Map<String, Object>> verdicts(LedgerSummary summary) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> Map.<String, Object>of(
                        "word", verdict.word(), "meaning", verdict.meaning(), "count", summary.count(verdict)))
                .toList();
    }

    private static Map<String, String> entry(Entry entry) {
        Map<String, String> line = new HashMap<>(LedgerTable.line(entry));
        line.put("unit", entry.number().unit());
        line.put("section", entry.answer().section());
        line.put("link", entry.pageSection());
        return line;
    }

    private static List<Map<String, Object>> withoutStudy(Ledger ledger) {
        List<Map<String, Object>> papers = new ArrayList<>();
        ledger.withoutStudy().forEach((paper, numbers) -> papers.add(Map.of("paper", paper, "numbers", numbers)));
        return papers;
    }

    private static Template template() {
        try (InputStream stream = LedgerPage.class.getResourceAsStream(TEMPLATE)) {
            if (stream == null) {
                throw new IllegalStateException("The template %s is not beside its class.".formatted(TEMPLATE));
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(true).compile(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the template %s.".formatted(TEMPLATE), unreadable);
        }
    }
}
