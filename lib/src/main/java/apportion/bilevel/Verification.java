package apportion.bilevel;

import apportion.bilevel.BilevelSolution.Range;
import apportion.solve.CertifiedSolution;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import apportion.solve.WrongAnswerException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a point that a method calls a solution: the leader's conditions, and each follower's program solved again. */
final class Verification {

    /** Largest bilevel gap and violation, relative to max(1, size). */
    static final double TOLERANCE = 1e-7;

    private final BilevelProgram program;
    private final Map<String, Double> point = new LinkedHashMap<>();
    private final SolverOptions options;
    private final List<FollowerAnswer> answers = new ArrayList<>();
    private final List<Row> faces = new ArrayList<>();

    private Verification(BilevelProgram program, Map<String, Double> values, SolverOptions options) {
        this.program = program;
        this.options = options;
        for (Variable variable : program.variables()) {
            Double value = values.get(variable.name());
            if (value == null) {
                throw new WrongAnswerException("There is no value for '%s'.".formatted(variable.name()));
            }
            point.put(variable.name(), value);
        }
    }

    /**
     * The solution at a point.
     *
     * @param multipliers of each follower's limits; where a follower has none, those of its program are taken
     * @throws WrongAnswerException if a condition of the leader's is broken or a follower could do better
     */
    static BilevelSolution solution(
            BilevelProgram program,
            String method,
            Position position,
            boolean proved,
            Map<String, Double> values,
            List<Map<String, Double>> multipliers,
            int nodes,
            SolverOptions options) {
        Verification verification = new Verification(program, values, options);
        verification.checkLeader();
        for (int k = 0; k < program.followers().size(); k++) {
            verification.check(k, k < multipliers.size() ? multipliers.get(k) : Map.of());
        }
        return new BilevelSolution(
                method,
                position,
                proved,
                program.leader().objective().at(verification.point),
                verification.point,
                verification.answers,
                verification.range(),
                nodes);
    }

    private void checkLeader() {
        List<Row> rows = Limit.ownRows(program.leader());
        rows.addAll(program.shared());
        program.followers().forEach(follower -> rows.addAll(Limit.ownRows(follower)));
        for (Row row : rows) {
            double activity = 0;
            double size = 1;
            for (Map.Entry<String, Double> term : row.coefficients().entrySet()) {
                double part = term.getValue() * point.getOrDefault(term.getKey(), 0.0);
                activity += part;
                size = Math.max(size, Math.abs(part));
            }
            double excess = Math.max(row.lower() - activity, activity - row.upper());
            if (!(excess <= TOLERANCE * size)) {
                throw new WrongAnswerException(
                        "A point called a solution breaks condition '%s' by %s.".formatted(row.name(), excess));
            }
        }
    }

    private void check(int k, Map<String, Double> known) {
        Player follower = program.followers().get(k);
        FollowerProgram own = new FollowerProgram(program, k, point);
        Outcome<CertifiedSolution> best = own.best(options);
        if (!(best instanceof Outcome.Optimal<CertifiedSolution> optimal)) {
            throw new WrongAnswerException(
                    "At a point called a solution '%s' has no optimum: %s".formatted(follower.name(), best.reason()));
        }
        Map<String, Double> other = new LinkedHashMap<>(point);
        other.putAll(optimal.solution().values());
        double optimum = follower.objective().at(other);
        double objective = follower.objective().at(point);
        if (!(Math.abs(objective - optimum) <= TOLERANCE * Math.max(1, Math.abs(optimum)))) {
            throw new WrongAnswerException("At a point called a solution '%s' has %s, but could have %s."
                    .formatted(follower.name(), objective, optimum));
        }
        boolean discrete = own.isDiscrete();
        List<Row> face = discrete ? own.integerAnswers(optimal.solution()) : own.optimalAnswers(optimal.solution());
        boolean unique = own.isOnlyAnswer(optimal.solution(), options);
        Map<String, Double> multipliers = known.isEmpty() && !discrete ? own.multipliers(optimal.solution()) : known;
        answers.add(new FollowerAnswer(follower.name(), objective, optimum, unique, multipliers));
        face.forEach(row ->
                faces.add(new Row(follower.name() + ": " + row.name(), row.coefficients(), row.lower(), row.upper())));
    }

    /** The least and greatest leader's objective over the followers' answers at this choice of the leader's. */
    private Optional<Range> range() {
        Expression objective =
                program.leader().objective().fixing(program.leader().choices(), point);
        boolean independent = program.followersAreIndependent();
        if (independent && answers.stream().allMatch(FollowerAnswer::unique)) {
            double value = program.leader().objective().at(point);
            return Optional.of(new Range(value, value));
        }
        if (objective.degree() > 1) {
            return Optional.empty();
        }
        if (!independent) {
            return equilibria(Sense.MINIMISE)
                    .flatMap(least -> equilibria(Sense.MAXIMISE).map(greatest -> new Range(least, greatest)));
        }
        return extreme(objective, Sense.MINIMISE)
                .flatMap(least -> extreme(objective, Sense.MAXIMISE).map(greatest -> new Range(least, greatest)));
    }

    private Optional<Double> extreme(Expression objective, Sense sense) {
        List<Variable> variables = new ArrayList<>();
        program.followers().forEach(follower -> variables.addAll(follower.variables()));
        Outcome<CertifiedSolution> outcome = Solving.solve(objective, sense, variables, faces, options);
        return infinite(outcome, sense)
                .or(() -> outcome.isOptimal()
                        ? Optional.of(outcome.orElseThrow().objective() + objective.constant())
                        : Optional.empty());
    }

    private Optional<Double> equilibria(Sense sense) {
        Outcome<MixedIntegerSolution> outcome = Equilibria.extreme(program, point, sense, options);
        return infinite(outcome, sense)
                .or(() -> outcome.isOptimal()
                        ? Optional.of(program.leader().objective().constant()
                                + outcome.orElseThrow().objective())
                        : Optional.empty());
    }

    private static Optional<Double> infinite(Outcome<?> outcome, Sense sense) {
        return outcome instanceof Outcome.Unbounded
                ? Optional.of(sense == Sense.MINIMISE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                : Optional.empty();
    }
}
