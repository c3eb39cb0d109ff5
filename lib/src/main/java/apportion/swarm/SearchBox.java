package apportion.swarm;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The points that are searched: lower ≤ x ≤ upper in each dimension.
 *
 * @param lower finite
 * @param upper finite, not below the lower bound; equal to it for a variable that is fixed
 */
public record SearchBox(List<Double> lower, List<Double> upper) {

    public SearchBox {
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        if (lower.isEmpty() || lower.size() != upper.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d lower and %d upper bounds; there must be as many, and at least 1.",
                    lower.size(),
                    upper.size()));
        }
        for (int j = 0; j < lower.size(); j++) {
            if (!(lower.get(j) <= upper.get(j) && Double.isFinite(upper.get(j) - lower.get(j)))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Dimension %d needs finite lower <= upper, got [%s, %s].",
                        j + 1,
                        lower.get(j),
                        upper.get(j)));
            }
        }
    }

    /** A box from two arrays, which are copied. */
    public static SearchBox of(double[] lower, double[] upper) {
        return new SearchBox(
                Arrays.stream(lower).boxed().toList(),
                Arrays.stream(upper).boxed().toList());
    }

    /** The same range in every dimension. */
    public static SearchBox cube(int dimensions, double lower, double upper) {
        return new SearchBox(Collections.nCopies(dimensions, lower), Collections.nCopies(dimensions, upper));
    }

    /** The number of dimensions. */
    public int dimensions() {
        return lower.size();
    }

    double[] lowerArray() {
        return lower.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] upperArray() {
        return upper.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] draw(RandomGenerator random) {
        double[] point = new double[dimensions()];
        Arrays.setAll(point, j -> lower.get(j) + random.nextDouble() * (upper.get(j) - lower.get(j)));
        return point;
    }

    double[] clamp(double[] point) {
        double[] inside = new double[dimensions()];
        Arrays.setAll(inside, j -> Math.min(upper.get(j), Math.max(lower.get(j), point[j])));
        return inside;
    }

    void requireDimensions(String what, int size) {
        if (size != dimensions()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s has %d values for %d dimensions.", what, size, dimensions()));
        }
    }
}
