/** Tests of bilevel programs: hand cases, reference cases by every method, properties over fifty seeds. */
@NullMarked
package apportion.bilevel;

import org.jspecify.annotations.NullMarked;
