package apportion.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Computes with Apache Spark, on the cores of this machine or on a cluster. Spark runs in a process of its own, so that
 * none of its classes and flags meet those of a notebook.
 *
 * <pre>{@code
 * sweep.run(SparkRunner.on("spark://head-node:7077"));
 * }</pre>
 *
 * <p>{@code ./lab spark} fetches Spark once. The tasks' classes must be in the library or in jars; those in jars travel along.
 */
public final class SparkRunner implements Runner {

    /** The environment variable that names the folder with Spark; {@code ./lab} sets it. */
    public static final String HOME_VARIABLE = "APPORTION_SPARK";

    /** The system property that names it, and goes before the variable. */
    public static final String HOME_PROPERTY = "apportion.spark";

    private final String master;
    private final List<Path> jars;
    private final Map<String, String> settings;

    private SparkRunner(String master, List<Path> jars, Map<String, String> settings) {
        this.master = master;
        this.jars = List.copyOf(jars);
        this.settings = new LinkedHashMap<>(settings);
    }

    /**
     * Spark under a master.
     *
     * @param master {@code local[*]}, {@code local-cluster[2,1,1024]} (workers, cores and MiB of each) or
     *     {@code spark://host:port}
     */
    public static SparkRunner on(String master) {
        if (!master.matches("local(\\[.+])?|local-cluster\\[.+]|spark://.+")) {
            throw new IllegalArgumentException(
                    "A master is local[*], local-cluster[2,1,1024] or spark://host:port, got '%s'.".formatted(master));
        }
        return new SparkRunner(master, List.of(), Map.of());
    }

    /** Takes further jars along, for what the tasks need beside their own classes. */
    public SparkRunner withJars(List<Path> more) {
        List<Path> all = new ArrayList<>(jars);
        all.addAll(more);
        return new SparkRunner(master, all, settings);
    }

    /** One of Spark's own settings: {@code withSetting("spark.executor.memory", "2g")}. */
    public SparkRunner withSetting(String name, String value) {
        if (!name.startsWith("spark.")) {
            throw new IllegalArgumentException("Spark's settings begin with 'spark.', got '%s'.".formatted(name));
        }
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put(name, value);
        return new SparkRunner(master, jars, all);
    }

    @Override
    public void run(Job job) {
        Luggage luggage = Luggage.of(job.name(), job.grid());
        Path home = home();
        List<Path> travelling = new ArrayList<>(jars);
        luggage.jars().stream()
                .filter(jar -> !isPartOf(home, jar) && !travelling.contains(jar))
                .forEach(travelling::add);
        List<Path> forWorkers = new ArrayList<>(travelling);
        forWorkers.addAll(library(home));
        var assignment = new DriverTalk.Assignment(
                master,
                job.name(),
                new LinkedHashMap<>(settings),
                new ArrayList<>(forWorkers.stream()
                        .map(jar -> jar.toAbsolutePath().toUri().toString())
                        .toList()),
                luggage.bytes(),
                job.seed());
        try (var driver = SparkDriver.start(home, travelling)) {
            compute(job, driver, driver.begin(assignment, job::report));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("Interrupted: sweep %s.".formatted(job.name()));
            cancelled.initCause(interrupted);
            throw cancelled;
        }
    }

    private static void compute(Job job, SparkDriver driver, int coresAtFirst) throws InterruptedException {
        var sizes = new PartitionSizes();
        int cores = coresAtFirst;
        while (job.remaining() > 0) {
            var partitions = new ArrayList<int[]>();
            int tasks = sizes.tasks(cores, job.remaining());
            for (int k = sizes.partitions(cores); k > 0; k--) {
                int[] indices = job.nextIfAny(tasks);
                if (indices.length == 0) {
                    break;
                }
                partitions.add(indices);
            }
            cores = driver.compute(new DriverTalk.Wave(partitions), job, sizes);
        }
    }

    /** The library's own jars, which a cluster has not; workers in the driver's process have them. */
    private List<Path> library(Path home) {
        if (master.matches("local(\\[.*)?")) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder lib in %s cannot be read.".formatted(home), unreadable);
        }
    }

    private static boolean isPartOf(Path home, Path jar) {
        Path name = Objects.requireNonNull(jar.getFileName());
        return Files.exists(home.resolve("lib").resolve(name))
                || Files.exists(home.resolve("jars").resolve(name));
    }

    private static Path home() {
        String told = System.getProperty(HOME_PROPERTY, System.getenv().getOrDefault(HOME_VARIABLE, ""));
        if (told.isEmpty() || !Files.isDirectory(Path.of(told, "jars"))) {
            throw new IllegalStateException(
                    "Spark is not here%s.\nMaybe run ./lab spark in the project's folder, which fetches it (some 230 MB)."
                            .formatted(told.isEmpty() ? "" : ": " + told + " has no folder jars"));
        }
        return Path.of(told);
    }

    @Override
    public String toString() {
        return "Spark under " + master;
    }
}
