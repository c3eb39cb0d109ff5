package apportion.sweep.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A standalone cluster on the loopback address: a master and workers of one core each, every one a process of its own. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Path folder;
    private final int port;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;

    private Cluster(Path home, Path folder) throws IOException {
        this.home = home;
        this.folder = folder;
        port = freePort();
        master = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port);
    }

    /**
     * Starts it and waits until the master knows the workers.
     *
     * @param home a home of Spark
     * @param folder for logs and the workers' files
     */
    static Cluster of(int workers, Path home, Path folder) throws Exception {
        var cluster = new Cluster(home, folder);
        try {
            cluster.await("I have been elected leader", 1);
            for (int number = 1; number <= workers; number++) {
                cluster.addWorker();
            }
            cluster.await("Registering worker", workers);
            return cluster;
        } catch (Exception | Error failure) {
            cluster.close();
            throw failure;
        }
    }

    String address() {
        return "spark://127.0.0.1:" + port;
    }

    private void addWorker() throws IOException {
        String name = "worker-" + (workers.size() + 1);
        workers.add(start(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve(name).toString(),
                address()));
    }

    private Process start(String name, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("java.options"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties",
                "-cp",
                home.resolve("jars") + File.separator + "*",
                type,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    /** Kills a worker and the executors it has started, as a computer does that loses power. */
    void killWorker(int index) throws InterruptedException {
        Process worker = workers.get(index);
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        if (!worker.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A killed worker still lives.");
        }
    }

    boolean hasExecutor(int index) {
        return workers.get(index).descendants().findAny().isPresent();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void await(String words, int times) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines(words) < times) {
            if (!master.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "The master did not say '%s':%n%s".formatted(words, Files.readString(log("master"))));
            }
            Thread.sleep(50);
        }
    }

    private long lines(String words) throws IOException {
        return Files.readAllLines(log("master")).stream()
                .filter(line -> line.contains(words))
                .count();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends every process it started, and theirs. */
    @Override
    public void close() {
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        for (Process process : all) {
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly().onExit().join();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
