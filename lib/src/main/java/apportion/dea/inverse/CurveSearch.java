package apportion.dea.inverse;

import apportion.dea.Factor;
import apportion.dea.inverse.AbatementCurve.Point;
import apportion.solve.LinearProgram;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every breakpoint of a unit's cost curve (Eisner and Severance 1976): between two known points, the best point at
 * the price of their chord is a new breakpoint, or the chord is the curve. One program for each piece and each breakpoint.
 */
final class CurveSearch {

    /** A point below a chord by less than this share of the costs lies on it; slopes nearer than this are the same. */
    private static final double SAME = 1e-9;

    private final QuotaNumbers numbers;
    private final QuotaPrograms programs;
    private final Factor bad;

    CurveSearch(QuotaNumbers numbers, QuotaPrograms programs, String badOutput) {
        this.numbers = numbers;
        this.programs = programs;
        bad = numbers.bads.stream()
                .filter(factor -> factor.name().equals(badOutput))
                .findFirst()
                .orElseThrow();
    }

    AbatementCurve curve(int unit) {
        double before = numbers.value(bad, unit);
        Point first = cheapestAt(unit, level(unit, -1));
        Point last = cheapestAt(unit, level(unit, 1));
        List<Point> points = new ArrayList<>(List.of(first));
        if (last.reduction() - first.reduction() > SAME * before) {
            between(unit, first, last, points);
            points.add(last);
        }
        return new AbatementCurve(numbers.name(unit), withoutPointsOnLines(points));
    }

    /** Adds the breakpoints strictly between two points, in order. */
    private void between(int unit, Point from, Point to, List<Point> points) {
        double width = to.reduction() - from.reduction();
        double slope = (to.cost() - from.cost()) / width;
        LinearProgram program = programs.ofUnit(unit, true, factor -> factor.equals(bad) ? slope : 0);
        Point best = point(unit, solve(unit, program), slope);
        double chord = from.cost() + slope * (best.reduction() - from.reduction());
        double size = Math.abs(from.cost()) + Math.abs(to.cost());
        double nearest = Math.min(best.reduction() - from.reduction(), to.reduction() - best.reduction());
        if (chord - best.cost() <= SAME * size || nearest <= SAME * width) {
            return;
        }
        between(unit, from, best, points);
        points.add(best);
        between(unit, best, to, points);
    }

    private double level(int unit, int sign) {
        LinearProgram program = programs.ofUnit(unit, false, factor -> factor.equals(bad) ? sign : 0);
        return solve(unit, program).value(levelName(unit));
    }

    private Point cheapestAt(int unit, double level) {
        LinearProgram program = programs.ofUnit(unit, bad, level);
        return point(unit, solve(unit, program), 0);
    }

    private LinearSolution solve(int unit, LinearProgram program) {
        Outcome<LinearSolution> outcome = program.solve(QuotaModel.SOLVER);
        if (outcome instanceof Outcome.Infeasible) {
            throw new IllegalArgumentException(
                    "'%s' has no cost curve: no plan meets its target within its thresholds.%nMaybe all units should span the technology: ReferenceSet.ALL_UNITS."
                            .formatted(numbers.name(unit)));
        }
        return outcome.orElseThrow();
    }

    /** The cost is the objective without what the price adds. */
    private Point point(int unit, LinearSolution solution, double price) {
        double level = solution.value(levelName(unit));
        double before = numbers.value(bad, unit);
        return new Point(QuotaModel.rounded(before - level, before), solution.objective() - price * level);
    }

    private String levelName(int unit) {
        return QuotaPrograms.levelName(bad.name(), numbers.name(unit));
    }

    /** Leaves out inner points whose two slopes are the same, and what rounding would make concave. */
    private static List<Point> withoutPointsOnLines(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point next : points) {
            while (kept.size() > 1 && isOnLine(kept.get(kept.size() - 2), kept.get(kept.size() - 1), next)) {
                kept.remove(kept.size() - 1);
            }
            kept.add(next);
        }
        return kept;
    }

    private static boolean isOnLine(Point a, Point b, Point c) {
        double before = (b.cost() - a.cost()) / (b.reduction() - a.reduction());
        double after = (c.cost() - b.cost()) / (c.reduction() - b.reduction());
        return after - before <= SAME * Math.max(Math.abs(before), Math.abs(after));
    }
}
