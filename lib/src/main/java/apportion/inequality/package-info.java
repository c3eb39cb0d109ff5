/**
 * How unequally something is shared out: Lorenz and concentration curves, the Gini index, Theil's indices, Atkinson's
 * index, and how sure one may be of them. Every measure takes {@link apportion.inequality.WeightedValues}, what each
 * holder has and how many there are of the kind; the mean must be positive, and each measure says what it makes of zeros
 * and of negative values. All of them are the same in every unit and for every order of the data.
 */
@NullMarked
package apportion.inequality;

import org.jspecify.annotations.NullMarked;
