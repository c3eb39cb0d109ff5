/** Tests of the searches: golden cases, hand cases, the same answer on any number of threads. */
@NullMarked
package apportion.swarm;

import org.jspecify.annotations.NullMarked;
