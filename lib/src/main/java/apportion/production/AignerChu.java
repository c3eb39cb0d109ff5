package apportion.production;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import apportion.solve.QuadraticProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The boundary function closest to the observations with none above it: minimise Σ uᵢ (linear program) or Σ uᵢ² (quadratic
 * program) subject to λ + Σ aⱼ ln xᵢⱼ − ln Yᵢ = uᵢ ≥ 0 and aⱼ ≥ 0. Aigner and Chu (1968), "On estimating the industry
 * production function", American Economic Review 58(4).
 *
 * <p>Unlike corrected least squares it may tilt: as many observations lie on it as there are coefficients. The optimum of
 * the linear program need not be the only one.
 */
public final class AignerChu {

    private static final String CONSTANT = "the constant";

    private AignerChu() {}

    /**
     * The boundary with the least sum of gaps.
     *
     * @throws IllegalArgumentException for data {@link LeastSquares#fit} refuses
     */
    public static BoundaryProduction fitLinear(ProductionData data) {
        LogDesign design = LogDesign.of(data);
        // Deviations from the mean add up to 0, so Σ u is n times the constant, less what is given.
        var program = LinearProgram.minimise().free(CONSTANT, 1);
        design.names.forEach(name -> program.nonNegative(name, 0));
        rows(design).forEach(program::row);
        Map<String, Double> values = program.build().solve().orElseThrow().values();
        return boundary("Aigner-Chu, least sum of gaps", data, design, values);
    }

    /**
     * The boundary with the least sum of squared gaps.
     *
     * @throws IllegalArgumentException for data {@link LeastSquares#fit} refuses
     */
    public static BoundaryProduction fitQuadratic(ProductionData data) {
        LogDesign design = LogDesign.of(data);
        int columns = design.names.size();
        List<String> variables = new ArrayList<>(List.of(CONSTANT));
        variables.addAll(design.names);
        RealMatrix hessian = MatrixUtils.createRealMatrix(columns + 1, columns + 1);
        hessian.setEntry(0, 0, 1);
        hessian.setSubMatrix(design.scaled.transpose().multiply(design.scaled).getData(), 1, 1);
        RealVector linear = new ArrayRealVector(columns + 1);
        linear.setSubVector(1, design.scaled.preMultiply(gaps(design)).mapMultiply(-1));
        QuadraticProgram program = QuadraticProgram.minimise(variables, linear, hessian);
        for (String name : design.names) {
            program = program.withLowerBound(name, 0);
        }
        for (Row row : rows(design)) {
            program = program.withRow(row);
        }
        Map<String, Double> values = program.solve().orElseThrow().values();
        return boundary("Aigner-Chu, least squares of gaps", data, design, values);
    }

    /** ln Y less its mean. */
    private static RealVector gaps(LogDesign design) {
        return LogDesign.deviations(design.response);
    }

    /** c/√n + Σ bⱼ zᵢⱼ ≥ yᵢ, all in deviations from means; the constant's column has length 1 like the others. */
    private static List<Row> rows(LogDesign design) {
        List<Row> rows = new ArrayList<>();
        RealVector response = gaps(design);
        for (int i = 0; i < design.observations; i++) {
            Map<String, Double> row = new LinkedHashMap<>();
            row.put(CONSTANT, 1 / Math.sqrt(design.observations));
            for (int j = 0; j < design.names.size(); j++) {
                row.put(design.names.get(j), design.scaled.getEntry(i, j));
            }
            rows.add(Row.of("observation " + (i + 1), row, Relation.AT_LEAST, response.getEntry(i)));
        }
        return rows;
    }

    private static BoundaryProduction boundary(
            String method, ProductionData data, LogDesign design, Map<String, Double> values) {
        double[] ofScaled = design.names.stream()
                .mapToDouble(name -> values.getOrDefault(name, 0.0))
                .toArray();
        RealVector slopes = design.slopes(new ArrayRealVector(ofScaled));
        double shift = values.getOrDefault(CONSTANT, 0.0) / Math.sqrt(design.observations);
        List<Double> elasticities = new ArrayList<>();
        for (double slope : slopes.toArray()) {
            elasticities.add(slope);
        }
        return new BoundaryProduction(
                method, data, new CobbDouglasFunction(design.constant(slopes, shift), data.inputNames(), elasticities));
    }
}
