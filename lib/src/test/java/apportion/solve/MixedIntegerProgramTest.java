package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram.Relation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class MixedIntegerProgramTest {

    /** The Telfa problem of Winston, Operations Research: relaxed 41.25 at (3.75, 2.25), in integers 40 at (5, 0). */
    private static MixedIntegerProgram small() {
        return LinearProgram.maximise()
                .nonNegative("x", 8)
                .nonNegative("y", 5)
                .row("labour", Map.of("x", 1.0, "y", 1.0), Relation.AT_MOST, 6)
                .row("land", Map.of("x", 9.0, "y", 5.0), Relation.AT_MOST, 45)
                .build()
                .withIntegers("x", "y");
    }

    @Test
    void aTextbookProgramHasItsOptimumInIntegersAndNotTheRoundedOne() {
        MixedIntegerSolution solution = small().solve().orElseThrow();
        assertThat(solution.objective()).isCloseTo(40, within(1e-9));
        assertThat(solution.value("x")).isEqualTo(5);
        assertThat(solution.value("y")).isZero();
        assertThat(solution.gap()).isLessThanOrEqualTo(1e-8);
        assertThat(solution).asString().startsWith("Mixed-integer program: objective 40.00000000, bound 40.00000000,");
    }

    @Test
    void randomProgramsHaveTheOptimumThatEnumerationFinds() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int columns = 2 + random.nextInt(3);
            int rows = 1 + random.nextInt(3);
            LinearProgram.Builder program = LinearProgram.minimise();
            double[] cost = random.ints(columns, -9, 10).asDoubleStream().toArray();
            List<String> names = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                names.add("x" + j);
                program.column("x" + j, -2, 2, cost[j]);
            }
            double[][] matrix = new double[rows][];
            double[] right = new double[rows];
            for (int i = 0; i < rows; i++) {
                matrix[i] = random.ints(columns, -5, 6).asDoubleStream().toArray();
                right[i] = random.nextInt(9) - 4;
                Map<String, Double> row = new LinkedHashMap<>();
                for (int j = 0; j < columns; j++) {
                    row.put("x" + j, matrix[i][j]);
                }
                program.row("row" + i, row, i == 0 && seed % 5 == 0 ? Relation.EQUAL : Relation.AT_MOST, right[i]);
            }
            double expected = enumerated(cost, matrix, right, seed % 5 == 0);
            Outcome<MixedIntegerSolution> outcome =
                    program.build().withIntegers(names).solve();
            if (Double.isInfinite(expected)) {
                assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Infeasible.class);
            } else {
                assertThat(outcome.orElseThrow().objective())
                        .as("seed %d", seed)
                        .isCloseTo(expected, within(1e-9));
            }
        }
    }

    private static double enumerated(double[] cost, double[][] matrix, double[] right, boolean equation) {
        double best = Double.POSITIVE_INFINITY;
        for (int code = 0; code < Math.pow(5, cost.length); code++) {
            double objective = 0;
            double[] activity = new double[right.length];
            int rest = code;
            for (int j = 0; j < cost.length; j++) {
                int value = rest % 5 - 2;
                rest /= 5;
                objective += cost[j] * value;
                for (int i = 0; i < right.length; i++) {
                    activity[i] += matrix[i][j] * value;
                }
            }
            boolean feasible = !equation || activity[0] == right[0];
            for (int i = 0; i < right.length; i++) {
                feasible &= activity[i] <= right[i];
            }
            best = feasible ? Math.min(best, objective) : best;
        }
        return best;
    }

    @Test
    void continuousColumnsAreOptimalBesideTheIntegers() {
        // min 2b + y, y >= 2.5 - 2b, b in {0, 1}: b = 1, y = 0.5
        MixedIntegerSolution solution = LinearProgram.minimise()
                .column("b", 0, 1, 2)
                .nonNegative("y", 1.5)
                .row("need", Map.of("b", 2.0, "y", 1.0), Relation.AT_LEAST, 2.5)
                .build()
                .withIntegers("b")
                .solve()
                .orElseThrow();
        assertThat(solution.objective()).isCloseTo(2.75, within(1e-9));
        assertThat(solution.value("y")).isCloseTo(0.5, within(1e-9));
        assertThat(solution.fixed().dual("need")).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void noIntegerInARangeIsInfeasible() {
        LinearProgram.Builder program = LinearProgram.minimise().column("x", 0.2, 0.8, 1);
        assertThat(program.build().withIntegers("x").solve().reason())
                .isEqualTo("Column 'x' has no integer between 0.2 and 0.8.");
        Outcome<MixedIntegerSolution> odd = LinearProgram.minimise()
                .column("x", 0, 9, 1)
                .row("odd", Map.of("x", 2.0), Relation.EQUAL, 7)
                .build()
                .withIntegers("x")
                .solve();
        assertThat(odd).isInstanceOf(Outcome.Infeasible.class);
        assertThat(odd.reason()).contains("with integers in x; ");
    }

    @Test
    void anUnboundedProgramIsToldFromAnInfeasibleOne() {
        LinearProgram.Builder open =
                LinearProgram.maximise().nonNegative("x", 1).column("y", 0, 9, 0);
        assertThat(open.build().withIntegers("x").solve()).isInstanceOf(Outcome.Unbounded.class);
        open.row("odd", Map.of("y", 2.0), Relation.EQUAL, 7);
        assertThat(open.build().withIntegers("x", "y").solve()).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void aLimitCarriesTheBestPointKnown() {
        Outcome<MixedIntegerSolution> outcome = small().solve(SolverOptions.DEFAULT.withTimeLimit(Duration.ofNanos(1)));
        assertThat(outcome).isInstanceOf(Outcome.Limit.class);
        assertThat(outcome.reason()).startsWith("No optimum proved within the time limit of PT0.000000001S.");
    }

    @Test
    void anInterruptedThreadStopsTheSearch() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> small().solve());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anUnknownColumnIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearProgramTest.wyndor().withIntegers("gates"))
                .withMessage("No column 'gates' to take only integers; there are: doors, windows.");
    }
}
