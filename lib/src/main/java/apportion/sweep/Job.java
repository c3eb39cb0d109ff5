package apportion.sweep;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * The work of one run as a runner sees it: tasks to compute, and a place for their outcomes. Outcomes come in any order and
 * leave in that of their index; one that must wait for an earlier one is kept, and no more than {@value #WINDOW} tasks are
 * given out past the first that is still open, so that memory stays bounded.
 *
 * <p>Safe to use from several threads.
 */
public final class Job {

    private static final int WINDOW = 65_536;

    private final String name;
    private final Grid<?> grid;
    private final long seed;
    private final Shard shard;
    private final int total;
    private final Optional<Checkpoint> checkpoint;
    private final BitSet known; // positions whose outcome the checkpoint has
    private final TableInOrder table;
    private final Consumer<? super SweepProgress> listener;
    private final Map<Integer, TaskOutcome> waiting = new HashMap<>(); // by position
    private int asked;
    private int delivered;
    private int done;

    Job(
            String name,
            Grid<?> grid,
            long seed,
            Shard shard,
            Optional<Checkpoint> checkpoint,
            TableInOrder table,
            Consumer<? super SweepProgress> listener) {
        this.name = name;
        this.grid = grid;
        this.seed = seed;
        this.shard = shard;
        this.total = shard.count(grid.count());
        this.checkpoint = checkpoint;
        this.known = checkpoint.map(Checkpoint::positions).orElseGet(BitSet::new);
        this.table = table;
        this.listener = listener;
        done = known.cardinality();
        deliver();
    }

    /** The name of the sweep. */
    public String name() {
        return name;
    }

    /** Where the tasks come from. */
    public Grid<?> grid() {
        return grid;
    }

    /** What the random streams come from. */
    public long seed() {
        return seed;
    }

    /** How many outcomes are still to come. */
    public synchronized int remaining() {
        return total - done;
    }

    /**
     * Indices of tasks to compute now, in ascending order; none if all have been given out. Waits while the first open task
     * is too far behind.
     *
     * @param most how many at most
     * @throws CancellationException if the thread is interrupted
     */
    public synchronized int[] next(int most) {
        try {
            while (asked - delivered >= WINDOW) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("Interrupted: waiting for tasks of a sweep.");
            cancelled.initCause(interrupted);
            throw cancelled;
        }
        return give(most);
    }

    /** The same without waiting: none also while the first open task is too far behind. */
    synchronized int[] nextIfAny(int most) {
        return asked - delivered >= WINDOW ? new int[0] : give(most);
    }

    private int[] give(int most) {
        int[] indices = new int[Math.min(most, total - asked)];
        int count = 0;
        while (count < indices.length && asked < total) {
            asked = known.nextClearBit(asked);
            if (asked < total) {
                indices[count++] = shard.index(asked++);
            }
        }
        return Arrays.copyOf(indices, count);
    }

    /** Takes an outcome in: into the checkpoint at once, into the table when its turn comes. */
    public synchronized void accept(TaskOutcome outcome) {
        int position = shard.position(outcome.index());
        if (!shard.holds(outcome.index()) || position >= asked || position < delivered || known.get(position)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Task %d has not been given out or has an outcome.", outcome.index()));
        }
        if (waiting.putIfAbsent(position, outcome) == null) {
            checkpoint.ifPresent(file -> file.append(outcome));
            done++;
            deliver();
            notifyAll();
        }
    }

    /** Tells the listener how far the sweep is; runners call it from the thread that waits, a few times a second. */
    public void report() {
        SweepProgress progress;
        synchronized (this) {
            progress = new SweepProgress(done, table.failed(), total);
        }
        listener.accept(progress);
    }

    private void deliver() {
        while (delivered < total) {
            if (known.get(delivered)) {
                table.append(checkpoint.orElseThrow().read(delivered));
            } else if (waiting.containsKey(delivered)) {
                table.append(Objects.requireNonNull(waiting.remove(delivered)));
            } else {
                return;
            }
            delivered++;
        }
    }
}
