package apportion.swarm;

import apportion.swarm.ConstraintHandling.FeasibilityRules;
import apportion.swarm.ConstraintHandling.Penalty;
import apportion.swarm.ConstraintHandling.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An objective over a box, perhaps with constraints gᵢ(x) ≤ 0.
 *
 * <p>{@code SearchProblem.minimise(SearchBox.cube(2, -5, 5), x -> x[0] * x[0] + x[1] * x[1]).withConstraint("sum", x -> 1 - x[0] -
 * x[1])}
 *
 * @param maximised whether the greatest value is wanted, not the least
 * @param constraints each holds where its excess is not positive
 * @param handling how points that break constraints are treated, feasibility rules unless told
 */
public record SearchProblem(
        boolean maximised,
        SearchBox box,
        Objective objective,
        List<Constraint> constraints,
        ConstraintHandling handling) {

    /**
     * A condition g(x) ≤ 0.
     *
     * @param excess g
     */
    public record Constraint(String name, Objective excess) {}

    public SearchProblem {
        constraints = List.copyOf(constraints);
    }

    /** The least value of an objective in a box. */
    public static SearchProblem minimise(SearchBox box, Objective objective) {
        return new SearchProblem(false, box, objective, List.of(), new FeasibilityRules());
    }

    /** The greatest value of an objective in a box. */
    public static SearchProblem maximise(SearchBox box, Objective objective) {
        return new SearchProblem(true, box, objective, List.of(), new FeasibilityRules());
    }

    /** A copy with one more condition g(x) ≤ 0. */
    public SearchProblem withConstraint(String name, Objective excess) {
        List<Constraint> more = new ArrayList<>(constraints);
        more.add(new Constraint(name, excess));
        return new SearchProblem(maximised, box, objective, more, handling);
    }

    /** A copy that treats points that break constraints in another way. */
    public SearchProblem withHandling(ConstraintHandling other) {
        return new SearchProblem(maximised, box, objective, constraints, other);
    }

    /** Σ max(0, gᵢ(x)) at a point; infinite where a constraint is not defined. */
    public double violation(double[] point) {
        return sumOfExcesses(point, 1);
    }

    private double sumOfExcesses(double[] point, double power) {
        double sum = 0;
        for (Constraint constraint : constraints) {
            double excess = constraint.excess().at(point.clone());
            if (Double.isNaN(excess)) {
                return Double.POSITIVE_INFINITY;
            }
            if (excess > 0) {
                sum += power == 1 ? excess : Math.pow(excess, power);
            }
        }
        return sum;
    }

    Candidate evaluate(double[] position) {
        double[] point = position;
        if (handling instanceof Repair repair) {
            double[] mended = repair.rule().apply(position.clone());
            box.requireDimensions("A mended point", mended.length);
            point = box.clamp(mended);
        }
        double value = objective.at(point.clone());
        double key = Double.isNaN(value) ? Double.POSITIVE_INFINITY : maximised ? -value : value;
        double violation = violation(point);
        double merit = key;
        if (handling instanceof Penalty penalty && violation > 0) {
            merit = key + penalty.factor() * sumOfExcesses(point, penalty.power());
        }
        return new Candidate(point, value, key, violation, merit);
    }

    /** Whether the first is better than the second under this problem's handling of constraints. */
    boolean isBetter(Candidate first, Candidate second) {
        if (handling instanceof Penalty) {
            return first.merit() < second.merit();
        }
        return first.violation() < second.violation()
                || (first.violation() == second.violation() && first.key() < second.key());
    }

    /** An evaluated point. Not a value: the array is shared, and never changed. */
    static final class Candidate {
        private final double[] point;
        private final double value;
        private final double key;
        private final double violation;
        private final double merit;

        Candidate(double[] point, double value, double key, double violation, double merit) {
            this.point = point;
            this.value = value;
            this.key = key;
            this.violation = violation;
            this.merit = merit;
        }

        double[] point() {
            return point;
        }

        /** The objective as the problem states it. */
        double value() {
            return value;
        }

        /** The objective as something to be minimised; infinite if it is not defined. */
        double key() {
            return key;
        }

        double violation() {
            return violation;
        }

        /** The key with the penalty. */
        double merit() {
            return merit;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s over %d dimensions, %d constraints, %s",
                maximised ? "Greatest value" : "Least value",
                box.dimensions(),
                constraints.size(),
                handling.getClass().getSimpleName());
    }
}
