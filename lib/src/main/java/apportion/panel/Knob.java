package apportion.panel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Something a reader moves: one of a few numbers in even steps, or one of a few words.
 *
 * @param name a Java name, by which the rows of a picture are told apart
 * @param label what a reader sees
 * @param values what it can be, all numbers or all words
 * @param start where in {@code values} it stands at first, from 0
 */
public record Knob(String name, String label, List<?> values, int start) {
    /** Absolute, in steps: numbers nearer than this to one of the grid are that one. */
    private static final double SAME = 1e-6;

    public Knob {
        values = List.copyOf(values);
        if (!name.matches("[A-Za-z]\\w*")) {
            throw new IllegalArgumentException("name of a knob must be a Java name, got '%s'.".formatted(name));
        }
        if (values.size() < 2) {
            throw new IllegalArgumentException(
                    "values of %s must be at least 2, got %d.".formatted(name, values.size()));
        }
        if (start < 0 || start >= values.size()) {
            throw new IllegalArgumentException(
                    "start of %s must be from 0 to %d, got %d.".formatted(name, values.size() - 1, start));
        }
    }

    /** The numbers from the least to the greatest in so many steps; it starts at the least. */
    public static Knob numbers(String name, String label, double least, double greatest, int steps) {
        if (!(least < greatest) || steps < 1) {
            throw new IllegalArgumentException("%s needs least < greatest and at least 1 step, got %s, %s and %d steps."
                    .formatted(name, least, greatest, steps));
        }
        // Divided last, so that 0.3 is 3/10 and not three times a tenth.
        List<Double> values = IntStream.rangeClosed(0, steps)
                .mapToObj(step -> (least * (steps - step) + greatest * step) / steps)
                .toList();
        return new Knob(name, label, values, 0);
    }

    /** One of these words; it starts at the first. */
    public static Knob words(String name, String label, String... words) {
        return new Knob(name, label, List.of(words), 0);
    }

    /** A copy that starts at this value. */
    public Knob startingAt(Object value) {
        return new Knob(name, label, values, indexOf(value));
    }

    /** Whether it is moved along numbers. */
    public boolean isNumeric() {
        return values.get(0) instanceof Double;
    }

    /** From one number to the next. */
    double step() {
        return (number(values.size() - 1) - number(0)) / (values.size() - 1);
    }

    double number(int index) {
        return (Double) values.get(index);
    }

    /**
     * Where a value stands, from 0.
     *
     * @throws IllegalArgumentException if it is none of the knob's values
     */
    public int indexOf(Object value) {
        for (int i = 0; i < values.size(); i++) {
            Object known = values.get(i);
            boolean near = known instanceof Double one
                    && value instanceof Number other
                    && Math.abs(one - other.doubleValue()) < SAME * step();
            if (near || known.equals(value)) {
                return i;
            }
        }
        throw new IllegalArgumentException("%s must be one of %s, got %s.".formatted(name, values, value));
    }
}
