/**
 * Sharing a CO₂ reduction among Chinese manufacturing industries and regions by inverse data envelopment analysis:
 * Emrouznejad, Yang and Amin (2019), Journal of the Operational Research Society, doi 10.1080/01605682.2018.1489344.
 *
 * <p>The authors' data are not public. What the paper prints is checked number by number; the model runs on data sets that
 * are synthetic, or official but of another kind, and says so.
 */
@NullMarked
package apportion.study.co2;

import org.jspecify.annotations.NullMarked;
