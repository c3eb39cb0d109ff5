package apportion.replication;

import java.util.Optional;

/** What each verdict claims about the computed and the printed value, checked. */
final class Evidence {

    private Evidence() {}

    /** What speaks against this answer for this number, or nothing if the verdict holds. */
    static Optional<String> fault(PublishedNumber number, Answer answer) {
        Computed computed = answer.computed();
        return switch (answer.verdict()) {
            case INPUT -> input(number, computed);
            case REPRODUCED ->
                unless(agrees(number, computed), "%s does not round to the printed %s", number, computed);
            case FOLLOWS ->
                unless(!(computed instanceof Computed.Nothing), "%s cannot follow to the printed %s", number, computed);
            case EXPLAINED, DIFFERS ->
                unless(
                        !(computed instanceof Computed.Nothing) && !agrees(number, computed),
                        "%s must differ from the printed %s",
                        number,
                        computed);
            case CONTRADICTED ->
                unless(!agrees(number, computed), "%s must differ from the printed %s", number, computed);
            case NOT_RECOVERABLE ->
                unless(
                        computed instanceof Computed.Nothing,
                        "%s was computed for the printed %s, so something is recoverable",
                        number,
                        computed);
        };
    }

    /** Whether the computed value rounds to the printed digits, or is the printed word. */
    static boolean agrees(PublishedNumber number, Computed computed) {
        if (computed instanceof Computed.Amount amount) {
            return number.value().isPresent() && Rounding.agrees(number.published(), amount.value());
        }
        return computed instanceof Computed.Word word && word.word().equals(number.published());
    }

    /** The computed value as an error names it. */
    static String shown(PublishedNumber number, Computed computed) {
        return computed instanceof Computed.Nothing ? "nothing" : computed.text(number.decimals());
    }

    private static Optional<String> input(PublishedNumber number, Computed computed) {
        if (number.kind() != PublishedNumber.Kind.INPUT) {
            return Optional.of("the paper computes the printed %s, so it is no input".formatted(number.published()));
        }
        boolean exact = computed instanceof Computed.Amount amount
                && number.value().isPresent()
                && number.value().getAsDouble() == amount.value();
        return unless(exact, "%s is not the printed %s", number, computed);
    }

    private static Optional<String> unless(boolean holds, String fault, PublishedNumber number, Computed computed) {
        return holds ? Optional.empty() : Optional.of(fault.formatted(shown(number, computed), number.published()));
    }
}
