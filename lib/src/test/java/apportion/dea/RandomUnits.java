package apportion.dea;

import java.util.SplittableRandom;

/** Units drawn from a seed, efficient to different degrees. */
final class RandomUnits {

    private RandomUnits() {}

    static DecisionMakingUnits of(long seed, int count, int inputs, int outputs) {
        var random = new SplittableRandom(seed);
        double[][] x = new double[count][inputs];
        double[][] y = new double[count][outputs];
        for (int unit = 0; unit < count; unit++) {
            double product = 1;
            for (int i = 0; i < inputs; i++) {
                x[unit][i] = random.nextDouble(1, 10);
                product *= Math.pow(x[unit][i], 0.8 / inputs);
            }
            double efficiency = random.nextDouble(0.3, 1);
            for (int r = 0; r < outputs; r++) {
                y[unit][r] = product * efficiency * random.nextDouble(0.3, 1);
            }
        }
        return DecisionMakingUnits.of(x, y);
    }

    static DecisionMakingUnits withBad(long seed, int count, int inputs, int outputs) {
        DecisionMakingUnits units = of(seed, count, inputs, outputs);
        var random = new SplittableRandom(-seed);
        double[][] b = new double[count][1];
        for (int unit = 0; unit < count; unit++) {
            b[unit][0] = units.value("x1", unit) * random.nextDouble(0.2, 1);
        }
        return units.withBadOutputs(b);
    }
}
