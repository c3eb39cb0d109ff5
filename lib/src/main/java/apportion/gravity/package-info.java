/**
 * Gravity models: how strongly places are connected, how trips spread over them, and where one market ends. The
 * strengths come from masses and distances ({@link apportion.gravity.GravityModel}), from observed flows ({@link
 * apportion.gravity.PoissonGravity}) or from known totals ({@link apportion.gravity.FurnessBalancing}). A connection
 * matrix leads to memberships and to the coordination matrix of a synergy game; this package knows no games.
 */
@NullMarked
package apportion.gravity;

import org.jspecify.annotations.NullMarked;
