/** Tests of the optimisation programs. */
@NullMarked
package apportion.solve;

import org.jspecify.annotations.NullMarked;
