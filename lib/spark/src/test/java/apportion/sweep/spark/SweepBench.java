package apportion.sweep.spark;

import apportion.sweep.LocalRunner;
import apportion.sweep.Runner;
import apportion.sweep.ScaleModel;
import apportion.sweep.SparkRunner;
import apportion.sweep.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a task costs beside its own computation: tasks that take a known time by the clock, on one and on two workers, by
 * threads and by Spark; and how many workers one driver keeps busy, with workers that sleep. {@code ./lab bench sweep}.
 */
final class SweepBench {

    private static final int SECONDS = 6; // of work, for each line
    private static final int[] MICROSECONDS = {100, 1_000, 10_000};
    private static final int SLEEP_MICROSECONDS = 250_000;
    private static final int[] SLEEPERS = {10, 100, 1000};

    private static final List<String> LINES = new ArrayList<>(List.of("runner,task ms,workers,start s,tasks/s"));

    private SweepBench() {}

    /** One run: when the first outcome came, and how fast the rest did. */
    private record Run(double start, double tasksPerSecond) {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("apportion.spark"));
        Path folder = Files.createTempDirectory("sweep-bench");
        Path jar = TestJar.of(folder, Load.class, Load.Drawn.class, Load.Loads.class);
        System.out.println("runner           task, ms  workers  start, s   tasks/s  overhead, µs/task  efficiency");
        lines("threads", Map.of(1, LocalRunner.on(1), 2, LocalRunner.on(2)));
        lines("local", Map.of(1, spark("local[1]", jar), 2, spark("local[2]", jar)));
        lines(
                "local-cluster",
                Map.of(1, spark("local-cluster[1,1,1024]", jar), 2, spark("local-cluster[2,1,1024]", jar)));
        try (var one = Cluster.of(1, home, Files.createDirectory(folder.resolve("one")));
                var two = Cluster.of(2, home, Files.createDirectory(folder.resolve("two")))) {
            lines("standalone", Map.of(1, spark(one.address(), jar), 2, spark(two.address(), jar)));
        }
        System.out.println("\nsleeping workers under one driver: task, ms  workers   tasks/s  of the ideal");
        for (int workers : SLEEPERS) {
            Run run = run(spark("local[%d]".formatted(workers), jar), 40 * workers, SLEEP_MICROSECONDS, false);
            keep(ScaleModel.SLEEPERS, SLEEP_MICROSECONDS, workers, run);
            double ideal = workers * 1e6 / SLEEP_MICROSECONDS;
            System.out.printf(
                    Locale.ROOT,
                    "%44d %8d %9.1f %12.1f %%%n",
                    SLEEP_MICROSECONDS / 1000,
                    workers,
                    run.tasksPerSecond(),
                    100 * run.tasksPerSecond() / ideal);
        }
        System.out.println("\nThe same for ScaleModel.of:\n" + String.join("\n", LINES));
    }

    private static void keep(String runner, int microseconds, int workers, Run run) {
        LINES.add(String.format(
                Locale.ROOT,
                "%s,%s,%d,%.2f,%.1f",
                runner,
                microseconds / 1000.0,
                workers,
                run.start(),
                run.tasksPerSecond()));
    }

    private static SparkRunner spark(String master, Path jar) {
        return SparkRunner.on(master)
                .withJars(List.of(jar))
                .withSetting("spark.driver.host", "127.0.0.1")
                .withSetting("spark.driver.bindAddress", "127.0.0.1");
    }

    private static void lines(String name, Map<Integer, Runner> byWorkers) {
        for (int microseconds : MICROSECONDS) {
            double alone = Double.NaN;
            for (var entry : new TreeMap<>(byWorkers).entrySet()) {
                int workers = entry.getKey();
                Run run = run(entry.getValue(), workers * SECONDS * 1_000_000 / microseconds, microseconds, true);
                keep(name, microseconds, workers, run);
                alone = workers == 1 ? run.tasksPerSecond() : alone;
                System.out.printf(
                        Locale.ROOT,
                        "%-15s %9.1f %8d %9.2f %9.1f %18.1f %11.2f%n",
                        name,
                        microseconds / 1000.0,
                        workers,
                        run.start(),
                        run.tasksPerSecond(),
                        workers * 1e6 / run.tasksPerSecond() - microseconds,
                        run.tasksPerSecond() / workers / alone);
            }
        }
    }

    /** The rate is that of the second half: classes are loaded and compiled by then. */
    private static Run run(Runner runner, int tasks, int microseconds, boolean busy) {
        long begin = System.nanoTime();
        long[] seen = new long[3]; // when the first outcome was there, when half of them, and how many that were
        Sweep.of("load", Load.Drawn.class, new Load.Loads(tasks, microseconds, busy))
                .withProgress(progress -> {
                    if (progress.done() > 0 && seen[0] == 0) {
                        seen[0] = System.nanoTime();
                    }
                    if (progress.done() >= tasks / 2 && seen[1] == 0) {
                        seen[1] = System.nanoTime();
                        seen[2] = progress.done();
                    }
                })
                .run(runner);
        double rest = (System.nanoTime() - seen[1]) / 1e9;
        return new Run((seen[0] - begin) / 1e9, (tasks - seen[2]) / rest);
    }
}
