/** Tests of production functions: golden cases, textbook data, simulated data whose parameters are known. */
@NullMarked
package apportion.production;

import org.jspecify.annotations.NullMarked;
