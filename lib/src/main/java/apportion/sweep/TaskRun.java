package apportion.sweep;

import java.util.concurrent.CancellationException;

/** Computes tasks, in this process or wherever a grid has travelled. */
public final class TaskRun {

    private TaskRun() {}

    /**
     * The outcome of one task.
     *
     * @throws CancellationException if the thread has been interrupted; nothing is said then about the task
     */
    @SuppressWarnings("CatchingUnchecked") // a failed task is an outcome, with what it threw
    public static TaskOutcome compute(Grid<?> grid, long seed, int index) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted: computing a sweep.");
        }
        String parameters = "task " + index;
        try {
            Task<?> task = grid.task(index);
            parameters = CellText.of(task);
            return new TaskOutcome.Done(index, CellText.cells(task.compute(TaskRandom.of(seed, index))));
        } catch (VirtualMachineError noFault) {
            if (noFault instanceof StackOverflowError) {
                return new TaskOutcome.Failed(index, parameters, text(noFault));
            }
            throw noFault; // no memory: nothing else would come out well either
        } catch (RuntimeException | Error thrown) {
            if (Thread.currentThread().isInterrupted()) {
                var stopped = new CancellationException("Interrupted: computing a sweep.");
                stopped.initCause(thrown);
                throw stopped;
            }
            return new TaskOutcome.Failed(index, parameters, text(thrown));
        }
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }
}
