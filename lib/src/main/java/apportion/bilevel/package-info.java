/**
 * Bilevel programs: a leader decides first, one or several followers answer with what is best for them, and the leader
 * knows it. A program is built from two kinds of players; each method solves it exactly or says why it cannot, and every
 * answer is checked by solving the followers' programs again. Methods, notation and the traps are those of Bard (1998)
 * and Dempe (2002).
 */
@NullMarked
package apportion.bilevel;

import org.jspecify.annotations.NullMarked;
