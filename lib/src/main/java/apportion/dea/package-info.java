/**
 * Data envelopment analysis: how far each unit is from the frontier that the best units span. Units come from Tablesaw
 * tables, with inputs, good and bad outputs; every model is one linear program for each unit, solved by {@link
 * apportion.dea.engine}, and answers with a score, a projection, its peers, slacks, multipliers and a certificate. The
 * units that span the frontier need not be the units that are evaluated.
 */
@NullMarked
package apportion.dea;

import org.jspecify.annotations.NullMarked;
