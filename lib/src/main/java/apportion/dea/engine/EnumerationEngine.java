package apportion.dea.engine;

import apportion.solve.Interruption;
import java.util.Arrays;

/**
 * Solves programs in which exactly one reference column has weight 1 and all others 0 (the free disposal hull), by trying
 * each: with the column fixed, what is left is one step t along own column 0, if it is free, and slacks of single rows.
 */
public final class EnumerationEngine {

    /** How far a row may be missed, relative to its terms. */
    private static final double TOLERANCE = 1e-12;

    private final ReferenceColumns reference;
    private final UnitProgram program;
    private final boolean moves;
    private final int[] slackOf; // by row: the own column that fills it, −1 if none
    private final double[] rest;
    private double step;
    private double objective;

    private EnumerationEngine(ReferenceColumns reference, ProgramFamily family) {
        this.reference = reference;
        program = new UnitProgram(reference, family.ownColumns());
        if (family.count() > 0) {
            family.write(0, program);
        }
        moves = family.ownColumns() > 0 && program.free[0];
        slackOf = new int[reference.rows()];
        rest = new double[reference.rows()];
    }

    /** Solves every program of a family; no multipliers, since these are not linear programs. */
    public static ProgramSolutions solve(ReferenceColumns reference, ProgramFamily family) {
        var engine = new EnumerationEngine(reference, family);
        var solutions = new ProgramSolutions(reference.rows(), family.ownColumns(), family.count());
        for (int unit = 0; unit < family.count(); unit++) {
            Interruption.check("units were being compared one by one");
            engine.program.clear();
            family.write(unit, engine.program);
            engine.solveOne(unit, solutions);
        }
        return solutions;
    }

    /** What one reference column alone is worth to a program. */
    @FunctionalInterface
    public interface Merit {
        /**
         * The merit of the column.
         *
         * @param unit the program
         * @param better by row, by how much the column is within its level: level − a, or a − level where the slack has a
         *     negative entry; what it misses by where there is no slack
         * @return the merit, NaN if the column cannot serve
         */
        double of(int unit, double[] better);
    }

    /** Solves programs whose own columns are slacks alone, with a merit in place of the objective. */
    public static ProgramSolutions solve(ReferenceColumns reference, ProgramFamily family, Merit merit) {
        var engine = new EnumerationEngine(reference, family);
        var solutions = new ProgramSolutions(reference.rows(), family.ownColumns(), family.count());
        for (int unit = 0; unit < family.count(); unit++) {
            Interruption.check("units were being compared one by one");
            engine.program.clear();
            family.write(unit, engine.program);
            engine.findSlacks();
            engine.best(unit, solutions, merit);
        }
        return solutions;
    }

    private void best(int unit, ProgramSolutions solutions, Merit merit) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < reference.count(); j++) {
            if (j != program.excluded) {
                compare(j);
                double value = merit.of(unit, rest);
                if (value > most) {
                    most = value;
                    best = j;
                }
            }
        }
        if (best < 0) {
            solutions.put(unit, ProgramStatus.INFEASIBLE);
            return;
        }
        compare(best);
        solutions.put(unit, most, chosen(best), values());
    }

    private void compare(int column) {
        for (int i = 0; i < rest.length; i++) {
            rest[i] = program.unscaledRight(i) - reference.at(i, column);
            if (slackOf[i] >= 0 && program.columns[slackOf[i] * rest.length + i] < 0) {
                rest[i] = -rest[i];
            }
        }
    }

    private int[] chosen(int column) {
        int[] variables = new int[rest.length];
        Arrays.setAll(variables, i -> i == 0 ? program.ownColumns() + column : -1 - i);
        int next = 1;
        for (int i = 0; i < rest.length && next < rest.length; i++) {
            if (slackOf[i] >= 0 && rest[i] > 0) {
                variables[next++] = slackOf[i];
            }
        }
        return variables;
    }

    private double[] values() {
        double[] values = new double[rest.length];
        values[0] = 1;
        int next = 1;
        for (int i = 0; i < rest.length && next < rest.length; i++) {
            if (slackOf[i] >= 0 && rest[i] > 0) {
                values[next++] = rest[i];
            }
        }
        return values;
    }

    private void solveOne(int unit, ProgramSolutions solutions) {
        findSlacks();
        int best = -1;
        double bestObjective = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < reference.count(); j++) {
            if (j != program.excluded && reaches(j)) {
                if (objective == Double.POSITIVE_INFINITY) {
                    solutions.put(unit, ProgramStatus.UNBOUNDED);
                    return;
                }
                if (objective > bestObjective) {
                    bestObjective = objective;
                    best = j;
                }
            }
        }
        if (best < 0) {
            solutions.put(unit, ProgramStatus.INFEASIBLE);
            return;
        }
        reaches(best);
        int rows = reference.rows();
        int[] variables = new int[rows];
        double[] values = new double[rows];
        Arrays.setAll(variables, i -> -1 - i);
        int next = 0;
        variables[next] = program.ownColumns() + best;
        values[next++] = 1;
        if (moves) {
            variables[next] = 0;
            values[next++] = step;
        }
        for (int i = 0; i < rows && next < rows; i++) {
            double value = slackOf[i] < 0 ? 0 : slack(i);
            if (value > 0) {
                variables[next] = slackOf[i];
                values[next++] = value;
            }
        }
        solutions.put(unit, objective, variables, values);
    }

    /** Of two columns that fill the same row, the one with a cost is what the model measures. */
    private void findSlacks() {
        Arrays.fill(slackOf, -1);
        for (int k = moves ? 1 : 0; k < program.ownColumns(); k++) {
            for (int i = 0; i < slackOf.length; i++) {
                if (program.columns[k * slackOf.length + i] != 0 && (slackOf[i] < 0 || program.costs[k] != 0)) {
                    slackOf[i] = k;
                }
            }
        }
    }

    private double slack(int row) {
        double level = rest[row] - (moves ? step * program.columns[row] : 0);
        return Math.max(0, level / program.columns[slackOf[row] * slackOf.length + row]);
    }

    /** Whether the program has a point with this column; leaves the best step and objective behind. */
    private boolean reaches(int column) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double slope = moves ? program.costs[0] : 0;
        int rows = rest.length;
        for (int i = 0; i < rows; i++) {
            double entry = Math.scalb(reference.scaled(i, column), -reference.columnExponent(column));
            rest[i] = program.right[i] - entry;
            double move = moves ? program.columns[i] : 0;
            double margin = TOLERANCE * Math.max(Math.abs(program.right[i]), Math.abs(entry));
            if (slackOf[i] < 0) {
                if (move == 0) {
                    if (Math.abs(rest[i]) > margin) {
                        return false;
                    }
                } else {
                    low = Math.max(low, rest[i] / move);
                    high = Math.min(high, rest[i] / move);
                }
                continue;
            }
            double sign = program.columns[slackOf[i] * rows + i];
            // The slack (rest − step · move) / sign is at least 0.
            if (move / sign > 0) {
                high = Math.min(high, rest[i] / move);
            } else if (move / sign < 0) {
                low = Math.max(low, rest[i] / move);
            } else if (rest[i] * Math.signum(sign) < -margin) {
                return false;
            }
            slope -= program.costs[slackOf[i]] * move / sign;
        }
        if (low > high + TOLERANCE * Math.max(Math.abs(low), Math.abs(high))) {
            return false;
        }
        step = slope == 0 ? Math.max(low, Math.min(high, 0)) : slope > 0 ? high : low;
        if (!moves) {
            step = 0;
        }
        if (Double.isInfinite(step)) {
            objective = Double.POSITIVE_INFINITY;
            return true;
        }
        objective = moves ? program.costs[0] * step : 0;
        for (int i = 0; i < rows; i++) {
            if (slackOf[i] >= 0) {
                objective += program.costs[slackOf[i]] * slack(i);
            }
        }
        return true;
    }
}
