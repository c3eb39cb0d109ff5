/**
 * How productivity changes between periods: each unit is measured against the frontiers of two periods, and the change
 * splits into what the unit did (catching up) and what the frontier did. The Malmquist index uses radial scores, the
 * Malmquist–Luenberger index directional distances that credit fewer bad outputs. Cross-period programs may be infeasible;
 * such a change has a reason in place of a number.
 */
@NullMarked
package apportion.dea.productivity;

import org.jspecify.annotations.NullMarked;
