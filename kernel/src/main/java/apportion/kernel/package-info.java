/** The Jupyter kernel: evaluates Java cells with JShell and shows the library's results. */
@NullMarked
package apportion.kernel;

import org.jspecify.annotations.NullMarked;
