/**
 * The only door to the optimisation engine. Programs are stated by name, scaled, solved, and every answer comes back
 * as a typed {@link apportion.solve.Outcome} with a certificate that is computed here and not taken from the engine.
 * Methods build on this package; it knows none of them.
 */
@NullMarked
package apportion.solve;

import org.jspecify.annotations.NullMarked;
