package apportion.sweep.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import apportion.sweep.LocalRunner;
import apportion.sweep.SparkRunner;
import apportion.sweep.Sweep;
import apportion.sweep.SweepResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spark gives the bytes that threads give: in one process, on its little cluster, and on a real one that loses a worker. */
@Timeout(600)
class SparkRunnerTest {

    private static final Path HOME = Path.of(System.getProperty("apportion.spark"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Path jar;

    @BeforeAll
    static void packOwnTasks() throws Exception {
        jar = TestJar.of(folder, Walk.class, Walk.End.class, Walk.Walks.class);
    }

    private static Sweep<Walk.End> walks(int count, int milliseconds) {
        return Sweep.of("walks", Walk.End.class, new Walk.Walks(count, milliseconds))
                .withSeed(1998);
    }

    private static SparkRunner spark(String master) {
        return SparkRunner.on(master)
                .withJars(List.of(jar))
                .withSetting("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .withSetting("spark.driver.host", "127.0.0.1")
                .withSetting("spark.driver.bindAddress", "127.0.0.1");
    }

    @Test
    void theCoresOfThisMachine() {
        SweepResult local = walks(2000, 0).run(LocalRunner.on(1));
        SweepResult spark = walks(2000, 0).run(spark("local[*]"));
        assertThat(spark.csv()).isEqualTo(local.csv());
        assertThat(spark.failures()).isEqualTo(local.failures()).hasSize(20);
    }

    @Test
    void workersThatSparkStartsItself() {
        assertThat(walks(500, 1).run(spark("local-cluster[2,1,1024]")).csv())
                .isEqualTo(walks(500, 1).run(LocalRunner.on(2)).csv());
    }

    @Test
    void aStandaloneClusterAndOneOfItsWorkersKilledInTheMiddle() throws Exception {
        var sweep = walks(1200, 10);
        String expected = sweep.run(LocalRunner.on(16)).csv();
        Path file = folder.resolve("walks.sweep");
        try (var cluster = Cluster.of(2, HOME, Files.createDirectory(folder.resolve("cluster")))) {
            var killed = new AtomicBoolean();
            SweepResult result = sweep.withCheckpoint(file)
                    .withProgress(progress -> {
                        if (progress.done() > 300 && killed.compareAndSet(false, true)) {
                            assertThat(cluster.hasExecutor(0)).isTrue();
                            kill(cluster);
                        }
                    })
                    .run(spark(cluster.address()));
            assertThat(killed).isTrue();
            assertThat(result.csv()).isEqualTo(expected);
            assertThat(file).content().hasLineCount(1 + 1200);
        }
    }

    private static void kill(Cluster cluster) {
        try {
            cluster.killWorker(0);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("nobody stops this", stopped);
        }
    }

    @Test
    void anInterruptEndsSparkAndTheCheckpointGoesOnWithoutIt() throws Exception {
        Path file = folder.resolve("interrupted.sweep");
        var sweep = walks(1000, 5).withCheckpoint(file);
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> sweep.withProgress(progress -> {
                            if (progress.done() > 100) {
                                caller.interrupt();
                            }
                        })
                        .run(spark("local[2]")))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readAllLines(file)).hasSizeBetween(100, 999);
        assertThat(sweep.run(LocalRunner.on(8)).csv())
                .isEqualTo(walks(1000, 5).run(LocalRunner.on(16)).csv());
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void aMasterThatSparkDoesNotKnowIsSaidSo() {
        assertThatThrownBy(() -> walks(10, 0).run(spark("local-cluster[none]")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Spark gave up: ");
    }
}
