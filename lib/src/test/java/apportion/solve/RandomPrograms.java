package apportion.solve;

import apportion.solve.LinearProgram.Relation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small programs of every kind, degenerate ones among them: small integers, all kinds of bounds, all relations. */
final class RandomPrograms {

    private RandomPrograms() {}

    static LinearProgram linear(int seed) {
        Random random = new Random(seed);
        int columns = 1 + random.nextInt(12);
        int rows = random.nextInt(12);
        LinearProgram.Builder program = random.nextBoolean() ? LinearProgram.minimise() : LinearProgram.maximise();
        for (int j = 0; j < columns; j++) {
            double cost = random.nextInt(11) - 5;
            switch (random.nextInt(4)) {
                case 0 -> program.free("x" + j, cost);
                case 1 -> program.nonNegative("x" + j, cost);
                case 2 -> program.column("x" + j, -random.nextInt(5), random.nextInt(5), cost);
                default -> program.column("x" + j, Double.NEGATIVE_INFINITY, random.nextInt(5), cost);
            }
        }
        addRows(program, random, columns, rows);
        return program.build();
    }

    /** Bounded columns, about half of them integers. */
    static MixedIntegerProgram mixedInteger(int seed) {
        Random random = new Random(seed);
        int columns = 2 + random.nextInt(6);
        LinearProgram.Builder program = random.nextBoolean() ? LinearProgram.minimise() : LinearProgram.maximise();
        Set<String> integers = new LinkedHashSet<>();
        for (int j = 0; j < columns; j++) {
            program.column("x" + j, -random.nextInt(4), 1 + random.nextInt(5), random.nextInt(11) - 5);
            if (random.nextBoolean()) {
                integers.add("x" + j);
            }
        }
        addRows(program, random, columns, 1 + random.nextInt(4));
        return program.build().withIntegers(integers);
    }

    private static void addRows(LinearProgram.Builder program, Random random, int columns, int rows) {
        for (int i = 0; i < rows; i++) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(3) > 0) {
                    row.put("x" + j, random.nextInt(11) - 5.0);
                }
            }
            Relation relation = List.of(Relation.values()).get(random.nextInt(3));
            program.row("row" + i, row, relation, random.nextInt(21) - 10);
        }
    }
}
