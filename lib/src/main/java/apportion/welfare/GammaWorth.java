package apportion.welfare;

import apportion.solve.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The γ-worth of a coalition in a quadratic game (Chander and Tulkens 1997): its members maximise the sum of their
 * welfare while every outsider, alone, plays its best response: the partial-agreement Nash equilibrium.
 */
public final class GammaWorth {

    private static final String COALITION = "the coalition";

    private GammaWorth() {}

    /**
     * The worth with unbounded decisions, in closed form.
     *
     * @throws IllegalStateException if the partial-agreement equilibrium does not exist or is not unique, with the reason
     */
    public static CoalitionWorth of(QuadraticGame game, Collection<String> members) {
        Equilibrium.Unique found = game.merged(COALITION, members).equilibrium().orElseThrow();
        return new CoalitionWorth(
                List.copyOf(members),
                worth(game, members, found.strategies()),
                found.strategies(),
                found.certificate().largestResidual());
    }

    /** The worth with all decisions within bounds, by best responses of the coalition and each outsider. */
    public static Outcome<CoalitionWorth> within(QuadraticGame game, Collection<String> members, StrategyBox box) {
        return game.merged(COALITION, members)
                .equilibriumWithin(box)
                .map(found -> new CoalitionWorth(
                        List.copyOf(members),
                        worth(game, members, found.strategies()),
                        found.strategies(),
                        found.violation()));
    }

    private static double worth(QuadraticGame game, Collection<String> members, Map<String, Double> strategies) {
        return members.stream()
                .mapToDouble(member -> game.player(member).welfare().value(strategies))
                .sum();
    }
}
