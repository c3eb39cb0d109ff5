package apportion.dea.engine;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A family of programs over {@link HardData}: radial, directional, additive or directional with an equation, under constant
 * or variable returns, with or without the unit itself; all drawn from the seed. Also written out for other solvers.
 */
final class RandomPrograms implements ProgramFamily {

    final double[][] table;
    private final int count;
    private final int[] signs; // of the slack by row, 0 for an equation
    private final int shape; // 0 input, 1 output, 2 directional, 3 additive
    private final boolean leaveOut;

    RandomPrograms(HardData data, long seed, int largest) {
        var random = new SplittableRandom(seed * 31 + data.name().hashCode());
        int most = seed % 8 == 0 ? 10 : 4; // up to 19 rows now and then
        int inputs = random.nextInt(1, most);
        int outputs = random.nextInt(1, most);
        count = random.nextInt(2, largest);
        double[][] rows = data.draw(seed, inputs, outputs, count);
        boolean variable = random.nextInt(3) > 0;
        table = variable ? rows : Arrays.copyOf(rows, inputs + outputs);
        signs = new int[table.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] =
                    i < inputs ? 1 : i < inputs + outputs ? -1 : random.nextInt(4) < 2 ? 0 : random.nextInt(2) * 2 - 1;
        }
        boolean equation = outputs > 1 && random.nextInt(3) == 0;
        if (equation) {
            signs[inputs + outputs - 1] = 0;
        }
        shape = equation ? 2 : random.nextInt(4);
        leaveOut = random.nextInt(4) == 0;
    }

    ReferenceColumns reference() {
        return ReferenceColumns.ofRows(table);
    }

    int[] disposal() {
        return signs.clone();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int ownColumns() {
        return 1 + table.length;
    }

    /** Input rows come first: their slacks have the sign 1; a last row of ones has no step. */
    private double step(int row, int unit) {
        double value = table[row][unit];
        boolean scale = row == table.length - 1 && Arrays.stream(table[row]).allMatch(each -> each == 1);
        if (scale) {
            return 0;
        }
        return switch (shape) {
            case 0 -> signs[row] > 0 ? -value : 0;
            case 1 -> signs[row] < 0 ? value : 0;
            case 2 -> signs[row] > 0 ? -value : signs[row] < 0 ? value : -value;
            default -> 0;
        };
    }

    private double slackCost(int row, int unit) {
        return shape == 3 && table[row][unit] > 0 ? 1 / table[row][unit] : 0;
    }

    @Override
    public void write(int unit, UnitProgram program) {
        for (int i = 0; i < table.length; i++) {
            program.right(i, table[i][unit]);
            program.entry(i, 0, -step(i, unit));
            if (signs[i] != 0) {
                program.entry(i, 1 + i, signs[i]);
                program.cost(1 + i, slackCost(i, unit));
            }
        }
        program.free(0);
        program.cost(0, shape == 3 ? 0 : 1);
        if (leaveOut) {
            program.exclude(unit);
        }
    }

    /** The same program for a general solver, each row divided by its mean size. */
    LinearProgram written(int unit) {
        LinearProgram.Builder builder = LinearProgram.maximise().free("t", shape == 3 ? 0 : 1);
        for (int j = 0; j < count; j++) {
            if (!(leaveOut && j == unit)) {
                builder.nonNegative("w" + j, 0);
            }
        }
        for (int i = 0; i < table.length; i++) {
            double size = Arrays.stream(table[i]).map(Math::abs).average().orElse(1);
            size = size == 0 ? 1 : size;
            Map<String, Double> row = new LinkedHashMap<>();
            for (int j = 0; j < count; j++) {
                if (!(leaveOut && j == unit)) {
                    row.put("w" + j, table[i][j] / size);
                }
            }
            row.put("t", -step(i, unit) / size);
            if (signs[i] != 0) {
                builder.nonNegative("s" + i, slackCost(i, unit) * size);
                row.put("s" + i, (double) signs[i]);
            }
            builder.row("r" + i, row, Relation.EQUAL, table[i][unit] / size);
        }
        return builder.build();
    }
}
