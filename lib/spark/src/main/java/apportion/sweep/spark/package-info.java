/**
 * Spark's side of a sweep: the driver process that {@link apportion.sweep.SparkRunner} starts, and what the executors do. A
 * module of its own, so that Spark's hundred jars are on no class path but this process's.
 */
@NullMarked
package apportion.sweep.spark;

import org.jspecify.annotations.NullMarked;
