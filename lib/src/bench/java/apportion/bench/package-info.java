/**
 * Benchmarks of the library, run by JMH in the Maven profile {@code bench}. Each names what it measures and the size of
 * its input. They guard no bound; they say where time goes before someone makes a thing faster.
 */
@NullMarked
package apportion.bench;

import org.jspecify.annotations.NullMarked;
