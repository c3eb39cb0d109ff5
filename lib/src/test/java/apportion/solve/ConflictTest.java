package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConflictTest {

    /** Chinneck (2008), Feasibility and Infeasibility in Optimization: of four rows only those over x contradict. */
    @Test
    void onlyTheRowsThatContradictEachOtherAreNamed() {
        Conflict conflict = LinearProgram.minimise()
                .nonNegative("x", 1)
                .nonNegative("y", 1)
                .row("at least", Map.of("x", 1.0), Relation.AT_LEAST, 5)
                .row("at most", Map.of("x", 1.0, "y", 0.5), Relation.AT_MOST, 3)
                .row("other", Map.of("y", 1.0), Relation.AT_LEAST, 1)
                .build()
                .conflict()
                .orElseThrow();
        // with y >= 1 the row 'at most' is broken even sooner, but y >= 0 is enough, and one of the two is needed
        assertThat(conflict)
                .hasToString("row 'at least' >= 5.0, row 'at most' <= 3.0, 'y' >= 0.0 contradict each other; "
                        + "without any one of them the others can hold.");
    }

    @Test
    void aProgramWithAPointHasNoConflict() {
        assertThat(LinearProgramTest.wyndor().conflict()).isEmpty();
    }

    @Test
    void integersCanContradictWhatNumbersAllow() {
        MixedIntegerProgram program = LinearProgram.minimise()
                .column("x", 0, 9, 1)
                .row("odd", Map.of("x", 2.0), Relation.EQUAL, 7)
                .build()
                .withIntegers("x");
        assertThat(program.relaxation().conflict()).isEmpty();
        assertThat(program.conflict().orElseThrow())
                .hasToString("row 'odd' >= 7.0, row 'odd' <= 7.0 contradict each other; "
                        + "without any one of them the others can hold.");
    }

    @Test
    void everyConflictIsOneAndLosesItWithoutAnyOfItsLimits() {
        int conflicts = 0;
        for (int seed = 0; seed < 50; seed++) {
            LinearProgram program = random(new Random(seed));
            boolean infeasible = program.solve() instanceof Outcome.Infeasible;
            assertThat(program.conflict().isPresent()).as("seed %d", seed).isEqualTo(infeasible);
            if (!infeasible) {
                continue;
            }
            conflicts++;
            List<Conflict.Limit> limits = program.conflict().orElseThrow().limits();
            assertThat(holds(program, limits)).as("seed %d", seed).isFalse();
            for (Conflict.Limit limit : limits) {
                List<Conflict.Limit> fewer = new ArrayList<>(limits);
                fewer.remove(limit);
                assertThat(holds(program, fewer))
                        .as("seed %d without %s", seed, limit)
                        .isTrue();
            }
        }
        assertThat(conflicts).isGreaterThan(10);
    }

    /** By the other engine, from limits written as rows. */
    private static boolean holds(LinearProgram program, List<Conflict.Limit> limits) {
        List<Column> columns = program.columns().stream()
                .map(column -> new Column(column.name(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Conflict.Limit limit : limits) {
            Map<String, Double> coefficients = limit.isRow()
                    ? program.rows().stream()
                            .filter(row -> row.name().equals(limit.name()))
                            .findFirst()
                            .orElseThrow()
                            .coefficients()
                    : Map.of(limit.name(), 1.0);
            rows.add(new Row(
                    "limit " + rows.size(),
                    coefficients,
                    limit.atLeast() ? limit.value() : Double.NEGATIVE_INFINITY,
                    limit.atLeast() ? Double.POSITIVE_INFINITY : limit.value()));
        }
        return new LinearProgram(Sense.MINIMISE, columns, rows).solve().isOptimal();
    }

    private static LinearProgram random(Random random) {
        LinearProgram.Builder program = LinearProgram.minimise();
        for (int j = 0; j < 3; j++) {
            program.column("x" + j, -2, 2, 1);
        }
        for (int i = 0; i < 5; i++) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (int j = 0; j < 3; j++) {
                row.put("x" + j, random.nextInt(7) - 3.0);
            }
            program.row(
                    "row" + i, row, random.nextBoolean() ? Relation.AT_LEAST : Relation.AT_MOST, random.nextInt(9) - 4);
        }
        return program.build();
    }
}
