package apportion.replication;

/**
 * Something wrong with a ledger: a number without exactly one sound verdict, or a line that is not as committed.
 *
 * @param detail what is there and what should be
 */
public record Deviation(Kind kind, String paper, NumberKey key, String detail) {

    /** What kind of deviation it is. */
    public enum Kind {
        MISSING("no verdict"),
        DOUBLE("two verdicts"),
        UNKNOWN("no such published number"),
        UNFOUNDED("verdict does not hold"),
        NOT_COMMITTED("not in the committed ledger"),
        NOT_ANSWERED("in the committed ledger only"),
        OTHER_VERDICT("another verdict"),
        OTHER_COMPUTED("another computed value"),
        OTHER_TEXT("another text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return "%s, %s: %s%s".formatted(paper, key, kind.words(), detail.isEmpty() ? "" : ": " + detail);
    }
}
