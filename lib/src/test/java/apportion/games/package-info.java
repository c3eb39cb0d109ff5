/** Tests of cooperative games: hand cases, golden cases, textbook games and properties over fifty seeds. */
@NullMarked
package apportion.games;

import org.jspecify.annotations.NullMarked;
