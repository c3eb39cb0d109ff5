package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A program's coefficients as arrays, with the objective turned so that less is better: minimise ½xᵀHx + cᵀx. A linear
 * program is one with H = 0, which is not stored.
 */
final class DenseProgram {

    final LinearProgram program;
    final double[][] matrix;
    final double[] cost;
    final double sign;
    private final double[][] hessian; // no rows if H = 0

    DenseProgram(LinearProgram program) {
        this(program, new double[0][]);
    }

    /** With ½xᵀHx added to the linear program's objective, in the sense the program states. */
    DenseProgram(LinearProgram program, double[][] stated) {
        this.program = program;
        List<Column> columns = program.columns();
        sign = program.sense() == Sense.MINIMISE ? 1 : -1;
        cost = columns.stream().mapToDouble(column -> sign * column.objective()).toArray();
        hessian = new double[stated.length][stated.length];
        for (int j = 0; j < stated.length; j++) {
            for (int k = 0; k < stated.length; k++) {
                hessian[j][k] = sign * stated[j][k];
            }
        }
        Map<String, Integer> index = new HashMap<>();
        for (int j = 0; j < columns.size(); j++) {
            index.put(columns.get(j).name(), j);
        }
        matrix = new double[program.rows().size()][columns.size()];
        for (int i = 0; i < matrix.length; i++) {
            Interruption.check(kind());
            double[] line = matrix[i];
            program.rows().get(i).coefficients().forEach((name, value) -> {
                Integer column = index.get(name);
                if (column != null) { // always so: LinearProgram has checked the names
                    line[column] = value;
                }
            });
        }
    }

    /** What it is, for messages. */
    String kind() {
        return isLinear() ? "linear program" : "quadratic program";
    }

    Column column(int j) {
        return program.columns().get(j);
    }

    Row row(int i) {
        return program.rows().get(i);
    }

    List<String> columnNames() {
        return program.columns().stream().map(Column::name).toList();
    }

    List<String> rowNames() {
        return program.rows().stream().map(Row::name).toList();
    }

    int columns() {
        return cost.length;
    }

    int rows() {
        return matrix.length;
    }

    boolean isLinear() {
        return hessian.length == 0;
    }

    /** Whether some direction has no curvature. */
    boolean isSingular() {
        return isLinear() || new SingularValueDecomposition(new Array2DRowRealMatrix(hessian)).getRank() < columns();
    }

    /** H at one pair of columns. */
    double curvature(int j, int k) {
        return isLinear() ? 0 : hessian[j][k];
    }

    /** Σⱼ aᵢⱼxⱼ. */
    double activity(int i, double[] values) {
        double activity = 0;
        for (int j = 0; j < values.length; j++) {
            activity += matrix[i][j] * values[j];
        }
        return activity;
    }

    /** Hx + c. */
    double[] gradient(double[] values) {
        double[] gradient = cost.clone();
        for (int j = 0; j < hessian.length; j++) {
            for (int k = 0; k < hessian.length; k++) {
                gradient[j] += hessian[j][k] * values[k];
            }
        }
        return gradient;
    }

    /** The objective as the program states it: the sign turned back. */
    double objective(double[] values) {
        double objective = 0;
        double[] gradient = gradient(values);
        for (int j = 0; j < values.length; j++) {
            objective += sign * 0.5 * (gradient[j] + cost[j]) * values[j];
        }
        return objective;
    }

    /** The largest absolute coefficient of a row. */
    double largest(int i) {
        double largest = 0;
        for (double coefficient : matrix[i]) {
            largest = Math.max(largest, Math.abs(coefficient));
        }
        return largest;
    }

    /** The program in values of another unit, x = unit × y, its objective divided by unit². */
    DenseProgram inUnit(double unit) {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < cost.length; j++) {
            Column column = column(j);
            columns.add(new Column(column.name(), column.lower() / unit, column.upper() / unit, cost[j] / unit));
        }
        List<Row> rows = program.rows().stream()
                .map(row -> new Row(row.name(), row.coefficients(), row.lower() / unit, row.upper() / unit))
                .toList();
        return new DenseProgram(new LinearProgram(Sense.MINIMISE, columns, rows), hessian);
    }

    /**
     * How large the values of a quadratic program may be: its largest limit over coefficient or cost over curvature. A
     * linear program, whose limits may all be rounded zeros, has the unit 1.
     */
    double unit() {
        double unit = 0;
        for (int j = 0; j < hessian.length; j++) {
            unit = hessian[j][j] > 0 ? Math.max(unit, Math.abs(cost[j]) / hessian[j][j]) : unit;
        }
        for (int i = 0; i < matrix.length && !isLinear(); i++) {
            double largest = largest(i);
            for (double limit : new double[] {row(i).lower(), row(i).upper()}) {
                unit = Double.isFinite(limit) && largest > 0 ? Math.max(unit, Math.abs(limit) / largest) : unit;
            }
        }
        return unit == 0 ? 1 : unit;
    }
}
