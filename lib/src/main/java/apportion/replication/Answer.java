package apportion.replication;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A study's answer for one published number.
 *
 * @param reason why the verdict is what it is; required where {@link Verdict#needsReason()}
 * @param section anchor in the study's notebook, {@code table-4} for instance
 */
public record Answer(NumberKey key, Computed computed, Verdict verdict, String reason, String section) {

    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Answer {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(computed, "computed");
        if (verdict.needsReason() && reason.isBlank()) {
            throw new IllegalArgumentException("%s: the verdict '%s' needs a reason.".formatted(key, verdict.word()));
        }
        if (!ANCHOR.matcher(section).matches()) {
            throw new IllegalArgumentException(
                    "%s: section must be an anchor such as table-4, got '%s'.".formatted(key, section));
        }
    }
}
