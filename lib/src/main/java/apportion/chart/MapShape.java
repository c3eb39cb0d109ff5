package apportion.chart;

import java.util.List;

/**
 * The outline of one region of a map, for {@link Figures#regionMap}.
 *
 * @param label short text that stands on the region; empty for none
 * @param labelAt where the middle of the label stands
 * @param rings closed lines, the first point given again at the end; holes are rings like the others
 */
public record MapShape(String label, Point labelAt, List<List<Point>> rings) {

    /** A place on the map. */
    public record Point(double x, double y) {
        public Point {
            if (!(Double.isFinite(x) && Double.isFinite(y))) {
                throw new IllegalArgumentException("A point of a map must be finite, got (%s, %s).".formatted(x, y));
            }
        }
    }

    public MapShape {
        rings = rings.stream().map(List::copyOf).toList();
        for (List<Point> ring : rings) {
            if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                throw new IllegalArgumentException(
                        "%s: a ring needs at least 4 points, the last the same as the first, got %s."
                                .formatted(label.isEmpty() ? "Shape without label" : label, ring.size()));
            }
        }
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("%s: a shape needs at least 1 ring, got 0.".formatted(label));
        }
    }
}
