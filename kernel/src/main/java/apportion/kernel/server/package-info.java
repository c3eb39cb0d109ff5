/**
 * The kernel as Jupyter sees it: answers requests, runs cells in order, and sends what they print and show. Stands
 * between the messages of {@code protocol} and the cells of {@code evaluate}. The front end it gives to a cell batches
 * output and asks for input.
 */
@NullMarked
package apportion.kernel.server;

import org.jspecify.annotations.NullMarked;
