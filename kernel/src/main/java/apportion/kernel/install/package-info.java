/**
 * Installs the kernel where Jupyter looks for it. Writes the kernel specification with the flags that suit the Java
 * that runs the installer, and copies jars and logos beside it. Nothing here is loaded by a running kernel.
 */
@NullMarked
package apportion.kernel.install;

import org.jspecify.annotations.NullMarked;
