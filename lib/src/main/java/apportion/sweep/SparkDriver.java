package apportion.sweep;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The process with Spark's driver, from the outside. Ends with the sweep, or when the sweep's process does. */
final class SparkDriver implements AutoCloseable {

    private static final String MAIN = "apportion.sweep.spark.Driver";
    private static final String SCALA = "2.13";
    private static final int ANSWERS = 64;
    private static final int REPORT_MILLISECONDS = 100;
    private static final int SHOWN_LINES = 12;
    private static final int END_SECONDS = 10;

    private final Process process;
    private final Path log;
    private final ObjectOutputStream toDriver;
    private final BlockingQueue<DriverTalk> answers = new ArrayBlockingQueue<>(ANSWERS);

    private SparkDriver(Process process, Path log) throws IOException {
        this.process = process;
        this.log = log;
        toDriver = new ObjectOutputStream(process.getOutputStream());
        var listener = new Thread(this::listen, "answers of Spark");
        listener.setDaemon(true);
        listener.start();
    }

    static SparkDriver start(Path home, List<Path> jars) {
        try {
            Path log = Files.createTempFile("apportion-spark", ".log");
            String classPath = home.resolve("lib") + File.separator + "*" + File.pathSeparator + home.resolve("jars")
                    + File.separator + "*"
                    + jars.stream().map(jar -> File.pathSeparator + jar).collect(Collectors.joining());
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + home.resolve("java.options"),
                    "-cp",
                    classPath,
                    MAIN);
            builder.environment().put("SPARK_HOME", home.toString()); // where local-cluster starts its workers from
            builder.environment().put("SPARK_SCALA_VERSION", SCALA); // as the scripts of a whole Spark do
            return new SparkDriver(builder.redirectError(log.toFile()).start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException("The process for Spark could not be started.", failure);
        }
    }

    /** Sends the work and waits until Spark is there; tells how many cores it has. */
    int begin(DriverTalk.Assignment assignment, Runnable whileWaiting) throws InterruptedException {
        send(assignment);
        return answer(whileWaiting) instanceof DriverTalk.Ready ready ? ready.cores() : unexpected();
    }

    /** Has partitions computed and hands their outcomes in as they come; tells how many cores there are now. */
    int compute(DriverTalk.Wave wave, Job job, PartitionSizes sizes) throws InterruptedException {
        send(wave);
        long nanoseconds = 0;
        int tasks = 0;
        DriverTalk answer = answer(job::report);
        while (answer instanceof DriverTalk.Computed computed) {
            computed.outcomes().forEach(job::accept);
            tasks += computed.outcomes().size();
            nanoseconds += computed.nanoseconds();
            answer = answer(job::report);
        }
        sizes.measured(tasks, nanoseconds);
        return answer instanceof DriverTalk.Ready ready ? ready.cores() : unexpected();
    }

    private int unexpected() {
        throw new IllegalStateException("Spark's process said something out of turn.");
    }

    private void send(DriverTalk talk) {
        try {
            toDriver.writeUnshared(talk);
            toDriver.reset();
            toDriver.flush();
        } catch (IOException broken) {
            throw ended(broken);
        }
    }

    private DriverTalk answer(Runnable whileWaiting) throws InterruptedException {
        DriverTalk answer = answers.poll(REPORT_MILLISECONDS, TimeUnit.MILLISECONDS);
        while (answer == null) {
            whileWaiting.run();
            answer = answers.poll(REPORT_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        if (answer instanceof DriverTalk.GaveUp gaveUp) {
            throw new IllegalStateException("Spark gave up: " + gaveUp.reason());
        }
        return answer;
    }

    @SuppressWarnings("BanSerializableRead") // what a process says that this one has started
    private void listen() {
        try (var in = new ObjectInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                answers.put((DriverTalk) in.readUnshared());
            }
        } catch (EOFException end) {
            lastWord(null);
        } catch (IOException | ClassNotFoundException broken) {
            lastWord(broken);
        } catch (InterruptedException nobody) {
            Thread.currentThread().interrupt();
        }
    }

    private void lastWord(@Nullable Exception broken) {
        String reason = "its process ended" + (broken == null ? "" : ", " + broken) + ". It said last:\n" + lastLines();
        if (!answers.offer(new DriverTalk.GaveUp(reason))) {
            answers.clear();
            answers.add(new DriverTalk.GaveUp(reason));
        }
    }

    private IllegalStateException ended(IOException broken) {
        return new IllegalStateException("Spark's process has ended. It said last:\n" + lastLines(), broken);
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream().skip(Math.max(0, lines.size() - SHOWN_LINES)).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "(its log cannot be read: %s)".formatted(unreadable);
        }
    }

    /** Ends the process: its input ends, which it heeds; then in every case. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException stays) {
            throw new UncheckedIOException("The log %s could not be removed.".formatted(log), stays);
        }
    }
}
