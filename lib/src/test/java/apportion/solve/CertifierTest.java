package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** One certificate for linear and quadratic programs. */
class CertifierTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** min ½(x² + y²) with 1 ≤ x + y ≤ 3: x = y = ½, and the dual of the row is ½. */
    private static KktCertificate ofLeastSquares(double x, double y, double dual) {
        LinearProgram rows = LinearProgram.minimise()
                .free("x", 0)
                .free("y", 0)
                .row(new Row("sum", Map.of("x", 1.0, "y", 1.0), 1, 3))
                .build();
        DenseProgram dense = new DenseProgram(rows, new double[][] {{1, 0}, {0, 1}});
        return Certifier.certify(dense, new double[] {x, y}, new double[] {dual});
    }

    @Test
    void theOptimalPairOfAQuadraticProgramHasNoResidual() {
        assertThat(ofLeastSquares(0.5, 0.5, 0.5)).isEqualTo(new KktCertificate(0, 0, 0, 0, 0));
    }

    @Test
    void eachWayOfBeingWrongHasItsOwnResidual() {
        // the row falls short by 0.2 of 1
        assertThat(ofLeastSquares(0.4, 0.4, 0.4).primalFeasibility()).isCloseTo(0.2, within(1e-12));
        // the slope −0.2 left in each column, of terms up to 0.5
        assertThat(ofLeastSquares(0.5, 0.5, 0.7).stationarity()).isCloseTo(0.2 / 0.7, within(1e-12));
        // feasible and stationary, but the dual 1 pays for a row with slack 1; the objective's terms are ½ and 1
        KktCertificate slack = ofLeastSquares(1, 1, 1);
        assertThat(slack.complementarity()).isCloseTo(1, within(1e-12));
        assertThat(slack.gap()).isCloseTo(1, within(1e-12));
        assertThat(ofLeastSquares(Double.NaN, 0.5, 0.5).holds(1)).isFalse();
        assertThat(ofLeastSquares(0.5, 0.5, Double.NaN).holds(1)).isFalse();
    }

    @Test
    void aDualWithoutALimitToSupportHasTheWrongSign() {
        LinearProgram plan = LinearProgramTest.wyndor();
        DenseProgram dense = new DenseProgram(plan);
        // duals of the minimisation −3x − 5y: those of the textbook, (0, 3/2, 1), with the sign turned
        double[] point = {2, 6};
        assertThat(Certifier.certify(dense, point, new double[] {0, -1.5, -1}).worst())
                .isLessThan(1e-12);
        assertThat(Certifier.certify(dense, point, new double[] {0, 1.5, 1}).dualFeasibility())
                .isEqualTo(1);
    }

    @Test
    void aLinearProgramIsAQuadraticOneWithoutCurvature() {
        DenseProgram linear = new DenseProgram(LinearProgramTest.wyndor());
        DenseProgram quadratic = new DenseProgram(LinearProgramTest.wyndor(), new double[2][2]);
        double[] duals = {0, -1.25, -1};
        assertThat(Certifier.certify(quadratic, new double[] {1.5, 6}, duals))
                .isEqualTo(Certifier.certify(linear, new double[] {1.5, 6}, duals));
    }

    @Test
    void aRowWithTwoLimitsHasTheDualOfTheOneThatBinds() {
        for (int sign : new int[] {-1, 1}) {
            LinearSolution found = LinearProgram.maximise()
                    .free("x", 2 * sign)
                    .row(new Row("range", Map.of("x", 4.0), -3, 8))
                    .build()
                    .solve()
                    .orElseThrow();
            // by hand: x = 8/4 or −3/4; one more unit on the limit moves x by ¼ and the objective by ±½
            assertThat(found.value("x")).isCloseTo(sign > 0 ? 2 : -0.75, within(1e-12));
            assertThat(found.dual("range")).isCloseTo(0.5 * sign, within(1e-12));
        }
    }

    @Test
    void aRowWhoseLimitsContradictEachOtherIsNamed() {
        Outcome<LinearSolution> outcome = LinearProgram.minimise()
                .free("x", 1)
                .row(new Row("gap", Map.of("x", 1.0), 3, 2))
                .build()
                .solve();
        assertThat(outcome)
                .isEqualTo(new Outcome.Infeasible<LinearSolution>(
                        "Row 'gap' needs a value of at least 3.0 and at most 2.0."));
    }

    @Test
    void aQuadraticProgramWithoutCurvatureFindsWhatTheLinearOneFinds() {
        QuadraticSolution curved = QuadraticProgram.maximise(
                        List.of("doors", "windows"),
                        new ArrayRealVector(new double[] {3, 5}),
                        new Array2DRowRealMatrix(2, 2))
                .withLowerBound("doors", 0)
                .withLowerBound("windows", 0)
                .withRow(Row.of("plant 1", Map.of("doors", 1.0), Relation.AT_MOST, 4))
                .withRow(Row.of("plant 2", Map.of("windows", 2.0), Relation.AT_MOST, 12))
                .withRow(Row.of("plant 3", Map.of("doors", 3.0, "windows", 2.0), Relation.AT_MOST, 18))
                .solve()
                .orElseThrow();
        LinearSolution linear = LinearProgramTest.wyndor().solve().orElseThrow();
        assertThat(curved.objective()).isCloseTo(linear.objective(), within(1e-9));
        linear.duals().forEach((row, dual) -> assertThat(curved.dual(row)).isCloseTo(dual, within(1e-9)));
        assertThat(curved.bindingDuals()).containsOnlyKeys("plant 2", "plant 3");
    }

    @Test
    void redundantEquationsAndAFlatDirectionAreSolved() {
        // max x + y − ½(x − y)² with x = 2y and three times the same x ≥ 0: y = x/2 leaves 3x/2 − x²/8, so x = 6.
        RealMatrix hessian = new Array2DRowRealMatrix(new double[][] {{-1, 1}, {1, -1}});
        QuadraticSolution found = QuadraticProgram.maximise(
                        List.of("x", "y"), new ArrayRealVector(new double[] {1, 1}), hessian)
                .withRow(new Row("once", Map.of("x", -2.0), -INFINITY, 0))
                .withRow(new Row("weaker", Map.of("x", -2.0), -INFINITY, 2))
                .withRow(new Row("again", Map.of("x", -2.0), -INFINITY, 0))
                .withRow(new Row("half", Map.of("x", -1.0, "y", 2.0), 0, 0))
                .withRow(new Row("double", Map.of("x", -2.0, "y", 4.0), 0, 0))
                .solve()
                .orElseThrow();
        assertThat(found.value("x")).isCloseTo(6, within(1e-9));
        assertThat(found.objective()).isCloseTo(4.5, within(1e-9));
    }

    /** Projection on a box cut by ranges and an equation: strictly convex, so that one point alone is certified. */
    @Test
    void theCertificateHoldsAtTheOptimumAndNowhereNearItOverFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int n = 2 + seed % 4;
            double unit = Math.pow(10, seed % 7 - 3);
            double[] aim = random.doubles(n, -3 * unit, 3 * unit).toArray();
            RealMatrix hessian = new Array2DRowRealMatrix(n, n);
            List<String> names = List.of("a", "b", "c", "d", "e").subList(0, n);
            for (int j = 0; j < n; j++) {
                hessian.setEntry(j, j, 1);
            }
            QuadraticProgram program = QuadraticProgram.minimise(
                            names, new ArrayRealVector(aim).mapMultiply(-1), hessian)
                    .withRow(new Row("even", Map.of("a", 1.0, "b", 1.0), 0, 0))
                    .withRow(new Row("range", Map.of("a", 2.0, "b", -1.0), -unit, 2 * unit));
            for (String name : names) {
                program = program.withLowerBound(name, -unit).withUpperBound(name, unit);
            }
            QuadraticSolution found = program.solve().orElseThrow();
            assertThat(found.certificate().holds(1e-9)).as("seed %d", seed).isTrue();
            // by hand: b = −a makes the first two ½(a − p)² + ½(a + q)², least at (p − q)/2, within −⅓ ≤ a ≤ ⅔
            double first = Math.max(-unit / 3, Math.min((aim[0] - aim[1]) / 2, 2 * unit / 3));
            assertThat(found.value("a")).as("seed %d", seed).isCloseTo(first, within(1e-9 * unit));
            for (int j = 2; j < n; j++) {
                double nearest = Math.max(-unit, Math.min(aim[j], unit));
                assertThat(found.value(names.get(j))).isCloseTo(nearest, within(1e-9 * unit));
            }
        }
    }
}
