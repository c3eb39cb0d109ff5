package apportion.solve;

import apportion.solve.QuadraticProgram.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** Relative to the size of the limits: a row nearer to its limit than this counts as binding. */
    private static final double BINDING_TOLERANCE = 1e-8;

    /** Relative to the size of the gradient's terms: what the certificate may miss in an optimum. */
    private static final double CERTIFICATE_TOLERANCE = 1e-9;

    private final QuadraticProgram program;
    private final int size;
    private final RealVector linear;
    private final RealMatrix hessian;
    private final double[] scales;
    private final RealMatrix rows;

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
        this.rows = new Array2DRowRealMatrix(Math.max(1, program.rows().size()), size);
        for (int r = 0; r < program.rows().size(); r++) {
            for (Map.Entry<String, Double> entry :
                    program.rows().get(r).coefficients().entrySet()) {
                rows.setEntry(r, program.variables().indexOf(entry.getKey()), entry.getValue());
            }
        }
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
        if (linear.dotProduct(direction) > CERTIFICATE_TOLERANCE * Math.max(1, linear.getLInfNorm())) {
            return new Outcome.Unbounded<>(
                    "The objective improves without end along %s.".formatted(program.named(direction)));
        }
        RealVector centre = point(model(true).maximise());
        QuadraticSolution best = refined(centre);
        // With a singular Hessian the engine calls points optimal that are not (56.2.1); near a centre it is reliable.
        for (int step = 0; step < PROXIMAL_STEPS && !isOptimal(best); step++) {
            centre = point(proximalModel(centre).maximise());
            best = refined(centre);
        }
        return isOptimal(best) ? new Outcome.Optimal<>(best) : Outcome.iterationLimit(best, PROXIMAL_STEPS);
    }

    private RealVector point(Optimisation.Result result) {
        RealVector point = new ArrayRealVector(size);
        for (int j = 0; j < size; j++) {
            point.setEntry(j, result.doubleValue(j) * scales[j]);
        }
        return point;
    }

    /** The better certified of the engine's point and of the point its binding rows determine exactly. */
    private QuadraticSolution refined(RealVector point) {
        QuadraticSolution engine = certified(snapped(point));
        QuadraticSolution exact = certified(snapped(onBindingRows(point)));
        return exact.certificate().worst() <= engine.certificate().worst() ? exact : engine;
    }

    private boolean isOptimal(QuadraticSolution solution) {
        RealVector point = new ArrayRealVector(size);
        for (int j = 0; j < size; j++) {
            point.setEntry(j, solution.value(program.variables().get(j)));
        }
        double steepness = linear.getLInfNorm();
        for (int j = 0; j < size; j++) {
            steepness = Math.max(steepness, Math.abs(hessian.getEntry(j, j) * point.getEntry(j)));
        }
        double reach = point.getLInfNorm();
        double rowSize = 0;
        for (int r = 0; r < program.rows().size(); r++) {
            rowSize = Math.max(rowSize, size(r, point));
        }
        KktCertificate certificate = solution.certificate();
        return certificate.primalInfeasibility() <= CERTIFICATE_TOLERANCE * rowSize
                && certificate.stationarity() <= CERTIFICATE_TOLERANCE * steepness
                && certificate.dualInfeasibility() <= CERTIFICATE_TOLERANCE * steepness
                && certificate.complementarity() <= CERTIFICATE_TOLERANCE * steepness * Math.max(reach, rowSize);
    }

    /** The size of a row's terms at a point, to which its slack is compared. */
    private double size(int r, RealVector point) {
        Row row = program.rows().get(r);
        double size = rows.getRowVector(r).getLInfNorm() * point.getLInfNorm();
        size = Double.isFinite(row.lower()) ? Math.max(size, Math.abs(row.lower())) : size;
        return Double.isFinite(row.upper()) ? Math.max(size, Math.abs(row.upper())) : size;
    }

    private ExpressionsBasedModel emptyModel() {
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

    private List<Integer> binding(RealVector point) {
        List<Integer> binding = new ArrayList<>();
        for (int r = 0; r < program.rows().size(); r++) {
            if (bindsBelow(r, point) || bindsAbove(r, point)) {
                binding.add(r);
            }
        }
        return binding;
    }

    private boolean bindsBelow(int r, RealVector point) {
        double lower = program.rows().get(r).lower();
        return Double.isFinite(lower)
                && rows.getRowVector(r).dotProduct(point) - lower <= BINDING_TOLERANCE * size(r, point);
    }

    private boolean bindsAbove(int r, RealVector point) {
        double upper = program.rows().get(r).upper();
        return Double.isFinite(upper)
                && upper - rows.getRowVector(r).dotProduct(point) <= BINDING_TOLERANCE * size(r, point);
    }

    /** Solves Hx + b = Aᵀλ, Ax = limit for the binding rows, as a correction of least length to the point. */
    private RealVector onBindingRows(RealVector point) {
        List<Integer> binding = binding(point);
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
            double limit = bindsBelow(binding.get(b), point) ? stated.lower() : stated.upper();
            right.setEntry(size + b, limit - row.dotProduct(point));
        }
        RealVector correction =
                new SingularValueDecomposition(system).getSolver().solve(right).getSubVector(0, size);
        return point.add(correction);
    }

    /** Puts a variable exactly on a bound that binds, where rounding has left it a last digit away. */
    private RealVector snapped(RealVector point) {
        RealVector snapped = point.copy();
        for (int r : binding(point)) {
            Row row = program.rows().get(r);
            if (row.coefficients().size() == 1) {
                Map.Entry<String, Double> only =
                        row.coefficients().entrySet().iterator().next();
                double limit = bindsBelow(r, point) ? row.lower() : row.upper();
                if (only.getValue() != 0) {
                    snapped.setEntry(program.variables().indexOf(only.getKey()), limit / only.getValue());
                }
            }
        }
        return snapped;
    }

    private QuadraticSolution certified(RealVector point) {
        double violation = 0;
        for (int r = 0; r < program.rows().size(); r++) {
            Row row = program.rows().get(r);
            double value = rows.getRowVector(r).dotProduct(point);
            violation = Math.max(violation, Math.max(row.lower() - value, value - row.upper()));
        }
        RealVector gradient = hessian.operate(point).add(linear);
        List<Integer> binding = binding(point);
        RealVector multipliers = multipliers(gradient, binding, point);
        double complementarity = 0;
        double wrongSign = 0;
        Map<String, Double> named = new LinkedHashMap<>();
        RealVector remainder = gradient.copy();
        for (int b = 0; b < binding.size(); b++) {
            int r = binding.get(b);
            RealVector row = rows.getRowVector(r);
            double multiplier = multipliers.getEntry(b);
            remainder = remainder.subtract(row.mapMultiply(multiplier));
            Row stated = program.rows().get(r);
            double slack = Math.min(
                    Math.abs(row.dotProduct(point) - stated.lower()), Math.abs(stated.upper() - row.dotProduct(point)));
            complementarity = Math.max(complementarity, Math.abs(multiplier * slack));
            wrongSign = Math.max(wrongSign, bindsAbove(r, point) ? 0 : multiplier);
            wrongSign = Math.max(wrongSign, bindsBelow(r, point) ? 0 : -multiplier);
            named.put(stated.name(), program.maximises() ? multiplier : -multiplier);
        }
        return new QuadraticSolution(
                program.named(point),
                program.objective(point),
                new KktCertificate(violation, remainder.getLInfNorm(), complementarity, wrongSign, named));
    }

    /** The multipliers of the right sign that leave the smallest largest gradient component: a linear program. */
    private RealVector multipliers(RealVector gradient, List<Integer> binding, RealVector point) {
        RealVector multipliers = new ArrayRealVector(binding.size());
        double steepest = gradient.getLInfNorm();
        if (binding.isEmpty() || steepest == 0) {
            return multipliers;
        }
        ExpressionsBasedModel model = emptyModel();
        Variable largest = model.newVariable("largest remainder").lower(0).weight(1.0);
        List<Variable> unknowns = new ArrayList<>();
        for (int r : binding) {
            Variable unknown = model.newVariable("multiplier " + r);
            if (!bindsBelow(r, point)) {
                unknown.lower(0);
            } else if (!bindsAbove(r, point)) {
                unknown.upper(0);
            }
            unknowns.add(unknown);
        }
        for (int j = 0; j < size; j++) {
            Expression above = model.newExpression("above " + j).upper(gradient.getEntry(j) / steepest);
            Expression below = model.newExpression("below " + j).lower(gradient.getEntry(j) / steepest);
            above.set(largest, -1);
            below.set(largest, 1);
            for (int b = 0; b < binding.size(); b++) {
                double entry = rows.getEntry(binding.get(b), j);
                above.set(unknowns.get(b), entry);
                below.set(unknowns.get(b), entry);
            }
        }
        Optimisation.Result result = model.minimise();
        for (int b = 0; b < binding.size(); b++) {
            multipliers.setEntry(b, result.doubleValue(b + 1) * steepest);
        }
        return multipliers;
    }
}
