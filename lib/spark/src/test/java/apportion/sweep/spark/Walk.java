package apportion.sweep.spark;

import apportion.sweep.Grid;
import apportion.sweep.Task;
import java.util.List;
import java.util.random.RandomGenerator;

/** A task that draws and takes a while; every hundredth fails. In the tests it travels in a jar, as a user's own would. */
record Walk(int number, int milliseconds) implements Task<Walk.End> {

    record End(int number, double place, List<Double> steps) {}

    record Walks(int count, int milliseconds) implements Grid<End> {
        @Override
        public Task<End> task(int index) {
            return new Walk(index, milliseconds);
        }
    }

    @Override
    public End compute(RandomGenerator random) {
        if (number % 100 == 99) {
            throw new IllegalStateException("a hundredth");
        }
        double place = 0;
        List<Double> steps = List.of(random.nextGaussian(), random.nextGaussian());
        for (int step = 0; step < 100; step++) {
            place += random.nextGaussian();
        }
        rest();
        return new End(number, place, steps);
    }

    private void rest() {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
