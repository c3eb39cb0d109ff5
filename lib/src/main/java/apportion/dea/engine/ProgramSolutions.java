package apportion.dea.engine;

import java.util.Arrays;

/**
 * The answers of a family of programs, in flat arrays: one million programs of six rows take some 150 MB.
 *
 * <p>For each program: how it ended, the objective, the basis with its values, the multipliers π of the rows, and the
 * largest residual of the optimality conditions.
 */
public final class ProgramSolutions {

    private final int rows;
    private final int own;
    private final ProgramStatus[] statuses;
    private final double[] objectives;
    private final double[] residuals;
    private final int[] variables;
    private final double[] values;
    private final double[] multipliers;

    ProgramSolutions(int rows, int own, int count) {
        this.rows = rows;
        this.own = own;
        statuses = new ProgramStatus[count];
        Arrays.fill(statuses, ProgramStatus.LIMIT);
        objectives = new double[count];
        Arrays.fill(objectives, Double.NaN);
        residuals = new double[count];
        Arrays.fill(residuals, Double.NaN);
        variables = new int[Math.multiplyExact(count, rows)];
        values = new double[variables.length];
        multipliers = new double[variables.length];
    }

    void put(int unit, ProgramStatus status) {
        statuses[unit] = status;
    }

    void put(int unit, Basis basis, double[] pi, UnitProgram program, ReferenceColumns reference, double residual) {
        put(unit, ProgramStatus.OPTIMAL);
        residuals[unit] = residual;
        double objective = 0;
        for (int i = 0; i < rows; i++) {
            int variable = basis.variables[i];
            double value = basis.isFree(i) ? basis.values[i] : Math.max(0, basis.values[i]);
            int exponent = program.rightExponent;
            if (variable >= 0 && variable < own) {
                exponent += program.ownExponents[variable];
                objective += program.costs[variable] * value;
            } else if (variable >= own) {
                exponent += reference.columnExponent(variable - own);
            } else {
                value = 0;
            }
            variables[unit * rows + i] = variable;
            values[unit * rows + i] = Math.scalb(value, exponent);
            multipliers[unit * rows + i] = Math.scalb(pi[i], reference.rowExponent(i));
        }
        objectives[unit] = Math.scalb(objective, program.rightExponent) + 0.0;
    }

    /** An answer found by enumeration, in the program's own units; it has no multipliers. */
    void put(int unit, double objective, int[] chosen, double[] chosenValues) {
        put(unit, ProgramStatus.OPTIMAL);
        objectives[unit] = objective;
        residuals[unit] = 0;
        System.arraycopy(chosen, 0, variables, unit * rows, rows);
        System.arraycopy(chosenValues, 0, values, unit * rows, rows);
        Arrays.fill(multipliers, unit * rows, (unit + 1) * rows, Double.NaN);
    }

    /** The number of programs. */
    public int count() {
        return statuses.length;
    }

    /** How a program ended. */
    public ProgramStatus status(int unit) {
        return statuses[unit];
    }

    /** The optimal objective, NaN without an optimum. */
    public double objective(int unit) {
        return objectives[unit];
    }

    /** The largest relative residual of the optimality conditions, NaN without an optimum. */
    public double residual(int unit) {
        return residuals[unit];
    }

    /** The multiplier π of a row. */
    public double multiplier(int unit, int row) {
        return multipliers[unit * rows + row];
    }

    /** The value of an own column. */
    public double own(int unit, int column) {
        for (int i = 0; i < rows; i++) {
            if (variables[unit * rows + i] == column) {
                return values[unit * rows + i];
            }
        }
        return 0;
    }

    /** Passes every reference column with a positive weight, in ascending order. */
    public void weights(int unit, WeightReader reader) {
        int after = -1;
        while (true) {
            int next = -1;
            for (int i = unit * rows; i < (unit + 1) * rows; i++) {
                int column = variables[i] - own;
                if (column > after && values[i] > 0 && (next < 0 || column < variables[next] - own)) {
                    next = i;
                }
            }
            if (next < 0) {
                return;
            }
            after = variables[next] - own;
            reader.read(after, values[next]);
        }
    }

    /** The basis of an answer; artificial variables alone without an optimum. */
    int[] basis(int unit) {
        int[] basis = new int[rows];
        boolean known = statuses[unit] == ProgramStatus.OPTIMAL;
        Arrays.setAll(basis, i -> known ? variables[unit * rows + i] : -1 - i);
        return basis;
    }

    int variable(int unit, int position) {
        return variables[unit * rows + position];
    }

    double value(int unit, int position) {
        return values[unit * rows + position];
    }

    /** Receives weights λ. */
    @FunctionalInterface
    public interface WeightReader {
        void read(int reference, double weight);
    }
}
