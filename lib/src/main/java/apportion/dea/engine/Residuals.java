package apportion.dea.engine;

/**
 * Measures the optimality conditions of a basis from the program's own coefficients: rows, signs, reduced costs of the
 * own and the basic columns, and the gap between Σ cz and Σ πr. That no other reference column improves is known from the
 * last look through the tree, to {@link Pricing#OPTIMALITY}.
 */
final class Residuals {

    private final ReferenceColumns reference;
    private final UnitProgram program;
    private final int rows;

    Residuals(ReferenceColumns reference, UnitProgram program) {
        this.reference = reference;
        this.program = program;
        rows = reference.rows();
    }

    double worst(Basis basis, double[] pi) {
        double worst = 0;
        double objective = 0;
        double dual = 0;
        double size = Double.MIN_NORMAL;
        for (int i = 0; i < rows; i++) {
            double activity = 0;
            double terms = Math.max(Math.abs(program.right[i]), Double.MIN_NORMAL);
            for (int k = 0; k < rows; k++) {
                double term = entry(basis.variables[k], i) * basis.values[k];
                activity += term;
                terms = Math.max(terms, Math.abs(term));
            }
            worst = Math.max(worst, Math.abs(activity - program.right[i]) / terms);
            worst = Math.max(worst, Math.abs(basis.violation(i)));
            dual += pi[i] * program.right[i];
            size = Math.max(size, Math.abs(pi[i] * program.right[i]));
            objective += basis.cost(i) * basis.values[i];
            size = Math.max(size, Math.abs(basis.cost(i) * basis.values[i]));
            worst = Math.max(worst, Math.abs(reduced(basis.variables[i], pi)));
        }
        for (int k = 0; k < program.ownColumns(); k++) {
            double reduced = reduced(k, pi);
            worst = Math.max(worst, program.free[k] ? Math.abs(reduced) : reduced);
        }
        return Math.max(worst, Math.abs(objective - dual) / size);
    }

    private double entry(int variable, int row) {
        if (variable < 0) {
            return row == -1 - variable ? 1 : 0;
        }
        int own = program.ownColumns();
        return variable < own ? program.columns[variable * rows + row] : reference.scaled(row, variable - own);
    }

    /** The reduced cost relative to the largest multiplier and entry; 0 for artificial variables, which are at 0. */
    private double reduced(int variable, double[] pi) {
        if (variable < 0) {
            return 0;
        }
        double cost = variable < program.ownColumns() ? program.costs[variable] : 0;
        double sum = cost;
        double largestEntry = 0;
        double largestMultiplier = Double.MIN_NORMAL;
        for (int i = 0; i < rows; i++) {
            double entry = entry(variable, i);
            sum -= pi[i] * entry;
            largestEntry = Math.max(largestEntry, Math.abs(entry));
            largestMultiplier = Math.max(largestMultiplier, Math.abs(pi[i]));
        }
        return sum / Math.max(Math.abs(cost), largestEntry * largestMultiplier);
    }
}
