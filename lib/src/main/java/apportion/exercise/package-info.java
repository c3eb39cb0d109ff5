/**
 * Exercises that check an answer at once and say what may be wrong with it: the sign, the unit, the digits, a known
 * misunderstanding. An answer never ends in an exception, and none is written down: the right one is computed by the
 * library. Books of exercises, one for each notebook, are found through {@link java.util.ServiceLoader}.
 */
@NullMarked
package apportion.exercise;

import org.jspecify.annotations.NullMarked;
