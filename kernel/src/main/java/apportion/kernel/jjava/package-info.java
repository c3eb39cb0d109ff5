/**
 * What makes the library at home in another kernel of the same family. JJava finds the extension by the service loader
 * when our jars come onto its class path. Our own kernel does not use it.
 */
@NullMarked
package apportion.kernel.jjava;

import org.jspecify.annotations.NullMarked;
