/**
 * Lines that start with a percent sign: they tell the kernel what Java cannot say, such as which jar to fetch. Finds them
 * without ever taking Java's remainder operator for one, runs them between the Java around them, and helps to write them.
 * Fetching has class loaders and jars of its own, which nothing else sees.
 */
@NullMarked
package apportion.kernel.magic;

import org.jspecify.annotations.NullMarked;
