package apportion.bilevel;

import apportion.solve.CertifiedSolution;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from one choice of those leader's variables that concern the followers: their answer, and the rest of the
 * leader's choice.
 */
final class Reaction {

    /** How it ends. */
    enum Kind {
        FOUND,
        FOLLOWER_INFEASIBLE,
        FOLLOWER_UNBOUNDED,
        LEADER_INFEASIBLE,
        LEADER_UNBOUNDED,
        LIMIT
    }

    /** The leader's objective and the whole point if one is found, else a reason. */
    record Result(Kind kind, double objective, Map<String, Double> values, String reason) {
        static Result none(Kind kind, String reason) {
            return new Result(kind, Double.NaN, Map.of(), reason);
        }
    }

    private final BilevelProgram program;
    private final Map<String, Double> choice;
    private final SolverOptions options;
    private final List<Row> faces = new ArrayList<>();

    private Reaction(BilevelProgram program, Map<String, Double> choice, SolverOptions options) {
        this.program = program;
        this.choice = choice;
        this.options = options;
    }

    static Result to(BilevelProgram program, Map<String, Double> choice, Position position, SolverOptions options) {
        return new Reaction(program, choice, options).result(position);
    }

    /** The leader's variables that some follower's objective or limits name. */
    static List<Variable> linking(BilevelProgram program) {
        Set<String> named = new LinkedHashSet<>();
        for (Player follower : program.followers()) {
            for (String own : follower.choices()) {
                named.addAll(follower.objective().derivative(own).variables());
            }
            follower.conditions().forEach(row -> named.addAll(row.coefficients().keySet()));
        }
        program.shared().forEach(row -> named.addAll(row.coefficients().keySet()));
        return program.leader().variables().stream()
                .filter(variable -> named.contains(variable.name()))
                .toList();
    }

    private Result result(Position position) {
        if (!program.followersAreIndependent()) {
            return equilibrium(position);
        }
        for (int k = 0; k < program.followers().size(); k++) {
            FollowerProgram follower = new FollowerProgram(program, k, choice);
            Outcome<CertifiedSolution> best = follower.best(options);
            if (!(best instanceof Outcome.Optimal<CertifiedSolution> optimal)) {
                return Result.none(
                        best instanceof Outcome.Infeasible
                                ? Kind.FOLLOWER_INFEASIBLE
                                : best instanceof Outcome.Unbounded ? Kind.FOLLOWER_UNBOUNDED : Kind.LIMIT,
                        best.reason());
            }
            String owner = program.followers().get(k).name();
            List<Row> answers = follower.isDiscrete()
                    ? follower.integerAnswers(optimal.solution())
                    : follower.optimalAnswers(optimal.solution());
            for (Row row : answers) {
                faces.add(new Row(owner + ": " + row.name(), row.coefficients(), row.lower(), row.upper()));
            }
        }
        return position == Position.OPTIMISTIC ? best() : worst();
    }

    /** The leader picks among the followers' answers. */
    private Result best() {
        List<Row> rows = new ArrayList<>(faces);
        rows.addAll(leaderRows());
        Expression objective = program.leader().objective().fixing(choice.keySet(), choice);
        Outcome<CertifiedSolution> outcome =
                Solving.solve(objective, program.leader().sense(), free(true, true), rows, options);
        return result(outcome);
    }

    /** The followers pick, the leader's conditions must hold whatever they pick, then the leader picks the rest. */
    private Result worst() {
        Player leader = program.leader();
        List<Row> rest = new ArrayList<>();
        Set<String> answers = new LinkedHashSet<>();
        program.followers().forEach(follower -> answers.addAll(follower.choices()));
        for (Row row : leaderRows()) {
            Expression part = part(Expression.linear(row.coefficients()), answers);
            Expression others = Expression.linear(row.coefficients()).minus(part);
            double least = 0;
            double greatest = 0;
            if (part.degree() > 0) {
                Outcome<CertifiedSolution> low = overAnswers(part, Sense.MINIMISE);
                Outcome<CertifiedSolution> high = overAnswers(part, Sense.MAXIMISE);
                boolean open = (Double.isFinite(row.lower()) && !low.isOptimal())
                        || (Double.isFinite(row.upper()) && !high.isOptimal());
                if (open) {
                    return Result.none(Kind.LEADER_INFEASIBLE, "Some answers break '%s'.".formatted(row.name()));
                }
                least = low.isOptimal() ? low.orElseThrow().objective() : 0;
                greatest = high.isOptimal() ? high.orElseThrow().objective() : 0;
            }
            rest.add(new Row(row.name(), others.linear(), row.lower() - least, row.upper() - greatest));
        }
        Expression objective = leader.objective().fixing(choice.keySet(), choice);
        Expression part = part(objective, answers);
        if (part.degree() > 1 || objective.minus(part).variables().stream().anyMatch(answers::contains)) {
            throw new IllegalArgumentException(
                    "A pessimistic leader needs an objective that is linear in the followers' variables, got %s."
                            .formatted(leader.objective()));
        }
        Sense against = leader.sense() == Sense.MINIMISE ? Sense.MAXIMISE : Sense.MINIMISE;
        Outcome<CertifiedSolution> worst = overAnswers(part, against);
        if (!(worst instanceof Outcome.Optimal<CertifiedSolution> answer)) {
            return Result.none(Kind.LEADER_INFEASIBLE, worst.reason());
        }
        Map<String, Double> point = new LinkedHashMap<>(answer.solution().values());
        for (Row row : rest) {
            if (row.coefficients().isEmpty() && !(row.lower() <= 1e-9 && row.upper() >= -1e-9)) {
                return Result.none(Kind.LEADER_INFEASIBLE, "Some answers break '%s'.".formatted(row.name()));
            }
        }
        List<Variable> own = free(true, false);
        if (!own.isEmpty()) {
            Outcome<CertifiedSolution> outcome =
                    Solving.solve(objective.minus(part), leader.sense(), own, rest, options);
            if (!(outcome instanceof Outcome.Optimal<CertifiedSolution> found)) {
                return result(outcome);
            }
            point.putAll(found.solution().values());
        }
        return found(point);
    }

    /** The terms that are linear in some variables and have no others. */
    private static Expression part(Expression expression, Set<String> variables) {
        Expression part = Expression.ZERO;
        for (Map.Entry<String, Double> term : expression.linear().entrySet()) {
            if (variables.contains(term.getKey())) {
                part = part.plus(Expression.variable(term.getKey(), term.getValue()));
            }
        }
        return part;
    }

    private Outcome<CertifiedSolution> overAnswers(Expression aim, Sense sense) {
        return Solving.solve(aim, sense, free(false, true), faces, options);
    }

    private Result equilibrium(Position position) {
        if (position == Position.PESSIMISTIC && !program.leader().conditions().isEmpty()) {
            throw new IllegalArgumentException(
                    "A pessimistic leader of followers who depend on each other must have no conditions, got %d."
                            .formatted(program.leader().conditions().size()));
        }
        BilevelProgram fixed = program.withLeaderChoice(choice);
        Outcome<MixedIntegerSolution> outcome;
        if (position == Position.OPTIMISTIC) {
            outcome = new KktSystem(fixed).mixedInteger().solve(options);
        } else {
            Sense against = program.leader().sense() == Sense.MINIMISE ? Sense.MAXIMISE : Sense.MINIMISE;
            outcome = Equilibria.extreme(program, choice, against, options);
        }
        if (outcome instanceof Outcome.Infeasible) {
            BilevelOutcome why = Diagnosis.explain(fixed, options);
            return Result.none(
                    why instanceof BilevelOutcome.FollowerInfeasible
                            ? Kind.FOLLOWER_INFEASIBLE
                            : why instanceof BilevelOutcome.FollowerUnbounded
                                    ? Kind.FOLLOWER_UNBOUNDED
                                    : Kind.LEADER_INFEASIBLE,
                    why.reason());
        }
        return result(outcome.map(MixedIntegerSolution::fixed));
    }

    private Result result(Outcome<CertifiedSolution> outcome) {
        if (outcome instanceof Outcome.Optimal<CertifiedSolution> found) {
            return found(found.solution().values());
        }
        return Result.none(
                outcome instanceof Outcome.Infeasible
                        ? Kind.LEADER_INFEASIBLE
                        : outcome instanceof Outcome.Unbounded ? Kind.LEADER_UNBOUNDED : Kind.LIMIT,
                outcome.reason());
    }

    private Result found(Map<String, Double> values) {
        Map<String, Double> point = new LinkedHashMap<>(choice);
        point.putAll(values);
        return new Result(Kind.FOUND, program.leader().objective().at(point), point, "");
    }

    /** The leader's conditions and bounds with the choice in them. */
    private List<Row> leaderRows() {
        List<Row> rows = Limit.ownRows(program.leader());
        List<Row> fixed = new ArrayList<>();
        for (Row row : rows) {
            Expression left = Expression.linear(row.coefficients()).fixing(choice.keySet(), choice);
            fixed.add(new Row(
                    "leader: " + row.name(),
                    left.linear(),
                    row.lower() - left.constant(),
                    row.upper() - left.constant()));
        }
        return fixed;
    }

    private List<Variable> free(boolean leaders, boolean followers) {
        List<Variable> variables = new ArrayList<>();
        if (leaders) {
            program.leader().variables().stream()
                    .filter(variable -> !choice.containsKey(variable.name()))
                    .forEach(variables::add);
        }
        if (followers) {
            program.followers().forEach(follower -> variables.addAll(follower.variables()));
        }
        return variables;
    }
}
