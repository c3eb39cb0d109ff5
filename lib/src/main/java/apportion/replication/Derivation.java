package apportion.replication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A value derived from printed, hence rounded, numbers: the value itself and the range that the unprinted digits leave.
 *
 * <p>{@code Derivation.rounded(8.394, 0.0005).minus(Derivation.rounded(3.965, 0.0005))} is 4.429 between 4.428 and 4.430.
 */
public record Derivation(double least, double value, double greatest) {

    public Derivation {
        if (!(least <= value && value <= greatest)) {
            throw new IllegalArgumentException(
                    "A derivation needs least <= value <= greatest, got %s, %s, %s.".formatted(least, value, greatest));
        }
    }

    /** Without any doubt left by rounding. */
    public static Derivation exact(double value) {
        return new Derivation(value, value, value);
    }

    /** The sum of numbers that are each rounded to within {@code half}. */
    public static Derivation sum(List<Double> values, double half) {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return new Derivation(sum - half * values.size(), sum, sum + half * values.size());
    }

    /** A number rounded to within {@code half}. */
    public static Derivation rounded(double value, double half) {
        return new Derivation(value - half, value, value + half);
    }

    /** The product of positive derivations. */
    public Derivation times(Derivation other) {
        return new Derivation(least * other.least, value * other.value, greatest * other.greatest);
    }

    /** The quotient of positive derivations. */
    public Derivation over(Derivation other) {
        return new Derivation(least / other.greatest, value / other.value, greatest / other.least);
    }

    /** The sum. */
    public Derivation plus(Derivation other) {
        return new Derivation(least + other.least, value + other.value, greatest + other.greatest);
    }

    /** The difference. */
    public Derivation minus(Derivation other) {
        return new Derivation(least - other.greatest, value - other.value, greatest - other.least);
    }

    /** The possible value nearest to a printed one. */
    public double nearest(double printed) {
        return Math.max(least, Math.min(greatest, printed));
    }

    /** Whether some possible value rounds to the printed digits. */
    public boolean canBe(String printed) {
        return Rounding.agrees(printed, nearest(Double.parseDouble(printed)));
    }

    /** Answers with "follows"; an error if no possible value rounds to the printed digits. */
    public void follows(PlaceAnswers place, String row, String column, String reason) {
        place.followsWithin(row, column, value, least, greatest, reason);
    }

    /**
     * Answers with "follows", or, if only a coarser rounding gives the printed digits, with "explained" by it.
     *
     * @param unit what the paper rounded to
     */
    public void followsOrCoarser(
            PlaceAnswers place, String row, String column, String printed, double unit, String reason, String slip) {
        if (canBe(printed)) {
            follows(place, row, column, reason);
        } else {
            place.explained(row, column, value, roundedTo(nearest(Double.parseDouble(printed)), unit), slip);
        }
    }

    /** The multiple of the unit nearest to the value. */
    public static double roundedTo(double value, double unit) {
        return BigDecimal.valueOf(value / unit)
                        .setScale(0, RoundingMode.HALF_UP)
                        .doubleValue()
                * unit;
    }
}
