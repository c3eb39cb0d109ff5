package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram.Relation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearProgramTest {

    /** The Wyndor Glass problem of Hillier and Lieberman: profit 36 at (2, 6), shadow prices 0, 3/2, 1. */
    static LinearProgram wyndor() {
        return LinearProgram.maximise()
                .nonNegative("doors", 3)
                .nonNegative("windows", 5)
                .row("plant 1", Map.of("doors", 1.0), Relation.AT_MOST, 4)
                .row("plant 2", Map.of("windows", 2.0), Relation.AT_MOST, 12)
                .row("plant 3", Map.of("doors", 3.0, "windows", 2.0), Relation.AT_MOST, 18)
                .build();
    }

    @Test
    void theTextbookProgramHasItsPublishedOptimumAndShadowPrices() {
        LinearSolution solution = wyndor().solve().orElseThrow();
        assertThat(solution.objective()).isCloseTo(36, within(1e-9));
        assertThat(solution.value("doors")).isCloseTo(2, within(1e-9));
        assertThat(solution.value("windows")).isCloseTo(6, within(1e-9));
        assertThat(solution.dual("plant 1")).isCloseTo(0, within(1e-9));
        assertThat(solution.dual("plant 2")).isCloseTo(1.5, within(1e-9));
        assertThat(solution.dual("plant 3")).isCloseTo(1, within(1e-9));
        assertThat(solution.certificate().worst()).isLessThan(1e-12);
    }

    @Test
    void dualsOfAMinimumAreTheRateAtWhichItRises() {
        // min 2x + 3y, x + y >= 4, x <= 3: at (3, 1); one more unit needed costs a y, one more allowed x saves 1
        LinearProgram.Builder program = LinearProgram.minimise()
                .column("x", 0, 3, 2)
                .nonNegative("y", 3)
                .row("need", Map.of("x", 1.0, "y", 1.0), Relation.AT_LEAST, 4);
        LinearSolution solution = program.build().solve().orElseThrow();
        assertThat(solution.objective()).isCloseTo(9, within(1e-9));
        assertThat(solution.dual("need")).isCloseTo(3, within(1e-9));
        assertThat(solution.reducedCost("x")).isCloseTo(-1, within(1e-9));
    }

    @Test
    void freeVariablesAndEqualitiesMayBeNegative() {
        LinearSolution solution = LinearProgram.minimise()
                .free("x", 1)
                .nonNegative("y", 0)
                .row("sum", Map.of("x", 1.0, "y", 1.0), Relation.EQUAL, -2)
                .row("cap", Map.of("y", 1.0), Relation.AT_MOST, 5)
                .build()
                .solve()
                .orElseThrow();
        assertThat(solution.value("x")).isCloseTo(-7, within(1e-9));
        assertThat(solution.dual("sum")).isCloseTo(1, within(1e-9));
        assertThat(solution.dual("cap")).isCloseTo(-1, within(1e-9));
    }

    @Test
    void aProgramWithoutRowsStopsAtItsBounds() {
        LinearSolution solution =
                LinearProgram.maximise().column("x", -1, 4, 2).build().solve().orElseThrow();
        assertThat(solution.objective()).isCloseTo(8, within(1e-9));
        assertThat(solution.reducedCost("x")).isCloseTo(2, within(1e-9));
    }

    @Test
    void infeasibilityNamesTheRowsThatContradictEachOther() {
        Outcome<LinearSolution> outcome = LinearProgram.minimise()
                .nonNegative("x", 1)
                .nonNegative("y", 1)
                .row("at least", Map.of("x", 1.0), Relation.AT_LEAST, 5)
                .row("at most", Map.of("x", 1.0), Relation.AT_MOST, 3)
                .row("other", Map.of("y", 1.0), Relation.AT_LEAST, 1)
                .build()
                .solve();
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        assertThat(outcome.reason())
                .isEqualTo("No point satisfies rows 'at least', 'at most' together with the bounds; the least total"
                        + " violation is 2.00000.");
        assertThatIllegalStateException().isThrownBy(outcome::orElseThrow).withMessageContaining("'at least'");
    }

    @Test
    void anUnboundedProgramNamesADirection() {
        Outcome<LinearSolution> outcome = LinearProgram.maximise()
                .nonNegative("x", 1)
                .nonNegative("y", 0)
                .row("floor", Map.of("x", 1.0, "y", 1.0), Relation.AT_LEAST, 1)
                .build()
                .solve();
        assertThat(outcome).isInstanceOf(Outcome.Unbounded.class);
        assertThat(outcome.reason()).contains("x +1").contains("\nMaybe a bound or a row is missing.");
    }

    @Test
    void aProgramThatIsBothInfeasibleAndUnboundedIsCalledInfeasible() {
        Outcome<LinearSolution> outcome = LinearProgram.maximise()
                .nonNegative("x", 1)
                .nonNegative("y", 0)
                .row("floor", Map.of("y", 1.0), Relation.AT_LEAST, 1)
                .row("ceiling", Map.of("y", 1.0), Relation.AT_MOST, 0)
                .build()
                .solve();
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 1e6})
    void theUnitOfTheDataDoesNotMatter(double unit) {
        LinearSolution solution = LinearProgram.maximise()
                .nonNegative("doors", 3)
                .nonNegative("windows", 5)
                .row("plant 1", Map.of("doors", 1.0), Relation.AT_MOST, 4 * unit)
                .row("plant 2", Map.of("windows", 2.0), Relation.AT_MOST, 12 * unit)
                .row("plant 3", Map.of("doors", 3.0, "windows", 2.0), Relation.AT_MOST, 18 * unit)
                .build()
                .solve()
                .orElseThrow();
        assertThat(solution.objective()).isCloseTo(36 * unit, within(1e-9 * unit));
    }

    /** Programs built around an optimal pair of small integers, with ties and redundant rows; fifty seeds. */
    @Test
    void programsBuiltAroundAnOptimumReturnItsObjective() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int columns = 3 + random.nextInt(5);
            int rows = 2 + random.nextInt(8);
            boolean free = random.nextBoolean();
            double[] point = random.ints(columns, 0, 5).asDoubleStream().toArray();
            double[] cost = new double[columns];
            for (int j = 0; j < columns; j++) {
                cost[j] = !free && point[j] == 0 ? random.nextInt(3) : 0;
            }
            Map<Integer, Map<String, Double>> coefficients = new LinkedHashMap<>();
            double[] right = new double[rows];
            Relation[] relation = new Relation[rows];
            for (int i = 0; i < rows; i++) {
                int direction = random.nextInt(3) - 1;
                relation[i] = direction < 0 ? Relation.AT_MOST : direction == 0 ? Relation.EQUAL : Relation.AT_LEAST;
                boolean tight = direction == 0 || random.nextBoolean();
                double dual = tight ? (direction == 0 ? random.nextInt(5) - 2 : direction * random.nextInt(3)) : 0;
                Map<String, Double> row = new LinkedHashMap<>();
                for (int j = 0; j < columns; j++) {
                    double entry = random.nextInt(2);
                    row.put("x" + j, entry);
                    right[i] += entry * point[j];
                    cost[j] += dual * entry;
                }
                right[i] -= tight ? 0 : direction;
                coefficients.put(i, row);
            }
            LinearProgram.Builder program = LinearProgram.minimise();
            double expected = 0;
            for (int j = 0; j < columns; j++) {
                expected += cost[j] * point[j];
                program.column("x" + j, free ? Double.NEGATIVE_INFINITY : 0, Double.POSITIVE_INFINITY, cost[j]);
            }
            coefficients.forEach((i, row) -> program.row("row" + i, row, relation[i], right[i]));
            LinearSolution solution = program.build().solve().orElseThrow();
            assertThat(solution.objective()).as("seed %d", seed).isCloseTo(expected, within(1e-9));
            assertThat(solution.certificate().holds(1e-9)).isTrue();
        }
    }

    @Test
    void anInterruptedThreadStopsTheSolver() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> wyndor().solve())
                    .withMessage("Interrupted: linear program.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest(name = "after {0} milliseconds")
    @ValueSource(ints = {5, 50, 300, 700})
    void anInterruptReachesALargeProgramWhereverItIs(int milliseconds) throws InterruptedException {
        var random = new Random(7);
        LinearProgram.Builder large = LinearProgram.maximise();
        for (int j = 0; j < 500; j++) {
            large.column("x" + j, 0, 10, 1 + random.nextDouble());
        }
        for (int i = 0; i < 500; i++) {
            Map<String, Double> terms = new HashMap<>();
            random.ints(170, 0, 500).forEach(j -> terms.put("x" + j, 0.1 + random.nextDouble()));
            large.row("r" + i, terms, Relation.AT_MOST, 100 + random.nextDouble());
        }
        LinearProgram program = large.build();
        var thrown = new CompletableFuture<Throwable>();
        Thread solving = new Thread(() -> {
            try {
                while (true) {
                    program.solve();
                }
            } catch (CancellationException e) {
                thrown.complete(e);
            }
        });
        solving.start();
        Thread.sleep(milliseconds);
        solving.interrupt();
        assertThat(thrown.orTimeout(2, TimeUnit.SECONDS).join()).hasMessage("Interrupted: linear program.");
        solving.join();
        // The engine's own thread follows at its next iteration.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (isSolving() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(isSolving()).isFalse();
    }

    private static boolean isSolving() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("linear program"));
    }

    @Test
    void badProgramsAreRefusedByName() {
        LinearProgram.Builder program = LinearProgram.minimise().nonNegative("x", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> program.column("y", 2, 1, 0))
                .withMessage("Column 'y' needs lower <= upper, got [2.0, 1.0].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> program.column("y", Double.NaN, 1, 0))
                .withMessage("Column 'y' needs lower <= upper, got [NaN, 1.0].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> program.row("r", Map.of("x", Double.NaN), Relation.EQUAL, 0))
                .withMessage("The coefficient of column 'x' in row 'r' must be finite, got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        program.row("r", Map.of("z", 1.0), Relation.EQUAL, 0).build())
                .withMessage("Row 'r' names the column 'z'; there are: x.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearProgram.minimise().build())
                .withMessage("A linear program needs at least 1 column, got 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wyndor().solve().orElseThrow().dual("plant 4"))
                .withMessage("No row 'plant 4'; there are: plant 1, plant 2, plant 3.");
    }

    /** 5x = −1 contradicts x ≥ 0 by 0.2 of the scaled row, which is little beside the other row's 1e8. */
    @Test
    void aLargeRightSideElsewhereDoesNotHideAContradiction() {
        LinearProgram program = LinearProgram.minimise()
                .column("y", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1)
                .nonNegative("s", 0)
                .nonNegative("x", 0)
                .row("large", Map.of("y", 2.0, "s", -1.0), Relation.EQUAL, -1e8)
                .row("contradiction", Map.of("x", 5.0), Relation.EQUAL, -1)
                .row("down", Map.of("y", 1.0, "s", 1.0), Relation.AT_MOST, 0)
                .build();
        for (SolverOptions.Engine engine : SolverOptions.Engine.values()) {
            assertThat(program.solve(SolverOptions.DEFAULT.withEngine(engine))).isInstanceOf(Outcome.Infeasible.class);
        }
    }
}
