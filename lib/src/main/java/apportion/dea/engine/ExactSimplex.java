package apportion.dea.engine;

import apportion.solve.Interruption;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldDecompositionSolver;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;

/**
 * Checks a basis in rational arithmetic and, where it is not exactly optimal, goes on from there with Bland's rule (1977),
 * which ends in every case. Doubles are fractions, and the scaling is by powers of two, so nothing is rounded.
 *
 * <p>Reduced costs of reference columns are taken in floating point with a bound on their error first (as the predicates of
 * Shewchuk 1997); only those that could be of the wrong sign are computed exactly.
 */
final class ExactSimplex {

    private static final int MOST_PIVOTS = 2000;
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    private final ReferenceColumns reference;
    private final UnitProgram program;
    private final int rows;
    private final int own;
    private final int[] basis;
    private BigFraction[] values = {};
    private BigFraction[] multipliers = {};
    private FieldDecompositionSolver<BigFraction> factors;
    private int pivots;

    private ExactSimplex(ReferenceColumns reference, UnitProgram program, int[] start) {
        this.reference = reference;
        this.program = program;
        rows = reference.rows();
        own = program.ownColumns();
        basis = start.clone();
        factors = factorise();
    }

    /** From the basis of an answer, or from artificial variables if there is none. */
    static ExactSimplex from(ReferenceColumns reference, UnitProgram program, int[] start) {
        return new ExactSimplex(reference, program, start);
    }

    ExactAnswer solve() {
        for (; pivots < MOST_PIVOTS; pivots++) {
            Interruption.check("a program was being solved exactly");
            values = solve(column(-1));
            boolean feasible = true;
            for (int i = 0; i < rows; i++) {
                feasible &= violation(i) == 0;
            }
            computeMultipliers(feasible);
            int entering = entering(feasible);
            if (entering < 0) {
                return feasible ? optimal() : answer(ProgramStatus.INFEASIBLE);
            }
            boolean down = entering < own && sign(reduced(entering, feasible)) < 0;
            BigFraction[] alpha = solve(column(entering));
            int leaving = leaving(alpha, down);
            if (leaving < 0) {
                return answer(ProgramStatus.UNBOUNDED);
            }
            basis[leaving] = entering;
            factors = factorise();
        }
        return answer(ProgramStatus.LIMIT);
    }

    private ExactAnswer optimal() {
        BigFraction objective = BigFraction.ZERO;
        for (int i = 0; i < rows; i++) {
            objective = objective.add(cost(basis[i]).multiply(values[i]));
        }
        return new ExactAnswer(
                ProgramStatus.OPTIMAL, objective.multiply(power(program.rightExponent)), pivots == 0, pivots);
    }

    private ExactAnswer answer(ProgramStatus status) {
        return new ExactAnswer(status, BigFraction.ZERO, false, pivots);
    }

    static BigFraction power(int exponent) {
        BigFraction power = new BigFraction(2).pow(Math.abs(exponent));
        return exponent < 0 ? power.reciprocal() : power;
    }

    int[] basis() {
        return basis.clone();
    }

    double value(int position) {
        return values[position].doubleValue();
    }

    double multiplier(int row) {
        return multipliers[row].doubleValue();
    }

    /** The column of a variable; of the right side for −1. */
    private BigFraction[] column(int variable) {
        BigFraction[] column = new BigFraction[rows];
        for (int i = 0; i < rows; i++) {
            column[i] = fraction(variable == -1 ? program.right[i] : entry(variable, i));
        }
        return column;
    }

    private double entry(int variable, int row) {
        return variable < own ? program.columns[variable * rows + row] : reference.scaled(row, variable - own);
    }

    private static BigFraction fraction(double value) {
        return value == 0 ? BigFraction.ZERO : value == 1 ? BigFraction.ONE : new BigFraction(value);
    }

    private static int sign(BigFraction value) {
        return value.getNumerator().signum();
    }

    private FieldDecompositionSolver<BigFraction> factorise() {
        FieldDecompositionSolver<BigFraction> solver = new FieldLUDecomposition<>(matrix()).getSolver();
        if (!solver.isNonSingular()) { // rounding had hidden that: start again from artificial variables
            Arrays.setAll(basis, i -> -1 - i);
            solver = new FieldLUDecomposition<>(matrix()).getSolver();
        }
        return solver;
    }

    private FieldMatrix<BigFraction> matrix() {
        BigFraction[][] matrix = new BigFraction[rows][rows];
        for (int k = 0; k < rows; k++) {
            for (int i = 0; i < rows; i++) {
                int artificial = -1 - basis[k];
                matrix[i][k] = basis[k] < 0
                        ? (artificial == i ? BigFraction.ONE : BigFraction.ZERO)
                        : fraction(entry(basis[k], i));
            }
        }
        return new Array2DRowFieldMatrix<>(matrix, false);
    }

    private BigFraction[] solve(BigFraction[] right) {
        return factors.solve(new ArrayFieldVector<>(right, false)).toArray();
    }

    private boolean isFree(int variable) {
        return variable >= 0 && variable < own && program.free[variable];
    }

    private boolean isFixed(int variable) {
        return variable < 0 || (program.excluded >= 0 && variable == own + program.excluded);
    }

    /** −1 or 1 if the value at a position is beyond its bound, 0 if it is not. */
    private int violation(int position) {
        int sign = sign(values[position]);
        if (isFree(basis[position])) {
            return 0;
        }
        return sign < 0 || isFixed(basis[position]) ? sign : 0;
    }

    private BigFraction cost(int variable) {
        return variable >= 0 && variable < own ? fraction(program.costs[variable]) : BigFraction.ZERO;
    }

    /** π with πB = c, or for the sum of violations while there are any. */
    private void computeMultipliers(boolean feasible) {
        BigFraction[] costs = new BigFraction[rows];
        for (int i = 0; i < rows; i++) {
            costs[i] = feasible ? cost(basis[i]) : new BigFraction(-violation(i));
        }
        multipliers = new FieldLUDecomposition<>(matrix().transpose())
                .getSolver()
                .solve(new ArrayFieldVector<>(costs, false))
                .toArray();
    }

    /** The variable with the lowest number that improves, −1 if none does. */
    private int entering(boolean feasible) {
        for (int k = 0; k < own; k++) {
            int sign = sign(reduced(k, feasible));
            if ((sign > 0 || (sign < 0 && program.free[k])) && !isBasic(k)) {
                return k;
            }
        }
        double[] rounded = new double[rows];
        Arrays.setAll(rounded, i -> multipliers[i].doubleValue());
        for (int j = 0; j < reference.count(); j++) {
            double product = 0;
            double size = 0;
            for (int i = 0; i < rows; i++) {
                double term = rounded[i] * reference.scaled(i, j);
                product += term;
                size += Math.abs(term);
            }
            double error = (rows + 3) * UNIT_ROUNDOFF * size + Double.MIN_NORMAL;
            if (j != program.excluded
                    && product < error
                    && (product < -error || sign(reduced(own + j, feasible)) > 0)
                    && !isBasic(own + j)) {
                return own + j;
            }
        }
        return -1;
    }

    private boolean isBasic(int variable) {
        for (int each : basis) {
            if (each == variable) {
                return true;
            }
        }
        return false;
    }

    private BigFraction reduced(int variable, boolean feasible) {
        BigFraction sum = feasible ? cost(variable) : BigFraction.ZERO;
        for (int i = 0; i < rows; i++) {
            double entry = entry(variable, i);
            if (entry != 0) {
                sum = sum.subtract(multipliers[i].multiply(fraction(entry)));
            }
        }
        return sum;
    }

    /** Who reaches a bound first, from inside or from outside; of several, the lowest number. */
    private int leaving(BigFraction[] alpha, boolean down) {
        int leaving = -1;
        BigFraction least = BigFraction.ZERO;
        for (int i = 0; i < rows; i++) {
            int slope = down ? -sign(alpha[i]) : sign(alpha[i]);
            int violation = violation(i);
            boolean reaches = slope != 0
                    && !isFree(basis[i])
                    && (violation != 0 ? slope == violation : slope > 0 || isFixed(basis[i]));
            if (reaches) {
                BigFraction ratio = values[i].divide(alpha[i]).abs();
                int order = leaving < 0 ? -1 : ratio.compareTo(least);
                if (order < 0 || (order == 0 && basis[i] < basis[leaving])) {
                    leaving = i;
                    least = ratio;
                }
            }
        }
        return leaving;
    }
}
