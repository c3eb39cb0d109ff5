package apportion.bilevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Points that satisfy linear conditions, judged by listing their vertices: slow, for a handful of variables, and without
 * a line of the library. Coefficients are small integers, so that no vertex lies farther out than {@link #FAR}.
 */
final class Listed {

    private static final double FAR = 1e5;
    private static final double CLOSE = 1e-9; // relative

    /** least ≤ Σ coefficient·z ≤ greatest. */
    static final class Line {
        private final double[] coefficients;
        private final double least;
        private final double greatest;

        Line(double[] coefficients, double least, double greatest) {
            this.coefficients = coefficients;
            this.least = least;
            this.greatest = greatest;
        }

        double[] coefficients() {
            return coefficients;
        }

        double least() {
            return least;
        }

        double greatest() {
            return greatest;
        }
    }

    private final int size;
    private final List<Line> lines = new ArrayList<>();

    Listed(int size) {
        this.size = size;
    }

    Listed with(Line more) {
        return with(List.of(more));
    }

    Listed with(List<Line> more) {
        Listed copy = new Listed(size);
        copy.lines.addAll(lines);
        copy.lines.addAll(more);
        return copy;
    }

    /** The least value of Σ cost·z: NaN if there is no point, −∞ if it falls without end. */
    double least(double[] cost) {
        double near = least(cost, FAR);
        double far = least(cost, 2 * FAR);
        return far < near - 0.1 ? Double.NEGATIVE_INFINITY : near;
    }

    private double least(double[] cost, double far) {
        double least = Double.NaN;
        for (double[] vertex : vertices(far)) {
            double value = dot(cost, vertex);
            least = least <= value ? least : value;
        }
        return least;
    }

    /**
     * What exactly the points satisfy where ½z'Qz + Σ cost·z is least, Q positive semidefinite, beside the conditions
     * themselves: Qz and Σ cost·z are the same at all of them. Empty if it falls without end.
     */
    Optional<List<Line>> optimal(double[][] curvature, double[] cost) {
        double[] near = minimiser(curvature, cost, FAR);
        double[] far = minimiser(curvature, cost, 2 * FAR);
        if (value(curvature, cost, far) < value(curvature, cost, near) - 0.1) {
            return Optional.empty();
        }
        List<Line> optimal = new ArrayList<>();
        List<double[]> same = new ArrayList<>(List.of(curvature));
        same.add(cost);
        for (double[] coefficients : same) {
            double value = dot(coefficients, near);
            optimal.add(new Line(coefficients, value, value));
        }
        return Optional.of(optimal);
    }

    private double[] minimiser(double[][] curvature, double[] cost, double far) {
        List<double[]> candidates = new ArrayList<>(vertices(far));
        for (int active = size - 1; active >= 0; active--) {
            stationary(boxed(far), 0, new ArrayList<>(), active, curvature, cost, candidates);
        }
        return candidates.stream()
                .min(Comparator.comparingDouble(point -> value(curvature, cost, point)))
                .orElseThrow();
    }

    /** Adds the least point on each set of so many limits, if it is one point and satisfies all conditions. */
    private void stationary(
            List<Line> all,
            int from,
            List<Line> chosen,
            int left,
            double[][] curvature,
            double[] cost,
            List<double[]> found) {
        if (left > 0) {
            for (int i = from; i < all.size(); i++) {
                for (double limit : new double[] {all.get(i).least(), all.get(i).greatest()}) {
                    if (Double.isFinite(limit)) {
                        chosen.add(new Line(all.get(i).coefficients(), limit, limit));
                        stationary(all, i + 1, chosen, left - 1, curvature, cost, found);
                        chosen.remove(chosen.size() - 1);
                    }
                }
            }
            return;
        }
        int order = size + chosen.size();
        double[][] matrix = new double[order][order];
        double[] right = new double[order];
        for (int i = 0; i < size; i++) {
            System.arraycopy(curvature[i], 0, matrix[i], 0, size);
            right[i] = -cost[i];
            for (int k = 0; k < chosen.size(); k++) {
                matrix[i][size + k] = chosen.get(k).coefficients()[i];
                matrix[size + k][i] = chosen.get(k).coefficients()[i];
                right[size + k] = chosen.get(k).least();
            }
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(matrix), 1e-9).getSolver();
        if (solver.isNonSingular()) {
            double[] point =
                    Arrays.copyOf(solver.solve(new ArrayRealVector(right)).toArray(), size);
            if (all.stream().allMatch(line -> holds(line, point))) {
                found.add(point);
            }
        }
    }

    private static double value(double[][] curvature, double[] cost, double[] point) {
        double value = dot(cost, point);
        for (int i = 0; i < point.length; i++) {
            value += 0.5 * point[i] * dot(curvature[i], point);
        }
        return value;
    }

    /** All vertices; of the part within ±far if there is no end. */
    List<double[]> vertices(double far) {
        List<double[]> found = new ArrayList<>();
        choose(boxed(far), 0, new ArrayList<>(), found);
        return found;
    }

    private List<Line> boxed(double far) {
        List<Line> all = new ArrayList<>(lines);
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = 1;
            all.add(new Line(unit, -far, far));
        }
        return all;
    }

    private void choose(List<Line> all, int from, List<Line> chosen, List<double[]> found) {
        if (chosen.size() == size) {
            intersect(all, chosen, found);
            return;
        }
        for (int i = from; i < all.size(); i++) {
            Line line = all.get(i);
            for (double limit : new double[] {line.least(), line.greatest()}) {
                if (Double.isFinite(limit)) {
                    chosen.add(new Line(line.coefficients(), limit, limit));
                    choose(all, i + 1, chosen, found);
                    chosen.remove(chosen.size() - 1);
                }
                if (line.least() == line.greatest()) {
                    break;
                }
            }
        }
    }

    private void intersect(List<Line> all, List<Line> chosen, List<double[]> found) {
        double[][] matrix = new double[size][];
        double[] right = new double[size];
        for (int i = 0; i < size; i++) {
            matrix[i] = chosen.get(i).coefficients();
            right[i] = chosen.get(i).least();
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(matrix), 1e-9).getSolver();
        if (solver.isNonSingular()) {
            double[] point = solver.solve(new ArrayRealVector(right)).toArray();
            if (all.stream().allMatch(line -> holds(line, point))) {
                found.add(point);
            }
        }
    }

    private static boolean holds(Line line, double[] point) {
        double value = 0;
        double scale = 1;
        for (int j = 0; j < point.length; j++) {
            value += line.coefficients()[j] * point[j];
            scale += Math.abs(line.coefficients()[j] * point[j]);
        }
        return value >= line.least() - CLOSE * scale && value <= line.greatest() + CLOSE * scale;
    }

    static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int j = 0; j < first.length; j++) {
            sum += first[j] * second[j];
        }
        return sum;
    }
}
