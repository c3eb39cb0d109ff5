/**
 * Runs Java outside notebooks with the same imports, guards and errors: whole files, or line by line in a console.
 * Displays print their plain text. Nothing here is loaded by a running kernel.
 */
@NullMarked
package apportion.kernel.script;

import org.jspecify.annotations.NullMarked;
