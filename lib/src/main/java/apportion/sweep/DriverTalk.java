package apportion.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** What the process that runs a sweep and the process with Spark's driver tell each other, as serialised records. */
public sealed interface DriverTalk extends Serializable {

    /**
     * To the driver, first.
     *
     * @param master of Spark
     * @param name of the sweep
     * @param settings of Spark
     * @param jars that the workers need beside Spark's
     * @param grid the tasks, serialised
     * @param seed of the random streams
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way between processes; nobody compares it
    record Assignment(
            String master,
            String name,
            LinkedHashMap<String, String> settings,
            ArrayList<String> jars,
            byte[] grid,
            long seed)
            implements DriverTalk {}

    /**
     * To the driver: partitions to compute.
     *
     * @param partitions indices of tasks
     */
    record Wave(ArrayList<int[]> partitions) implements DriverTalk {}

    /**
     * From the driver: Spark is there, or has computed all of a wave.
     *
     * @param cores it has now
     */
    record Ready(int cores) implements DriverTalk {}

    /**
     * From the driver: one partition is computed.
     *
     * @param outcomes of its tasks
     * @param nanoseconds the worker's time for them
     */
    record Computed(ArrayList<TaskOutcome> outcomes, long nanoseconds) implements DriverTalk {}

    /**
     * From the driver: it cannot go on.
     *
     * @param reason in Spark's words
     */
    record GaveUp(String reason) implements DriverTalk {}
}
