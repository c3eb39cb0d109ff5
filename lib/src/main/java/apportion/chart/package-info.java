/**
 * One look for every figure. Charts are XChart's own; {@link apportion.chart.Figures} sets their size, colours, line
 * styles and text so that they also read in black and white and to colour-blind readers. All text is in a font that
 * travels with the library, so a figure has the same pixels on every machine.
 */
@NullMarked
package apportion.chart;

import org.jspecify.annotations.NullMarked;
