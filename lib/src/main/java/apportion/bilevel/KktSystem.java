package apportion.bilevel;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.MixedIntegerProgram;
import apportion.solve.MixedIntegerProgram.EitherZero;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The leader's program with each follower replaced by its Karush–Kuhn–Tucker conditions: for follower k with objective
 * fₖ (to be minimised) and limits Σ aᵢz ≥ bᵢ, the rows ∂fₖ/∂yⱼ − Σᵢ λᵢaᵢⱼ = 0 and Σ aᵢz − sᵢ = bᵢ, and the pairs λᵢ, sᵢ of
 * which one is 0. For convex followers with linear conditions exactly the followers' optima satisfy them.
 *
 * <p>A limit y ≥ 0 needs no sᵢ: y is its own slack.
 */
final class KktSystem {

    /** The column of one multiplier λᵢ, or of the slack beside it. */
    record Multiplier(int follower, Limit limit, String column, String slack) {}

    private final BilevelProgram program;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Multiplier> multipliers = new ArrayList<>();
    private final Map<String, Map<String, Double>> stationarity = new LinkedHashMap<>();
    private final Expression objective;
    private final boolean isConvex;

    KktSystem(BilevelProgram program) {
        this.program = program;
        program.variables().forEach(this::addVariable);
        rows.addAll(named("leader: ", program.leader().conditions()));
        for (Player follower : program.followers()) {
            for (String own : follower.choices()) {
                Expression slope = follower.objective().derivative(own).times(follower.sign());
                stationarity.put(own, new LinkedHashMap<>(slope.linear()));
            }
        }
        List<Limit> limits = Limit.of(program);
        for (int i = 0; i < limits.size(); i++) {
            addLimit(limits.get(i), i + 1);
        }
        for (Player follower : program.followers()) {
            for (String own : follower.choices()) {
                double constant =
                        follower.sign() * follower.objective().derivative(own).constant();
                rows.add(new Row("stationarity of " + own, stationarity(own), -constant, -constant));
            }
        }
        Optional<Expression> convex = LeaderObjective.convex(program, multipliers);
        isConvex = convex.isPresent();
        objective = convex.orElse(program.leader().objective());
        objective.linear().forEach((name, coefficient) -> {
            Column column = column(name);
            columns.put(name, new Column(name, column.lower(), column.upper(), coefficient));
        });
    }

    private void addVariable(Variable variable) {
        boolean leaders = program.leader().variables().contains(variable);
        columns.put(
                variable.name(),
                new Column(
                        variable.name(),
                        leaders ? variable.lower() : Double.NEGATIVE_INFINITY,
                        leaders ? variable.upper() : Double.POSITIVE_INFINITY,
                        0));
    }

    private void addLimit(Limit limit, int number) {
        List<Integer> touched = limit.owners().stream()
                .filter(k -> limit.touches(program.followers().get(k)))
                .toList();
        String label = "%d '%s'".formatted(number, limit.name());
        String slack = limit.nonNegativeVariable();
        if (limit.equation() || touched.isEmpty()) { // nobody's own variables: nothing to pay for
            double upper = limit.equation() ? limit.right() : Double.POSITIVE_INFINITY;
            rows.add(new Row("limit " + label, limit.coefficients(), limit.right(), upper));
        } else if (slack.isEmpty()) {
            slack = "slack of " + label;
            columns.put(slack, new Column(slack, 0, Double.POSITIVE_INFINITY, 0));
            Map<String, Double> terms = new LinkedHashMap<>(limit.coefficients());
            terms.put(slack, -1.0);
            rows.add(new Row("limit " + label, terms, limit.right(), limit.right()));
        } else {
            Column column = column(slack);
            columns.put(slack, new Column(slack, Math.max(0, column.lower()), column.upper(), 0));
        }
        for (int k : touched) {
            String owner =
                    limit.common() ? "" : " for " + program.followers().get(k).name();
            String name = "multiplier of " + label + owner;
            double lower = limit.equation() ? Double.NEGATIVE_INFINITY : 0;
            if (columns.putIfAbsent(name, new Column(name, lower, Double.POSITIVE_INFINITY, 0)) == null) {
                multipliers.add(new Multiplier(k, limit, name, limit.equation() ? "" : slack));
            } else { // the common multiplier again, now seen by another follower
                multipliers.add(new Multiplier(k, limit, name, ""));
            }
            for (String own : program.followers().get(k).choices()) {
                double coefficient = limit.coefficients().getOrDefault(own, 0.0);
                if (coefficient != 0) {
                    stationarity(own).put(name, -coefficient);
                }
            }
        }
    }

    /** The program without the pairs. */
    LinearProgram relaxation() {
        return new LinearProgram(program.leader().sense(), List.copyOf(columns.values()), rows);
    }

    /** The program with the pairs and with the leader's integers. */
    MixedIntegerProgram mixedInteger() {
        requireConvex("Maybe use KktBranching.");
        return new MixedIntegerProgram(relaxation(), integers(), mixedPairs(), hessian(columns.size()));
    }

    /** The pairs by their columns' names. */
    List<EitherZero> mixedPairs() {
        return pairs().stream()
                .map(multiplier -> new EitherZero(multiplier.column(), multiplier.slack()))
                .toList();
    }

    /** Whether the leader's objective is convex, or was made so by the followers' duality. */
    boolean isConvex() {
        return isConvex;
    }

    private void requireConvex(String remedy) {
        if (!isConvex) {
            throw LeaderObjective.notConvex(program, remedy);
        }
    }

    /** The program without the pairs, with the leader's integers and with more columns, rows and integers. */
    MixedIntegerProgram extended(List<Column> moreColumns, List<Row> moreRows, List<String> moreIntegers) {
        requireConvex("Maybe use KktBranching.");
        List<Column> allColumns = new ArrayList<>(columns.values());
        allColumns.addAll(moreColumns);
        List<Row> allRows = new ArrayList<>(rows);
        allRows.addAll(moreRows);
        Set<String> allIntegers = integers();
        allIntegers.addAll(moreIntegers);
        LinearProgram linear = new LinearProgram(program.leader().sense(), allColumns, allRows);
        return new MixedIntegerProgram(linear, allIntegers, List.of(), hessian(allColumns.size()));
    }

    Set<String> integers() {
        Set<String> integers = new LinkedHashSet<>();
        for (Variable variable : program.leader().variables()) {
            if (variable.integer()) {
                integers.add(variable.name());
            }
        }
        return integers;
    }

    private Optional<RealMatrix> hessian(int size) {
        if (objective.degree() < 2) {
            return Optional.empty();
        }
        RealMatrix hessian = new Array2DRowRealMatrix(size, size);
        hessian.setSubMatrix(objective.hessian(List.copyOf(columns.keySet())).getData(), 0, 0);
        return Optional.of(hessian);
    }

    /** The multipliers of inequalities, each once. */
    List<Multiplier> pairs() {
        return multipliers.stream()
                .filter(multiplier -> !multiplier.slack().isEmpty())
                .toList();
    }

    List<Multiplier> multipliers() {
        return multipliers;
    }

    /** The leader's objective, in terms in which it is convex. */
    Expression objective() {
        return objective;
    }

    /** The rows without the leader's objective, in which some column is as small or as large as it can be. */
    LinearProgram extreme(String column, Sense sense, List<Row> kept) {
        List<Column> costed = new ArrayList<>();
        for (Column other : columns.values()) {
            costed.add(new Column(
                    other.name(), other.lower(), other.upper(), other.name().equals(column) ? 1 : 0));
        }
        return new LinearProgram(sense, costed, kept);
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows but for the leader's conditions. */
    List<Row> followersRows() {
        return rows.subList(program.leader().conditions().size(), rows.size());
    }

    private Map<String, Double> stationarity(String variable) {
        Map<String, Double> terms = stationarity.get(variable);
        if (terms == null) {
            throw new IllegalStateException("No stationarity of '%s'.".formatted(variable));
        }
        return terms;
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("No column '%s'.".formatted(name));
        }
        return column;
    }

    private static List<Row> named(String prefix, List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(prefix + row.name(), row.coefficients(), row.lower(), row.upper()))
                .toList();
    }
}
