/**
 * Search without derivatives: particle swarms and covariance matrix adaptation in a box, with constraints, from a seed the
 * reader sees. They prove nothing, so each answer carries its convergence record, and a run is one draw of a distribution
 * ({@link apportion.swarm.SeedStudy}). For two-level problems every point that is reported is evaluated again with the
 * exact follower ({@link apportion.swarm.NestedSwarm}), because a leader gains from a follower's errors.
 */
@NullMarked
package apportion.swarm;

import org.jspecify.annotations.NullMarked;
