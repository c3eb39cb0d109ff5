package apportion.study.coal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The smallest coefficients that explain a few values exactly: min ‖s‖₂ subject to As = v, by the singular value
 * decomposition. With fewer values than coefficients there are infinitely many exact fits; that this one is the right one
 * is an assumption.
 */
final class MinimumNormFit {

    private MinimumNormFit() {}

    /** The coefficients of least norm with Σⱼ rowᵢⱼ sⱼ = valueᵢ. */
    static List<Double> of(List<List<Double>> rows, List<Double> values) {
        RealMatrix matrix = new Array2DRowRealMatrix(rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
        RealVector right = new ArrayRealVector(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        return toList(new SingularValueDecomposition(matrix).getSolver().solve(right));
    }

    /** The coefficients nearest to {@code prior}, the same for all, with Σⱼ rowᵢⱼ sⱼ = valueᵢ. */
    static List<Double> around(double prior, List<List<Double>> rows, List<Double> values) {
        List<Double> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            left.add(values.get(i) - prior * Summation.sum(rows.get(i)));
        }
        return of(rows, left).stream().map(deviation -> prior + deviation).toList();
    }

    private static List<Double> toList(RealVector vector) {
        return Arrays.stream(vector.toArray()).boxed().toList();
    }
}
