package apportion.kernel.magic;

import apportion.kernel.evaluate.Outcome;
import apportion.kernel.render.Durations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Runs code and says how long it took. */
final class TimeMagic {
    private static final int MICROSECONDS = 1_000;

    private TimeMagic() {}

    static Outcome run(Call call) throws MagicFailure {
        String code = call.body().isEmpty() ? call.arguments() : call.body();
        if (code.isBlank()) {
            throw call.magic().misuse("There is nothing to time.");
        }
        Optional<Duration> processor = processor();
        Duration ran = call.evaluator().runTime();
        long start = System.nanoTime();
        Outcome outcome = call.cells().run(call.cell(), call.code());
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        Duration run = call.evaluator().runTime().minus(ran);
        String spent = processor
                .flatMap(before -> processor().map(after -> after.minus(before)))
                .map(duration -> ", processor " + text(duration))
                .orElse("");
        call.print("ran %s, compiled %s%s".formatted(text(run), text(all.minus(run)), spent));
        return outcome;
    }

    /** Of all threads together, as far as the system tells. */
    private static Optional<Duration> processor() {
        return ProcessHandle.current().info().totalCpuDuration();
    }

    private static String text(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) >= 0) {
            return Durations.text(duration.truncatedTo(ChronoUnit.MILLIS));
        }
        return Durations.text(Duration.ofNanos(duration.toNanos() / MICROSECONDS * MICROSECONDS));
    }
}
