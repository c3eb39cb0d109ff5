package apportion.games;

/**
 * The prenucleolus, Sobolev (1975): as the nucleolus, but among all efficient payoffs, individually rational or not.
 * Always exists, is unique, and equals the nucleolus where the core is not empty.
 */
public final class Prenucleolus {

    private Prenucleolus() {}

    /**
     * The prenucleolus with its certificate.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static NucleolusSolution of(TransferableUtilityGame game) {
        return new NucleolusSearch(game, new NormalisedGame(game), false).run("Prenucleolus");
    }
}
