package apportion.gravity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The shares of customers that shops draw, P_ij = S_j^α D_ij^−β / Σ_k S_k^α D_ik^−β.
 *
 * <p>Source: Huff (1963), "A probabilistic analysis of shopping center trade areas", Land Economics 39(1). Each zone's
 * shares sum to 1; sizes and distances may be in any unit. The choice between two shops does not depend on a third.
 *
 * @param sizes S, one positive value for each shop
 * @param sizeExponent α, 1 unless told
 * @param distanceExponent β ≥ 0, 2 unless told
 */
public record HuffModel(List<Double> sizes, double sizeExponent, double distanceExponent) {

    public HuffModel {
        sizes = List.copyOf(sizes);
        for (int j = 0; j < sizes.size(); j++) {
            if (!(sizes.get(j) > 0 && Double.isFinite(sizes.get(j)))) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "sizes[%d] must be positive and finite, got %s.", j, sizes.get(j)));
            }
        }
        if (!Double.isFinite(sizeExponent)) {
            throw new IllegalArgumentException("sizeExponent must be finite, got %s.".formatted(sizeExponent));
        }
        if (!(distanceExponent >= 0 && Double.isFinite(distanceExponent))) {
            throw new IllegalArgumentException(
                    "distanceExponent must be finite and not negative, got %s.".formatted(distanceExponent));
        }
    }

    /** Shops of these sizes with α = 1 and β = 2. */
    public static HuffModel of(double... sizes) {
        return new HuffModel(Arrays.stream(sizes).boxed().toList(), 1, 2);
    }

    public HuffModel withSizeExponent(double exponent) {
        return new HuffModel(sizes, exponent, distanceExponent);
    }

    public HuffModel withDistanceExponent(double exponent) {
        return new HuffModel(sizes, sizeExponent, exponent);
    }

    /**
     * P, zones × shops.
     *
     * @param distances D, positive and finite, zones × shops, as many shops as sizes
     */
    public NamedMatrix shares(NamedMatrix distances) {
        if (distances.columnNames().size() != sizes.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d sizes for %d shops.",
                    sizes.size(),
                    distances.columnNames().size()));
        }
        double[][] shares = new double[distances.rowNames().size()][sizes.size()];
        for (int i = 0; i < shares.length; i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < shares[i].length; j++) {
                shares[i][j] = logAttraction(distances, i, j);
                largest = Math.max(largest, shares[i][j]);
            }
            double sum = 0;
            for (int j = 0; j < shares[i].length; j++) {
                shares[i][j] = Math.exp(shares[i][j] - largest);
                sum += shares[i][j];
            }
            for (int j = 0; j < shares[i].length; j++) {
                shares[i][j] /= sum;
            }
        }
        return NamedMatrix.of(distances.rowNames(), distances.columnNames(), shares);
    }

    private double logAttraction(NamedMatrix distances, int i, int j) {
        double distance = distances.at(i, j);
        if (!(distance > 0 && Double.isFinite(distance))) {
            throw new IllegalArgumentException("The distance from '%s' to '%s' must be positive and finite, got %s."
                    .formatted(
                            distances.rowNames().get(i), distances.columnNames().get(j), distance));
        }
        return sizeExponent * Math.log(sizes.get(j)) - distanceExponent * Math.log(distance);
    }
}
