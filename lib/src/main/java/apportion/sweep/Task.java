package apportion.sweep;

import java.io.Serializable;
import java.util.random.RandomGenerator;

/**
 * One computation of a sweep, with its parameters: a record of the library or of a jar of one's own.
 *
 * <p>A task must draw from nothing but the given generator, and change nothing outside itself; then its result depends on
 * its parameters, the sweep's seed and its index alone. A long task should look at {@link Thread#isInterrupted}, as the
 * library's own loops do.
 *
 * @param <R> a record of numbers, truth values, texts and enumerated values; a {@code List<Double>} fills several columns
 */
@FunctionalInterface
public interface Task<R extends Record> extends Serializable {

    /**
     * The result. What is thrown here makes this task a failed one and does not stop the sweep.
     *
     * @param random this task's own stream, see {@link TaskRandom}
     */
    R compute(RandomGenerator random);
}
