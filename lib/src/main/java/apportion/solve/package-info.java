/**
 * A thin layer over optimisation engines: programs with named rows and columns go in, typed outcomes come out. Every
 * optimum carries its duals and a Karush–Kuhn–Tucker certificate that is computed here, never taken from the engine; an
 * answer that fails it is refused. No other package calls an engine.
 */
@NullMarked
package apportion.solve;

import org.jspecify.annotations.NullMarked;
