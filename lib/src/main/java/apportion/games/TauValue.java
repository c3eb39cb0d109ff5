package apportion.games;

import apportion.solve.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * The τ-value, Tijs (1981): the efficient point on the line from the minimal rights m to the utopia payoffs M,
 * Mᵢ = v(N) − v(N∖i), mᵢ = max [v(S) − Σ Mⱼ, j ∈ S∖i] over S ∋ i.
 *
 * <p>Defined for quasi-balanced games, m ≤ M and m(N) ≤ v(N) ≤ M(N); every game with a core is one.
 */
public final class TauValue {

    private TauValue() {}

    /** Optimal, or infeasible with the reason if the game is not quasi-balanced. */
    public static Outcome<Allocation> of(TransferableUtilityGame game) {
        NormalisedGame normalised = new NormalisedGame(game);
        double[] utopia = utopia(normalised);
        double[] rights = rights(normalised, utopia);
        double utopiaSum = 0;
        double rightsSum = 0;
        for (int i = 0; i < utopia.length; i++) {
            if (rights[i] > utopia[i] + normalised.tolerance) {
                double single = game.worthOfMask(1 << i);
                return notQuasiBalanced(
                        "player %s has minimal right %s above utopia payoff %s",
                        game.playerNames().get(i),
                        normalised.scale * rights[i] + single,
                        normalised.scale * utopia[i] + single);
            }
            utopiaSum += utopia[i];
            rightsSum += rights[i];
        }
        double worth = normalised.worthOfGrandCoalition();
        double singles = game.worthOfGrandCoalition() - normalised.scale * worth;
        if (worth < rightsSum - normalised.tolerance) {
            return notQuasiBalanced(
                    "the minimal rights add up to %s, more than v(N) = %s",
                    normalised.scale * rightsSum + singles, game.worthOfGrandCoalition());
        }
        if (worth > utopiaSum + normalised.tolerance) {
            return notQuasiBalanced(
                    "the utopia payoffs add up to %s, less than v(N) = %s",
                    normalised.scale * utopiaSum + singles, game.worthOfGrandCoalition());
        }
        // M = m leaves one point, and no division
        double step = utopiaSum - rightsSum <= normalised.tolerance
                ? 0
                : Math.min(1, Math.max(0, (worth - rightsSum) / (utopiaSum - rightsSum)));
        double[] point = new double[utopia.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = rights[i] + step * (utopia[i] - rights[i]);
        }
        return new Outcome.Optimal<>(normalised.restore("Tau value", point));
    }

    /** M by player, the most anyone can hope for: Mᵢ = v(N) − v(N∖i). */
    public static List<Double> utopiaPayoffs(TransferableUtilityGame game) {
        NormalisedGame normalised = new NormalisedGame(game);
        return normalised.restore("Utopia payoffs", utopia(normalised)).payoffs();
    }

    /** m by player, what anyone can secure by paying the others of some coalition their utopia payoffs. */
    public static List<Double> minimalRights(TransferableUtilityGame game) {
        NormalisedGame normalised = new NormalisedGame(game);
        return normalised
                .restore("Minimal rights", rights(normalised, utopia(normalised)))
                .payoffs();
    }

    private static double[] utopia(NormalisedGame game) {
        double[] utopia = new double[game.players];
        for (int i = 0; i < utopia.length; i++) {
            utopia[i] = game.worthOfGrandCoalition() - game.worth[game.everyone() & ~(1 << i)];
        }
        return utopia;
    }

    private static double[] rights(NormalisedGame game, double[] utopia) {
        double[] sums = CoalitionSums.of(utopia);
        double[] gaps = new double[game.players];
        Arrays.fill(gaps, Double.POSITIVE_INFINITY);
        for (int mask = 1; mask < game.worth.length; mask++) {
            double gap = sums[mask] - game.worth[mask];
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                int i = Integer.numberOfTrailingZeros(rest);
                gaps[i] = Math.min(gaps[i], gap);
            }
        }
        double[] rights = new double[game.players];
        for (int i = 0; i < rights.length; i++) {
            rights[i] = utopia[i] - gaps[i];
        }
        return rights;
    }

    private static Outcome<Allocation> notQuasiBalanced(String reason, Object... values) {
        return new Outcome.Infeasible<>("The game is not quasi-balanced: "
                + Digits.format(reason, values)
                + ".\nMaybe ask for the prenucleolus or the Shapley value.");
    }
}
