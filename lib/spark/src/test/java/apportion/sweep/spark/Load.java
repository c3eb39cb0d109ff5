package apportion.sweep.spark;

import apportion.sweep.Grid;
import apportion.sweep.Task;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A task of known cost, for measurements.
 *
 * @param microseconds how long it takes
 * @param busy whether it computes all that time, or sleeps like a core elsewhere
 */
record Load(int microseconds, boolean busy) implements Task<Load.Drawn> {

    record Drawn(double mean) {}

    record Loads(int count, int microseconds, boolean busy) implements Grid<Drawn> {
        @Override
        public Task<Drawn> task(int index) {
            return new Load(microseconds, busy);
        }
    }

    @Override
    public Drawn compute(RandomGenerator random) {
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(microseconds);
        double sum = random.nextDouble();
        while (busy && System.nanoTime() < end) {
            sum += random.nextDouble();
        }
        if (!busy) {
            rest();
        }
        return new Drawn(sum);
    }

    private void rest() {
        try {
            TimeUnit.MICROSECONDS.sleep(microseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
