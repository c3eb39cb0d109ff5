/**
 * Methods for sharing out environmental burdens, and the studies that reproduce four papers with them. Studies use
 * methods, methods use {@code apportion.solve}; nothing here knows the notebook kernel.
 */
@NullMarked
package apportion;

import org.jspecify.annotations.NullMarked;
