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
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Checks a point of a quadratic program against the Karush-Kuhn-Tucker conditions. The engine reports no multipliers for
 * quadratic programs; those that fit best are found by a linear program over the binding rows.
 */
final class KktCheck {

    /** Relative to the size of the limits: a row nearer to its limit than this counts as binding. */
    private static final double BINDING_TOLERANCE = 1e-8;

    /** Relative to the size of the gradient's terms: what the certificate may miss in an optimum. */
    static final double CERTIFICATE_TOLERANCE = 1e-9;

    private final QuadraticProgram program;
    private final int size;
    private final RealVector linear;
    private final RealMatrix hessian;
    private final RealMatrix rows;

    KktCheck(QuadraticProgram program) {
        this.program = program;
        this.size = program.variables().size();
        this.linear = program.ascentLinear();
        this.hessian = program.ascentHessian();
        this.rows = new Array2DRowRealMatrix(Math.max(1, program.rows().size()), size);
        for (int r = 0; r < program.rows().size(); r++) {
            for (Map.Entry<String, Double> entry :
                    program.rows().get(r).coefficients().entrySet()) {
                rows.setEntry(r, program.variables().indexOf(entry.getKey()), entry.getValue());
            }
        }
    }

    /** The rows' coefficients; a single row of zeros if there is no row. */
    RealMatrix rows() {
        return rows;
    }

    QuadraticSolution certified(RealVector point) {
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
        ExpressionsBasedModel model = QuadraticEngine.emptyModel();
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

    boolean isOptimal(QuadraticSolution solution) {
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

    List<Integer> binding(RealVector point) {
        List<Integer> binding = new ArrayList<>();
        for (int r = 0; r < program.rows().size(); r++) {
            if (bindsBelow(r, point) || bindsAbove(r, point)) {
                binding.add(r);
            }
        }
        return binding;
    }

    boolean bindsBelow(int r, RealVector point) {
        double lower = program.rows().get(r).lower();
        return Double.isFinite(lower)
                && rows.getRowVector(r).dotProduct(point) - lower <= BINDING_TOLERANCE * size(r, point);
    }

    boolean bindsAbove(int r, RealVector point) {
        double upper = program.rows().get(r).upper();
        return Double.isFinite(upper)
                && upper - rows.getRowVector(r).dotProduct(point) <= BINDING_TOLERANCE * size(r, point);
    }
}
