package apportion.gravity;

import java.util.List;
import java.util.Locale;

/**
 * A trip matrix T_ij = a_i b_j f_ij with the factors that made it; {@code residual} says how well it keeps its totals.
 *
 * <p>In the notation of spatial interaction a_i = A_i O_i and b_j = B_j D_j. Only the products a_i b_j are determined:
 * all a may be doubled if all b are halved.
 *
 * @param trips T, m × n
 * @param originFactors a, m values
 * @param destinationFactors b, n values
 * @param iterations number of passes over rows and columns
 * @param tolerance the residual that was asked for
 * @param residual the largest deviation of a row or column sum from its total, relative to that total
 */
public record BalancedTrips(
        NamedMatrix trips,
        List<Double> originFactors,
        List<Double> destinationFactors,
        int iterations,
        double tolerance,
        double residual) {

    public BalancedTrips {
        originFactors = List.copyOf(originFactors);
        destinationFactors = List.copyOf(destinationFactors);
    }

    /** The number of all trips. */
    public double total() {
        return trips.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** The mean cost of a trip, Σ T_ij c_ij / Σ T_ij. */
    public double meanCost(NamedMatrix cost) {
        if (!cost.rowNames().equals(trips.rowNames()) || !cost.columnNames().equals(trips.columnNames())) {
            throw new IllegalArgumentException(
                    "The costs need the rows and columns of the trips, %s and %s, got %s and %s."
                            .formatted(trips.rowNames(), trips.columnNames(), cost.rowNames(), cost.columnNames()));
        }
        double sum = 0;
        for (int i = 0; i < trips.rowNames().size(); i++) {
            for (int j = 0; j < trips.columnNames().size(); j++) {
                sum += trips.at(i, j) * cost.at(i, j);
            }
        }
        return sum / total();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Trips, %d origins × %d destinations, total %.6g; %d iterations, residual %.3g (asked for %.3g)\n%s",
                trips.rowNames().size(),
                trips.columnNames().size(),
                total(),
                iterations,
                residual,
                tolerance,
                trips);
    }
}
