/**
 * Screening of land for a site: exclusion zones around features of vector layers, slope from an elevation raster,
 * overlay by mask or by weights, and the units of land with most suitable area. Every choice that changes the answer
 * is a parameter; every repair of an input is named in the result. Geometry is JTS's, coordinates are proj4j's, and
 * degrees are never taken for metres.
 */
@NullMarked
package apportion.siting;

import org.jspecify.annotations.NullMarked;
