package apportion.sweep;

import apportion.text.Counted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many tasks with one seed. {@link #run()} gives a table with one line for each task, the same bytes for every number of
 * workers and on every {@link Runner}.
 *
 * <pre>{@code
 * var result = Sweep.of("draws", Draw.Result.class, draws).withSeed(2017).run();
 * result.table();    // "index", then the components of Draw.Result
 * result.failures(); // the tasks that threw, with their parameters
 * }</pre>
 *
 * @param <R> what one task computes
 */
public final class Sweep<R extends Record> {

    /** The system property that names the folder for parts: the working directory, if not set. */
    public static final String FOLDER_PROPERTY = "apportion.sweep.folder";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String name;
    private final Class<R> result;
    private final Grid<R> grid;
    private final long seed;
    private final String version;
    private final Optional<Path> checkpoint;
    private final Optional<Shard> shard;
    private final Consumer<? super SweepProgress> listener;

    private Sweep(
            String name,
            Class<R> result,
            Grid<R> grid,
            long seed,
            String version,
            Optional<Path> checkpoint,
            Optional<Shard> shard,
            Consumer<? super SweepProgress> listener) {
        this.name = name;
        this.result = result;
        this.grid = grid;
        this.seed = seed;
        this.version = version;
        this.checkpoint = checkpoint;
        this.shard = shard;
        this.listener = listener;
    }

    /**
     * A sweep over tasks that are made when their turn comes, with seed 1.
     *
     * @param name lower-case letters, digits and hyphens: the table and the files are called so
     * @param result the record that the tasks compute
     */
    public static <R extends Record> Sweep<R> of(String name, Class<R> result, Grid<R> grid) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A sweep's name has lower-case letters, digits and single hyphens, got '%s'.".formatted(name));
        }
        if (grid.count() < 0) {
            throw new IllegalArgumentException("count of the grid must be 0 or more, got %s.".formatted(grid.count()));
        }
        ResultColumn.of(result);
        return new Sweep<>(name, result, grid, 1, "1", Optional.empty(), Optional.empty(), progress -> {});
    }

    /** A sweep over tasks that exist already. */
    public static <R extends Record> Sweep<R> of(String name, Class<R> result, List<? extends Task<R>> tasks) {
        return of(name, result, TaskList.of(tasks));
    }

    /** Another seed for the random streams. */
    public Sweep<R> withSeed(long other) {
        return new Sweep<>(name, result, grid, other, version, checkpoint, shard, listener);
    }

    /** Another version, "1" at first: give a new one when what the tasks compute has changed. */
    public Sweep<R> withVersion(String other) {
        return new Sweep<>(name, result, grid, seed, other, checkpoint, shard, listener);
    }

    /**
     * Keeps every outcome in this file as soon as it is there. A run that finds the file goes on from it; the file of
     * another sweep, seed or version is refused.
     */
    public Sweep<R> withCheckpoint(Path file) {
        return new Sweep<>(name, result, grid, seed, version, Optional.of(file), shard, listener);
    }

    /** Only a part of the tasks. Without this, {@code ./lab script --shard 2/4} decides. */
    public Sweep<R> withShard(Shard part) {
        return new Sweep<>(name, result, grid, seed, version, checkpoint, Optional.of(part), listener);
    }

    /** Tells how far it is, a few times a second, in the thread that runs the sweep. */
    public Sweep<R> withProgress(Consumer<? super SweepProgress> other) {
        return new Sweep<>(name, result, grid, seed, version, checkpoint, shard, other);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** How many tasks it has. */
    public int count() {
        return grid.count();
    }

    /** Runs on all cores of this machine. */
    public SweepResult run() {
        return run(LocalRunner.onAllCores());
    }

    /**
     * Runs what the checkpoint does not have yet.
     *
     * @throws CancellationException if the thread is interrupted; what is done by then stays in the checkpoint
     */
    public SweepResult run(Runner runner) {
        Optional<Shard> told = Shard.ofProperty();
        Shard part = shard.or(() -> told).orElse(Shard.WHOLE);
        List<ResultColumn> columns = ResultColumn.of(result);
        @Nullable
        Path file = checkpoint
                .map(path -> named(path, part))
                .orElseGet(() -> told.map(this::partFile).orElse(null));
        if (file == null) {
            return run(runner, part, columns, Optional.empty());
        }
        var identity = SweepIdentity.of(name, version, seed, grid, columns, part);
        try (var open = Checkpoint.open(file, identity, part)) {
            return run(runner, part, columns, Optional.of(open));
        }
    }

    private SweepResult run(Runner runner, Shard part, List<ResultColumn> columns, Optional<Checkpoint> open) {
        var table = new TableInOrder(name, columns);
        var job = new Job(name, grid, seed, part, open, table, listener);
        job.report();
        if (job.remaining() > 0) {
            runner.run(job);
            job.report();
        }
        if (job.remaining() > 0) {
            throw new IllegalStateException(
                    "The runner ended with %s left.".formatted(Counted.of(job.remaining(), "task")));
        }
        return table.result(part);
    }

    private Path partFile(Shard part) {
        return named(Path.of(System.getProperty(FOLDER_PROPERTY, ""), name + ".sweep"), part);
    }

    private static Path named(Path path, Shard part) {
        return path.resolveSibling(part.name(String.valueOf(path.getFileName())));
    }

    @Override
    public String toString() {
        return "Sweep %s: %s, seed %s".formatted(name, Counted.of(count(), "task"), seed);
    }
}
