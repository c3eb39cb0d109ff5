package apportion.sweep;

import java.util.concurrent.TimeUnit;

/**
 * How many tasks go to a worker at a time. The first ones go alone and are timed; from then on a partition takes about a
 * quarter of a second, so that what Spark does for each, some milliseconds, is small, and so is what a lost one costs. The
 * last partitions are smaller, so that all cores end together.
 */
final class PartitionSizes {

    static final double WANTED_SECONDS = 0.25;
    static final int MOST_TASKS = 8192;
    private static final int PARTITIONS_OF_A_CORE = 16; // in one wave, at whose end cores wait for the last
    private static final int PROBES_OF_A_CORE = 2;

    private double nanoseconds = Double.NaN; // of one task, as last measured

    /** How many tasks make a partition now. */
    int tasks(int cores, int remaining) {
        if (Double.isNaN(nanoseconds)) {
            return 1;
        }
        double wanted = WANTED_SECONDS * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanoseconds);
        double shared = Math.ceil(remaining / (3.0 * cores));
        return (int) Math.max(1, Math.min(MOST_TASKS, Math.min(wanted, shared)));
    }

    /** How many partitions make a wave now. */
    int partitions(int cores) {
        return cores * (Double.isNaN(nanoseconds) ? PROBES_OF_A_CORE : PARTITIONS_OF_A_CORE);
    }

    /** Takes in what a wave cost: all its tasks, and the time of the workers summed up. */
    void measured(int tasks, long workingNanoseconds) {
        if (tasks > 0) {
            nanoseconds = (double) workingNanoseconds / tasks;
        }
    }
}
