package apportion.replication;

import apportion.data.DataPackage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import tech.tablesaw.api.Table;

/**
 * All published numbers of all papers that have a study, each with its verdict.
 *
 * <p>A number without a verdict, with two, or with a verdict that does not hold is not hidden and not an error here: it
 * is listed by {@link #gaps()}.
 */
public final class Ledger {

    private final List<Entry> entries;
    private final List<Deviation> gaps;
    private final Map<String, Integer> withoutStudy;
    private final List<String> papers;

    private Ledger(List<Replication> studies, List<PublishedNumbers> published) {
        Map<String, Replication> byPaper = byPaper(studies, published);
        List<Entry> entries = new ArrayList<>();
        List<Deviation> gaps = new ArrayList<>();
        Map<String, Integer> withoutStudy = new LinkedHashMap<>();
        for (PublishedNumbers numbers : published) {
            Replication study = byPaper.get(numbers.paper());
            if (study == null) {
                withoutStudy.put(numbers.paper(), numbers.list().size());
            } else {
                collect(study, numbers, entries, gaps);
            }
        }
        this.entries = List.copyOf(entries);
        this.gaps = List.copyOf(gaps);
        this.withoutStudy = Collections.unmodifiableMap(withoutStudy);
        this.papers = published.stream().map(PublishedNumbers::paper).toList();
    }

    /** The ledger of all studies named in {@code META-INF/services}, over all bundled papers. */
    public static Ledger load() {
        // Not the thread's class loader: in a notebook that is the notebook's own.
        return load(Ledger.class.getClassLoader());
    }

    static Ledger load(ClassLoader loader) {
        List<Replication> studies = studies(loader);
        Map<String, PublishedNumbers> published = new TreeMap<>();
        DataPackage.bundledNames().stream()
                .map(DataPackage::bundled)
                .filter(PublishedNumbers::isIn)
                .forEach(data -> published.put(data.name(), PublishedNumbers.of(data)));
        studies.forEach(study -> published.computeIfAbsent(study.paper(), PublishedNumbers::of));
        return of(studies, List.copyOf(published.values()));
    }

    /** The studies named in {@code META-INF/services}, in the order in which they stand there. */
    static List<Replication> studies(ClassLoader loader) {
        List<Replication> studies = new ArrayList<>();
        ServiceLoader.load(Replication.class, loader).forEach(studies::add);
        return studies;
    }

    /** The ledger of one study, for its notebook. */
    public static Ledger of(Replication study) {
        return of(List.of(study), List.of(PublishedNumbers.of(study.paper())));
    }

    /**
     * The ledger of these studies over these papers.
     *
     * @throws IllegalArgumentException if two studies answer for one paper, or one for a paper that is not there
     */
    public static Ledger of(List<Replication> studies, List<PublishedNumbers> published) {
        return new Ledger(studies, published);
    }

    /** One line for each answer to a published number, in the order in which the numbers are published. */
    public List<Entry> entries() {
        return entries;
    }

    /** Published numbers without exactly one verdict that holds; empty if the ledger is complete. */
    public List<Deviation> gaps() {
        return gaps;
    }

    /** Papers that no study answers for yet, each with the number of its published numbers. */
    public Map<String, Integer> withoutStudy() {
        return withoutStudy;
    }

    /** All papers, with a study or without. */
    public List<String> papers() {
        return papers;
    }

    /** The ledger with the columns of the committed file. */
    public Table table() {
        return LedgerTable.of(entries);
    }

    /** The committed file; see {@link #deviationsFrom} for its way back. */
    public String csv() {
        return LedgerTable.csv(entries);
    }

    /** How many numbers of each paper have which verdict. */
    public LedgerSummary summary() {
        return LedgerSummary.of(this);
    }

    /**
     * Everything that keeps this ledger from being complete and the same as the committed one.
     *
     * @param name file name for errors
     * @param committed its text, as {@link #csv()} writes it
     */
    public List<Deviation> deviationsFrom(String name, String committed) {
        List<Deviation> deviations = new ArrayList<>(gaps);
        deviations.addAll(LedgerComparison.between(entries, LedgerTable.read(name, committed)));
        return deviations;
    }

    private static Map<String, Replication> byPaper(List<Replication> studies, List<PublishedNumbers> published) {
        List<String> papers = published.stream().map(PublishedNumbers::paper).toList();
        Map<String, Replication> byPaper = new LinkedHashMap<>();
        for (Replication study : studies) {
            if (!papers.contains(study.paper())) {
                throw new IllegalArgumentException("Study '%s' answers for paper '%s'; there are: %s."
                        .formatted(study.title(), study.paper(), String.join(", ", papers)));
            }
            Replication earlier = byPaper.put(study.paper(), study);
            if (earlier != null) {
                throw new IllegalArgumentException("Two studies answer for paper '%s': '%s' and '%s'."
                        .formatted(study.paper(), earlier.title(), study.title()));
            }
        }
        return byPaper;
    }

    private static void collect(
            Replication study, PublishedNumbers numbers, List<Entry> entries, List<Deviation> gaps) {
        Map<NumberKey, List<Answer>> answers = new LinkedHashMap<>();
        for (Answer answer : study.answers()) {
            if (numbers.has(answer.key())) {
                answers.computeIfAbsent(answer.key(), key -> new ArrayList<>()).add(answer);
            } else {
                gaps.add(new Deviation(
                        Deviation.Kind.UNKNOWN,
                        study.paper(),
                        answer.key(),
                        answer.verdict().word()));
            }
        }
        for (PublishedNumber number : numbers.list()) {
            List<Answer> given = answers.getOrDefault(number.key(), List.of());
            if (given.size() != 1) {
                gaps.add(new Deviation(
                        given.isEmpty() ? Deviation.Kind.MISSING : Deviation.Kind.DOUBLE,
                        study.paper(),
                        number.key(),
                        String.join(
                                ", ",
                                given.stream()
                                        .map(answer -> answer.verdict().word())
                                        .toList())));
            }
            for (Answer answer : given) {
                Optional<String> fault = Evidence.fault(number, answer);
                fault.ifPresent(
                        text -> gaps.add(new Deviation(Deviation.Kind.UNFOUNDED, study.paper(), number.key(), text)));
                entries.add(new Entry(number, answer, study.notebook()));
            }
        }
    }
}
