package apportion.sweep.spark;

import apportion.sweep.DriverTalk;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The process with Spark's driver. Reads partitions of tasks from its standard input, has them computed, writes each
 * outcome to its standard output as soon as it is there, and ends when its input does: when the sweep is done, or when the
 * process that runs it is no more.
 */
public final class Driver {

    private static final int WORKERS_SECONDS = 30;

    private final ObjectOutputStream out;

    private Driver(OutputStream out) throws IOException {
        this.out = new ObjectOutputStream(new BufferedOutputStream(out));
        this.out.flush();
    }

    public static void main(String[] arguments) throws Exception {
        OutputStream answers = System.out;
        System.setOut(System.err); // what a task prints is not an answer
        var driver = new Driver(answers);
        var asked = new LinkedBlockingQueue<DriverTalk>();
        listen(asked);
        try {
            driver.serve((DriverTalk.Assignment) asked.take(), asked);
        } catch (Exception failure) { // told to the process that waits for the answers
            failure.printStackTrace();
            driver.say(new DriverTalk.GaveUp(Reasons.of(failure)));
            System.exit(1);
        }
    }

    /** Reads in a thread of its own, so that the end of the input is seen at once. */
    @SuppressWarnings("BanSerializableRead") // from the process that has started this one
    private static void listen(LinkedBlockingQueue<DriverTalk> asked) {
        var listener = new Thread(
                () -> {
                    try (var in = new ObjectInputStream(System.in)) {
                        while (true) {
                            asked.add((DriverTalk) in.readUnshared());
                        }
                    } catch (EOFException end) {
                        System.exit(0);
                    } catch (IOException | ClassNotFoundException broken) {
                        broken.printStackTrace();
                        System.exit(1);
                    }
                },
                "questions");
        listener.setDaemon(true);
        listener.start();
    }

    private void serve(DriverTalk.Assignment assignment, LinkedBlockingQueue<DriverTalk> asked) throws Exception {
        try (var spark = new JavaSparkContext(configuration(assignment))) {
            var grid = spark.broadcast(new PackedGrid(assignment.grid()));
            var compute = new ComputePartition(grid, assignment.seed());
            say(new DriverTalk.Ready(spark.defaultParallelism()));
            while (true) {
                var partitions = ((DriverTalk.Wave) asked.take()).partitions();
                var wave = spark.parallelize(partitions, Math.max(1, partitions.size()))
                        .map(compute);
                Streaming.run(spark, wave, this::say);
                say(new DriverTalk.Ready(spark.defaultParallelism()));
            }
        }
    }

    private static SparkConf configuration(DriverTalk.Assignment assignment) {
        var configuration = new SparkConf()
                .setMaster(assignment.master())
                .setAppName("sweep " + assignment.name())
                .set("spark.ui.enabled", "false")
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", WORKERS_SECONDS + "s")
                .set("spark.jars", String.join(",", assignment.jars()));
        assignment.settings().forEach(configuration::set);
        return configuration;
    }

    private synchronized void say(DriverTalk talk) {
        try {
            out.writeUnshared(talk);
            out.reset();
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException("The process that runs the sweep is gone.", broken);
        }
    }
}
