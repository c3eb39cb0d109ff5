/**
 * Cooperative games with transferable utility: who should get how much of what a group earns or saves together. A game
 * is built from values or by one of the builders, a solution shares out v(N) or says in words why it cannot. Players
 * are numbered from 1, as in the literature; up to 20 of them.
 */
@NullMarked
package apportion.games;

import org.jspecify.annotations.NullMarked;
