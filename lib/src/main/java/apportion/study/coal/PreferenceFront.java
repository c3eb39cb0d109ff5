package apportion.study.coal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * What the centre can reach at every weight λ₁ in [0, 1], λ₂ = 1 − λ₁.
 *
 * <p>Z of a given answer is linear in λ₁, so the best Z is a convex, piecewise linear function of it. Two answers whose lines
 * meet at a weight where the solver finds nothing better are neighbours; else the better one lies between them (Eisner and
 * Severance 1976). The search ends with all breakpoints: exact as far as the solver is. Points that no weights make best are
 * not on it, though some may be undominated.
 *
 * @param points from λ₁ = 0 to λ₁ = 1
 */
public record PreferenceFront(List<Point> points) {
    private static final Map<String, PreferenceFront> EXACT = new ConcurrentHashMap<>();

    /** Z₁ and Z₂ of two answers nearer than this are the same. */
    private static final double SAME = 1e-9;

    /**
     * One answer with the weights at which it is best.
     *
     * @param from smallest λ₁
     * @param to greatest λ₁
     */
    public record Point(
            double from, double to, QuotaSolution solution, double productivityMembership, double benefitMembership) {
        private double valueAt(double weight) {
            return weight * productivityMembership + (1 - weight) * benefitMembership;
        }

        private Point between(double least, double greatest) {
            return new Point(least, greatest, solution, productivityMembership, benefitMembership);
        }
    }

    public PreferenceFront {
        points = List.copyOf(points);
    }

    /**
     * The front of a solver.
     *
     * @param solve the best quotas at a weight λ₁
     */
    public static PreferenceFront of(QuotaProblem problem, DoubleFunction<QuotaSolution> solve) {
        Point first = point(problem, solve.apply(0));
        Point last = point(problem, solve.apply(1));
        List<Point> found = new ArrayList<>();
        found.add(first);
        between(problem, solve, first, last, found);
        if (!same(first, last)) {
            found.add(last);
        }
        return new PreferenceFront(withWeights(found));
    }

    /** The front of instance C, every point exact. */
    public static PreferenceFront ofInstanceC() {
        // Not a static field of its own: an interrupt while a class is made ready would break that class for good.
        return EXACT.computeIfAbsent("C", instance -> {
            QuotaProblem problem = InstanceC.problem();
            return of(
                    problem,
                    weight -> ThresholdEnumeration.solve(
                                    problem, problem.objective(weight, 1 - weight), InstanceC.RATES)
                            .orElseThrow());
        });
    }

    private static void between(
            QuotaProblem problem, DoubleFunction<QuotaSolution> solve, Point left, Point right, List<Point> found) {
        double weight = crossing(left, right);
        if (same(left, right) || !(weight > 0 && weight < 1)) {
            return;
        }
        Point middle = point(problem, solve.apply(weight));
        if (middle.valueAt(weight) <= left.valueAt(weight) + SAME) {
            return;
        }
        between(problem, solve, left, middle, found);
        found.add(middle);
        between(problem, solve, middle, right, found);
    }

    private static Point point(QuotaProblem problem, QuotaSolution solution) {
        CentralObjective goals = problem.objective(1, 1);
        List<Double> cuts = solution.answer().cuts();
        return new Point(
                0,
                1,
                solution,
                goals.productivity().membership(problem.productivity(cuts)),
                goals.benefits().membership(problem.benefits(cuts)));
    }

    private static double crossing(Point left, Point right) {
        double lost = left.benefitMembership - right.benefitMembership;
        double won = right.productivityMembership - left.productivityMembership;
        return lost / (lost + won);
    }

    private static boolean same(Point one, Point other) {
        return Math.abs(one.productivityMembership - other.productivityMembership) <= SAME
                && Math.abs(one.benefitMembership - other.benefitMembership) <= SAME;
    }

    private static List<Point> withWeights(List<Point> found) {
        List<Point> points = new ArrayList<>();
        double from = 0;
        for (int k = 0; k < found.size(); k++) {
            double to = k + 1 < found.size() ? crossing(found.get(k), found.get(k + 1)) : 1;
            points.add(found.get(k).between(from, to));
            from = to;
        }
        return points;
    }

    /** The point that is best at this weight. */
    public Point at(double productivityWeight) {
        if (!(productivityWeight >= 0 && productivityWeight <= 1)) {
            throw new IllegalArgumentException(
                    "productivityWeight must lie in [0, 1], got %s.".formatted(productivityWeight));
        }
        return points.stream()
                .filter(point -> productivityWeight <= point.to())
                .findFirst()
                .orElseThrow();
    }

    /** Every point with the weights at which it is best, its goals and its cost. */
    public Table table() {
        return Table.create(
                "Pareto front",
                column("from weight", Point::from),
                column("to weight", Point::to),
                column(
                        "TFP growth, %",
                        point -> point.solution()
                                .problem()
                                .productivity(point.solution().answer().cuts())),
                column(
                        "C_e, 10⁸ yuan",
                        point -> point.solution()
                                .problem()
                                .benefits(point.solution().answer().cuts())),
                column(
                        "TC, 10⁸ yuan",
                        point -> point.solution()
                                .problem()
                                .cost(point.solution().answer().cuts())));
    }

    private DoubleColumn column(String name, ToDoubleFunction<Point> value) {
        return DoubleColumn.create(name, points.stream().mapToDouble(value).toArray());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Pareto front, %d points\n%s", points.size(), table().printAll());
    }
}
