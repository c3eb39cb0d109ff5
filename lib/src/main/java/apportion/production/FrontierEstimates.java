package apportion.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Turns the maximum of the likelihood into the parameters of the frontier, with standard errors by the delta method. */
final class FrontierEstimates {

    private final AverageProduction average;
    private final LogDesign design;
    private final HalfNormalLikelihood likelihood;
    private final RealVector point;
    private final double unit;

    private FrontierEstimates(
            AverageProduction average,
            LogDesign design,
            HalfNormalLikelihood likelihood,
            RealVector point,
            double unit) {
        this.average = average;
        this.design = design;
        this.likelihood = likelihood;
        this.point = point;
        this.unit = unit;
    }

    static StochasticFrontierFit atMaximum(
            AverageProduction average,
            LogDesign design,
            HalfNormalLikelihood likelihood,
            RealVector point,
            double unit) {
        return new FrontierEstimates(average, design, likelihood, point, unit).fit(true);
    }

    static StochasticFrontierFit atBoundary(
            AverageProduction average,
            LogDesign design,
            HalfNormalLikelihood likelihood,
            RealVector point,
            double unit) {
        return new FrontierEstimates(average, design, likelihood, point, unit).fit(false);
    }

    private StochasticFrontierFit fit(boolean hasErrors) {
        int columns = design.names.size();
        double theta = point.getEntry(0);
        double ratio = point.getEntry(columns + 2);
        double root = Math.sqrt(1 + ratio * ratio);
        double sigma = unit / theta;
        // Each estimate as a function of (θ, b₀, b, λ), with its gradient, in the order of the coefficients.
        List<String> names = new ArrayList<>(List.of("constant"));
        names.addAll(design.names);
        names.addAll(List.of("sigma squared", "gamma", "sigma u", "sigma v"));
        RealMatrix gradients = MatrixUtils.createRealMatrix(names.size(), columns + 3);
        double[] estimates = new double[names.size()];
        double shift = point.getEntry(1);
        gradients.setEntry(0, 1, sigma);
        for (int j = 0; j < columns; j++) {
            double length = design.lengths.getEntry(j);
            double offset = design.means.getEntry(j) / length;
            double b = point.getEntry(j + 2);
            shift -= offset * b;
            gradients.setEntry(0, j + 2, -offset * sigma);
            estimates[j + 1] = b * sigma / length;
            gradients.setEntry(j + 1, 0, -estimates[j + 1] / theta);
            gradients.setEntry(j + 1, j + 2, sigma / length);
        }
        estimates[0] = design.responseMean + shift * sigma;
        gradients.setEntry(0, 0, -shift * sigma / theta);
        int squared = columns + 1;
        int last = columns + 2;
        estimates[squared] = sigma * sigma;
        gradients.setEntry(squared, 0, -2 * sigma * sigma / theta);
        estimates[squared + 1] = ratio * ratio / (root * root);
        gradients.setEntry(squared + 1, last, 2 * ratio / Math.pow(root, 4));
        estimates[squared + 2] = sigma * ratio / root;
        gradients.setEntry(squared + 2, 0, -estimates[squared + 2] / theta);
        gradients.setEntry(squared + 2, last, sigma / Math.pow(root, 3));
        estimates[squared + 3] = sigma / root;
        gradients.setEntry(squared + 3, 0, -estimates[squared + 3] / theta);
        gradients.setEntry(squared + 3, last, -sigma * ratio / Math.pow(root, 3));

        double[] errors = hasErrors ? standardErrors(gradients) : missing(names.size());
        List<Coefficient> coefficients = new ArrayList<>();
        List<Double> elasticities = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            coefficients.add(Coefficient.withNormal(names.get(k), estimates[k], errors[k]));
            if (k >= 1 && k <= columns) {
                elasticities.add(estimates[k]);
            }
        }
        List<Double> residuals = new ArrayList<>();
        for (double r : likelihood.standardised(point).toArray()) {
            residuals.add(r * sigma);
        }
        return new StochasticFrontierFit(
                average,
                new CobbDouglasFunction(estimates[0], design.names, elasticities),
                coefficients,
                residuals,
                estimates[squared + 2],
                estimates[squared + 3],
                likelihood.value(point) - design.observations * Math.log(unit));
    }

    private double[] standardErrors(RealMatrix gradients) {
        RealMatrix information = likelihood.derivatives(point).hessian().scalarMultiply(-1);
        if (!HalfNormalLikelihood.isPositiveDefinite(information)) {
            return missing(gradients.getRowDimension());
        }
        RealMatrix solved = new LUDecomposition(information).getSolver().solve(gradients.transpose());
        double[] errors = new double[gradients.getRowDimension()];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = Math.sqrt(gradients.getRowVector(k).dotProduct(solved.getColumnVector(k)));
        }
        return errors;
    }

    private static double[] missing(int count) {
        double[] errors = new double[count];
        Arrays.fill(errors, Double.NaN);
        return errors;
    }
}
