package apportion.games;

import java.util.List;

/**
 * Whether a game has a property and, if not, coalitions that show it.
 *
 * @param property "convex", "superadditive", …
 * @param holds whether the game has it
 * @param witnesses the coalitions of the counter-example; empty if it holds
 * @param counterExample the counter-example in words; empty if it holds
 */
public record PropertyCheck(String property, boolean holds, List<Coalition> witnesses, String counterExample) {

    public PropertyCheck {
        witnesses = List.copyOf(witnesses);
    }

    static PropertyCheck holding(String property) {
        return new PropertyCheck(property, true, List.of(), "");
    }

    static PropertyCheck failing(String property, List<Coalition> witnesses, String counterExample) {
        return new PropertyCheck(property, false, witnesses, counterExample);
    }

    @Override
    public String toString() {
        return holds
                ? "The game is %s.".formatted(property)
                : "The game is not %s: %s".formatted(property, counterExample);
    }
}
