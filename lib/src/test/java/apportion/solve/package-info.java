/** Tests of the solver layer, with engines that lie. */
@NullMarked
package apportion.solve;

import org.jspecify.annotations.NullMarked;
