package apportion.games;

import apportion.solve.Outcome;

/**
 * The nucleolus, Schmeidler (1969): the imputation whose excesses v(S) − x(S), sorted from the largest down, are
 * lexicographically least. Unique wherever an imputation exists; lies in the core where that is not empty.
 *
 * <p>Found by a sequence of at most n − 1 linear programs with generated rows, {@link NucleolusSearch}; the result
 * carries Kohlberg's criterion, checked apart from the search.
 */
public final class Nucleolus {

    private Nucleolus() {}

    /**
     * Optimal, or infeasible with the reason if Σ v({i}) > v(N), when no imputation exists.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Outcome<NucleolusSolution> of(TransferableUtilityGame game) {
        NormalisedGame normalised = new NormalisedGame(game);
        if (normalised.hasNoImputation()) {
            double alone = game.worthsOfSingles().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            return new Outcome.Infeasible<>(Digits.format(
                    "The game has no imputation: the players alone are worth %s, together v(N) = %s.\n"
                            + "Maybe ask for the prenucleolus.",
                    alone, game.worthOfGrandCoalition()));
        }
        return new Outcome.Optimal<>(new NucleolusSearch(game, normalised, true).run("Nucleolus"));
    }
}
