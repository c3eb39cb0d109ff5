package apportion.welfare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The first-order conditions of all players stacked, ∂E_i/∂x_k = 0 for every variable k and its owner i: the linear
 * system Jx + b = 0, solved by a singular value decomposition after scaling rows and columns.
 *
 * <p>With every own Hessian block negative semidefinite the conditions are necessary and sufficient.
 */
final class StackedConditions {

    /** Relative to the largest: a singular value or eigenvalue below counts as zero. */
    private static final double RANK_TOLERANCE = 1e-12;

    private final QuadraticGame game;
    private final RealMatrix jacobian;
    private final RealVector constant;

    StackedConditions(QuadraticGame game) {
        this.game = game;
        int n = game.variables().size();
        this.jacobian = new Array2DRowRealMatrix(n, n);
        this.constant = new ArrayRealVector(n);
        for (QuadraticPlayer player : game.players()) {
            for (String variable : player.variables()) {
                int k = game.variables().indexOf(variable);
                jacobian.setRowVector(k, player.welfare().hessian().getRowVector(k));
                constant.setEntry(k, player.welfare().linear().getEntry(k));
            }
        }
    }

    RealMatrix jacobian() {
        return jacobian.copy();
    }

    RealVector gradients(RealVector point) {
        return jacobian.operate(point).add(constant);
    }

    Equilibrium solve() {
        for (QuadraticPlayer player : game.players()) {
            double curvature = player.ownCurvature();
            if (player.hasConvexDirection()) {
                return new Equilibrium.UnboundedPlayer(
                        player.name(),
                        curvature,
                        "the welfare of '%s' is convex in a direction of its own (curvature %.6g), so it has no best response."
                                .formatted(player.name(), curvature));
            }
        }
        int n = game.variables().size();
        RealVector rowScales = new ArrayRealVector(n);
        RealMatrix scaled = jacobian.copy();
        for (int i = 0; i < n; i++) {
            rowScales.setEntry(i, scaleOf(scaled.getRowVector(i)));
            scaled.setRowVector(i, scaled.getRowVector(i).mapMultiply(rowScales.getEntry(i)));
        }
        RealVector columnScales = new ArrayRealVector(n);
        for (int j = 0; j < n; j++) {
            columnScales.setEntry(j, scaleOf(scaled.getColumnVector(j)));
            scaled.setColumnVector(j, scaled.getColumnVector(j).mapMultiply(columnScales.getEntry(j)));
        }
        SingularValueDecomposition values = new SingularValueDecomposition(scaled);
        double[] singular = values.getSingularValues();
        int rank = (int) Arrays.stream(singular)
                .filter(value -> value > RANK_TOLERANCE * Math.max(singular[0], Double.MIN_NORMAL))
                .count();
        RealVector right = constant.mapMultiply(-1).ebeMultiply(rowScales);
        RealVector point = leastNorm(values, rank, right).ebeMultiply(columnScales);
        if (rank == n) {
            // One step of refinement: the residual of the scaled solve, not of the unscaled conditions, is small.
            RealVector rest = gradients(point).mapMultiply(-1).ebeMultiply(rowScales);
            point = point.add(leastNorm(values, rank, rest).ebeMultiply(columnScales));
            return unique(point, singular[0] / singular[n - 1]);
        }
        RealVector residual = gradients(point).ebeMultiply(rowScales);
        if (residual.getLInfNorm() > 1e-9 * Math.max(1, right.getLInfNorm())) {
            return new Equilibrium.None(
                    "the %d first-order conditions have rank %d and contradict each other.".formatted(n, rank));
        }
        return new Equilibrium.NotUnique(
                game.named(point),
                n - rank,
                "the %d first-order conditions have rank %d, so equilibria fill a set of dimension %d."
                        .formatted(n, rank, n - rank));
    }

    private static double scaleOf(RealVector entries) {
        double largest = entries.getLInfNorm();
        return largest > 0 ? 1 / largest : 1;
    }

    private static RealVector leastNorm(SingularValueDecomposition values, int rank, RealVector right) {
        RealVector solution = new ArrayRealVector(right.getDimension());
        for (int r = 0; r < rank; r++) {
            double weight = values.getU().getColumnVector(r).dotProduct(right) / values.getSingularValues()[r];
            solution = solution.add(values.getV().getColumnVector(r).mapMultiply(weight));
        }
        return solution;
    }

    private Equilibrium.Unique unique(RealVector point, double conditionNumber) {
        return new Equilibrium.Unique(game.named(point), game.payoffs(point), certificate(point, conditionNumber));
    }

    private EquilibriumCertificate certificate(RealVector point, double conditionNumber) {
        Map<String, Double> residuals = new LinkedHashMap<>();
        Map<String, Double> curvatures = new LinkedHashMap<>();
        for (QuadraticPlayer player : game.players()) {
            RealVector gradient = player.welfare().gradient(point);
            residuals.put(
                    player.name(),
                    player.variables().stream()
                            .mapToDouble(variable ->
                                    Math.abs(gradient.getEntry(game.variables().indexOf(variable))))
                            .max()
                            .orElse(0));
            if (!player.variables().isEmpty()) {
                curvatures.put(player.name(), player.ownCurvature());
            }
        }
        double[] symmetric = new EigenDecomposition(jacobian.add(jacobian.transpose())).getRealEigenvalues();
        boolean strictlyConcave = Arrays.stream(symmetric).max().orElseThrow() < 0;
        return new EquilibriumCertificate(residuals, curvatures, conditionNumber, strictlyConcave);
    }
}
