/**
 * Pictures of efficiency results: the frontier in two factors with projections, bars of scores, the graph of peers, and, of
 * the quota model, abatement cost curves and allocations. Each is an XChart chart with the look of {@link
 * apportion.chart.Figures}, so that points and lines can be added.
 */
@NullMarked
package apportion.dea.figure;

import org.jspecify.annotations.NullMarked;
