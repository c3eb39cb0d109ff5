package apportion.sweep;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sweep, for several computers without a cluster: part {@code 2/4} holds the tasks 1, 5, 9, …
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    /** All tasks. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** The system property by which {@code ./lab script --shard 2/4} tells a sweep its part. */
    public static final String PROPERTY = "apportion.sweep.shard";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    public Shard {
        if (!(of >= 1 && number >= 1 && number <= of)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A shard is one of 1/n to n/n, got %d/%d.\nMaybe 1/%d.", number, of, Math.max(1, of)));
        }
    }

    /** Reads {@code 2/4}. */
    public static Shard parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A shard is written as its number and the number of shards, 2/4; got '%s'.".formatted(text));
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** What the system property says. */
    static Optional<Shard> ofProperty() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Shard::parse);
    }

    boolean isWhole() {
        return of == 1;
    }

    /** How many of the tasks of a sweep are in this part. */
    int count(int tasks) {
        return (int) (((long) tasks - number + of) / of);
    }

    /** The index of the task at a position in this part. */
    int index(int position) {
        return Math.toIntExact((long) position * of + number - 1);
    }

    /** The position in this part of a task that is in it. */
    int position(int index) {
        return (index - number + 1) / of;
    }

    boolean holds(int index) {
        return index % of == number - 1;
    }

    /** A file's name with the part in it: {@code draws-2-of-4.sweep}. */
    String name(String file) {
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return isWhole() ? file : "%s-%s-of-%s%s".formatted(stem, number, of, file.substring(stem.length()));
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
