package apportion.bilevel;

import apportion.bilevel.KktSystem.Multiplier;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import apportion.solve.WrongAnswerException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces each follower by its conditions, those of its dual program, and one row that says its objective is no worse
 * than the dual one: fₖ(x, y) ≤ Σᵢ λᵢ(bᵢ − aᵢx) (strong duality; Fontaine and Minner 2014). A mixed-integer program
 * without pairs.
 *
 * <p>Applies to linear followers who do not depend on each other, if every variable of the leader's that concerns them is
 * an integer with a finite range: its products with multipliers, or with the follower's variables, become linear through
 * its binary digits. These need bounds; where none follows a constant is trusted, as in {@link BigMReformulation}.
 */
public final class StrongDuality {

    private static final String NAME = "Strong duality";
    private static final double LARGEST = 1e7;
    private static final double NEAR = 1 - 1e-6;

    private final BilevelProgram program;
    private final SolverOptions options;
    private final KktSystem system;
    private final DerivedBounds derived;
    private final double constant;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> integers = new ArrayList<>();
    private final Map<String, Expression> digits = new LinkedHashMap<>();
    private final List<String> trusted = new ArrayList<>(); // columns bounded by the constant only

    private StrongDuality(
            BilevelProgram program, KktSystem system, DerivedBounds derived, double constant, SolverOptions options) {
        this.program = program;
        this.system = system;
        this.derived = derived;
        this.constant = constant;
        this.options = options;
    }

    /** Solves with the default options. */
    public static BilevelOutcome solve(BilevelProgram program) {
        return solve(program, 100, BilevelProgram.OPTIONS);
    }

    /**
     * Solves with a time limit for the search under each constant.
     *
     * @param start the constant trusted first where no bound follows from the program
     * @throws IllegalArgumentException if the method does not apply
     */
    public static BilevelOutcome solve(BilevelProgram program, double start, SolverOptions options) {
        program.requireContinuousFollowers(NAME);
        if (!(start > 0 && start < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The constant must be positive and finite, got %s.".formatted(start));
        }
        if (!program.followersAreIndependent()) {
            throw new IllegalArgumentException("Strong duality needs followers who do not depend on each other.");
        }
        KktSystem system = new KktSystem(program);
        DerivedBounds derived = new DerivedBounds(system, options);
        double constant = start;
        Optional<BilevelSolution> best = Optional.empty();
        while (true) {
            StrongDuality attempt = new StrongDuality(program, system, derived, constant, options);
            BilevelOutcome outcome = attempt.solve();
            if (!(outcome instanceof BilevelOutcome.Limit limit)) {
                return outcome;
            }
            Optional<BilevelSolution> earlier = best;
            best = limit.best().or(() -> earlier);
            if (attempt.trusted.isEmpty() || constant >= LARGEST) {
                return new BilevelOutcome.Limit(limit.reason(), best);
            }
            constant *= 10;
        }
    }

    private BilevelOutcome solve() {
        for (int k = 0; k < program.followers().size(); k++) {
            addDuality(k);
        }
        Outcome<MixedIntegerSolution> outcome;
        try {
            outcome = system.extended(columns, rows, integers).solve(options);
        } catch (WrongAnswerException refused) { // an answer that cannot be proved is none
            return new BilevelOutcome.Limit(
                    "No engine gives an answer that can be proved: " + refused.getMessage(), Optional.empty());
        }
        if (outcome instanceof Outcome.Unbounded<MixedIntegerSolution> unbounded) {
            return new BilevelOutcome.LeaderUnbounded(unbounded.reason());
        }
        if (outcome instanceof Outcome.Infeasible<MixedIntegerSolution> infeasible) {
            BilevelOutcome why = Diagnosis.explain(program, options);
            return trusted.isEmpty() || !(why instanceof BilevelOutcome.Infeasible)
                    ? why
                    : new BilevelOutcome.Limit(infeasible.reason(), Optional.empty());
        }
        boolean proved = trusted.isEmpty();
        if (outcome instanceof Outcome.Limit<MixedIntegerSolution> limit) {
            return new BilevelOutcome.Limit(limit.reason(), limit.best().flatMap(found -> solution(found, false)));
        }
        MixedIntegerSolution found = outcome.orElseThrow();
        Optional<BilevelSolution> checked = solution(found, proved);
        boolean reached = trusted.stream().anyMatch(column -> Math.abs(found.value(column)) >= NEAR * constant);
        if (reached || checked.isEmpty()) {
            return new BilevelOutcome.Limit(
                    "%s the constant %s.\nMaybe use KktBranching, which needs none."
                            .formatted(reached ? "A value sits at" : "Rounding hides small values beside", constant),
                    checked);
        }
        return new BilevelOutcome.Optimal(checked.get());
    }

    private Optional<BilevelSolution> solution(MixedIntegerSolution found, boolean proved) {
        try {
            return Optional.of(KktBranching.solution(program, system, NAME, proved, found, options));
        } catch (WrongAnswerException rounded) { // beside a large constant, which hides small values
            if (trusted.isEmpty()) {
                throw rounded;
            }
            return answered(found);
        }
    }

    /** The followers' exact answers to the integers found. */
    private Optional<BilevelSolution> answered(MixedIntegerSolution found) {
        Map<String, Double> choice = new LinkedHashMap<>();
        Reaction.linking(program).forEach(variable -> choice.put(variable.name(), found.value(variable.name())));
        Reaction.Result result = Reaction.to(program, choice, Position.OPTIMISTIC, options);
        return result.kind() == Reaction.Kind.FOUND
                ? Optional.of(Verification.solution(
                        program, NAME, Position.OPTIMISTIC, false, result.values(), List.of(), found.nodes(), options))
                : Optional.empty();
    }

    /** fₖ − Σᵢ λᵢ(bᵢ − aᵢx) ≤ 0, over the terms of fₖ that have the follower's variables. */
    private void addDuality(int k) {
        Player follower = program.followers().get(k);
        Expression excess = Expression.ZERO;
        for (String own : follower.choices()) {
            Expression slope = follower.objective().derivative(own).times(follower.sign());
            if (slope.variables().stream().anyMatch(follower.choices()::contains)) {
                throw new IllegalArgumentException(
                        "Strong duality needs linear followers, '%s' is quadratic.\nMaybe use KktBranching."
                                .formatted(follower.name()));
            }
            excess = excess.plus(slope.times(Expression.variable(own, 1)));
        }
        for (Multiplier multiplier : system.multipliers()) {
            if (multiplier.follower() == k) {
                Expression room = Expression.constant(multiplier.limit().right());
                for (Map.Entry<String, Double> term :
                        multiplier.limit().coefficients().entrySet()) {
                    if (!follower.choices().contains(term.getKey())) {
                        room = room.minus(Expression.variable(term.getKey(), term.getValue()));
                    }
                }
                excess = excess.minus(room.times(Expression.variable(multiplier.column(), 1)));
            }
        }
        Expression linear = new Expression(excess.constant(), excess.linear(), Map.of());
        for (Map.Entry<Expression.Product, Double> term : excess.products().entrySet()) {
            linear = linear.plus(product(term.getKey()).times(term.getValue()));
        }
        rows.add(new Row(
                "duality of " + follower.name(), linear.linear(), Double.NEGATIVE_INFINITY, -linear.constant()));
    }

    /** A product of an integer of the leader's with another column, as a linear expression in new columns. */
    private Expression product(Expression.Product product) {
        boolean firstIsLeaders = program.leader().choices().contains(product.first());
        String integer = firstIsLeaders ? product.first() : product.second();
        String other = firstIsLeaders ? product.second() : product.first();
        Expression sum = Expression.ZERO;
        Expression expansion = digits(integer);
        for (Map.Entry<String, Double> digit : expansion.linear().entrySet()) {
            sum = sum.plus(Expression.variable(switched(digit.getKey(), other), digit.getValue()));
        }
        return sum.plus(Expression.variable(other, expansion.constant()));
    }

    /** A variable of the leader's as lower bound + Σ 2ᵖβₚ with new columns β in {0, 1}. */
    private Expression digits(String name) {
        Expression known = digits.get(name);
        if (known != null) {
            return known;
        }
        Variable variable = program.leader().variables().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        Expression expansion = Expression.constant(variable.lower());
        if (variable.lower() < variable.upper()) {
            if (!variable.integer()) {
                throw new IllegalArgumentException(
                        "Strong duality needs integers, but '%s', which concerns a follower, is continuous.\nMaybe use KktBranching."
                                .formatted(name));
            }
            BilevelSolution.Range range = LeaderBox.range(program, variable, options);
            double low = Math.ceil(range.least() - 1e-9);
            expansion = Expression.constant(low);
            double width = Math.floor(range.greatest() + 1e-9) - low;
            for (double power = 1; power <= width; power *= 2) {
                String digit = "digit %.0f of %s".formatted(power, name);
                columns.add(new Column(digit, 0, 1, 0));
                integers.add(digit);
                expansion = expansion.plus(Expression.variable(digit, power));
            }
            Expression equation = Expression.variable(name, 1).minus(expansion);
            rows.add(new Row("digits of " + name, equation.linear(), -equation.constant(), -equation.constant()));
        }
        digits.put(name, expansion);
        return expansion;
    }

    /** A new column that is the product of a digit and another column between two bounds. */
    private String switched(String digit, String other) {
        String name = digit + " times " + other;
        if (columns.stream().anyMatch(column -> column.name().equals(name))) {
            return name;
        }
        double least = trustedBound(derived.least(other), other, -constant);
        double greatest = trustedBound(derived.greatest(other), other, constant);
        columns.add(new Column(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0));
        rows.add(new Row(name + " off least", Map.of(name, 1.0, digit, -least), 0, Double.POSITIVE_INFINITY));
        rows.add(new Row(name + " off most", Map.of(name, 1.0, digit, -greatest), Double.NEGATIVE_INFINITY, 0));
        rows.add(new Row(
                name + " on least",
                Map.of(name, 1.0, other, -1.0, digit, -greatest),
                -greatest,
                Double.POSITIVE_INFINITY));
        rows.add(new Row(
                name + " on most", Map.of(name, 1.0, other, -1.0, digit, -least), Double.NEGATIVE_INFINITY, -least));
        return name;
    }

    private double trustedBound(double bound, String column, double otherwise) {
        if (Double.isFinite(bound)) {
            return bound;
        }
        trusted.add(column);
        return otherwise;
    }
}
