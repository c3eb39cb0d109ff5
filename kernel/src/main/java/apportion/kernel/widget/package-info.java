/**
 * Jupyter widgets: controls that a reader moves, boxes that hold them, and {@link apportion.kernel.widget.Interact},
 * which computes again when they move. Every widget is made by a static factory and {@code with…} methods, which give
 * copies; {@code set…} methods change the one that is shown. They speak version 2.1 of the widgets' protocol through
 * the kernel's comms, opened when a widget is first shown; in scripts, which have none, they hold values only.
 */
@NullMarked
package apportion.kernel.widget;

import org.jspecify.annotations.NullMarked;
