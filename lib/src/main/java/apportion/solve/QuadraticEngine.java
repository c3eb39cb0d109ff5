package apportion.solve;

import apportion.solve.QuadraticProgram.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Runs one quadratic program: empty limits, feasibility, recession directions, the engine, and the certificate.
 *
 * <p>Columns are scaled so that every curved variable has curvature −1, and the objective by its largest coefficient. If
 * the engine's answer fails its certificate, proximal steps approach the optimum through strictly concave programs
 * (Rockafellar 1976).
 */
final class QuadraticEngine {

    /** Curvature added around a centre, relative to the objective's largest scaled curvature. */
    private static final double PROXIMAL_WEIGHT = 0.01;

    private static final int PROXIMAL_STEPS = 100;
    private static final int ITERATION_LIMIT = 100_000;
    private static final long TIME_LIMIT_MILLISECONDS = 60_000;

    private final QuadraticProgram program;
    private final int size;
    private final RealVector linear;
    private final RealMatrix hessian;
    private final double[] scales;
    private final RealMatrix rows;
    private final KktCheck check;

    QuadraticEngine(QuadraticProgram program) {
        this.program = program;
        this.size = program.variables().size();
        this.linear = program.ascentLinear();
        this.hessian = program.ascentHessian();
        this.scales = new double[size];
        for (int j = 0; j < size; j++) {
            double curvature = Math.abs(hessian.getEntry(j, j));
            scales[j] = curvature > 0 ? 1 / Math.sqrt(curvature) : 1;
        }
        this.check = new KktCheck(program);
        this.rows = check.rows();
    }

    Outcome<QuadraticSolution> solve() {
        for (Row row : program.rows()) {
            if (row.lower() > row.upper()) {
                return new Outcome.Infeasible<>("Row '%s' needs a value of at least %s and at most %s."
                        .formatted(row.name(), row.lower(), row.upper()));
            }
        }
        if (!program.rows().isEmpty()) {
            ExpressionsBasedModel feasibility = model(false);
            if (!feasibility.maximise().getState().isFeasible()) {
                return new Outcome.Infeasible<>("No point satisfies all %d rows and bounds."
                        .formatted(program.rows().size()));
            }
        }
        RealVector direction = recessionDirection();
        if (linear.dotProduct(direction) > KktCheck.CERTIFICATE_TOLERANCE * linear.getLInfNorm()) {
            return new Outcome.Unbounded<>(
                    "The objective improves without end along %s.".formatted(program.named(direction)));
        }
        RealVector centre = point(model(true).maximise());
        QuadraticSolution best = refined(centre);
        // With a singular Hessian the engine calls points optimal that are not (56.2.1); near a centre it is reliable.
        for (int step = 0; step < PROXIMAL_STEPS && !check.isOptimal(best); step++) {
            Interruption.check("solving a quadratic program");
            centre = point(proximalModel(centre).maximise());
            best = refined(centre);
        }
        return check.isOptimal(best)
                ? new Outcome.Optimal<>(best)
                : new Outcome.Limit<>("No certified optimum after %d proximal steps; the last point misses by %.1e."
                        .formatted(PROXIMAL_STEPS, best.certificate().worst()));
    }

    private RealVector point(Optimisation.Result result) {
        RealVector point = new ArrayRealVector(size);
        for (int j = 0; j < size; j++) {
            point.setEntry(j, result.doubleValue(j) * scales[j]);
        }
        return point;
    }

    /** The point that the engine's binding rows determine exactly, if it is optimal; else the engine's own. */
    private QuadraticSolution refined(RealVector point) {
        QuadraticSolution exact = check.certified(snapped(onBindingRows(point)));
        return check.isOptimal(exact) ? exact : check.certified(snapped(point));
    }

    static ExpressionsBasedModel emptyModel() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = TIME_LIMIT_MILLISECONDS;
        model.options.time_suffice = TIME_LIMIT_MILLISECONDS;
        model.options.iterations_abort = ITERATION_LIMIT;
        model.options.iterations_suffice = ITERATION_LIMIT;
        return model;
    }

    private ExpressionsBasedModel model(boolean withObjective) {
        ExpressionsBasedModel model = emptyModel();
        List<Variable> unknowns = new ArrayList<>();
        program.variables().forEach(name -> unknowns.add(model.newVariable(name)));
        for (int r = 0; r < program.rows().size(); r++) {
            Row row = program.rows().get(r);
            Expression expression = model.newExpression(row.name());
            for (int j = 0; j < size; j++) {
                if (rows.getEntry(r, j) != 0) {
                    expression.set(unknowns.get(j), rows.getEntry(r, j) * scales[j]);
                }
            }
            limit(expression, row.lower(), row.upper());
        }
        if (withObjective) {
            addObjective(model, unknowns, 0, new ArrayRealVector(size));
        }
        return model;
    }

    /** The program with −½·weight·(y − centre)² added in scaled variables y: strictly concave. */
    private ExpressionsBasedModel proximalModel(RealVector centre) {
        ExpressionsBasedModel model = model(false);
        double steepest = 0;
        for (int i = 0; i < size; i++) {
            steepest = Math.max(steepest, Math.abs(hessian.getEntry(i, i)) * scales[i] * scales[i]);
        }
        addObjective(model, model.getVariables(), PROXIMAL_WEIGHT * (steepest > 0 ? steepest : 1), centre);
        return model;
    }

    private void addObjective(ExpressionsBasedModel model, List<Variable> unknowns, double weight, RealVector centre) {
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, Math.abs(linear.getEntry(i)) * scales[i]);
            largest = Math.max(largest, Math.abs(hessian.getEntry(i, i)) * scales[i] * scales[i]);
        }
        Expression objective = model.newExpression("objective").weight(1.0);
        for (int i = 0; i < size; i++) {
            double slope = linear.getEntry(i) * scales[i] + weight * centre.getEntry(i) / scales[i];
            objective.set(unknowns.get(i), slope / largest);
            for (int j = 0; j < size; j++) {
                double entry = hessian.getEntry(i, j) * scales[i] * scales[j] - (i == j ? weight : 0);
                if (entry != 0) {
                    objective.set(unknowns.get(i), unknowns.get(j), 0.5 * entry / largest);
                }
            }
        }
    }

    private static void limit(Expression expression, double lower, double upper) {
        if (lower == upper) {
            expression.level(lower);
            return;
        }
        if (Double.isFinite(lower)) {
            expression.lower(lower);
        }
        if (Double.isFinite(upper)) {
            expression.upper(upper);
        }
    }

    /** The direction v in the unit box with Hv = 0, within the rows' recession cone, along which bᵀv is largest. */
    private RealVector recessionDirection() {
        SingularValueDecomposition values = new SingularValueDecomposition(hessian);
        if (values.getRank() == size) {
            return new ArrayRealVector(size);
        }
        ExpressionsBasedModel model = emptyModel();
        List<Variable> direction = new ArrayList<>();
        double largest = Math.max(linear.getLInfNorm(), Double.MIN_NORMAL);
        for (int j = 0; j < size; j++) {
            direction.add(model.newVariable(program.variables().get(j))
                    .lower(-1)
                    .upper(1)
                    .weight(linear.getEntry(j) / largest));
        }
        double steepest = Math.max(hessian.getNorm(), Double.MIN_NORMAL);
        for (int i = 0; i < size; i++) {
            Expression flat = model.newExpression("curvature " + i).level(0);
            for (int j = 0; j < size; j++) {
                flat.set(direction.get(j), hessian.getEntry(i, j) / steepest);
            }
        }
        for (int r = 0; r < program.rows().size(); r++) {
            Expression cone = model.newExpression("row " + r);
            for (int j = 0; j < size; j++) {
                cone.set(direction.get(j), rows.getEntry(r, j));
            }
            Row row = program.rows().get(r);
            limit(
                    cone,
                    Double.isFinite(row.lower()) ? 0 : Double.NEGATIVE_INFINITY,
                    Double.isFinite(row.upper()) ? 0 : Double.POSITIVE_INFINITY);
        }
        Optimisation.Result result = model.maximise();
        RealVector found = new ArrayRealVector(size);
        for (int j = 0; j < size; j++) {
            found.setEntry(j, result.doubleValue(j));
        }
        return found;
    }

    /** Solves Hx + b = Aᵀλ, Ax = limit for the binding rows, as a correction of least length to the point. */
    private RealVector onBindingRows(RealVector point) {
        List<Integer> binding = check.binding(point);
        int m = binding.size();
        RealMatrix system = new Array2DRowRealMatrix(size + m, size + m);
        RealVector right = new ArrayRealVector(size + m);
        system.setSubMatrix(hessian.getData(), 0, 0);
        right.setSubVector(0, hessian.operate(point).add(linear).mapMultiply(-1));
        for (int b = 0; b < m; b++) {
            RealVector row = rows.getRowVector(binding.get(b));
            for (int j = 0; j < size; j++) {
                system.setEntry(size + b, j, row.getEntry(j));
                system.setEntry(j, size + b, -row.getEntry(j));
            }
            Row stated = program.rows().get(binding.get(b));
            double limit = check.bindsBelow(binding.get(b), point) ? stated.lower() : stated.upper();
            right.setEntry(size + b, limit - row.dotProduct(point));
        }
        RealVector correction =
                new SingularValueDecomposition(system).getSolver().solve(right).getSubVector(0, size);
        return point.add(correction);
    }

    /** Puts a variable exactly on a bound that binds, where rounding has left it a last digit away. */
    private RealVector snapped(RealVector point) {
        RealVector snapped = point.copy();
        for (int r : check.binding(point)) {
            Row row = program.rows().get(r);
            if (row.coefficients().size() == 1) {
                Map.Entry<String, Double> only =
                        row.coefficients().entrySet().iterator().next();
                double limit = check.bindsBelow(r, point) ? row.lower() : row.upper();
                if (only.getValue() != 0) {
                    snapped.setEntry(program.variables().indexOf(only.getKey()), limit / only.getValue());
                }
            }
        }
        return snapped;
    }
}
