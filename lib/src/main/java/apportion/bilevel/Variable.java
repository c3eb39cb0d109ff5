package apportion.bilevel;

/**
 * What a player chooses: a number between two bounds (infinite where there is none), perhaps an integer.
 *
 * @param name a letter, then letters, digits or _, so that expressions can name it
 */
public record Variable(String name, double lower, double upper, boolean integer) {

    public Variable {
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
            throw new IllegalArgumentException(
                    "A variable's name starts with a letter and has letters, digits and _ only, got '%s'."
                            .formatted(name));
        }
        if (!(lower <= upper && lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Variable '%s' needs lower <= upper, got [%s, %s].".formatted(name, lower, upper));
        }
    }

    /** Any number. */
    public static Variable free(String name) {
        return between(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** At least 0. */
    public static Variable nonNegative(String name) {
        return between(name, 0, Double.POSITIVE_INFINITY);
    }

    /** A number from an interval. */
    public static Variable between(String name, double lower, double upper) {
        return new Variable(name, lower, upper, false);
    }

    /** An integer from an interval. */
    public static Variable integer(String name, double lower, double upper) {
        return new Variable(name, lower, upper, true);
    }

    /** 0 or 1. */
    public static Variable binary(String name) {
        return integer(name, 0, 1);
    }
}
