package apportion.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop ends what a cell does, wherever it computes or waits, and nothing of it computes on. */
@Timeout(120)
class StoppingTest {
    /** The limits are those of a machine at work; {@code test_stopping.py} measures the real ones. */
    private static final int SECONDS = 40;

    private static final Evaluator EVALUATOR = Evaluator.withImports(List.of(
            "import java.math.*;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.regex.*;",
            "import java.util.stream.*;"));

    private final RecordingFrontend frontend = new RecordingFrontend();

    @AfterAll
    static void close() {
        EVALUATOR.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // code of the cell itself
                "for (int i = 0; i < 10; i = (i + 1) % 5) { }",
                "int z = 0; while (true) { switch (z) { case 0: z = 1; continue; case 1: z = 0; continue; default: } }",
                "Runnable outer = () -> { Runnable inner = () -> { for (int i = 0; ; i++) { } }; inner.run(); }; outer.run();",
                "class Local { void go() { for (;;) { } } } new Local().go();",
                "record Endless(int x) { Endless { while (x > 0) { } } } new Endless(1);",
                "IntStream.range(0, 1_000).parallel().forEach(i -> { for (int j = 0; j >= 0; j = (j + 1) & 0xffff) { } });",
                // code that tries to go on
                "while (true) { try { while (true) { } } catch (Throwable everything) { } }",
                "while (true) { try { Thread.sleep(1_000); } finally { continue; } }",
                "try { while (true) { } } finally { while (true) { } }",
                // code of libraries only
                "LongStream.range(0, Long.MAX_VALUE).mapToDouble(Math::sqrt).sum();",
                "LongStream.range(0, Long.MAX_VALUE).parallel().asDoubleStream().sum();",
                "Arrays.asList(new Integer[5_000]).replaceAll(x -> { while (true) Collections.nCopies(9, 1).size(); });",
                "BigInteger.TEN.pow(20_000_000).toString();",
                "Collections.frequency(new AbstractList<Integer>() { public Integer get(int i) { return i; }"
                        + " public int size() { return Integer.MAX_VALUE; } public Iterator<Integer> iterator() {"
                        + " return Stream.generate(() -> 1).iterator(); } }, 2);",
            })
    void codeEndsAndLeavesNothingBehind(String code) throws Exception {
        run("int kept = 41;");
        assertThat(message(stopped(code))).isEqualTo("The cell was stopped; variables keep the values they had.");
        assertThat(run("kept + 1")).isEqualTo(new Outcome.Value(42));
        assertNothingComputes();
        assertThat(frontend.errors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "new Semaphore(0).acquireUninterruptibly();",
                "new CompletableFuture<Integer>().join();",
                "new java.net.ServerSocket(0).accept();",
                "new ProcessBuilder(\"sleep\", \"1000\").start().getInputStream().read();",
                "Executors.newCachedThreadPool().invokeAll(List.of(() -> { Thread.sleep(99_999); return 1; }, () -> { while (true) ; }));"
            })
    void codeThatWaitsIsLeftOrEnds(String code) throws Exception {
        assertThat(message(stopped(code))).startsWith("The cell ");
        assertThat(run("40 + 2")).isEqualTo(new Outcome.Value(42));
        assertNothingComputes();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "apportion.kernel.evaluate.SlowClasses.Polling.value();",
                "apportion.kernel.evaluate.SlowClasses.Computing.value();",
                "var task = new FutureTask<>(apportion.kernel.evaluate.SlowClasses.Elsewhere::value);"
                        + " new Thread(task).start(); task.get();",
            })
    void aClassThatWasBeingInitialisedWorksAfterwards(String code) throws Exception {
        assertThat(message(stopped(code))).isEqualTo("The cell was stopped; variables keep the values they had.");
        Thread.sleep(3_000); // until a thread left to itself has done it, too
        assertThat(run(code.replaceAll(";$", ""))).isEqualTo(new Outcome.Value(3L));
    }

    @Test
    void processesOfAStoppedCellEndAndThoseOfEarlierOnesGoOn() throws Exception {
        run("var early = new ProcessBuilder(\"sleep\", \"1000\").start();");
        stopped("var late = Runtime.getRuntime().exec(new String[] {\"sleep\", \"1000\"}); System.setProperty(\"late\","
                + " \"\" + late.pid()); late.waitFor();");
        ProcessHandle late = ProcessHandle.of(Long.getLong("late")).orElse(ProcessHandle.current());
        if (late.pid() != ProcessHandle.current().pid()) {
            late.onExit().get(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(run("early.isAlive()")).isEqualTo(new Outcome.Value(true));
        run("early.destroy();");
    }

    @Test
    void librariesWorkAsBeforeOnceTheStopIsOver() throws Exception {
        stopped("LongStream.range(0, Long.MAX_VALUE).mapToDouble(Math::sqrt).sum();");
        assertNothingComputes();
        assertThat(
                        run(
                                "Thread.currentThread().interrupt(); LongStream.range(0, 1_000).mapToDouble(Math::sqrt).count()"))
                .isEqualTo(new Outcome.Value(1000L));
    }

    /** Runs code, stops it once it is under way, and gives what came of it. */
    private Outcome stopped(String code) throws Exception {
        System.clearProperty("reached");
        var cell = new Cell("cell 8", frontend);
        String signalled = "{ System.setProperty(\"reached\", \"yes\"); " + code + " }";
        var outcome =
                CompletableFuture.supplyAsync(() -> EVALUATOR.run(cell, signalled), task -> new Thread(task).start());
        while (System.getProperty("reached") == null && !outcome.isDone()) {
            Thread.sleep(5);
        }
        Thread.sleep(150);
        assertThat(outcome).as(code).isNotDone();
        EVALUATOR.stop(cell);
        return outcome.get(SECONDS, TimeUnit.SECONDS);
    }

    private static String message(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.error().name().equals("Interrupted")
                ? failed.error().message()
                : String.valueOf(outcome);
    }

    private Outcome run(String code) {
        return EVALUATOR.run(new Cell("cell 7", frontend), code);
    }

    /** A thread that works for cells and is seen at work again and again, or not at all. */
    private static void assertNothingComputes() throws InterruptedException {
        List<Thread> seen = List.of();
        for (int look = 0, quiet = 0; look < 200 && quiet < 5; look++) {
            seen = Thread.getAllStackTraces().keySet().stream()
                    .filter(StoppingTest::isOfCells)
                    .filter(CellThreads::computes)
                    .toList();
            quiet = seen.isEmpty() ? quiet + 1 : 0;
            Thread.sleep(20);
        }
        assertThat(seen).isEmpty();
    }

    private static boolean isOfCells(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return (group != null && group.getName().equals(CellThreads.GROUP))
                || thread.getName().startsWith("ForkJoinPool");
    }
}
