package apportion.study.siting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one colliery carries, and earns, at each output it can choose: the closed form of its problem.
 *
 * <p>At output Y it must carry at least max(0, E Y − limit) and can carry at most min(T, E Y, what the budget leaves). Where
 * carrying pays (P_s > C_t d) it carries the most, elsewhere the least; either way its profit is concave and piecewise
 * linear in Y, with the corners held here.
 *
 * @param corners outputs at which the profit changes its slope, rising, the least and the greatest feasible output included
 */
record ResponseCurve(CollieryAtSite colliery, List<Double> corners) {

    private static final double SLACK = 1e-12; // of quantities of size 1: an output on two lines at once is feasible

    ResponseCurve {
        corners = List.copyOf(corners);
    }

    /** The curve, or nothing if the colliery has no feasible plan. */
    static Optional<ResponseCurve> of(CollieryAtSite colliery) {
        List<Line> atLeast = List.of(new Line(0, 0), new Line(colliery.emission(), -colliery.stackLimit()));
        List<Line> atMost = List.of(
                new Line(0, colliery.haulCapacity()),
                new Line(colliery.emission(), 0),
                new Line(-colliery.operatingCost() / colliery.haulCost(), colliery.budget() / colliery.haulCost()));
        List<Line> all = new ArrayList<>(atLeast);
        all.addAll(atMost);
        List<Double> corners = new ArrayList<>(List.of(colliery.leastOutput(), colliery.capacity()));
        for (int a = 0; a < all.size(); a++) {
            for (int b = a + 1; b < all.size(); b++) {
                all.get(a).meets(all.get(b)).ifPresent(corners::add);
            }
        }
        List<Double> feasible = corners.stream()
                .filter(output -> colliery.leastOutput() <= output && output <= colliery.capacity())
                .filter(output -> greatest(atLeast, output) <= least(atMost, output) + SLACK)
                .sorted()
                .toList();
        return feasible.isEmpty() ? Optional.empty() : Optional.of(new ResponseCurve(colliery, apart(feasible)));
    }

    /** R(Y), the best quantity to carry. */
    double transported(double output) {
        if (colliery.haulProfit() > 0) {
            double affordable = (colliery.budget() - colliery.operatingCost() * output) / colliery.haulCost();
            return Math.min(Math.min(colliery.haulCapacity(), colliery.emission() * output), affordable);
        }
        return Math.max(0, colliery.emission() * output - colliery.stackLimit());
    }

    /** F at Y and R(Y). */
    double profit(double output) {
        return colliery.profit(output, transported(output));
    }

    double least() {
        return corners.get(0);
    }

    double greatest() {
        return corners.get(corners.size() - 1);
    }

    /** The output with the greatest profit; the smallest one if several are equal. */
    double best() {
        return Collections.max(
                corners, Comparator.comparingDouble(this::profit).thenComparing(Comparator.reverseOrder()));
    }

    /** The greatest output that earns no less than the best one; the same as the best unless the top is flat. */
    double greatestBest() {
        double top = profit(best());
        return corners.stream().filter(output -> profit(output) >= top - SLACK).reduce(best(), Math::max);
    }

    /** The parts of the curve above this output, the cheapest first since the profit is concave. */
    List<Segment> segmentsAbove(double output) {
        List<Segment> segments = new ArrayList<>();
        double from = output;
        for (double to : corners) {
            if (to > from) {
                segments.add(new Segment(from, to, (profit(to) - profit(from)) / (to - from)));
                from = to;
            }
        }
        return segments;
    }

    /** A straight part of the profit curve. */
    record Segment(double from, double to, double slope) {}

    private static List<Double> apart(List<Double> sorted) {
        List<Double> apart = new ArrayList<>();
        for (double next : sorted) {
            if (apart.isEmpty() || next > apart.get(apart.size() - 1) + SLACK) {
                apart.add(next);
            }
        }
        return apart;
    }

    private static double greatest(List<Line> lines, double x) {
        return lines.stream().mapToDouble(line -> line.at(x)).max().orElseThrow();
    }

    private static double least(List<Line> lines, double x) {
        return lines.stream().mapToDouble(line -> line.at(x)).min().orElseThrow();
    }

    private record Line(double slope, double height) {
        double at(double x) {
            return slope * x + height;
        }

        Optional<Double> meets(Line other) {
            return slope == other.slope
                    ? Optional.empty()
                    : Optional.of((other.height - height) / (slope - other.slope));
        }
    }
}
