/**
 * How values look: text for every value, and HTML, PNG or LaTeX where that shows more. Figures and text are the same
 * bytes on every machine, with every JDK. Built on JJava's registry, so that its extensions can add renderers.
 */
@NullMarked
package apportion.kernel.render;

import org.jspecify.annotations.NullMarked;
