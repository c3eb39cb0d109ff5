package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program's coefficients as arrays, with the objective turned so that less is better. */
final class DenseProgram {

    final LinearProgram program;
    final double[][] matrix;
    final double[] cost;
    final double sign;

    DenseProgram(LinearProgram program) {
        this.program = program;
        List<Column> columns = program.columns();
        sign = program.sense() == Sense.MINIMISE ? 1 : -1;
        cost = columns.stream().mapToDouble(column -> sign * column.objective()).toArray();
        Map<String, Integer> index = new HashMap<>();
        for (int j = 0; j < columns.size(); j++) {
            index.put(columns.get(j).name(), j);
        }
        matrix = new double[program.rows().size()][columns.size()];
        for (int i = 0; i < matrix.length; i++) {
            double[] line = matrix[i];
            program.rows().get(i).coefficients().forEach((name, value) -> {
                Integer column = index.get(name);
                if (column != null) { // always so: LinearProgram has checked the names
                    line[column] = value;
                }
            });
        }
    }

    Column column(int j) {
        return program.columns().get(j);
    }

    Row row(int i) {
        return program.rows().get(i);
    }

    int columns() {
        return cost.length;
    }

    int rows() {
        return matrix.length;
    }
}
