package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class QuadraticProgramTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static RealVector vector(double... entries) {
        return new ArrayRealVector(entries);
    }

    private static RealMatrix matrix(double[]... rows) {
        return new Array2DRowRealMatrix(rows);
    }

    private static RealMatrix diagonal(double... entries) {
        RealMatrix matrix = new Array2DRowRealMatrix(entries.length, entries.length);
        for (int i = 0; i < entries.length; i++) {
            matrix.setEntry(i, i, entries[i]);
        }
        return matrix;
    }

    private static QuadraticSolution optimum(QuadraticProgram program) {
        Outcome<QuadraticSolution> outcome = program.solve();
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal<QuadraticSolution>) outcome).solution();
    }

    @Test
    void theTextbookProgramOfNocedalAndWrightIsSolved() {
        // Nocedal and Wright, Numerical Optimization, example 16.4: min (x − 1)² + (y − 2.5)² under five rows; (1.4,
        // 1.7).
        QuadraticSolution found = optimum(QuadraticProgram.minimise(List.of("x", "y"), vector(-2, -5), diagonal(2, 2))
                .withRow(new LinearProgram.Row("one", Map.of("x", 1.0, "y", -2.0), -2, INFINITY))
                .withRow(new LinearProgram.Row("two", Map.of("x", -1.0, "y", -2.0), -6, INFINITY))
                .withRow(new LinearProgram.Row("three", Map.of("x", -1.0, "y", 2.0), -2, INFINITY))
                .withLowerBound("x", 0)
                .withLowerBound("y", 0));
        assertThat(found.value("x")).isCloseTo(1.4, within(1e-10));
        assertThat(found.value("y")).isCloseTo(1.7, within(1e-10));
        // At (1.4, 1.7) the gradient (0.8, −1.6) is 0.8 times the first row, the only binding one.
        assertThat(found.bindingDuals()).containsOnlyKeys("one");
        assertThat(found.dual("one")).isCloseTo(0.8, within(1e-9));
        assertThat(found.certificate().worst()).isLessThan(1e-9);
    }

    @Test
    void anEquationIsKept() {
        // max −½(x² + y²) with x + y = 2 is (1, 1), by symmetry.
        QuadraticSolution found = optimum(QuadraticProgram.maximise(List.of("x", "y"), vector(0, 0), diagonal(-1, -1))
                .withRow(new LinearProgram.Row("sum", Map.of("x", 1.0, "y", 1.0), 2, 2)));
        assertThat(found.value("x")).isCloseTo(1, within(1e-10));
        assertThat(found.value("y")).isCloseTo(1, within(1e-10));
        assertThat(found.objective()).isCloseTo(-1, within(1e-10));
    }

    @Test
    void redundantRowsAndFixedVariablesDoNoHarm() {
        QuadraticSolution found = optimum(QuadraticProgram.maximise(List.of("x", "y"), vector(4, 4), diagonal(-1, -1))
                .withRow(new LinearProgram.Row("once", Map.of("x", 1.0, "y", 1.0), -INFINITY, 2))
                .withRow(new LinearProgram.Row("twice", Map.of("x", 2.0, "y", 2.0), -INFINITY, 4))
                .withLowerBound("y", 0.5)
                .withUpperBound("y", 0.5));
        assertThat(found.value("x")).isCloseTo(1.5, within(1e-10));
        assertThat(found.certificate().worst()).isLessThan(1e-9);
    }

    @Test
    void aProgramWithoutPointsIsInfeasible() {
        QuadraticProgram program = QuadraticProgram.maximise(List.of("x"), vector(1), diagonal(-1));
        assertThat(program.withLowerBound("x", 3).withUpperBound("x", 2).solve())
                .isEqualTo(new Outcome.Infeasible<QuadraticSolution>("No point satisfies all 2 rows and bounds."));
        assertThat(program.withRow(new LinearProgram.Row("gap", Map.of("x", 1.0), 3, 2))
                        .solve())
                .isEqualTo(new Outcome.Infeasible<QuadraticSolution>(
                        "Row 'gap' needs a value of at least 3.0 and at most 2.0."));
    }

    @Test
    void aFlatDirectionThatRisesIsUnboundedUnlessARowStopsIt() {
        QuadraticProgram program = QuadraticProgram.maximise(
                List.of("x", "y"),
                vector(1, 1),
                matrix(new double[] {-1, 1}, new double[] {1, -1})); // flat along (1, 1)
        assertThat(program.solve()).isInstanceOf(Outcome.Unbounded.class);
        QuadraticSolution found = optimum(program.withUpperBound("x", 2));
        // With x = 2: max y + ½·... = −½(2 − y)² + 2 + y, so y = 3.
        assertThat(found.value("x")).isCloseTo(2, within(1e-9));
        assertThat(found.value("y")).isCloseTo(3, within(1e-9));
    }

    @Test
    void randomProgramsPassTheirCertificateAndNoFeasiblePointIsBetter() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int n = 1 + seed % 6;
            RealMatrix root = new Array2DRowRealMatrix(n, n);
            RealVector linear = new ArrayRealVector(n);
            for (int i = 0; i < n; i++) {
                linear.setEntry(i, 10 * random.nextGaussian());
                for (int j = 0; j < n; j++) {
                    root.setEntry(i, j, random.nextGaussian());
                }
            }
            RealMatrix hessian = root.transpose().multiply(root).scalarMultiply(-1);
            List<String> names = List.of("a", "b", "c", "d", "e", "f").subList(0, n);
            QuadraticProgram program = QuadraticProgram.maximise(names, linear, hessian);
            for (String name : names) {
                program = program.withLowerBound(name, 0).withUpperBound(name, 1);
            }
            QuadraticSolution found = optimum(program);
            assertThat(found.certificate().worst()).as("seed %d", seed).isLessThan(1e-7);
            for (int trial = 0; trial < 200; trial++) {
                RealVector point = new ArrayRealVector(n);
                for (int i = 0; i < n; i++) {
                    point.setEntry(i, random.nextDouble());
                }
                double value = linear.dotProduct(point) + 0.5 * point.dotProduct(hessian.operate(point));
                assertThat(value).isLessThanOrEqualTo(found.objective() + 1e-9);
            }
        }
    }

    @Test
    void theUnitsOfTheProgramDoNotMatter() {
        for (double unit : new double[] {1e-8, 1e-3, 1, 1e3, 1e8}) {
            // max 2u·x − ½(x² + y²): x = 2u is cut to 1.5u by x + y ≤ 2.5u with y ≥ u.
            QuadraticSolution found =
                    optimum(QuadraticProgram.maximise(List.of("x", "y"), vector(2 * unit, 0), diagonal(-1, -1))
                            .withLowerBound("y", unit)
                            .withRow(new LinearProgram.Row("sum", Map.of("x", 1.0, "y", 1.0), -INFINITY, 2.5 * unit)));
            assertThat(found.value("x") / unit).as("unit %s", unit).isCloseTo(1.5, within(1e-9));
            assertThat(found.value("y") / unit).as("unit %s", unit).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aConcaveMaximinAsAnEpigraphIsSolved() {
        // max t − ½x² with t ≤ 3x and t ≤ 4 − x: the kink x = 1, t = 3 has one-sided slopes 3 − 1 > 0 and −1 − 1 < 0.
        QuadraticSolution found = optimum(QuadraticProgram.maximise(List.of("x", "t"), vector(0, 1), diagonal(-1, 0))
                .withRow(new LinearProgram.Row("rising", Map.of("t", 1.0, "x", -3.0), -INFINITY, 0))
                .withRow(new LinearProgram.Row("falling", Map.of("t", 1.0, "x", 1.0), -INFINITY, 4)));
        assertThat(found.value("x")).isCloseTo(1, within(1e-9));
        assertThat(found.objective()).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticProgram.maximise(List.of("x"), vector(1), diagonal(2)))
                .withMessage("To maximise, the Hessian must be negative semidefinite; it has the eigenvalue 2.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticProgram.maximise(List.of("x"), vector(Double.NaN), diagonal(-2)))
                .withMessage("The linear coefficient of 'x' must be finite, got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticProgram.maximise(List.of("x", "y"), vector(1), diagonal(-2)))
                .withMessage("1 linear coefficients and a 1 × 1 Hessian for 2 variables.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticProgram.maximise(List.of("x"), vector(1), diagonal(-2))
                        .withLowerBound("z", 0))
                .withMessage("Row 'lower bound of z': no variable 'z'; there are: x.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticProgram.maximise(
                        List.of("x", "y"), vector(1, 1), matrix(new double[] {-1, 1}, new double[] {0, -1})))
                .withMessage("The Hessian must be symmetric.\nMaybe use ½(H + Hᵀ).");
    }
}
