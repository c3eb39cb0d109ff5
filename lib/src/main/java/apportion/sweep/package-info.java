/**
 * Sweeps: many independent computations with one table of results. A task is a serialisable record that computes one
 * result from its own parameters and its own random stream; the table is the same bytes for one worker, for all cores of
 * a laptop and on a Spark cluster. Knows neither a method nor a paper.
 *
 * <pre>{@code
 * var sweep = Sweep.of("draws", Draw.Result.class, tasks).withSeed(2017).withCheckpoint(Path.of("draws.sweep"));
 * Table table = sweep.run().table();
 * }</pre>
 */
@NullMarked
package apportion.sweep;

import org.jspecify.annotations.NullMarked;
