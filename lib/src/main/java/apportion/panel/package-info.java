/**
 * "What if" panels: a few knobs, and what a model answers for every setting of them. A {@link apportion.panel.Panel} holds
 * no model and draws nothing itself: it asks a function for the rows of its pictures, for one setting or for the whole grid,
 * and describes the pictures in Vega-Lite 5, which notebooks draw without a kernel. The kernel turns the same knobs into
 * sliders.
 */
@NullMarked
package apportion.panel;

import org.jspecify.annotations.NullMarked;
