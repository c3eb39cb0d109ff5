/**
 * Quadratic welfare games: players whose welfare is a quadratic function of everyone's decisions, their equilibrium,
 * their joint optimum and the worth of coalitions among them. The relocation game, in which one region gives industry
 * away and any number of regions receive it, is built on them, with its closed forms, comparative statics and a
 * decomposition of the gain from cooperation. Every answer carries its certificate, and what has no answer says why.
 */
@NullMarked
package apportion.welfare;

import org.jspecify.annotations.NullMarked;
