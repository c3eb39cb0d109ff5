package apportion.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** A number within a relative tolerance; around zero, an absolute one. Near misses are told apart. */
record ExpectedNumber(DoubleSupplier answer, double tolerance, List<Trap> traps) implements Expected {
    private static final double FOUR_DIGITS = 5e-4;
    private static final double TWO_DIGITS = 5e-3;
    private static final double ONE_DIGIT = 5e-2;
    private static final int LARGEST_POWER = 9;

    /** A wrong answer that a known misunderstanding leads to, and what to say to it. */
    record Trap(DoubleSupplier wrong, String said) {}

    ExpectedNumber(DoubleSupplier answer) {
        this(answer, FOUR_DIGITS, List.of());
    }

    ExpectedNumber {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must be in [0, 1), got %s.".formatted(tolerance));
        }
        traps = List.copyOf(traps);
    }

    ExpectedNumber withTolerance(double relative) {
        return new ExpectedNumber(answer, relative, traps);
    }

    ExpectedNumber withTrap(DoubleSupplier wrong, String said) {
        var more = new ArrayList<>(traps);
        more.add(new Trap(wrong, said));
        return new ExpectedNumber(answer, tolerance, more);
    }

    @Override
    public Optional<String> objection(Object given) {
        if (!(given instanceof Number number)) {
            return Optional.of(Expected.kind(given, "A number"));
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return Optional.of("A finite number is wanted, and this is %s.".formatted(value));
        }
        double right = answer.getAsDouble();
        return near(value, right, tolerance) ? Optional.empty() : Optional.of(diagnosis(value, right));
    }

    /** The first that fits: a known trap, the sign, the unit, a fraction upside down or of the rest, the digits. */
    private String diagnosis(double value, double right) {
        for (Trap trap : traps) {
            if (near(value, trap.wrong.getAsDouble(), tolerance)) {
                return trap.said;
            }
        }
        if (right == 0) {
            return "Too %s.".formatted(value > 0 ? "large" : "small");
        }
        if (near(-value, right, tolerance)) {
            return "The size is right, the sign is not.";
        }
        for (int power = 1; power <= LARGEST_POWER; power++) {
            double factor = Math.pow(10, power);
            boolean large = near(value / factor, right, tolerance);
            if (large || near(value * factor, right, tolerance)) {
                return "The digits are right, but the number is too %s by a factor of %,.0f. %s"
                        .formatted(large ? "large" : "small", factor, unit(power))
                        .strip();
            }
        }
        if (value != 0 && near(1 / value, right, tolerance)) {
            return "This is the answer upside down: divide the other way round.";
        }
        if (right > 0 && right < 1 && near(1 - value, right, tolerance)) {
            return "This is what is left of 1, not the share that was asked for.";
        }
        return digits(value, right);
    }

    private String digits(double value, double right) {
        if (tolerance < TWO_DIGITS && near(value, right, TWO_DIGITS)) {
            return "Right to two digits; give more of them. Maybe an earlier step was rounded.";
        }
        if (tolerance < ONE_DIGIT && near(value, right, ONE_DIGIT)) {
            return "Close, but not right: within five per cent.";
        }
        boolean signs = Math.signum(value) != Math.signum(right) && value != 0;
        return signs
                ? "Not right, and of the wrong sign."
                : "Too %s.".formatted(Math.abs(value) > Math.abs(right) == right > 0 ? "large" : "small");
    }

    private static String unit(int power) {
        return switch (power) {
            case 2 -> "Maybe per cent were mixed up with a share.";
            case 3, 4, 6, 8, 9 -> "Maybe the unit is another one.";
            default -> "";
        };
    }

    private static boolean near(double value, double right, double tolerance) {
        return Math.abs(value - right) <= tolerance * (right == 0 ? 1 : Math.abs(right)) + Double.MIN_NORMAL;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "a number within %s of the library's", tolerance);
    }
}
