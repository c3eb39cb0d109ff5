package apportion.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A linear model with a constant: regressors as deviations from their means, divided by their length, which keeps the
 * triangle of the QR decomposition well-conditioned in every unit of the data.
 */
final class LogDesign {

    /** A column shorter than this share of its level is constant; one this close to the others' span depends on them. */
    private static final double DEPENDENCE = 1e-10;

    final List<String> names;
    final int observations;
    final RealVector response;
    final double responseMean;
    final RealVector means;
    /** Deviations from the mean, each column of length 1. */
    final RealMatrix scaled;
    /** The lengths that were divided by. */
    final RealVector lengths;

    private final QRDecomposition decomposition;

    private LogDesign(String responseName, RealVector response, List<String> names, RealMatrix regressors) {
        this.names = List.copyOf(names);
        observations = response.getDimension();
        int columns = names.size();
        if (columns == 0) {
            throw new IllegalArgumentException("A production function needs at least 1 input, got 0.");
        }
        if (observations < columns + 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d coefficients and a residual need at least %d observations, got %d.",
                    columns + 1,
                    columns + 2,
                    observations));
        }
        this.response = response;
        responseMean = mean(response);
        if (isConstant(response, deviations(response).getNorm())) {
            throw new IllegalArgumentException(
                    "'%s' is the same in all observations: there is nothing to explain.".formatted(responseName));
        }
        means = new ArrayRealVector(columns);
        lengths = new ArrayRealVector(columns);
        scaled = MatrixUtils.createRealMatrix(observations, columns);
        for (int j = 0; j < columns; j++) {
            RealVector column = regressors.getColumnVector(j);
            RealVector deviations = deviations(column);
            double length = deviations.getNorm();
            if (isConstant(column, length)) {
                throw new IllegalArgumentException(
                        "'%s' is the same in all observations: its elasticity cannot be told from the constant."
                                .formatted(names.get(j)));
            }
            means.setEntry(j, mean(column));
            lengths.setEntry(j, length);
            scaled.setColumnVector(j, deviations.mapDivide(length));
        }
        decomposition = new QRDecomposition(scaled);
        RealMatrix triangle = decomposition.getR();
        for (int j = 0; j < columns; j++) {
            if (Math.abs(triangle.getEntry(j, j)) < DEPENDENCE) {
                throw new IllegalArgumentException(
                        "The logarithm of '%s' is a linear combination of those of %s.\nMaybe leave one of them out."
                                .formatted(names.get(j), names.subList(0, j)));
            }
        }
    }

    /** ln Y on the logarithms of all inputs. */
    static LogDesign of(ProductionData data) {
        RealMatrix regressors = MatrixUtils.createRealMatrix(
                data.size(), Math.max(1, data.inputs().size()));
        for (int j = 0; j < data.inputs().size(); j++) {
            regressors.setColumnVector(j, logs(data.inputs().get(j)));
        }
        return new LogDesign(data.outputName(), logs(data.output()), data.inputNames(), regressors);
    }

    /** ln(Y/x_last) on ln(xⱼ/x_last): the elasticities then add up to 1. */
    static LogDesign withConstantReturns(ProductionData data) {
        int last = data.inputs().size() - 1;
        if (last < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Constant returns to scale need at least 2 inputs to estimate, got %d.", last + 1));
        }
        RealVector base = logs(data.inputs().get(last));
        RealMatrix regressors = MatrixUtils.createRealMatrix(data.size(), last);
        List<String> names = new ArrayList<>();
        for (int j = 0; j < last; j++) {
            regressors.setColumnVector(j, logs(data.inputs().get(j)).subtract(base));
            names.add(data.inputNames().get(j));
        }
        return new LogDesign(data.outputName(), logs(data.output()).subtract(base), names, regressors);
    }

    /** The least-squares coefficients of the scaled columns. */
    RealVector solve() {
        return decomposition.getSolver().solve(deviations(response));
    }

    /** R² of another response on these regressors; 0 for a constant one. */
    double explainedShare(RealVector other) {
        RealVector deviations = deviations(other);
        if (isConstant(other, deviations.getNorm())) {
            return 0;
        }
        RealVector fitted = scaled.operate(decomposition.getSolver().solve(deviations));
        return fitted.dotProduct(fitted) / deviations.dotProduct(deviations);
    }

    /** Slopes in logarithms from coefficients of the scaled columns. */
    RealVector slopes(RealVector ofScaled) {
        return ofScaled.ebeDivide(lengths);
    }

    /** The constant that goes with these slopes when the fitted mean is that of the response plus {@code shift}. */
    double constant(RealVector slopes, double shift) {
        return responseMean + shift - means.dotProduct(slopes);
    }

    /** (XᵀX)⁻¹ of the model with its constant first. */
    RealMatrix inverseCrossProduct() {
        int columns = names.size();
        RealMatrix triangle = decomposition.getR().getSubMatrix(0, columns - 1, 0, columns - 1);
        RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(columns);
        for (int j = 0; j < columns; j++) {
            RealVector unit = inverse.getColumnVector(j);
            MatrixUtils.solveUpperTriangularSystem(triangle, unit);
            inverse.setColumnVector(j, unit);
        }
        RealMatrix slopes = inverse.multiply(inverse.transpose());
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                slopes.multiplyEntry(i, j, 1 / (lengths.getEntry(i) * lengths.getEntry(j)));
            }
        }
        RealVector cross = slopes.operate(means).mapMultiply(-1);
        RealMatrix whole = MatrixUtils.createRealMatrix(columns + 1, columns + 1);
        whole.setSubMatrix(slopes.getData(), 1, 1);
        for (int j = 0; j < columns; j++) {
            whole.setEntry(0, j + 1, cross.getEntry(j));
            whole.setEntry(j + 1, 0, cross.getEntry(j));
        }
        whole.setEntry(0, 0, 1.0 / observations - cross.dotProduct(means));
        return whole;
    }

    private static RealVector logs(List<Double> values) {
        return new ArrayRealVector(values.stream().mapToDouble(Math::log).toArray());
    }

    static double mean(RealVector values) {
        return StatUtils.mean(values.toArray());
    }

    static RealVector deviations(RealVector values) {
        return values.mapSubtract(mean(values));
    }

    private boolean isConstant(RealVector column, double length) {
        return !(length > DEPENDENCE * column.getNorm());
    }
}
