/**
 * Coal de-capacity quotas among 25 Chinese provinces, after Wang, Liu, Wang, Shi and Song, "Allocation of coal de-capacity
 * quota among provinces in China: a bi-level multi-objective combinatorial optimization approach", Energy Economics (2020).
 * One class for each table and figure under its printed name, one for each fact the printed numbers establish, and the two
 * well-posed instances with their exact solutions. The methods live in {@code apportion.solve}, {@code apportion.inequality},
 * {@code apportion.production} and {@code apportion.swarm}.
 */
@NullMarked
package apportion.study.coal;

import org.jspecify.annotations.NullMarked;
