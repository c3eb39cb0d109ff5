package apportion.solve;

import apportion.text.Latex;
import apportion.text.Typeset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A linear program with named rows and columns: optimise Σⱼ cⱼxⱼ subject to lᵢ ≤ Σⱼ aᵢⱼxⱼ ≤ uᵢ and lⱼ ≤ xⱼ ≤ uⱼ.
 *
 * <pre>{@code
 * var plan = LinearProgram.maximise()
 *         .column("doors", 0, Double.POSITIVE_INFINITY, 3)
 *         .column("windows", 0, Double.POSITIVE_INFINITY, 5)
 *         .row("plant 3", Map.of("doors", 3.0, "windows", 2.0), Relation.AT_MOST, 18)
 *         .build();
 * double profit = plan.solve().orElseThrow().objective();
 * }</pre>
 *
 * @param sense whether the objective is minimised or maximised
 * @param columns the variables
 * @param rows the conditions; each names only columns of the program
 */
public record LinearProgram(Sense sense, List<Column> columns, List<Row> rows) implements Typeset {

    /** Direction of optimisation. */
    public enum Sense {
        MINIMISE,
        MAXIMISE
    }

    /** How a row's left side compares with its right side. */
    public enum Relation {
        AT_MOST,
        EQUAL,
        AT_LEAST
    }

    /**
     * A variable, its bounds (infinite where there is none) and its coefficient in the objective.
     */
    public record Column(String name, double lower, double upper, double objective) {
        public Column {
            if (!(lower <= upper && lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Column '%s' needs lower <= upper, got [%s, %s].".formatted(name, lower, upper));
            }
            if (!Double.isFinite(objective)) {
                throw new IllegalArgumentException(
                        "The objective coefficient of column '%s' must be finite, got %s.".formatted(name, objective));
            }
        }
    }

    /**
     * A condition lower ≤ Σ coefficient × column ≤ upper; equal limits make an equation, infinite ones drop a side.
     *
     * @param name unique in its program
     * @param coefficients by column name; columns that are not named have the coefficient 0
     */
    public record Row(String name, Map<String, Double> coefficients, double lower, double upper) {
        public Row {
            coefficients.forEach((column, coefficient) -> {
                if (!Double.isFinite(coefficient)) {
                    throw new IllegalArgumentException(
                            "The coefficient of column '%s' in row '%s' must be finite, got %s."
                                    .formatted(column, name, coefficient));
                }
            });
            if (!(lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) { // fails for NaN too
                throw new IllegalArgumentException(
                        "Row '%s' needs limits lower < ∞ and upper > −∞, got %s and %s.".formatted(name, lower, upper));
            }
            coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        }

        /** Σ coefficient × column (≤, =, ≥) right. */
        public static Row of(String name, Map<String, Double> coefficients, Relation relation, double right) {
            if (!Double.isFinite(right)) {
                throw new IllegalArgumentException(
                        "The right side of row '%s' must be finite, got %s.".formatted(name, right));
            }
            return new Row(
                    name,
                    coefficients,
                    relation == Relation.AT_MOST ? Double.NEGATIVE_INFINITY : right,
                    relation == Relation.AT_LEAST ? Double.POSITIVE_INFINITY : right);
        }

        boolean isEquation() {
            return lower == upper;
        }
    }

    public LinearProgram {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A linear program needs at least 1 column, got 0.");
        }
        Map<String, Column> byName = new HashMap<>();
        for (Column column : columns) {
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException("Two columns are called '%s'.".formatted(column.name()));
            }
        }
        Map<String, Row> rowsByName = new HashMap<>();
        for (Row row : rows) {
            if (rowsByName.put(row.name(), row) != null) {
                throw new IllegalArgumentException("Two rows are called '%s'.".formatted(row.name()));
            }
            for (String name : row.coefficients().keySet()) {
                if (!byName.containsKey(name)) {
                    throw new IllegalArgumentException("Row '%s' names the column '%s'; there are: %s."
                            .formatted(
                                    row.name(),
                                    name,
                                    String.join(
                                            ", ",
                                            columns.stream().map(Column::name).toList())));
                }
            }
        }
    }

    /** A program that looks for the least objective. */
    public static Builder minimise() {
        return new Builder(Sense.MINIMISE);
    }

    /** A program that looks for the greatest objective. */
    public static Builder maximise() {
        return new Builder(Sense.MAXIMISE);
    }

    /** The program as one writes it by hand. */
    @Override
    public Latex latex() {
        return ProgramLatex.of(sense, columns, null, rows);
    }

    /**
     * Solves with the default options.
     *
     * @throws WrongAnswerException if the engine's answer fails its certificate
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Outcome<LinearSolution> solve() {
        return solve(SolverOptions.DEFAULT);
    }

    /** Solves with a time limit and a tolerance for the certificate; see {@link #solve()}. */
    public Outcome<LinearSolution> solve(SolverOptions options) {
        return LinearSolver.solve(this, options, LinearSolver.engines(options));
    }

    /** Why no point satisfies all rows and bounds, in the fewest words; empty if some point does. */
    public Optional<Conflict> conflict() {
        return Conflict.of(this, part -> part.solve(SolverOptions.DEFAULT.withEngine(SolverOptions.Engine.SIMPLEX)));
    }

    /**
     * The program with some columns allowed only integers; a column with bounds 0 and 1 becomes a choice.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public MixedIntegerProgram withIntegers(String... names) {
        return withIntegers(List.of(names));
    }

    /** As {@link #withIntegers(String...)}. */
    public MixedIntegerProgram withIntegers(Collection<String> names) {
        return new MixedIntegerProgram(this, new LinkedHashSet<>(names), List.of(), Optional.empty());
    }

    /** Collects columns, then rows. */
    public static final class Builder {
        private final Sense sense;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private Builder(Sense sense) {
            this.sense = sense;
        }

        /** Adds a variable with bounds; an infinite bound means none. */
        public Builder column(String name, double lower, double upper, double objective) {
            columns.add(new Column(name, lower, upper, objective));
            return this;
        }

        /** Adds a variable of any sign. */
        public Builder free(String name, double objective) {
            return column(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, objective);
        }

        /** Adds a variable that is at least 0. */
        public Builder nonNegative(String name, double objective) {
            return column(name, 0, Double.POSITIVE_INFINITY, objective);
        }

        /** Adds a condition; columns that are not named have the coefficient 0. */
        public Builder row(String name, Map<String, Double> coefficients, Relation relation, double right) {
            return row(Row.of(name, coefficients, relation, right));
        }

        /** Adds a condition, perhaps with limits on both sides. */
        public Builder row(Row row) {
            rows.add(row);
            return this;
        }

        /**
         * The program as a value.
         *
         * @throws IllegalArgumentException if a name is used twice, or a row names a column that is missing
         */
        public LinearProgram build() {
            return new LinearProgram(sense, columns, rows);
        }
    }
}
