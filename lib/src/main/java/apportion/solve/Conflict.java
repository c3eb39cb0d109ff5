package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Limits of rows and bounds of columns that no point satisfies together, none of which can be spared: without any one of
 * them some point satisfies the rest (an irreducible infeasible subset; found by the deletion filter of Chinneck and
 * Dravnieks 1991). Both facts are proved by certified programs.
 *
 * <p>{@code System.out.println(program.conflict().orElseThrow())}
 *
 * @param limits in the program's order, rows first
 */
public record Conflict(List<Limit> limits) {

    /**
     * One side of a row, or one bound of a column.
     *
     * @param description what it is and whose, for a sentence: {@code row 'demand'}, {@code the bound of 'tonnes'}
     * @param atLeast whether it is a lower limit; an equation is two limits
     */
    public record Limit(String description, String name, boolean isRow, boolean atLeast, double value) {
        @Override
        public String toString() {
            return "%s %s %s".formatted(description, atLeast ? ">=" : "<=", value);
        }
    }

    public Conflict {
        limits = List.copyOf(limits);
    }

    /** The conflict of a program, empty if some point satisfies all its rows and bounds. */
    static Optional<Conflict> of(LinearProgram program, Function<LinearProgram, Outcome<?>> solver) {
        List<Limit> kept = all(program);
        if (isFeasible(program, kept, solver)) {
            return Optional.empty();
        }
        for (Limit candidate : List.copyOf(kept)) {
            Interruption.check("conflict");
            List<Limit> fewer = new ArrayList<>(kept);
            fewer.remove(candidate);
            if (!isFeasible(program, fewer, solver)) {
                kept = fewer;
            }
        }
        return Optional.of(new Conflict(kept));
    }

    private static List<Limit> all(LinearProgram program) {
        List<Limit> limits = new ArrayList<>();
        for (Row row : program.rows()) {
            add(limits, "row '%s'".formatted(row.name()), row.name(), true, row.lower(), row.upper());
        }
        for (Column column : program.columns()) {
            add(limits, "'%s'".formatted(column.name()), column.name(), false, column.lower(), column.upper());
        }
        return limits;
    }

    private static void add(
            List<Limit> limits, String description, String name, boolean isRow, double lower, double upper) {
        if (Double.isFinite(lower)) {
            limits.add(new Limit(description, name, isRow, true, lower));
        }
        if (Double.isFinite(upper)) {
            limits.add(new Limit(description, name, isRow, false, upper));
        }
    }

    private static boolean isFeasible(
            LinearProgram program, List<Limit> limits, Function<LinearProgram, Outcome<?>> solver) {
        List<Column> columns = new ArrayList<>();
        for (Column column : program.columns()) {
            columns.add(new Column(
                    column.name(),
                    end(limits, column.name(), false, true),
                    end(limits, column.name(), false, false),
                    0));
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : program.rows()) {
            double lower = end(limits, row.name(), true, true);
            double upper = end(limits, row.name(), true, false);
            if (Double.isFinite(lower) || Double.isFinite(upper)) {
                rows.add(new Row(row.name(), row.coefficients(), lower, upper));
            }
        }
        Outcome<?> outcome = solver.apply(new LinearProgram(Sense.MINIMISE, columns, rows));
        if (outcome instanceof Outcome.Limit<?> limit) {
            throw new IllegalStateException("No conflict could be proved: %s".formatted(limit.reason()));
        }
        return !(outcome instanceof Outcome.Infeasible);
    }

    private static double end(List<Limit> limits, String name, boolean isRow, boolean atLeast) {
        return limits.stream()
                .filter(limit -> limit.isRow() == isRow && limit.atLeast() == atLeast)
                .filter(limit -> limit.name().equals(name))
                .mapToDouble(Limit::value)
                .findFirst()
                .orElse(atLeast ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    @Override
    public String toString() {
        return limits.stream().map(Limit::toString).collect(Collectors.joining(", "))
                + (limits.size() == 1
                        ? " cannot hold."
                        : " contradict each other; without any one of them the others can hold.");
    }
}
