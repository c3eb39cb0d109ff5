package apportion.bilevel;

import apportion.solve.CertifiedSolution;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A follower's own program, with everybody else's choices fixed. */
final class FollowerProgram {

    private static final double SLACK = 1e-9; // relative: how much a condition without own variables may be broken

    private static final double ACTIVE = 1e-7; // relative: a limit nearer than this is reached
    private static final double PRICED = 1e-7; // relative to the largest multiplier: a limit with less costs nothing

    private final Player follower;
    private final Set<String> own;
    private final Expression objective;
    private final List<Row> rows = new ArrayList<>();
    private final Optional<String> broken;

    FollowerProgram(BilevelProgram program, int k, Map<String, Double> point) {
        follower = program.followers().get(k);
        own = new LinkedHashSet<>(follower.choices());
        Set<String> others = new LinkedHashSet<>(point.keySet());
        others.removeAll(own);
        objective = follower.objective().fixing(others, point);
        List<Row> all = new ArrayList<>(Limit.ownRows(follower));
        all.addAll(program.shared());
        String violated = "";
        for (Row row : all) {
            Expression left = Expression.linear(row.coefficients()).fixing(others, point);
            double constant = left.constant();
            double size = size(row, point);
            if (left.degree() == 0) {
                boolean holds = constant >= row.lower() - SLACK * size && constant <= row.upper() + SLACK * size;
                violated = holds ? violated : row.name();
            } else {
                rows.add(new Row(row.name(), left.linear(), row.lower() - constant, row.upper() - constant));
            }
        }
        broken = violated.isEmpty() ? Optional.empty() : Optional.of(violated);
    }

    /** The best the follower can do. */
    Outcome<CertifiedSolution> best(SolverOptions options) {
        if (broken.isPresent()) {
            return new Outcome.Infeasible<>(
                    "'%s' cannot keep condition '%s', whatever it chooses.".formatted(follower.name(), broken.get()));
        }
        return solve(objective, follower.sense(), rows, options);
    }

    /** Rows that exactly the follower's optimal answers satisfy, from one of them. */
    List<Row> optimalAnswers(CertifiedSolution solution) {
        List<Row> face = new ArrayList<>();
        double largest =
                solution.duals().values().stream().mapToDouble(Math::abs).max().orElse(0);
        for (Row row : rows) {
            double dual = solution.dual(row.name()) * follower.sign();
            if (Math.abs(dual) > PRICED * largest) {
                double limit = dual > 0 ? row.lower() : row.upper();
                face.add(new Row(row.name(), row.coefficients(), limit, limit));
            } else {
                face.add(row);
            }
        }
        for (String variable : own) { // H(y − y*) = 0
            Expression slope = objective.derivative(variable);
            if (slope.degree() > 0) {
                double value = Expression.linear(slope.linear()).at(solution.values());
                face.add(new Row("curvature of " + variable, slope.linear(), value, value));
            }
        }
        return face;
    }

    /** The multipliers of the limits, by name, from the duals of the follower's program. */
    Map<String, Double> multipliers(CertifiedSolution solution) {
        Map<String, Double> multipliers = new LinkedHashMap<>();
        for (Row row : rows) {
            double dual = solution.dual(row.name()) * follower.sign();
            if (row.lower() == row.upper()) {
                multipliers.put(row.name(), dual);
                continue;
            }
            boolean both = Double.isFinite(row.lower()) && Double.isFinite(row.upper());
            if (Double.isFinite(row.lower())) {
                multipliers.put(row.name() + (both ? " (lower)" : ""), Math.max(0, dual));
            }
            if (Double.isFinite(row.upper())) {
                multipliers.put(row.name() + (both ? " (upper)" : ""), Math.max(0, -dual));
            }
        }
        return multipliers;
    }

    /**
     * Whether the follower has only this answer: whether no direction leaves it along the optimal answers. Directions
     * make a cone through 0, which rounding cannot close.
     */
    boolean isOnlyAnswer(CertifiedSolution solution, SolverOptions options) {
        List<Row> cone = new ArrayList<>();
        for (Row row : isDiscrete() ? integerAnswers(solution) : optimalAnswers(solution)) {
            double activity = Expression.linear(row.coefficients()).at(solution.values());
            double size = FollowerProgram.size(row, solution.values());
            boolean low = activity - row.lower() <= ACTIVE * Math.max(size, Math.abs(row.lower()));
            boolean high = row.upper() - activity <= ACTIVE * Math.max(size, Math.abs(row.upper()));
            if (low || high) {
                double largest = row.coefficients().values().stream()
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(1);
                Map<String, Double> terms = new LinkedHashMap<>();
                row.coefficients().forEach((name, value) -> terms.put(name, value / largest));
                cone.add(new Row(
                        row.name(), terms, low ? 0 : Double.NEGATIVE_INFINITY, high ? 0 : Double.POSITIVE_INFINITY));
            }
        }
        Expression direction = Expression.ZERO; // in general position: no cone but 0 is at right angles to it
        int j = 0;
        for (String variable : own) {
            double turn = (++j * 0.6180339887498949) % 1;
            direction = direction.plus(Expression.variable(variable, (j % 2 == 0 ? 1 : -1) * (0.5 + turn)));
            cone.add(new Row("step of " + variable, Map.of(variable, 1.0), -1, 1));
        }
        List<Variable> steps = follower.variables().stream()
                .map(variable -> Variable.free(variable.name()))
                .toList();
        for (Sense sense : Sense.values()) {
            Outcome<CertifiedSolution> farthest = Solving.exactly(direction, sense, steps, cone, options);
            if (!farthest.isOptimal() || Math.abs(farthest.orElseThrow().objective()) > 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** Rows that the follower's optimal answers satisfy if it chooses integers: no worse than the optimum. */
    List<Row> integerAnswers(CertifiedSolution solution) {
        List<Row> answers = new ArrayList<>(rows);
        double optimum = Expression.linear(objective.linear()).at(solution.values());
        double slack = SLACK * Math.max(1, Math.abs(optimum));
        boolean least = follower.sense() == Sense.MINIMISE;
        answers.add(new Row(
                "optimum of " + follower.name(),
                objective.linear(),
                least ? Double.NEGATIVE_INFINITY : optimum - slack,
                least ? optimum + slack : Double.POSITIVE_INFINITY));
        return answers;
    }

    boolean isDiscrete() {
        return follower.variables().stream().anyMatch(Variable::integer);
    }

    private Outcome<CertifiedSolution> solve(Expression aim, Sense sense, List<Row> conditions, SolverOptions options) {
        return Solving.solve(aim, sense, follower.variables(), conditions, options);
    }

    private static double size(Row row, Map<String, Double> point) {
        double size = 1;
        for (Map.Entry<String, Double> term : row.coefficients().entrySet()) {
            size = Math.max(size, Math.abs(term.getValue() * point.getOrDefault(term.getKey(), 0.0)));
        }
        return size;
    }
}
