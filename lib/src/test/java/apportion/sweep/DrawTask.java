package apportion.sweep;

import java.util.List;
import java.util.random.RandomGenerator;

/** A task of tests: draws, and fails where its number is divisible by {@code failing}. */
record DrawTask(int number, int failing) implements Task<DrawTask.Drawn> {

    enum Parity {
        EVEN,
        ODD
    }

    record Drawn(
            int number, double uniform, long bits, boolean low, Parity parity, String text, List<Double> normals) {}

    static DrawTask of(int number) {
        return new DrawTask(number, Integer.MAX_VALUE);
    }

    @Override
    public Drawn compute(RandomGenerator random) {
        if (number > 0 && number % failing == 0) {
            throw new ArithmeticException("divisible by " + failing);
        }
        double uniform = random.nextDouble();
        return new Drawn(
                number,
                uniform,
                random.nextLong(),
                uniform < 0.5,
                number % 2 == 0 ? Parity.EVEN : Parity.ODD,
                "\"%d\", or so".formatted(number),
                List.of(random.nextGaussian(), number == 3 ? Double.NaN : 1.0 / number));
    }
}
