package apportion.sweep.spark;

import apportion.sweep.DriverTalk;
import apportion.sweep.TaskOutcome;
import apportion.sweep.TaskRun;
import java.util.ArrayList;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** What an executor does with the indices of a partition. */
record ComputePartition(Broadcast<PackedGrid> grid, long seed) implements Function<int[], DriverTalk.Computed> {

    @Override
    public DriverTalk.Computed call(int[] indices) {
        var tasks = grid.value().unpack();
        long start = System.nanoTime();
        var outcomes = new ArrayList<TaskOutcome>();
        for (int index : indices) {
            outcomes.add(TaskRun.compute(tasks, seed, index));
        }
        return new DriverTalk.Computed(outcomes, System.nanoTime() - start);
    }
}
