package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * ojAlgo's solvers, with the scaling and the limits that both kinds of programs get. A column with curvature is scaled
 * to curvature 1, another to coefficients of mean magnitude 1; a quadratic objective is divided by its largest
 * coefficient.
 *
 * <p>ojAlgo's multipliers are not used: on 300 random programs 38 of 100 sets failed dual feasibility under every
 * choice of signs, because rows removed by its presolver have none; for quadratic programs it reports none.
 */
record OjAlgoEngine(Algorithm algorithm) implements LinearEngine {

    /** Of a quadratic program, whose active sets can repeat. */
    private static final int ITERATION_LIMIT = 100_000;

    /** Programs with fewer coefficients are solved within milliseconds, sooner than one can interrupt them. */
    private static final int LARGE = 4_000;

    /** The simplex method to use; DEFAULT leaves the choice to ojAlgo. */
    enum Algorithm {
        DEFAULT,
        PRIMAL_SIMPLEX,
        DUAL_SIMPLEX
    }

    @Override
    public Answer solve(LinearProgram program, Duration timeLimit) {
        DenseProgram dense = new DenseProgram(program);
        return solve(dense, columnScales(dense), timeLimit);
    }

    /** Solves in the scaled columns scale × value. */
    Answer solve(DenseProgram dense, double[] scale, Duration timeLimit) {
        String work = dense.kind();
        Interruption.check(work);
        ExpressionsBasedModel model = model(dense, scale);
        switch (algorithm) {
            case DEFAULT -> {}
            case PRIMAL_SIMPLEX -> model.options.linear().primal();
            case DUAL_SIMPLEX -> model.options.linear().dual();
        }
        model.options.time_abort = timeLimit.toMillis();
        model.options.time_suffice = timeLimit.toMillis();
        if (!dense.isLinear()) {
            model.options.iterations_abort = ITERATION_LIMIT;
            model.options.iterations_suffice = ITERATION_LIMIT;
        }
        long start = System.nanoTime();
        Optimisation.Result result = dense.rows() * dense.columns() < LARGE
                ? model.minimise()
                : Patience.await(work, model::minimise, () -> giveUp(model.options));
        Interruption.check(work);
        List<Double> values = new ArrayList<>();
        for (int j = 0; j < scale.length; j++) {
            values.add(result.doubleValue(j) / scale[j]);
        }
        boolean late = System.nanoTime() - start >= timeLimit.toNanos();
        Status otherwise = late ? Status.LIMIT : Status.NO_OPTIMUM;
        return new Answer(result.getState().isOptimal() ? Status.OPTIMAL : otherwise, values);
    }

    /** The solver looks at its limits at every iteration. */
    private static void giveUp(Optimisation.Options options) {
        options.time_abort = 0;
        options.time_suffice = 0;
        options.iterations_abort = 0;
        options.iterations_suffice = 0;
    }

    static double[] columnScales(DenseProgram dense) {
        double[] scale = new double[dense.columns()];
        for (int j = 0; j < scale.length; j++) {
            double sum = 0;
            int count = 0;
            for (double[] line : dense.matrix) {
                if (line[j] != 0) {
                    sum += Math.abs(line[j]);
                    count++;
                }
            }
            double curvature = dense.curvature(j, j);
            scale[j] = curvature > 0 ? Math.sqrt(curvature) : count == 0 ? 1 : sum / count;
        }
        return scale;
    }

    private static ExpressionsBasedModel model(DenseProgram dense, double[] scale) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (int j = 0; j < scale.length; j++) {
            Column column = dense.column(j);
            Variable variable = model.newVariable("column " + j);
            if (Double.isFinite(column.lower())) {
                variable.lower(column.lower() * scale[j]);
            }
            if (Double.isFinite(column.upper())) {
                variable.upper(column.upper() * scale[j]);
            }
            variables.add(variable);
        }
        for (int i = 0; i < dense.rows(); i++) {
            Interruption.check(dense.kind());
            Row row = dense.row(i);
            if (dense.isLinear() || !row.isEquation()) {
                limit(expression(model, "row " + i, dense.matrix[i], scale), row.lower(), row.upper());
            } else { // with equations the quadratic solver (56.2.1) fails on one degenerate program in fifty
                limit(expression(model, "row " + i, dense.matrix[i], scale), row.lower(), Double.POSITIVE_INFINITY);
                limit(expression(model, "end " + i, dense.matrix[i], scale), Double.NEGATIVE_INFINITY, row.upper());
            }
        }
        if (dense.isLinear()) {
            for (int j = 0; j < scale.length; j++) {
                variables.get(j).weight(dense.cost[j] / scale[j]);
            }
        } else {
            addObjective(model, variables, dense, scale);
        }
        return model;
    }

    private static Expression expression(ExpressionsBasedModel model, String name, double[] line, double[] scale) {
        Expression expression = model.newExpression(name);
        for (int j = 0; j < scale.length; j++) {
            if (line[j] != 0) {
                expression.set(j, line[j] / scale[j]);
            }
        }
        return expression;
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

    private static void addObjective(
            ExpressionsBasedModel model, List<Variable> variables, DenseProgram dense, double[] scale) {
        double largest = Double.MIN_NORMAL;
        for (int j = 0; j < scale.length; j++) {
            largest = Math.max(largest, Math.abs(dense.cost[j]) / scale[j]);
            largest = Math.max(largest, dense.curvature(j, j) / (scale[j] * scale[j]));
        }
        Expression objective = model.newExpression("objective").weight(1.0);
        for (int j = 0; j < scale.length; j++) {
            Interruption.check(dense.kind());
            objective.set(variables.get(j), dense.cost[j] / scale[j] / largest);
            for (int k = 0; k < scale.length; k++) {
                double entry = dense.curvature(j, k) / (scale[j] * scale[k]);
                if (entry != 0) {
                    objective.set(variables.get(j), variables.get(k), 0.5 * entry / largest);
                }
            }
        }
    }
}
