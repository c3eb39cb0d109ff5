/**
 * The four studies, each a package under its paper's name. A study may use every method; no method and no other study may
 * use it. Each answers for every number of its paper in the replication ledger.
 */
@NullMarked
package apportion.study;

import org.jspecify.annotations.NullMarked;
