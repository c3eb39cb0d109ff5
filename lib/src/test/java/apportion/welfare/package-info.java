/** Tests of quadratic welfare games and the relocation game. */
@NullMarked
package apportion.welfare;

import org.jspecify.annotations.NullMarked;
