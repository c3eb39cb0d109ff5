/**
 * The engine under every efficiency model that is one linear program for each unit: few rows, one column for each
 * reference unit, a few columns of the unit's own. A dense revised simplex starts each program from the basis of the
 * last one, sees the reference units that mattered so far, and asks a tree of bounding boxes whether any other could
 * improve it, so that optimality is always proved against all of them. Answers can be certified in exact rational
 * arithmetic; they do not depend on the number of threads.
 */
@NullMarked
package apportion.dea.engine;

import org.jspecify.annotations.NullMarked;
