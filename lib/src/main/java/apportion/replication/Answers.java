package apportion.replication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects a study's answers, one for each published number, and refuses a verdict whose evidence does not hold.
 *
 * <pre>{@code
 * Answers answers = Answers.of("industry-relocation");
 * answers.at("Table 4", "table-4")
 *         .reproduced("Beijing->Hebei", "connection", connection)
 *         .differs("Tianjin->Hebei", "connection", other, "The printed digit does not follow from Table 3.");
 * return answers.list();
 * }</pre>
 */
public final class Answers {

    private final PublishedNumbers numbers;
    private final Map<NumberKey, Answer> answers = new LinkedHashMap<>();

    private Answers(PublishedNumbers numbers) {
        this.numbers = numbers;
    }

    /** For the numbers in the bundled data package of this paper. */
    public static Answers of(String paper) {
        return of(PublishedNumbers.of(paper));
    }

    /** For these numbers. */
    public static Answers of(PublishedNumbers numbers) {
        return new Answers(numbers);
    }

    /**
     * The answers for one place.
     *
     * @param place as the published numbers name it, "Table 4"
     * @param section anchor in the notebook that shows it, "table-4"
     */
    public PlaceAnswers at(String place, String section) {
        numbers.requirePlace(place);
        return new PlaceAnswers(this, place, section);
    }

    /** The answers given so far, in the order given. */
    public List<Answer> list() {
        return List.copyOf(answers.values());
    }

    /** The published numbers that have no answer yet. */
    public List<NumberKey> unanswered() {
        return numbers.list().stream()
                .map(PublishedNumber::key)
                .filter(key -> !answers.containsKey(key))
                .toList();
    }

    PublishedNumber number(NumberKey key) {
        return numbers.at(key);
    }

    void add(Answer answer) {
        NumberKey key = answer.key();
        PublishedNumber number = numbers.at(key);
        Optional<String> fault = Evidence.fault(number, answer);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("%s: '%s' does not hold; %s%s."
                    .formatted(key, answer.verdict().word(), fault.get(), remedy(number, answer)));
        }
        Answer earlier = answers.putIfAbsent(key, answer);
        if (earlier != null) {
            throw new IllegalArgumentException("%s has two answers: '%s' and '%s'."
                    .formatted(key, earlier.verdict().word(), answer.verdict().word()));
        }
    }

    private static String remedy(PublishedNumber number, Answer answer) {
        if (answer.verdict() == Verdict.INPUT || answer.verdict() == Verdict.REPRODUCED) {
            return "";
        }
        return Evidence.agrees(number, answer.computed()) ? ".%nMaybe it is 'reproduced'".formatted() : "";
    }
}
