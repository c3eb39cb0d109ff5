package apportion.study.coal;

import apportion.replication.PlaceAnswers;
import apportion.replication.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A value derived from printed, hence rounded, numbers: the value itself and the range that the unprinted digits leave.
 */
record Derivation(double least, double value, double greatest) {

    Derivation {
        if (!(least <= value && value <= greatest)) {
            throw new IllegalArgumentException(
                    "A derivation needs least <= value <= greatest, got %s, %s, %s.".formatted(least, value, greatest));
        }
    }

    /** Without any doubt left by rounding. */
    static Derivation exact(double value) {
        return new Derivation(value, value, value);
    }

    /** The sum of numbers that are each rounded to within {@code half}. */
    static Derivation sum(List<Double> values, double half) {
        double sum = Summation.sum(values);
        return new Derivation(sum - half * values.size(), sum, sum + half * values.size());
    }

    /** A number rounded to within {@code half}. */
    static Derivation rounded(double value, double half) {
        return new Derivation(value - half, value, value + half);
    }

    /** The product of positive derivations. */
    Derivation times(Derivation other) {
        return new Derivation(least * other.least, value * other.value, greatest * other.greatest);
    }

    /** The quotient of positive derivations. */
    Derivation over(Derivation other) {
        return new Derivation(least / other.greatest, value / other.value, greatest / other.least);
    }

    Derivation minus(Derivation other) {
        return new Derivation(least - other.greatest, value - other.value, greatest - other.least);
    }

    /** The possible value nearest to a printed one. */
    double nearest(double printed) {
        return Math.max(least, Math.min(greatest, printed));
    }

    /** Whether some possible value rounds to the printed digits. */
    boolean canBe(String printed) {
        return Rounding.agrees(printed, nearest(Double.parseDouble(printed)));
    }

    /** Answers with "follows"; an error if no possible value rounds to the printed digits. */
    void follows(PlaceAnswers place, String row, String column, String reason) {
        place.followsWithin(row, column, value, least, greatest, reason);
    }

    /**
     * Answers with "follows", or, if only a coarser rounding gives the printed digits, with "explained" by it.
     *
     * @param unit what the paper rounded to
     */
    void followsOrCoarser(
            PlaceAnswers place, String row, String column, String printed, double unit, String reason, String slip) {
        if (canBe(printed)) {
            follows(place, row, column, reason);
        } else {
            place.explained(row, column, value, roundedTo(nearest(Double.parseDouble(printed)), unit), slip);
        }
    }

    static double roundedTo(double value, double unit) {
        return BigDecimal.valueOf(value / unit)
                        .setScale(0, RoundingMode.HALF_UP)
                        .doubleValue()
                * unit;
    }
}
