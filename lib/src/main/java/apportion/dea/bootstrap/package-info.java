/**
 * How uncertain efficiency scores are. Scores against a sample's own frontier are too good, since the true frontier lies
 * beyond it; the bootstrap draws pseudo-samples from the smoothed distribution of scores, estimates that bias, gives
 * intervals, and tests returns to scale. A seed decides all draws; the number of threads decides nothing.
 */
@NullMarked
package apportion.dea.bootstrap;

import org.jspecify.annotations.NullMarked;
