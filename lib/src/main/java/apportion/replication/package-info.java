/**
 * The replication ledger: every number a paper prints, beside the number computed here, with exactly one verdict. Knows
 * no paper; the studies are found through {@link java.util.ServiceLoader}. A verdict is only accepted if the evidence it
 * claims holds, and the whole ledger is compared with the committed one.
 */
@NullMarked
package apportion.replication;

import org.jspecify.annotations.NullMarked;
