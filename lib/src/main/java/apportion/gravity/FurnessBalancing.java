package apportion.gravity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Balances a deterrence matrix f to given totals: T_ij = a_i b_j f_ij with Σ_j T_ij = O_i and Σ_i T_ij = D_j.
 *
 * <p>Rows and columns are scaled in turn (Furness 1965; Deming and Stephan 1940; known as iterative proportional
 * fitting). The limit maximises the entropy of T relative to f under the two sets of totals (Wilson 1967). It exists when
 * some matrix with the zeros of f keeps the totals; with f &gt; 0 everywhere that is always so.
 */
public final class FurnessBalancing {

    /** Relative: residual of a total unless told. */
    public static final double DEFAULT_TOLERANCE = 1e-12;

    /** Passes over rows and columns unless told. */
    public static final int DEFAULT_ITERATION_LIMIT = 10_000;

    /** Relative: two sums of the same trips, added up in different order. */
    private static final double TOTALS_AGREE = 1e-9;

    private final NamedMatrix deterrence;
    private final double[] origins;
    private final double[] destinations;

    private FurnessBalancing(NamedMatrix deterrence, double[] origins, double[] destinations) {
        this.deterrence = deterrence;
        this.origins = origins;
        this.destinations = destinations;
    }

    /** Balances to a relative residual of 1e-12. */
    public static FurnessOutcome balance(NamedMatrix deterrence, double[] originTotals, double[] destinationTotals) {
        return balance(deterrence, originTotals, destinationTotals, DEFAULT_TOLERANCE, DEFAULT_ITERATION_LIMIT);
    }

    /**
     * Balances a deterrence matrix, or an old trip matrix that is to grow.
     *
     * @param deterrence f, m × n, finite and not negative, for instance exp(−β c_ij)
     * @param originTotals O, m values, finite and not negative
     * @param destinationTotals D, n values, finite and not negative, with the same sum as O
     * @param tolerance largest deviation of a sum from its total, relative to that total
     * @param iterationLimit passes over rows and columns, at least 1
     * @throws ArithmeticException if a factor leaves the range of numbers
     */
    public static FurnessOutcome balance(
            NamedMatrix deterrence,
            double[] originTotals,
            double[] destinationTotals,
            double tolerance,
            int iterationLimit) {
        if (!(tolerance > 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance must be positive and finite, got %s.".formatted(tolerance));
        }
        if (iterationLimit < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "iterationLimit must be at least 1, got %d.", iterationLimit));
        }
        checkTotals("origin", deterrence.rowNames(), originTotals);
        checkTotals("destination", deterrence.columnNames(), destinationTotals);
        checkSums(
                Arrays.stream(originTotals).sum(),
                Arrays.stream(destinationTotals).sum());
        var balancing = new FurnessBalancing(deterrence, originTotals.clone(), destinationTotals.clone());
        balancing.checkDeterrence();
        Optional<String> conflict = TotalsWithinReach.conflict(deterrence, balancing.origins, balancing.destinations);
        return conflict.isPresent()
                ? new FurnessOutcome.Infeasible(conflict.get())
                : balancing.run(tolerance, iterationLimit);
    }

    private FurnessOutcome run(double tolerance, int iterationLimit) {
        double[] a = new double[origins.length];
        double[] b = new double[destinations.length];
        Arrays.fill(b, 1);
        double residual = Double.POSITIVE_INFINITY;
        int iteration = 0;
        while (iteration < iterationLimit && !(residual <= tolerance)) {
            iteration++;
            for (int i = 0; i < a.length; i++) {
                a[i] = factor(origins[i], weightedRow(i, b));
            }
            for (int j = 0; j < b.length; j++) {
                b[j] = factor(destinations[j], weightedColumn(j, a));
            }
            residual = residual(a, b);
            if (!Double.isFinite(residual)) {
                throw new ArithmeticException(String.format(
                        Locale.ROOT,
                        "The factors of iteration %d leave the range of numbers.\nMaybe measure costs in a larger unit, so that no exp(−βc) comes near 0.",
                        iteration));
            }
        }
        var result = new BalancedTrips(trips(a, b), boxed(a), boxed(b), iteration, tolerance, residual);
        return residual <= tolerance ? new FurnessOutcome.Balanced(result) : new FurnessOutcome.IterationLimit(result);
    }

    private static double factor(double total, double sum) {
        return total == 0 ? 0 : total / sum;
    }

    private double weightedRow(int i, double[] b) {
        return IntStream.range(0, b.length)
                .mapToDouble(j -> deterrence.at(i, j) * b[j])
                .sum();
    }

    private double weightedColumn(int j, double[] a) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> deterrence.at(i, j) * a[i])
                .sum();
    }

    private double residual(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = worse(largest, a[i] * weightedRow(i, b), origins[i]);
        }
        for (int j = 0; j < b.length; j++) {
            largest = worse(largest, b[j] * weightedColumn(j, a), destinations[j]);
        }
        return largest;
    }

    private static double worse(double largest, double sum, double total) {
        return total == 0 ? largest : Math.max(largest, Math.abs(sum - total) / total); // NaN stays NaN
    }

    private NamedMatrix trips(double[] a, double[] b) {
        double[][] trips = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                trips[i][j] = a[i] * b[j] * deterrence.at(i, j);
            }
        }
        return NamedMatrix.of(deterrence.rowNames(), deterrence.columnNames(), trips);
    }

    private void checkDeterrence() {
        for (int i = 0; i < origins.length; i++) {
            for (int j = 0; j < destinations.length; j++) {
                double value = deterrence.at(i, j);
                if (!(value >= 0 && Double.isFinite(value))) {
                    throw new IllegalArgumentException(
                            "The deterrence from '%s' to '%s' must be finite and not negative, got %s."
                                    .formatted(
                                            deterrence.rowNames().get(i),
                                            deterrence.columnNames().get(j),
                                            value));
                }
            }
        }
        for (int i = 0; i < origins.length; i++) {
            checkReach("origin", deterrence.rowNames().get(i), origins[i], weightedRow(i, destinations));
        }
        for (int j = 0; j < destinations.length; j++) {
            checkReach("destination", deterrence.columnNames().get(j), destinations[j], weightedColumn(j, origins));
        }
    }

    private static void checkReach(String kind, String name, double total, double reach) {
        if (total > 0 && reach == 0) {
            throw new IllegalArgumentException(
                    "The %s '%s' has the total %s, but every deterrence where it could trade is 0.\nMaybe measure costs in a larger unit, if exp(−βc) fell to 0."
                            .formatted(kind, name, total));
        }
    }

    private static void checkTotals(String kind, List<String> names, double[] totals) {
        if (totals.length != names.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d %s totals for %d %ss.", totals.length, kind, names.size(), kind));
        }
        for (int i = 0; i < totals.length; i++) {
            if (!(totals[i] >= 0 && Double.isFinite(totals[i]))) {
                throw new IllegalArgumentException("The total of %s '%s' must be finite and not negative, got %s."
                        .formatted(kind, names.get(i), totals[i]));
            }
        }
    }

    private static void checkSums(double originSum, double destinationSum) {
        if (!(Math.abs(originSum - destinationSum) <= TOTALS_AGREE * Math.max(originSum, destinationSum))) {
            throw new IllegalArgumentException(
                    "Origin totals sum to %s, destination totals to %s; the two sums must agree.\nMaybe scale one set of totals to the sum of the other."
                            .formatted(originSum, destinationSum));
        }
        if (originSum == 0) {
            throw new IllegalArgumentException("At least one total must be positive, got only zeros.");
        }
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
