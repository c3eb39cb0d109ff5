/**
 * Inverse data envelopment analysis: instead of scoring given units, it asks which inputs and outputs go with given
 * scores. The quota model shares a reduction of bad outputs among the inefficient units in one linear program, after
 * Emrouznejad, Yang and Amin (2019), with the interval of quotas that can be met, abatement cost curves and the quota's
 * price; {@link apportion.dea.inverse.InverseEstimation} estimates inputs or outputs after Wei, Zhang and Zhang (2000).
 */
@NullMarked
package apportion.dea.inverse;

import org.jspecify.annotations.NullMarked;
