package apportion.swarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The points of two objectives, both to be small, that no other point beats in one without losing in the other.
 *
 * <p>Turn the sign of an objective that is to be large.
 *
 * @param points in ascending order of the first objective, descending of the second
 */
public record ParetoFront(List<Point> points) {

    /** A pair of objectives. */
    public record Point(double first, double second) {
        public Point {
            if (!(Double.isFinite(first) && Double.isFinite(second))) {
                throw new IllegalArgumentException(
                        "Both objectives must be finite, got %s and %s.".formatted(first, second));
            }
        }

        /** Whether this point is at least as good in both objectives, and better in one. */
        public boolean dominates(Point other) {
            return first <= other.first && second <= other.second && (first < other.first || second < other.second);
        }
    }

    public ParetoFront {
        points = List.copyOf(points);
        for (int k = 1; k < points.size(); k++) {
            if (!(points.get(k).first() > points.get(k - 1).first()
                    && points.get(k).second() < points.get(k - 1).second())) {
                throw new IllegalArgumentException("Points of a front must rise in the first objective and fall in the "
                        + "second, got %s after %s.\nMaybe use ParetoFront.of(points)."
                                .formatted(points.get(k), points.get(k - 1)));
            }
        }
    }

    /** The front of any points; those that others beat, and repetitions, are left out. */
    public static ParetoFront of(List<Point> candidates) {
        List<Point> sorted = candidates.stream()
                .sorted(Comparator.comparingDouble(Point::first).thenComparingDouble(Point::second))
                .toList();
        List<Point> front = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        for (Point point : sorted) {
            if (point.second() < lowest) {
                front.add(point);
                lowest = point.second();
            }
        }
        return new ParetoFront(front);
    }

    /**
     * The area that the front dominates below a reference point: larger for a better front. Zitzler and Thiele (1998).
     * Points that are not better than the reference in both objectives count nothing.
     */
    public double hypervolume(Point reference) {
        double area = 0;
        double ceiling = reference.second();
        for (Point point : points) {
            if (point.first() < reference.first() && point.second() < ceiling) {
                area += (reference.first() - point.first()) * (ceiling - point.second());
                ceiling = point.second();
            }
        }
        return area;
    }

    /** One line for each point. */
    public Table toTable() {
        return Table.create(
                "Pareto front",
                DoubleColumn.create("first", points.stream().mapToDouble(Point::first)),
                DoubleColumn.create("second", points.stream().mapToDouble(Point::second)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Pareto front, %d points", points.size());
    }
}
