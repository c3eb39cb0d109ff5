package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dual of a linear program, max Σ bᵢyᵢ + Σ lⱼz⁻ⱼ − Σ uⱼz⁺ⱼ subject to Σᵢ aᵢⱼyᵢ + z⁻ⱼ − z⁺ⱼ = cⱼ, with z only for
 * finite bounds, y ≥ 0 on rows ≥ and y ≤ 0 on rows ≤. A row with two limits has two y, one of each sign.
 */
final class DualProgram {

    private final DenseProgram dense;
    private final List<Integer> ranges; // the rows with two limits that differ; their second y follow the first of all

    DualProgram(DenseProgram dense) {
        this.dense = dense;
        ranges = ranges(dense);
    }

    /** The number of y, which come before the z. */
    int size() {
        return dense.rows() + ranges.size();
    }

    /** One dual for each row of the primal program, from the values of the dual program's columns. */
    double[] duals(List<Double> values) {
        double[] duals = values.stream()
                .limit(dense.rows())
                .mapToDouble(Double::doubleValue)
                .toArray();
        for (int r = 0; r < ranges.size(); r++) {
            duals[ranges.get(r)] += values.get(dense.rows() + r);
        }
        return duals;
    }

    LinearProgram program() {
        LinearProgram.Builder dual = LinearProgram.maximise();
        for (int i = 0; i < dense.rows(); i++) {
            Row row = dense.row(i);
            boolean least = Double.isFinite(row.lower());
            boolean most = Double.isFinite(row.upper()) && (!least || row.isEquation());
            dual.column(
                    "y" + i,
                    most ? Double.NEGATIVE_INFINITY : 0,
                    least ? Double.POSITIVE_INFINITY : 0,
                    least ? row.lower() : most ? row.upper() : 0);
        }
        for (int i : ranges) {
            dual.column("over" + i, Double.NEGATIVE_INFINITY, 0, dense.row(i).upper());
        }
        for (int j = 0; j < dense.columns(); j++) {
            Column column = dense.column(j);
            if (Double.isFinite(column.lower())) {
                dual.nonNegative("lower" + j, column.lower());
            }
            if (Double.isFinite(column.upper())) {
                dual.nonNegative("upper" + j, -column.upper());
            }
        }
        boolean empty = dense.rows() == 0;
        if (empty) {
            dual.column("none", 0, 0, 0);
        }
        for (int j = 0; j < dense.columns(); j++) {
            Interruption.check(dense.kind());
            Map<String, Double> coefficients = new HashMap<>();
            for (int i = 0; i < dense.rows(); i++) {
                if (dense.matrix[i][j] != 0) {
                    coefficients.put("y" + i, dense.matrix[i][j]);
                }
            }
            for (int i : ranges) {
                if (dense.matrix[i][j] != 0) {
                    coefficients.put("over" + i, dense.matrix[i][j]);
                }
            }
            if (Double.isFinite(dense.column(j).lower())) {
                coefficients.put("lower" + j, 1.0);
            }
            if (Double.isFinite(dense.column(j).upper())) {
                coefficients.put("upper" + j, -1.0);
            }
            dual.row("column" + j, coefficients, Relation.EQUAL, dense.cost[j]);
        }
        return dual.build();
    }

    private static List<Integer> ranges(DenseProgram dense) {
        List<Integer> ranges = new ArrayList<>();
        for (int i = 0; i < dense.rows(); i++) {
            Row row = dense.row(i);
            if (Double.isFinite(row.lower()) && Double.isFinite(row.upper()) && !row.isEquation()) {
                ranges.add(i);
            }
        }
        return ranges;
    }
}
