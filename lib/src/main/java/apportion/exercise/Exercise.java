package apportion.exercise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A question with an answer that the library computes when it is first asked for.
 *
 * @param name what a reader calls it by
 * @param asked what to give, with its unit, in a few words
 * @param expected what a right answer is like
 * @param hints from a nudge to almost the answer
 */
public record Exercise(String name, String asked, Expected expected, List<String> hints) {

    /** Copies the hints. */
    public Exercise {
        if (name.isBlank() || asked.isBlank()) {
            throw new IllegalArgumentException("An exercise needs a name and what it asks for.");
        }
        hints = List.copyOf(hints);
    }

    /** Asks for a number, to four digits unless {@link #withTolerance} says otherwise. */
    public static Exercise number(String name, String asked, DoubleSupplier answer) {
        return new Exercise(name, asked, new ExpectedNumber(new Once<>(answer::getAsDouble)::get), List.of());
    }

    /** Asks for a name, or for several in any order. */
    public static Exercise names(String name, String asked, Supplier<? extends Collection<String>> answer) {
        return new Exercise(name, asked, new ExpectedNames(new Once<>(answer)), List.of());
    }

    /** Asks whether something holds. */
    public static Exercise truth(String name, String asked, Supplier<Boolean> answer) {
        return new Exercise(name, asked, new ExpectedTruth(new Once<>(answer)), List.of());
    }

    /** The same exercise with a further hint, shown after those it has. */
    public Exercise withHint(String hint) {
        var more = new ArrayList<>(hints);
        more.add(hint);
        return new Exercise(name, asked, expected, more);
    }

    /**
     * The same exercise with another relative tolerance.
     *
     * @throws IllegalArgumentException if the answer is no number
     */
    public Exercise withTolerance(double relative) {
        return new Exercise(name, asked, number().withTolerance(relative), hints);
    }

    /**
     * The same exercise with a wrong answer that a known misunderstanding leads to.
     *
     * @param said what to tell who gives it
     * @throws IllegalArgumentException if the answer is no number
     */
    public Exercise withTrap(DoubleSupplier wrong, String said) {
        return new Exercise(name, asked, number().withTrap(wrong, said), hints);
    }

    private ExpectedNumber number() {
        if (expected instanceof ExpectedNumber number) {
            return number;
        }
        throw new IllegalArgumentException("The answer to '%s' is no number.".formatted(name));
    }
}
