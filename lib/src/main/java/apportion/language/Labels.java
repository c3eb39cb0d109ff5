package apportion.language;

import apportion.data.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Row;

/**
 * Translations by the English text. A text with {0}, {1}, ... in this order stands for all labels that hold a number or a
 * name there; the translation is a {@link MessageFormat}, and what stands in the places is translated, too. Texts without
 * places come first, those with in their order.
 */
final class Labels {
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    // Below the patterns, which reading needs.
    static final Labels CHINESE = read("labels.csv", "chinese");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    /** A text with places for others, in both languages. */
    private record Phrase(Pattern english, String other) {}

    private Labels() {}

    /** The translations in one column of a table that lies beside this class. */
    private static Labels read(String file, String column) {
        var labels = new Labels();
        try (InputStream stream =
                Objects.requireNonNull(Labels.class.getResourceAsStream(file), "The jar lacks " + file + ".")) {
            for (Row row : Csv.read(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8))) {
                labels.add(row.getString("english"), row.getString(column));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the labels in " + file + ".", e);
        }
        return labels;
    }

    private void add(String english, String other) {
        if (english.contains("{0}")) {
            String[] around = PLACE.split(english, -1);
            String pattern = Arrays.stream(around).map(Pattern::quote).collect(Collectors.joining("(.+)"));
            phrases.add(new Phrase(Pattern.compile(pattern), other));
        } else if (texts.put(english, other) != null) {
            throw new IllegalStateException("The label '%s' is translated twice.".formatted(english));
        }
    }

    /** The translation, or the text itself if there is none or it has no words. */
    String of(String english) {
        String known = texts.get(english);
        if (known != null) {
            return known;
        }
        if (!WORD.matcher(english).find()) {
            return english;
        }
        for (Phrase phrase : phrases) {
            Matcher match = phrase.english().matcher(english);
            if (match.matches()) {
                Object[] parts = IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(group -> of(match.group(group)))
                        .toArray();
                return new MessageFormat(phrase.other(), Locale.ROOT).format(parts);
            }
        }
        return english;
    }
}
