/** Tests that hold for the library as a whole. */
@NullMarked
package apportion;

import org.jspecify.annotations.NullMarked;
