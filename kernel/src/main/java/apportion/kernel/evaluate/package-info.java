/**
 * Evaluates cells with JShell inside this very process, so that results are live objects. Guards the code of cells:
 * it can be stopped, cannot end the process, and keeps the values of variables when what they depend on is declared
 * anew. Tells errors in terms of cells and lines; knows nothing of Jupyter's messages.
 */
@NullMarked
package apportion.kernel.evaluate;

import org.jspecify.annotations.NullMarked;
