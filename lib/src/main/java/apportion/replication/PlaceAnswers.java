package apportion.replication;

/** The answers for one place of a paper; each method checks what its verdict claims and refuses it otherwise. */
public final class PlaceAnswers {

    private final Answers answers;
    private final String place;
    private final String section;

    PlaceAnswers(Answers answers, String place, String section) {
        this.answers = answers;
        this.place = place;
        this.section = section;
    }

    /** We put in exactly the printed value. */
    public PlaceAnswers input(String row, String column, double value) {
        return add(row, column, Computed.amount(value), Verdict.INPUT, "");
    }

    /** The computed value rounds to the printed digits. */
    public PlaceAnswers reproduced(String row, String column, double computed) {
        return reproduced(row, column, Computed.amount(computed));
    }

    /**
     * The computed value rounds to the printed digits, but a reader should know more.
     *
     * @param remark what the agreement does not show, for instance a slip too small for the printed digits
     */
    public PlaceAnswers reproduced(String row, String column, double computed, String remark) {
        return reproduced(row, column, Computed.amount(computed), remark);
    }

    /** The computed value rounds to the printed digits, or is the printed word, but a reader should know more. */
    public PlaceAnswers reproduced(String row, String column, Computed computed, String remark) {
        requireReason(number(row, column), Verdict.REPRODUCED, remark);
        return add(row, column, computed, Verdict.REPRODUCED, remark);
    }

    /** The computed value rounds to the printed digits, or is the printed word. */
    public PlaceAnswers reproduced(String row, String column, Computed computed) {
        return add(row, column, computed, Verdict.REPRODUCED, "");
    }

    /**
     * Reproduced, or an error that shows both values: a study decides by hand what a number is that does not reproduce.
     */
    public PlaceAnswers compare(String row, String column, double computed) {
        PublishedNumber number = number(row, column);
        if (!Evidence.agrees(number, Computed.amount(computed))) {
            throw new IllegalArgumentException(
                    "%s: printed %s, computed %s.\nMaybe it follows, is explained, differs, is contradicted or is not recoverable: decide by hand."
                            .formatted(number.key(), number.published(), Rounding.text(computed, number.decimals())));
        }
        return reproduced(row, column, computed);
    }

    /** Derived from other printed numbers, and rounds to the printed digits. */
    public PlaceAnswers follows(String row, String column, double computed, String reason) {
        return followsWithin(row, column, computed, computed, computed, reason);
    }

    /**
     * Derived from other printed numbers that are themselves rounded, and agrees as far as they reach.
     *
     * @param least smallest value the derivation gives when the printed numbers vary by half a unit of their last digit
     * @param greatest largest such value; some value between the two must round to the printed digits
     */
    public PlaceAnswers followsWithin(
            String row, String column, double computed, double least, double greatest, String reason) {
        PublishedNumber number = number(row, column);
        if (!(least <= computed && computed <= greatest)) {
            throw new IllegalArgumentException("%s: least <= computed <= greatest must hold, got %s, %s, %s."
                    .formatted(number.key(), least, computed, greatest));
        }
        double printed = number.value()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s: the paper prints the word '%s', which follows from no number."
                                .formatted(number.key(), number.published())));
        double closest = Math.max(least, Math.min(greatest, printed));
        if (!Rounding.agrees(number.published(), closest)) {
            throw new IllegalArgumentException("%s: 'follows' does not hold; %s does not round to the printed %s."
                    .formatted(number.key(), Rounding.text(closest, number.decimals()), number.published()));
        }
        requireReason(number, Verdict.FOLLOWS, reason);
        return add(row, column, Computed.amount(computed), Verdict.FOLLOWS, reason);
    }

    /** Ours differs, and the printed value comes out of a slip that the reason names. */
    public PlaceAnswers explained(String row, String column, double computed, double withSlip, String reason) {
        return explained(row, column, Computed.amount(computed), Computed.amount(withSlip), reason);
    }

    /** Ours differs, and the printed value or word comes out of a slip that the reason names. */
    public PlaceAnswers explained(String row, String column, Computed computed, Computed withSlip, String reason) {
        PublishedNumber number = number(row, column);
        requireReason(number, Verdict.EXPLAINED, reason);
        String slip = Evidence.shown(number, withSlip);
        if (!Evidence.agrees(number, withSlip)) {
            throw new IllegalArgumentException("%s: 'explained' does not hold; the slip gives %s, the paper prints %s."
                    .formatted(number.key(), slip, number.published()));
        }
        return add(row, column, computed, Verdict.EXPLAINED, "%s (The slip gives %s.)".formatted(reason, slip));
    }

    /** The computed value does not round to the printed digits. */
    public PlaceAnswers differs(String row, String column, double computed, String reason) {
        return differs(row, column, Computed.amount(computed), reason);
    }

    /** What we computed is not what is printed. */
    public PlaceAnswers differs(String row, String column, Computed computed, String reason) {
        return add(row, column, computed, Verdict.DIFFERS, reason);
    }

    /**
     * The printed number cannot hold beside other printed numbers, and the computed one differs from it.
     *
     * @param proof where the proof stands
     */
    public PlaceAnswers contradicted(String row, String column, double computed, String reason, String proof) {
        return contradicted(row, column, Computed.amount(computed), reason, proof);
    }

    /** The printed number cannot hold beside other printed numbers, and nothing can be computed in its place. */
    public PlaceAnswers contradicted(String row, String column, String reason, String proof) {
        return contradicted(row, column, Computed.nothing(), reason, proof);
    }

    /** The printed number or word cannot hold beside other printed numbers. */
    public PlaceAnswers contradicted(String row, String column, Computed computed, String reason, String proof) {
        PublishedNumber number = number(row, column);
        requireReason(number, Verdict.CONTRADICTED, reason);
        if (proof.isBlank()) {
            throw new IllegalArgumentException(
                    "%s: 'contradicted' needs the place where its proof stands.".formatted(number.key()));
        }
        return add(row, column, computed, Verdict.CONTRADICTED, "%s (Proof: %s.)".formatted(reason, proof));
    }

    /** Needs an input that was not published; the reason says which. */
    public PlaceAnswers notRecoverable(String row, String column, String reason) {
        return add(row, column, Computed.nothing(), Verdict.NOT_RECOVERABLE, reason);
    }

    private PlaceAnswers add(String row, String column, Computed computed, Verdict verdict, String reason) {
        answers.add(new Answer(number(row, column).key(), computed, verdict, reason, section));
        return this;
    }

    private PublishedNumber number(String row, String column) {
        return answers.number(new NumberKey(place, row, column));
    }

    private static void requireReason(PublishedNumber number, Verdict verdict, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "%s: the verdict '%s' needs a reason.".formatted(number.key(), verdict.word()));
        }
    }
}
