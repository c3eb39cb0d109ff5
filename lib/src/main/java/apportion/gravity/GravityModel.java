package apportion.gravity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The gravity model of economic connection between places,
 * F_ij = k_ij √(G_i Q_i) √(G_j Q_j) / D_ij^δ for i ≠ j, and F_ii = 0.
 *
 * <p>Newton's law carried over to regions: Zipf (1946), "The P₁P₂/D hypothesis", Am. Sociol. Rev. 11(6); the coefficient
 * k_ij = G_i / (G_i + G_j) is the "modified" form of Zeng et al. (2023), section 5. With it F is not symmetric, because
 * k_ij + k_ji = 1; with k = 1 it is symmetric exactly when the distances are. F is in units of mass² / distance^δ, so
 * only ratios mean something; {@link Membership} takes them.
 *
 * @param distances D, n places
 * @param leadingMass G, n positive values: the mass whose share is k_ij (product, investment, ...)
 * @param companionMass Q, n positive values: the other mass (population, energy use, ...)
 * @param coefficient k
 * @param distanceExponent δ ≥ 0, 2 unless told
 */
public record GravityModel(
        Distances distances,
        List<Double> leadingMass,
        List<Double> companionMass,
        Coefficient coefficient,
        double distanceExponent) {

    /** The coefficient k_ij in front of the two masses. */
    public enum Coefficient {
        /** k_ij = G_i / (G_i + G_j): the larger place feels more of the connection. */
        MODIFIED,
        /** k_ij = 1. */
        SYMMETRIC
    }

    public GravityModel {
        leadingMass = List.copyOf(leadingMass);
        companionMass = List.copyOf(companionMass);
        checkMasses("leadingMass", leadingMass, distances.places());
        checkMasses("companionMass", companionMass, distances.places());
        if (!(distanceExponent >= 0 && Double.isFinite(distanceExponent))) {
            throw new IllegalArgumentException(
                    "distanceExponent must be finite and not negative, got %s.".formatted(distanceExponent));
        }
    }

    /** The modified model with the squared distance. */
    public static GravityModel of(Distances distances, double[] leadingMass, double[] companionMass) {
        return new GravityModel(
                distances,
                Arrays.stream(leadingMass).boxed().toList(),
                Arrays.stream(companionMass).boxed().toList(),
                Coefficient.MODIFIED,
                2);
    }

    public GravityModel withCoefficient(Coefficient other) {
        return new GravityModel(distances, leadingMass, companionMass, other, distanceExponent);
    }

    public GravityModel withDistanceExponent(double exponent) {
        return new GravityModel(distances, leadingMass, companionMass, coefficient, exponent);
    }

    /** F, n × n with 0 on the diagonal; an error if a value leaves the range of double. */
    public NamedMatrix connections() {
        int n = distances.size();
        double[][] connections = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    connections[i][j] = connection(i, j);
                }
            }
        }
        return NamedMatrix.square(distances.places(), connections);
    }

    /** b, the share of each place in the connections of another one. */
    public Membership membership() {
        return Membership.of(connections());
    }

    private double connection(int i, int j) {
        double connection = switch (coefficient) {
            case MODIFIED -> 1 / (1 + leadingMass.get(j) / leadingMass.get(i));
            case SYMMETRIC -> 1;
        };
        connection *= pull(i) * pull(j) / Math.pow(distances.between(i, j), distanceExponent);
        if (!(connection > 0 && Double.isFinite(connection))) {
            throw new ArithmeticException(
                    "The connection from '%s' to '%s' leaves the range of numbers, got %s.\nMaybe measure masses and distances in other units."
                            .formatted(
                                    distances.places().get(i),
                                    distances.places().get(j),
                                    connection));
        }
        return connection;
    }

    private double pull(int i) {
        return Math.sqrt(leadingMass.get(i)) * Math.sqrt(companionMass.get(i));
    }

    private static void checkMasses(String name, List<Double> masses, List<String> places) {
        if (masses.size() != places.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d values of %s for %d places.", masses.size(), name, places.size()));
        }
        for (int i = 0; i < masses.size(); i++) {
            if (!(masses.get(i) > 0 && Double.isFinite(masses.get(i)))) {
                throw new IllegalArgumentException("%s of '%s' must be positive and finite, got %s."
                        .formatted(name, places.get(i), masses.get(i)));
            }
        }
    }
}
