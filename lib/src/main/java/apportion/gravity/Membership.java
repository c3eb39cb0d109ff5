package apportion.gravity;

import java.util.List;

/**
 * The memberships b_ij = F_ij / Σ_{j≠i} F_ij: what share of place i's connections goes to place j.
 *
 * <p>Each row sums to 1 and the diagonal is 0. A membership is free of units: it does not change when all masses or all
 * distances are measured in another unit. It is not symmetric even where F is.
 *
 * @param shares b, n × n
 */
public record Membership(NamedMatrix shares) {

    /** Absolute: a row of shares sums to 1 up to the rounding of its n terms. */
    private static final double SUM_TOLERANCE = 1e-9;

    public Membership {
        checkSquare(shares);
        for (int i = 0; i < shares.rowNames().size(); i++) {
            double sum = offDiagonalSum(shares, i, 1);
            if (!(Math.abs(sum - 1) <= SUM_TOLERANCE) || shares.at(i, i) != 0) {
                throw new IllegalArgumentException(
                        "The memberships of '%s' must sum to 1 with none in itself, got sum %s and diagonal %s."
                                .formatted(shares.rowNames().get(i), sum, shares.at(i, i)));
            }
        }
    }

    /**
     * The memberships of a connection matrix.
     *
     * @param connections F, n × n with n ≥ 2: not negative and finite off the diagonal, at least one positive in each
     *     row; the diagonal is not read
     */
    public static Membership of(NamedMatrix connections) {
        checkSquare(connections);
        int n = connections.rowNames().size();
        double[][] shares = new double[n][n];
        for (int i = 0; i < n; i++) {
            double largest = 0;
            for (int j = 0; j < n; j++) {
                largest = i == j ? largest : Math.max(largest, connections.at(i, j));
            }
            // Divided by the largest first, so that the sum of huge connections stays finite.
            double sum = offDiagonalSum(connections, i, largest);
            if (largest == 0) {
                throw new IllegalArgumentException("'%s' is connected to no other place, so it has no memberships."
                        .formatted(connections.rowNames().get(i)));
            }
            for (int j = 0; j < n; j++) {
                shares[i][j] = i == j ? 0 : connections.at(i, j) / largest / sum;
            }
        }
        return new Membership(NamedMatrix.square(connections.rowNames(), shares));
    }

    public List<String> places() {
        return shares.rowNames();
    }

    /**
     * The coordination matrix T with t_ii = ½ and t_ij = b_ij / 2; each row sums to 1. The synergy game built on it is
     * v(S) = Σ_{i,j ∈ S} t_ij, so a single place is worth ½ and all n together n.
     */
    public NamedMatrix coordinationMatrix() {
        double[][] coordination = shares.toArray();
        for (int i = 0; i < coordination.length; i++) {
            for (int j = 0; j < coordination.length; j++) {
                coordination[i][j] = i == j ? 0.5 : coordination[i][j] / 2;
            }
        }
        return NamedMatrix.square(places(), coordination);
    }

    private static double offDiagonalSum(NamedMatrix matrix, int i, double unit) {
        double sum = 0;
        for (int j = 0; j < matrix.columnNames().size(); j++) {
            double value = matrix.at(i, j);
            if (i != j && !(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException(
                        "The connection from '%s' to '%s' must be finite and not negative, got %s."
                                .formatted(
                                        matrix.rowNames().get(i),
                                        matrix.columnNames().get(j),
                                        value));
            }
            sum += i == j ? 0 : value / unit;
        }
        return sum;
    }

    private static void checkSquare(NamedMatrix matrix) {
        if (!matrix.rowNames().equals(matrix.columnNames()) || matrix.rowNames().size() < 2) {
            throw new IllegalArgumentException(
                    "Memberships need the same 2 or more places as rows and columns, got %s and %s."
                            .formatted(matrix.rowNames(), matrix.columnNames()));
        }
    }
}
