package apportion.games;

import java.util.List;

/** x(S) = Σ xᵢ, i ∈ S, for every coalition at once, each from one with a player less. */
final class CoalitionSums {

    private CoalitionSums() {}

    static double[] of(List<Double> numbers) {
        return of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static double[] of(double[] numbers) {
        double[] sums = new double[1 << numbers.length];
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & (mask - 1)] + numbers[Integer.numberOfTrailingZeros(mask)];
        }
        return sums;
    }
}
