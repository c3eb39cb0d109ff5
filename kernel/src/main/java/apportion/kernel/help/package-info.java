/**
 * Says what a name in unfinished code means: its signature and its javadoc, read from the sources of the library, of
 * what it stands on, and of the JDK where they are there. Asks javac what a name refers to, with all that earlier cells
 * declared around it. Knows nothing of JShell or of Jupyter's messages.
 */
@NullMarked
package apportion.kernel.help;

import org.jspecify.annotations.NullMarked;
