package apportion.dea.engine;

import apportion.solve.KktCertificate;

/**
 * Measures the optimality conditions of an answer from the program's own coefficients, against every reference column.
 * All five are relative to the size of the terms they are sums of.
 */
final class ProgramCertificate {

    private ProgramCertificate() {}

    static KktCertificate of(ReferenceColumns reference, UnitProgram program, ProgramSolutions solutions, int unit) {
        int rows = reference.rows();
        int own = program.ownColumns();
        double[] pi = new double[rows];
        double largestPi = Double.MIN_NORMAL;
        for (int i = 0; i < rows; i++) {
            pi[i] = Math.scalb(solutions.multiplier(unit, i), -reference.rowExponent(i));
            largestPi = Math.max(largestPi, Math.abs(pi[i]));
        }
        double[] activity = new double[rows];
        double[] terms = new double[rows];
        double complementarity = 0;
        double objective = 0;
        double dual = 0;
        double size = Double.MIN_NORMAL;
        for (int position = 0; position < rows; position++) {
            int variable = solutions.variable(unit, position);
            double value = solutions.value(unit, position);
            if (variable < 0) {
                continue;
            }
            double cost = variable < own ? program.costs[variable] : 0;
            double scaled = Math.scalb(
                    value,
                    -program.rightExponent
                            - (variable < own
                                    ? program.ownExponents[variable]
                                    : reference.columnExponent(variable - own)));
            for (int i = 0; i < rows; i++) {
                double term = scaled * entry(reference, program, variable, i);
                activity[i] += term;
                terms[i] = Math.max(terms[i], Math.abs(term));
            }
            objective += cost * scaled;
            size = Math.max(size, Math.abs(cost * scaled));
            complementarity = Math.max(
                    complementarity,
                    Math.abs(scaled * reduced(reference, program, variable, pi, largestPi))
                            / Math.max(1, Math.abs(scaled)));
        }
        double primal = 0;
        for (int i = 0; i < rows; i++) {
            double scale = Math.max(terms[i], Math.max(Math.abs(program.right[i]), Double.MIN_NORMAL));
            primal = Math.max(primal, Math.abs(activity[i] - program.right[i]) / scale);
            dual += pi[i] * program.right[i];
            size = Math.max(size, Math.abs(pi[i] * program.right[i]));
        }
        double dualFeasibility = 0;
        for (int j = 0; j < reference.count(); j++) {
            if (j != program.excluded) {
                dualFeasibility = Math.max(dualFeasibility, reduced(reference, program, own + j, pi, largestPi));
            }
        }
        double stationarity = 0;
        for (int k = 0; k < own; k++) {
            double reduced = reduced(reference, program, k, pi, largestPi);
            stationarity = Math.max(stationarity, program.free[k] ? Math.abs(reduced) : reduced);
        }
        return new KktCertificate(
                primal, dualFeasibility, complementarity, stationarity, Math.abs(objective - dual) / size);
    }

    private static double entry(ReferenceColumns reference, UnitProgram program, int variable, int row) {
        int own = program.ownColumns();
        return variable < own
                ? program.columns[variable * program.rows() + row]
                : reference.scaled(row, variable - own);
    }

    private static double reduced(
            ReferenceColumns reference, UnitProgram program, int variable, double[] pi, double largestPi) {
        double cost = variable < program.ownColumns() ? program.costs[variable] : 0;
        double sum = cost;
        double largest = 0;
        for (int i = 0; i < pi.length; i++) {
            double entry = entry(reference, program, variable, i);
            sum -= pi[i] * entry;
            largest = Math.max(largest, Math.abs(entry));
        }
        return sum / Math.max(Math.max(Math.abs(cost), largest * largestPi), Double.MIN_NORMAL);
    }
}
