package apportion.kernel.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell that asks what a name means, {@code Math.sqrt?} or {@code ?Math.sqrt}, as notebooks of other languages do. */
final class Question {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:\\?+\\s*(?<after>[\\p{L}\\p{N}_$.]+)|(?<before>[\\p{L}\\p{N}_$.]+)\\s*\\?+)\\s*");

    private Question() {}

    /** The name a cell asks about; empty if it is no question. */
    static Optional<String> in(String code) {
        Matcher form = FORM.matcher(code);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(form.group("after")).or(() -> Optional.ofNullable(form.group("before")));
    }
}
