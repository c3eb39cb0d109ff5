package apportion.solve;

import apportion.solve.LinearProgram.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A linear or convex quadratic program with decisions: columns that take only integers, and pairs of columns of which one
 * must be 0.
 *
 * <pre>{@code
 * var knapsack = LinearProgram.maximise()
 *         .column("tent", 0, 1, 8)
 *         .column("stove", 0, 1, 5)
 *         .row("weight", Map.of("tent", 4.0, "stove", 3.0), Relation.AT_MOST, 6)
 *         .build()
 *         .withIntegers("tent", "stove");
 * double value = knapsack.solve().orElseThrow().objective();
 * }</pre>
 *
 * <p>The search is our own branch and bound (Land and Doig 1960; on pairs: Beale and Tomlin 1970, Bard and Moore 1990),
 * best node first. Each bound comes from duals that are checked against the program; the point returned is the optimum of
 * a program of its own, in which all decisions are fixed, with its certificate. An engine's bound is never used.
 *
 * @param relaxation the program without the decisions
 * @param integers the names of the columns that take only integers
 * @param pairs columns, none of them negative, of which one in each pair must be 0
 * @param hessian H of a term ½xᵀHx added to the objective, in the order of the columns; positive semidefinite to
 *     minimise, negative semidefinite to maximise
 */
public record MixedIntegerProgram(
        LinearProgram relaxation, Set<String> integers, List<EitherZero> pairs, Optional<RealMatrix> hessian) {

    /** Two columns whose product must be 0: a special ordered set of type 1 with two members. */
    public record EitherZero(String first, String second) {}

    public MixedIntegerProgram {
        integers = Collections.unmodifiableSet(new LinkedHashSet<>(integers));
        pairs = List.copyOf(pairs);
        integers.forEach(name -> column(relaxation, name, "to take only integers"));
        for (EitherZero pair : pairs) {
            for (String name : List.of(pair.first(), pair.second())) {
                Column column = column(relaxation, name, "for a pair");
                if (column.lower() < 0) {
                    throw new IllegalArgumentException(
                            "Column '%s' of a pair must not be negative, its lower bound is %s."
                                    .formatted(name, column.lower()));
                }
            }
            if (pair.first().equals(pair.second())) {
                throw new IllegalArgumentException("A pair needs two columns, got '%s' twice.".formatted(pair.first()));
            }
        }
        hessian.ifPresent(curvature -> checked(relaxation, curvature));
        hessian = hessian.map(RealMatrix::copy);
    }

    /** A copy with one more pair of columns of which one must be 0. */
    public MixedIntegerProgram withEitherZero(String first, String second) {
        List<EitherZero> more = new ArrayList<>(pairs);
        more.add(new EitherZero(first, second));
        return new MixedIntegerProgram(relaxation, integers, more, hessian);
    }

    /** A copy with ½xᵀHx added to the objective. */
    public MixedIntegerProgram withHessian(RealMatrix curvature) {
        return new MixedIntegerProgram(relaxation, integers, pairs, Optional.of(curvature));
    }

    /**
     * Solves with the default options.
     *
     * @throws WrongAnswerException if the answer to a program of the search fails its certificate
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Outcome<MixedIntegerSolution> solve() {
        return solve(SolverOptions.DEFAULT);
    }

    /**
     * Solves with a time limit for the whole search; an {@link Outcome.Limit} carries the best solution known.
     *
     * @see #solve()
     */
    public Outcome<MixedIntegerSolution> solve(SolverOptions options) {
        return TreeSearch.solve(this, options);
    }

    /** Why no point satisfies all rows, bounds and decisions, in the fewest words; empty if some point does. */
    public Optional<Conflict> conflict() {
        return Conflict.of(
                relaxation, part -> new MixedIntegerProgram(part, integers, pairs, Optional.empty()).solve());
    }

    private static Column column(LinearProgram program, String name, String purpose) {
        return program.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column '%s' %s; there are: %s."
                        .formatted(
                                name,
                                purpose,
                                String.join(
                                        ", ",
                                        program.columns().stream()
                                                .map(Column::name)
                                                .toList()))));
    }

    /** The quadratic program's own checks of size, symmetry and curvature. */
    private static void checked(LinearProgram program, RealMatrix hessian) {
        List<String> names = program.columns().stream().map(Column::name).toList();
        RealVector linear = new ArrayRealVector(
                program.columns().stream().mapToDouble(Column::objective).toArray());
        switch (program.sense()) {
            case MINIMISE -> QuadraticProgram.minimise(names, linear, hessian);
            case MAXIMISE -> QuadraticProgram.maximise(names, linear, hessian);
        }
    }
}
