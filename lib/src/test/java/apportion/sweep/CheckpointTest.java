package apportion.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final int COUNT = 300;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** Writes its number into a file when it is computed. */
    record Logged(int number, String log) implements Task<Logged.Drawn> {
        record Drawn(double uniform) {}

        @Override
        public Drawn compute(RandomGenerator random) {
            try {
                Thread.sleep(5);
                Files.writeString(Path.of(log), number + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException("no log", failure);
            }
            return new Drawn(random.nextDouble());
        }
    }

    record LoggedGrid(int count, String log) implements Grid<Logged.Drawn> {
        @Override
        public Task<Logged.Drawn> task(int index) {
            return new Logged(index, log);
        }
    }

    /** What the process does that is killed. */
    static final class Killed {
        private Killed() {}

        public static void main(String[] arguments) {
            sweep(Path.of(arguments[0])).run(LocalRunner.on(2));
        }
    }

    private static Sweep<Logged.Drawn> sweep(Path folder) {
        String log = folder.resolve("log").toString();
        return Sweep.of("logged", Logged.Drawn.class, new LoggedGrid(COUNT, log))
                .withCheckpoint(folder.resolve("logged.sweep"));
    }

    @Test
    void killedAndStartedAgainNothingIsLostAndWhatWasWrittenIsNotComputedTwice() throws Exception {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Killed.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            while (process.isAlive() && lines(log) < COUNT / 3) {
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        int firstRun = lines(log);
        assertThat(firstRun).as(Files.readString(folder.resolve("output"))).isBetween(COUNT / 3, COUNT - 1);
        Path file = folder.resolve("logged.sweep");
        Files.writeString(file, "{\"index\":7,\"ce", StandardOpenOption.APPEND); // torn, whatever the kill left

        SweepResult again = sweep(folder).run(LocalRunner.on(2));

        List<String> computed = Files.readAllLines(log);
        Set<String> distinct = new HashSet<>(computed);
        assertThat(distinct).hasSize(COUNT);
        assertThat(computed.size() - COUNT).as("computed twice").isBetween(0, 2); // were at hand when it was killed
        Files.delete(file);
        assertThat(again.csv()).isEqualTo(sweep(folder).run(LocalRunner.on(2)).csv());
    }

    private static int lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private static String classPath() {
        return Killed.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private Sweep<DrawTask.Drawn> draws(Path file) {
        return Sweep.of("draws", DrawTask.Drawn.class, new DrawGrid(50, 7)).withCheckpoint(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 400, 401, 402, 1000})
    void aFileCutAnywhereGoesOn(int length) throws IOException {
        Path file = folder.resolve("draws.sweep");
        String whole = draws(file).run().csv();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes.length).isGreaterThan(1000);
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThat(draws(file).run().csv()).isEqualTo(whole);
        assertThat(file).content().hasLineCount(51);
    }

    @Test
    void failedTasksAreNotComputedAgainEither() {
        Path file = folder.resolve("draws.sweep");
        SweepResult first = draws(file).run();
        SweepResult second = draws(file).run(job -> {
            throw new AssertionError("nothing is left to compute");
        });
        assertThat(second.failures()).isEqualTo(first.failures()).hasSize(7);
        assertThat(second.csv()).isEqualTo(first.csv());
    }

    @Test
    void theFileOfAnotherSweepIsRefused() {
        Path file = folder.resolve("draws.sweep");
        draws(file).run();
        String remedy = "\nMaybe take another file, or remove this one.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws(file).withSeed(2).run())
                .withMessage(
                        "The checkpoint %s is of another sweep: seed '1' there, '2' here.".formatted(file) + remedy);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws(file).withVersion("2").run())
                .withMessage(
                        "The checkpoint %s is of another sweep: version '1' there, '2' here.".formatted(file) + remedy);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sweep.of("other", DrawTask.Drawn.class, new DrawGrid(51, 7))
                        .withCheckpoint(file)
                        .run())
                .withMessage(
                        "The checkpoint %s is of another sweep: sweep 'draws' there, 'other' here; number of tasks '50' there, '51' here."
                                        .formatted(file)
                                + remedy);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sweep.of("draws", DrawTask.Drawn.class, new DrawGrid(50, 8))
                        .withCheckpoint(file)
                        .run())
                .withMessage(
                        "The checkpoint %s is of another sweep: the parameters of the tasks differ.".formatted(file)
                                + remedy);
    }

    @Test
    void whatIsNoCheckpointOrDamagedIsRefusedAndLeftAlone() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "my notes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws(other).run())
                .withMessageStartingWith("The file %s is not a checkpoint of a sweep".formatted(other));
        assertThat(other).hasContent("my notes");
        Path file = folder.resolve("draws.sweep");
        draws(file).run();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(4, lines.get(5));
        Files.write(file, lines);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws(file).run())
                .withMessageStartingWith("The checkpoint %s is damaged: line 6 has task".formatted(file));
        lines.set(4, "{}");
        Files.write(file, lines);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws(file).run())
                .withMessage("The checkpoint %s is damaged in line 5.".formatted(file));
    }

    @Test
    void twoRunsDoNotShareAFile() {
        Path file = folder.resolve("draws.sweep");
        assertThatIllegalStateException()
                .isThrownBy(() -> draws(file).run(job -> draws(file).run()))
                .withMessageStartingWith("The checkpoint %s is in use by another run.".formatted(file));
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> draws(file.resolve("draws.sweep")).run())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be opened");
    }
}
