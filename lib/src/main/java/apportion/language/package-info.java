/**
 * The language that labels of figures and panels are shown in. Programs and tables speak English; where a figure is drawn,
 * its labels are looked up here. The translations stand in one table, {@code labels.csv}, with the English text as the key.
 */
@NullMarked
package apportion.language;

import org.jspecify.annotations.NullMarked;
