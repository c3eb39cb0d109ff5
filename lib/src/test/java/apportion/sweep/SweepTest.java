package apportion.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

    private static final Sweep<DrawTask.Drawn> DRAWS =
            Sweep.of("draws", DrawTask.Drawn.class, new DrawGrid(500, 97)).withSeed(2017);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void theTableIsTheSameBytesForEveryNumberOfWorkers(int workers) {
        assertThat(DRAWS.run(LocalRunner.on(workers)).csv())
                .isEqualTo(DRAWS.run(LocalRunner.on(1)).csv());
    }

    @Test
    void aListOfTasksGivesWhatTheirGridGives() {
        List<DrawTask> tasks =
                IntStream.range(0, 500).mapToObj(k -> new DrawTask(k, 97)).toList();
        assertThat(Sweep.of("draws", DrawTask.Drawn.class, tasks)
                        .withSeed(2017)
                        .run()
                        .csv())
                .isEqualTo(DRAWS.run().csv());
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        assertThat(DRAWS.withSeed(2018).run().csv()).isNotEqualTo(DRAWS.run().csv());
    }

    @Test
    void theTableHasAColumnForEachComponentAndTheNumberOfAList() {
        var table = DRAWS.run().table();
        assertThat(table.columnNames())
                .containsExactly(
                        "index", "number", "uniform", "bits", "low", "parity", "text", "normals 1", "normals 2");
        assertThat(table.doubleColumn("normals 2").isMissing(3)).isTrue();
        assertThat(table.stringColumn("text").get(4)).isEqualTo("\"4\", or so");
        double mean = table.doubleColumn("uniform").mean(); // of 495 numbers: within 4/√(12·495)
        assertThat(mean).isBetween(0.448, 0.552);
    }

    @Test
    void aFailedTaskIsReportedWithItsParametersAndStopsNothing() {
        var result = DRAWS.run();
        assertThat(result.failures()).hasSize(5);
        assertThat(result.failures().get(0))
                .isEqualTo(new TaskOutcome.Failed(
                        97, "DrawTask[number=97, failing=97]", "ArithmeticException: divisible by 97"));
        assertThat(result.table().rowCount()).isEqualTo(495);
        assertThat(result.failureTable().rowCount()).isEqualTo(5);
        assertThat(result.toString()).isEqualTo("""
                        Sweep draws: 495 results, 5 failed tasks
                          task 97, DrawTask[number=97, failing=97]: ArithmeticException: divisible by 97
                          task 194, DrawTask[number=194, failing=97]: ArithmeticException: divisible by 97
                          task 291, DrawTask[number=291, failing=97]: ArithmeticException: divisible by 97
                          …""");
    }

    @Test
    void aSweepOfNoTaskHasAnEmptyTable() {
        assertThat(Sweep.of("none", DrawTask.Drawn.class, new DrawGrid(0, 1))
                        .run()
                        .csv())
                .isEqualTo("index,number,uniform,bits,low,parity,text\n");
    }

    /** Gives a text that a spreadsheet would take for a formula. */
    record Formula(int at) implements Task<Formula.Text> {
        record Text(String text) {}

        @Override
        public Text compute(RandomGenerator random) {
            return new Text("=cmd" + at);
        }
    }

    @Test
    void textThatASpreadsheetWouldComputeIsGuardedInTheFile() {
        assertThat(Sweep.of("texts", Formula.Text.class, List.of(new Formula(1)))
                        .run()
                        .csv())
                .isEqualTo("index,text\n0,'=cmd1\n");
    }

    @Test
    void progressIsToldByTheCallingThreadAndEndsWithAll() {
        List<SweepProgress> told = new ArrayList<>();
        Thread caller = Thread.currentThread();
        DRAWS.withProgress(progress -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    told.add(progress);
                })
                .run();
        assertThat(told.get(0)).isEqualTo(new SweepProgress(0, 0, 500));
        assertThat(told.get(told.size() - 1)).isEqualTo(new SweepProgress(500, 5, 500));
    }

    /** Waits for ever at one number; so that the first open task holds back the rest. */
    record Stuck(int number, int at) implements Task<Stuck.Nothing> {
        static final AtomicInteger COMPUTED = new AtomicInteger();
        static final CountDownLatch NEVER = new CountDownLatch(1);

        record Nothing(int number) {}

        @Override
        public Nothing compute(RandomGenerator random) {
            if (number == at) {
                try {
                    NEVER.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("stopped", stopped);
                }
            }
            COMPUTED.incrementAndGet();
            return new Nothing(number);
        }
    }

    record StuckGrid(int count, int at) implements Grid<Stuck.Nothing> {
        @Override
        public Task<Stuck.Nothing> task(int index) {
            return new Stuck(index, at);
        }
    }

    @Test
    void anInterruptStopsItWithinASecondMemoryIsBoundedAndWhatWasDoneStays() throws InterruptedException {
        Path file = folder.resolve("stuck.sweep");
        var sweep = Sweep.of("stuck", Stuck.Nothing.class, new StuckGrid(1_000_000, 5))
                .withCheckpoint(file);
        Thread caller = Thread.currentThread();
        Stuck.COMPUTED.set(0);
        var interrupter = new Thread(() -> {
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            int before = -1;
            while (Stuck.COMPUTED.get() != before || (before < 60_000 && System.nanoTime() < patience)) {
                before = Stuck.COMPUTED.get();
                sleep(150);
            }
            caller.interrupt();
        });
        interrupter.start();
        assertThatThrownBy(() -> sweep.run(LocalRunner.on(2)))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Interrupted: sweep stuck.");
        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
        assertThat(Stuck.COMPUTED.get()).isBetween(60_000, 65_536 + 5);
        assertThat(file).content().hasLineCount(1 + Stuck.COMPUTED.get());
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("nobody stops this", stopped);
        }
    }

    @Test
    void whatCannotBeAColumnIsRefusedAtOnce() {
        record Odd(Object anything) {}
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sweep.of("odd", Odd.class, List.of()))
                .withMessage("Result Odd: component 'anything' is of type java.lang.Object.\n"
                        + "Maybe make it a double, int, long, boolean, String, enum or List<Double>.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sweep.of("My Sweep", Odd.class, List.of()))
                .withMessage("A sweep's name has lower-case letters, digits and single hyphens, got 'My Sweep'.");
    }
}
