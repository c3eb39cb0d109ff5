/**
 * What cells show while they run: values under an id that later calls replace, bars that follow a loop, and forms that
 * a reader adds for classes of their own. Stands on {@code render}, which says how a value looks, and on the front end
 * of the running cell. {@link apportion.kernel.Display} is its face in cells.
 */
@NullMarked
package apportion.kernel.show;

import org.jspecify.annotations.NullMarked;
