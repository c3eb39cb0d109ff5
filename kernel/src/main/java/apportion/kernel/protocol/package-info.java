/**
 * Jupyter's wire protocol: connection files, signatures, messages, and the five sockets. One thread owns all sockets
 * and waits without polling; everyone else hands it messages. Knows nothing of Java cells.
 */
@NullMarked
package apportion.kernel.protocol;

import org.jspecify.annotations.NullMarked;
