package apportion.dea.inverse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The least cost of each reduction: convex and piecewise linear, because it is the optimal value of a linear program in its
 * right side. Its slopes are the marginal abatement costs.
 *
 * @param name the unit's, or what the curve is the sum of
 * @param points the breakpoints, both ends included, by rising reduction; the slopes rise too
 */
public record AbatementCurve(String name, List<Point> points) {

    /** A breakpoint. */
    public record Point(double reduction, double cost) {}

    /**
     * One piece: every unit of reduction from one breakpoint to the next costs the same.
     *
     * @param unit whose piece it is
     */
    public record Step(String unit, double from, double to, double marginalCost) {
        /** How long it is. */
        public double length() {
            return to - from;
        }
    }

    public AbatementCurve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("The cost curve of '%s' needs at least 1 point, got 0.".formatted(name));
        }
        for (int k = 1; k < points.size(); k++) {
            if (!(points.get(k).reduction() > points.get(k - 1).reduction())) {
                throw new IllegalArgumentException("The reductions of '%s' must rise, got %s after %s."
                        .formatted(
                                name,
                                points.get(k).reduction(),
                                points.get(k - 1).reduction()));
            }
        }
    }

    /** The smallest reduction. */
    public double least() {
        return points.get(0).reduction();
    }

    /** The largest reduction. */
    public double greatest() {
        return points.get(points.size() - 1).reduction();
    }

    /** The pieces, cheapest first. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int k = 1; k < points.size(); k++) {
            Point from = points.get(k - 1);
            Point to = points.get(k);
            steps.add(new Step(
                    name,
                    from.reduction(),
                    to.reduction(),
                    (to.cost() - from.cost()) / (to.reduction() - from.reduction())));
        }
        return steps;
    }

    /** The least cost of a reduction; beyond an end by rounding counts as the end. */
    public double cost(double reduction) {
        double slack = QuotaModel.ROUNDING * Math.max(1, Math.abs(greatest()));
        if (!new Range(least(), greatest()).contains(reduction, slack)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "'%s' can reduce from %s to %s, not by %s.",
                    name,
                    Digits.of(least()),
                    Digits.of(greatest()),
                    Digits.of(reduction)));
        }
        int k = 1;
        while (k < points.size() && points.get(k).reduction() < reduction) {
            k++;
        }
        Point from = points.get(k - 1);
        return k == points.size() || reduction <= from.reduction()
                ? from.cost()
                : from.cost()
                        + (reduction - from.reduction()) * steps().get(k - 1).marginalCost();
    }

    /** The marginal costs of a little less and a little more, infinite where less or more is not possible. */
    public Range marginalCosts(double reduction) {
        cost(reduction); // the range
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        for (Step step : steps()) {
            if (step.from() < reduction) {
                below = step.marginalCost();
            }
            if (step.to() > reduction) {
                above = Math.min(above, step.marginalCost());
            }
        }
        return new Range(below, above);
    }

    /** The reductions that are best at a price for each unit reduced: those where cost − price × reduction is least. */
    public Range bestReductions(double price) {
        double from = least();
        double to = least();
        for (Step step : steps()) {
            from = step.marginalCost() < price ? step.to() : from;
            to = step.marginalCost() <= price ? step.to() : to;
        }
        return new Range(from, to);
    }

    /** Cost − price × reduction at its least. */
    public double valueAt(double price) {
        return points.stream()
                .mapToDouble(point -> point.cost() - price * point.reduction())
                .min()
                .orElseThrow();
    }

    /** The cheapest way to share a reduction among several: their steps in the order of what they cost. */
    static AbatementCurve sum(String name, List<AbatementCurve> curves) {
        double reduction = curves.stream().mapToDouble(AbatementCurve::least).sum();
        double cost = curves.stream()
                .mapToDouble(curve -> curve.points().get(0).cost())
                .sum();
        List<Point> points = new ArrayList<>(List.of(new Point(reduction, cost)));
        for (Step step : meritOrder(curves)) {
            double next = reduction + step.length();
            cost += step.length() * step.marginalCost();
            if (next > reduction) { // a step too short to count beside the sum adds nothing
                points.add(new Point(next, cost));
            }
            reduction = next;
        }
        return new AbatementCurve(name, points);
    }

    static List<Step> meritOrder(List<AbatementCurve> curves) {
        return curves.stream()
                .flatMap(curve -> curve.steps().stream())
                .sorted(Comparator.comparingDouble(Step::marginalCost))
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder(String.format(
                Locale.ROOT, "Abatement costs of %s: from %s to %s", name, Digits.of(least()), Digits.of(greatest())));
        for (Step step : steps()) {
            card.append(String.format(
                    Locale.ROOT,
                    "%n  %s to %s: %s for each",
                    Digits.of(step.from()),
                    Digits.of(step.to()),
                    Digits.of(step.marginalCost())));
        }
        return card.toString();
    }
}
