package apportion.games;

import java.util.List;

/** Checks numbers given by player. */
final class PlayerNumbers {

    private PlayerNumbers() {}

    static void checkNonNegative(String name, List<Double> numbers) {
        TransferableUtilityGame.checkedCount(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            if (!(numbers.get(i) >= 0 && numbers.get(i) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "%s[%d] must be finite and not negative, got %s.".formatted(name, i + 1, numbers.get(i)));
            }
        }
    }

    static void checkFinite(String name, List<Double> numbers) {
        TransferableUtilityGame.checkedCount(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            if (!Double.isFinite(numbers.get(i))) {
                throw new IllegalArgumentException(
                        "%s[%d] must be finite, got %s.".formatted(name, i + 1, numbers.get(i)));
            }
        }
    }
}
