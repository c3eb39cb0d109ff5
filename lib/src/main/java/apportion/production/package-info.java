/**
 * Production functions of the Cobb-Douglas form: the average function by least squares, the boundary function that no
 * observation exceeds, and the stochastic frontier that tells noise from inefficiency. From a function follow capacity and
 * its utilisation, the inputs of least cost, the cost of giving capacity up, and the growth that inputs do not explain. All
 * of it takes {@link apportion.production.ProductionData}; a panel does it for every unit at once.
 */
@NullMarked
package apportion.production;

import org.jspecify.annotations.NullMarked;
