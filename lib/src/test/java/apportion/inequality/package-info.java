/** Tests of the inequality measures. */
@NullMarked
package apportion.inequality;

import org.jspecify.annotations.NullMarked;
