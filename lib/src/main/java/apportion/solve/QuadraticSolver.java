package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.OjAlgoEngine.Algorithm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Believes no engine, like {@link LinearSolver}: the certificate decides, with duals from a linear program; that there is
 * no optimum is proved by linear programs too. If the engine's point fails, proximal steps approach the optimum through
 * strictly convex programs (Rockafellar 1976).
 */
final class QuadraticSolver {

    /** Curvature added around a centre, in scaled columns, whose curvature is 1 or 0. */
    private static final double PROXIMAL_WEIGHT = 0.01;

    private static final int PROXIMAL_STEPS = 100;

    private final DenseProgram dense;
    private final double unit;
    private final DenseProgram scaled; // what the engine gets, which rounds absolutely
    private final double[] columnScales;
    private final SolverOptions options;
    private final SolverOptions innerOptions; // a linear program's answer is not refined
    private final OjAlgoEngine engine = new OjAlgoEngine(Algorithm.DEFAULT);

    private QuadraticSolver(DenseProgram dense, SolverOptions options) {
        this.dense = dense;
        unit = dense.unit();
        scaled = dense.inUnit(unit);
        columnScales = OjAlgoEngine.columnScales(scaled);
        this.options = options;
        innerOptions = SolverOptions.DEFAULT.withTimeLimit(options.timeLimit());
    }

    static Outcome<QuadraticSolution> solve(DenseProgram dense, SolverOptions options) {
        return new QuadraticSolver(dense, options).solve();
    }

    private Outcome<QuadraticSolution> solve() {
        Optional<String> contradiction = NoOptimum.contradiction(dense.program.rows());
        if (contradiction.isPresent()) {
            return new Outcome.Infeasible<>(contradiction.get());
        }
        Outcome<LinearSolution> feasible = feasibility().solve(innerOptions);
        if (feasible instanceof Outcome.Limit<LinearSolution> limit) {
            return new Outcome.Limit<>(limit.reason());
        }
        if (!feasible.isOptimal()) {
            return new Outcome.Infeasible<>(
                    String.format(Locale.ROOT, "No point satisfies all %d rows and bounds.", dense.rows()));
        }
        double[] centre = answer(scaled);
        Outcome<QuadraticSolution> found = refined(centre);
        if (!found.isOptimal() && dense.isSingular()) {
            Outcome<String> ray = NoOptimum.ray(dense, proof -> proof.solve(innerOptions));
            if (ray instanceof Outcome.Limit<String> limit) {
                return new Outcome.Limit<>(limit.reason());
            }
            if (ray instanceof Outcome.Optimal<String> direction) {
                return new Outcome.Unbounded<>(direction.solution());
            }
        }
        // With a singular Hessian the engine calls points optimal that are not (56.2.1); near a centre it is reliable.
        for (int step = 0; step < PROXIMAL_STEPS && !found.isOptimal(); step++) {
            centre = answer(proximal(centre));
            found = refined(centre);
        }
        return found.isOptimal()
                ? found
                : new Outcome.Limit<>(String.format(
                        Locale.ROOT,
                        "No certified optimum after %d proximal steps; %s",
                        PROXIMAL_STEPS,
                        found.reason()));
    }

    private double[] answer(DenseProgram program) {
        return engine.solve(program, columnScales, options.timeLimit()).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The point that the engine's binding rows determine exactly, if it is optimal; else the engine's own. */
    private Outcome<QuadraticSolution> refined(double[] answer) {
        double[] point = Arrays.stream(answer).map(value -> value * unit).toArray();
        Outcome<QuadraticSolution> exact = certified(new BindingRows(dense, point).stationaryPoint());
        return exact.isOptimal() ? exact : certified(point);
    }

    private Outcome<QuadraticSolution> certified(double[] point) {
        if (!Arrays.stream(point).allMatch(Double::isFinite)) {
            return new Outcome.Limit<>("the last point is not finite.");
        }
        double[] snapped = new BindingRows(dense, point).snappedPoint();
        BindingRows binding = new BindingRows(dense, snapped);
        Outcome<double[]> duals = binding.duals(innerOptions);
        if (!(duals instanceof Outcome.Optimal<double[]> found)) {
            return new Outcome.Limit<>(duals.reason());
        }
        QuadraticSolution solution = QuadraticSolution.of(dense, snapped, found.solution(), binding.names());
        return solution.certificate().holds(options.tolerance())
                ? new Outcome.Optimal<>(solution)
                : new Outcome.Limit<>(String.format(
                        Locale.ROOT,
                        "the last point misses by %.1e.",
                        solution.certificate().worst()));
    }

    /** The rows and bounds with nothing to optimise. */
    private LinearProgram feasibility() {
        return new LinearProgram(Sense.MINIMISE, columns(new double[dense.columns()]), scaled.program.rows());
    }

    /** The program with ½·weight·(y − centre)² added in scaled columns y: strictly convex. */
    private DenseProgram proximal(double[] centre) {
        double[] cost = scaled.cost.clone();
        double[][] hessian = new double[cost.length][cost.length];
        for (int j = 0; j < cost.length; j++) {
            double weight = PROXIMAL_WEIGHT * columnScales[j] * columnScales[j];
            cost[j] -= weight * centre[j];
            for (int k = 0; k < cost.length; k++) {
                hessian[j][k] = scaled.curvature(j, k) + (j == k ? weight : 0);
            }
        }
        return new DenseProgram(new LinearProgram(Sense.MINIMISE, columns(cost), scaled.program.rows()), hessian);
    }

    private List<Column> columns(double[] cost) {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < cost.length; j++) {
            columns.add(
                    new Column(scaled.column(j).name(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, cost[j]));
        }
        return columns;
    }
}
