/**
 * Fuzzy numbers: quantities of which one knows a likely value and a range, by membership and by α-cuts. Arithmetic by
 * the extension principle, the measures of fuzzy events (possibility, necessity, credibility and their mixture Me) with
 * expected values and quantiles, chance constraints, and several ways of ranking. Results keep their exact shape: a
 * product of triangular numbers is not triangular, and is not made so.
 */
@NullMarked
package apportion.fuzzy;

import org.jspecify.annotations.NullMarked;
