package apportion.bilevel;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.MixedIntegerProgram;
import apportion.solve.MixedIntegerProgram.EitherZero;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Solves for a leader whose objective is not convex, but becomes so where the followers' answers are put into it: with
 * some pairs decided, the equations of the Karush–Kuhn–Tucker system leave a plane x₀ + Zt, on which the objective may be
 * convex. Pairs are decided one by one until it is; each piece is then a convex program.
 *
 * <p>The leader of Stackelberg (1934) has {@code q1*(100 - q1 - q2)}, which is not concave; with the follower's answer
 * q₂ = (100 − q₁)/2 it is.
 */
final class ConvexPieces {

    private static final double TOLERANCE = 1e-9; // relative: of singular values and of curvatures

    private static final double DUST = 1e-13; // relative

    private final BilevelProgram program;
    private final KktSystem system;
    private final SolverOptions options;
    private final LinearProgram relaxation;
    private final List<EitherZero> pairs;
    private final List<String> names;
    private final RealMatrix hessian; // of the leader's objective
    private final double sign;
    private Optional<MixedIntegerSolution> best = Optional.empty();
    private double bestObjective = Double.POSITIVE_INFINITY; // of a minimisation
    private int nodes;

    /** Some columns' upper bounds are 0; all pairs before {@code next} are decided. */
    private record Piece(List<String> zeros, int next) {}

    private ConvexPieces(BilevelProgram program, KktSystem system, SolverOptions options) {
        this.program = program;
        this.system = system;
        this.options = options;
        relaxation = system.relaxation();
        pairs = system.mixedPairs();
        names = relaxation.columns().stream().map(Column::name).toList();
        hessian = program.leader().objective().hessian(names);
        sign = program.leader().sign();
    }

    static Outcome<MixedIntegerSolution> solve(BilevelProgram program, KktSystem system, SolverOptions options) {
        return new ConvexPieces(program, system, options).solve();
    }

    private Outcome<MixedIntegerSolution> solve() {
        long end = System.nanoTime() + options.timeLimit().toNanos();
        Deque<Piece> open = new ArrayDeque<>(List.of(new Piece(List.of(), 0)));
        while (!open.isEmpty()) {
            if (System.nanoTime() > end) {
                return new Outcome.Limit<>(
                        "No optimum proved within the time limit of %s.\nMaybe allow more time."
                                .formatted(options.timeLimit()),
                        solution());
            }
            Piece piece = open.pop();
            List<Column> columns = columns(piece);
            nodes++;
            LinearProgram rest = new LinearProgram(relaxation.sense(), free(columns), relaxation.rows());
            if (rest.solve(options) instanceof Outcome.Infeasible) {
                continue;
            }
            Optional<MixedIntegerProgram> convex = convex(columns, piece);
            if (convex.isPresent()) {
                Outcome<MixedIntegerSolution> outcome = convex.get().solve(options);
                if (outcome instanceof Outcome.Unbounded || outcome instanceof Outcome.Limit) {
                    return outcome;
                }
                note(outcome);
            } else if (piece.next() < pairs.size()) {
                EitherZero pair = pairs.get(piece.next());
                open.push(new Piece(with(piece.zeros(), pair.second()), piece.next() + 1));
                open.push(new Piece(with(piece.zeros(), pair.first()), piece.next() + 1));
            } else {
                throw LeaderObjective.notConvex(program, "Maybe use NestedSearch, which proves nothing.");
            }
        }
        return solution()
                .<Outcome<MixedIntegerSolution>>map(Outcome.Optimal::new)
                .orElseGet(() -> new Outcome.Infeasible<>("No answer of the followers' meets all conditions."));
    }

    private void note(Outcome<MixedIntegerSolution> outcome) {
        if (outcome instanceof Outcome.Optimal<MixedIntegerSolution> found) {
            nodes += found.solution().nodes();
            double objective =
                    sign * program.leader().objective().at(found.solution().values());
            if (objective < bestObjective) {
                bestObjective = objective;
                best = Optional.of(found.solution());
            }
        }
    }

    private Optional<MixedIntegerSolution> solution() {
        return best.map(
                found -> new MixedIntegerSolution(sign * bestObjective, sign * bestObjective, nodes, found.fixed()));
    }

    private List<Column> columns(Piece piece) {
        return relaxation.columns().stream()
                .map(column -> piece.zeros().contains(column.name())
                        ? new Column(column.name(), Math.min(0, column.lower()), 0, column.objective())
                        : column)
                .toList();
    }

    private static List<Column> free(List<Column> columns) {
        return columns.stream()
                .map(column -> new Column(column.name(), column.lower(), column.upper(), 0))
                .toList();
    }

    /**
     * The piece as a program with the objective ½xᵀPHPx + (P(Hx₀ + c))ᵀx + constant, P = ZZᵀ: on the plane the leader's own;
     * empty if that is not convex.
     */
    private Optional<MixedIntegerProgram> convex(List<Column> columns, Piece piece) {
        int size = columns.size();
        List<double[]> equations = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        for (Row row : relaxation.rows()) {
            if (row.lower() == row.upper()) {
                equations.add(names.stream()
                        .mapToDouble(name -> row.coefficients().getOrDefault(name, 0.0))
                        .toArray());
                right.add(row.lower());
            }
        }
        for (int j = 0; j < size; j++) {
            if (columns.get(j).lower() == columns.get(j).upper()) {
                double[] unit = new double[size];
                unit[j] = 1;
                equations.add(unit);
                right.add(columns.get(j).lower());
            }
        }
        while (equations.size() < size) { // so that V below is square
            equations.add(new double[size]);
            right.add(0.0);
        }
        var plane = new SingularValueDecomposition(new Array2DRowRealMatrix(equations.toArray(double[][]::new)));
        double[] singular = plane.getSingularValues();
        RealMatrix projection = new Array2DRowRealMatrix(size, size);
        for (int j = 0; j < size; j++) {
            if (singular[j] <= TOLERANCE * singular[0]) {
                RealVector flat = plane.getV().getColumnVector(j);
                projection = projection.add(flat.outerProduct(flat));
            }
        }
        RealMatrix curved = projection.multiply(hessian).multiply(projection);
        double largest = hessian.getNorm();
        curved = withoutDust(curved.add(curved.transpose()).scalarMultiply(0.5), DUST * largest);
        double[] curvatures = new EigenDecomposition(curved.scalarMultiply(sign)).getRealEigenvalues();
        if (!Arrays.stream(curvatures).allMatch(value -> value >= -TOLERANCE * largest)) {
            return Optional.empty();
        }
        RealVector base = plane.getSolver()
                .solve(new ArrayRealVector(
                        right.stream().mapToDouble(Double::doubleValue).toArray()));
        RealVector cost = new ArrayRealVector(names.stream()
                .mapToDouble(name -> program.leader().objective().linear().getOrDefault(name, 0.0))
                .toArray());
        RealVector raw = projection.operate(hessian.operate(base).add(cost));
        RealVector slope = raw.map(value -> Math.abs(value) <= DUST * raw.getLInfNorm() ? 0 : value);
        List<Column> costed = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            Column column = columns.get(j);
            costed.add(new Column(column.name(), column.lower(), column.upper(), slope.getEntry(j)));
        }
        return Optional.of(new MixedIntegerProgram(
                new LinearProgram(relaxation.sense(), costed, relaxation.rows()),
                system.integers(),
                pairs.subList(piece.next(), pairs.size()),
                flat(curved, largest) ? Optional.empty() : Optional.of(curved)));
    }

    private static boolean flat(RealMatrix curved, double largest) {
        return curved.getNorm() <= TOLERANCE * largest;
    }

    /** What rounding leaves of a zero would be a curvature to an engine. */
    private static RealMatrix withoutDust(RealMatrix matrix, double smallest) {
        RealMatrix clean = matrix.copy();
        for (int i = 0; i < clean.getRowDimension(); i++) {
            for (int j = 0; j < clean.getColumnDimension(); j++) {
                clean.setEntry(i, j, Math.abs(clean.getEntry(i, j)) <= smallest ? 0 : clean.getEntry(i, j));
            }
        }
        return clean;
    }

    private static List<String> with(List<String> zeros, String more) {
        List<String> all = new ArrayList<>(zeros);
        all.add(more);
        return all;
    }
}
