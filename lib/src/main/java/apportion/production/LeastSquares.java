package apportion.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The average Cobb-Douglas function, ln Y = ε + Σ aⱼ ln xⱼ by ordinary least squares (QR decomposition), (A.4) of Wang et
 * al. (2020).
 */
public final class LeastSquares {

    private LeastSquares() {}

    /**
     * Fits all elasticities freely.
     *
     * @throws IllegalArgumentException for fewer observations than coefficients + 1, a column that is constant, or inputs
     *     of which one follows from the others
     */
    public static AverageProduction fit(ProductionData data) {
        LogDesign design = LogDesign.of(data);
        return result(data, design, false);
    }

    /**
     * Fits elasticities that add up to 1: ln(Y/x) on the logarithms of the other inputs over x, the last one.
     *
     * @throws IllegalArgumentException as {@link #fit}, and for fewer than two inputs
     */
    public static AverageProduction fitWithConstantReturns(ProductionData data) {
        LogDesign design = LogDesign.withConstantReturns(data);
        return result(data, design, true);
    }

    private static AverageProduction result(ProductionData data, LogDesign design, boolean constantReturns) {
        RealVector ofScaled = design.solve();
        RealVector slopes = design.slopes(ofScaled);
        RealVector residuals = LogDesign.deviations(design.response).subtract(design.scaled.operate(ofScaled));
        double squares = residuals.dotProduct(residuals);
        int degreesOfFreedom = design.observations - design.names.size() - 1;
        RealMatrix covariance = design.inverseCrossProduct().scalarMultiply(squares / degreesOfFreedom);
        double constant = design.constant(slopes, 0);

        List<Double> elasticities =
                new ArrayList<>(Arrays.stream(slopes.toArray()).boxed().toList());
        List<Coefficient> coefficients = new ArrayList<>();
        coefficients.add(coefficient("constant", constant, covariance.getEntry(0, 0), degreesOfFreedom));
        for (int j = 0; j < design.names.size(); j++) {
            coefficients.add(coefficient(
                    design.names.get(j), elasticities.get(j), covariance.getEntry(j + 1, j + 1), degreesOfFreedom));
        }
        if (constantReturns) {
            double rest =
                    1 - elasticities.stream().mapToDouble(Double::doubleValue).sum();
            double variance = 0;
            for (int i = 1; i < covariance.getRowDimension(); i++) {
                for (int j = 1; j < covariance.getColumnDimension(); j++) {
                    variance += covariance.getEntry(i, j);
                }
            }
            String last = data.inputNames().get(data.inputNames().size() - 1);
            coefficients.add(coefficient(last, rest, variance, degreesOfFreedom));
            elasticities.add(rest);
        }
        return new AverageProduction(
                data,
                new CobbDouglasFunction(constant, data.inputNames(), elasticities),
                coefficients,
                Arrays.stream(residuals.toArray()).boxed().toList(),
                squares,
                degreesOfFreedom,
                constantReturns);
    }

    private static Coefficient coefficient(String name, double estimate, double variance, int degreesOfFreedom) {
        return Coefficient.withStudent(name, estimate, Math.sqrt(Math.max(0, variance)), degreesOfFreedom);
    }
}
