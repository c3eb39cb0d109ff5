package apportion.sweep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;

/**
 * The file a sweep keeps its outcomes in: one line of JSON says what sweep it is, each further line is one outcome, in the
 * order they came. A line is written at once, so that a run that is killed loses only the tasks at hand; half a last line
 * is cut off when the file is opened again.
 */
final class Checkpoint implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;
    private final BitSet positions = new BitSet();
    private final long[] starts; // by position, where it is known
    private final int[] lengths;

    private Checkpoint(Path path, RandomAccessFile file, int count) {
        this.path = path;
        this.file = file;
        starts = new long[count];
        lengths = new int[count];
    }

    /**
     * Opens the file, or begins it.
     *
     * @throws IllegalArgumentException if it is not a checkpoint, or one of another sweep
     * @throws IllegalStateException if another run has it open
     */
    static Checkpoint open(Path path, SweepIdentity identity, Shard shard) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var file = new RandomAccessFile(path.toFile(), "rw");
            try {
                var checkpoint = new Checkpoint(path, file, shard.count(identity.tasks()));
                checkpoint.lock();
                checkpoint.begin(identity, shard);
                return checkpoint;
            } catch (IOException | RuntimeException failure) {
                file.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoint %s cannot be opened.".formatted(path), failure);
        }
    }

    private void lock() throws IOException {
        try {
            if (file.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw inUse(sameProcess);
        }
        throw inUse(null);
    }

    private IllegalStateException inUse(@org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalStateException(
                "The checkpoint %s is in use by another run.\nMaybe wait until it has ended.".formatted(path), cause);
    }

    private void begin(SweepIdentity identity, Shard shard) throws IOException {
        long end = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            byte[] line = line(in);
            if (line.length > 0) {
                requireSame(CheckpointLine.identity(path, text(line)), identity);
                end = line.length;
                int number = 1;
                for (line = line(in); line.length > 0; line = line(in)) {
                    number++;
                    remember(CheckpointLine.outcome(path, number, text(line)), shard, number, end, line.length);
                    end += line.length;
                }
            } else if (!CheckpointLine.of(identity).startsWith(Files.readString(path))) {
                throw CheckpointLine.notACheckpoint(path);
            }
        }
        file.setLength(end); // half a line of a run that was killed
        file.seek(end);
        if (end == 0) {
            file.write(CheckpointLine.of(identity).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void requireSame(SweepIdentity there, SweepIdentity here) {
        String differences = here.differences(there);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "The checkpoint %s is of another sweep: %s.\nMaybe take another file, or remove this one."
                            .formatted(path, differences));
        }
    }

    private void remember(TaskOutcome outcome, Shard shard, int number, long start, int length) {
        int position = shard.position(outcome.index());
        if (!shard.holds(outcome.index()) || position >= starts.length || positions.get(position)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The checkpoint %s is damaged: line %d has task %d, which is there already or does not belong there.",
                    path,
                    number,
                    outcome.index()));
        }
        positions.set(position);
        starts[position] = start;
        lengths[position] = length;
    }

    /** The next whole line with its end; empty if there is none. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
            line.write(unit);
            if (unit == '\n') {
                return line.toByteArray();
            }
        }
        return new byte[0];
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    /** The positions in the part whose outcomes were there when the file was opened. */
    BitSet positions() {
        return positions;
    }

    /** One of the outcomes that were there. */
    synchronized TaskOutcome read(int position) {
        try {
            long end = file.length();
            byte[] line = new byte[lengths[position]];
            file.seek(starts[position]);
            file.readFully(line);
            file.seek(end);
            return CheckpointLine.outcome(path, position, text(line));
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoint %s cannot be read.".formatted(path), failure);
        }
    }

    synchronized void append(TaskOutcome outcome) {
        try {
            file.write(CheckpointLine.of(outcome).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoint %s cannot be written.".formatted(path), failure);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoint %s cannot be closed.".formatted(path), failure);
        }
    }
}
