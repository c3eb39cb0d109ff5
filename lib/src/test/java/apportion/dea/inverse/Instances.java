package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import java.util.List;
import java.util.SplittableRandom;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Units for the tests of this package. */
final class Instances {

    private Instances() {}

    /**
     * Four plants with one worker each, made so that everything can be solved by hand. The frontier goes up from A (1, 1)
     * to B (2, 4) and down to C (4, 2) in (co2, output). C is inefficient, its ray leaves the side that goes down, with
     * β* = 4/7; and it carries the projection of D (2.5, 3.4), which is 8/9 B + 1/9 C, β* = 1/9.
     */
    static DecisionMakingUnits counterExample() {
        return units(List.of("A", "B", "C", "D"), new double[] {1, 1, 1, 1}, new double[] {1, 4, 2, 3.4}, new double[] {
            1, 2, 4, 2.5
        });
    }

    static DecisionMakingUnits units(List<String> names, double[] labour, double[] output, double[] co2) {
        return DecisionMakingUnits.of(
                        Table.create(
                                StringColumn.create("plant", names),
                                DoubleColumn.create("labour", labour),
                                DoubleColumn.create("output", output),
                                DoubleColumn.create("co2", co2)),
                        "plant",
                        List.of("labour"),
                        List.of("output"))
                .withBadOutputs("co2");
    }

    /** Units drawn from a seed: efficient to different degrees, of sizes from 1 to 10. */
    static DecisionMakingUnits random(long seed, int count, int inputs, int goods, int bads) {
        var random = new SplittableRandom(seed);
        double[][] x = new double[count][inputs];
        double[][] y = new double[count][goods];
        double[][] b = new double[count][bads];
        for (int unit = 0; unit < count; unit++) {
            double size = random.nextDouble(1, 10);
            double efficiency = random.nextDouble(0.4, 1);
            for (int i = 0; i < inputs; i++) {
                x[unit][i] = size * random.nextDouble(0.7, 1.3);
            }
            for (int r = 0; r < goods; r++) {
                y[unit][r] = Math.pow(size, 0.9) * efficiency * random.nextDouble(0.8, 1.2);
            }
            for (int p = 0; p < bads; p++) {
                b[unit][p] = size / efficiency * random.nextDouble(0.8, 1.2);
            }
        }
        return DecisionMakingUnits.of(x, y).withBadOutputs(b);
    }
}
