package apportion.welfare;

/**
 * Makes the receivers take in equilibrium what the giver gives away, m = Σ m_i, eq. (11), by moving one parameter.
 *
 * <p>Summing eqs. (8)-(10), flows balance exactly if D·Σq_i = Σ n_i, where n_i is what region i gains from its first
 * unit of emissions: n_1 = a_1 − p + β₁ − β₂ (giver) and n_i = a_i − p + β₁ + β₃.
 */
public sealed interface MarketClearing permits MarketClearing.Cleared, MarketClearing.Impossible {

    /**
     * The flows balance.
     *
     * @param parameter the symbol of the parameter that was moved, k or β₁
     * @param value where it must stand
     * @param game the game with this value
     * @param imbalance Σ m_i − m there: the residual of eq. (11)
     */
    record Cleared(String parameter, double value, RelocationGame game, double imbalance) implements MarketClearing {
        @Override
        public String toString() {
            return "Flows balance at %s = %.6f (residual %.1e)%n%s"
                    .formatted(parameter, value, imbalance, game.equilibrium());
        }
    }

    /** No admissible value of the parameter balances the flows. */
    record Impossible(String parameter, String reason) implements MarketClearing {}

    /** Lets k, the abatement response, balance the flows: k = √((D − 1 − d)/g) with D = Σn_i/Σq_i, as in the paper. */
    static MarketClearing byAbatementResponse(RelocationGame game) {
        RelocationParameters at = game.parameters();
        double emissions = totalEmissions(at);
        double gains = totalGains(game);
        if (!(at.abatementCost() > 0)) {
            return new Impossible("k", "with abatementCost 0 the response k does not move any flow.");
        }
        if (!(emissions > 0)) {
            return new Impossible("k", "initial emissions add up to 0, so no curvature D solves D·Σq = Σn.");
        }
        double curvature = gains / emissions;
        double square = (curvature - 1 - at.localDamage()) / at.abatementCost();
        if (!(square >= 0)) {
            return new Impossible(
                    "k",
                    "balance needs D = %.6g, but D ≥ 1 + d = %.6g, so k² would be %.6g."
                            .formatted(curvature, 1 + at.localDamage(), square));
        }
        double response = Math.sqrt(square);
        return cleared("k", response, game, at.withAbatementResponse(response));
    }

    /**
     * Lets β₁, the compensation, be the price that balances the flows: with the giver paying,
     * (R + 1)β₁ = D·Σq_i − Σ(a_i − p) + β₂ − R·β₃.
     */
    static MarketClearing byCompensation(RelocationGame game) {
        RelocationParameters at = game.parameters();
        double slope = at.receivers() - game.compensationSign().sign();
        if (slope == 0) {
            return new Impossible("β₁", "the giver and its one receiver answer to β₁ alike, so it balances nothing.");
        }
        double missing = at.curvature() * totalEmissions(at) - totalGains(game);
        double price = at.compensation() + missing / slope;
        if (!(price >= 0)) {
            return new Impossible("β₁", "the price that balances the flows is negative: %.6g.".formatted(price));
        }
        return cleared("β₁", price, game, at.withCompensation(price));
    }

    private static double totalEmissions(RelocationParameters at) {
        return at.initialEmissions().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double totalGains(RelocationGame game) {
        double total = 0;
        for (int i = 0; i <= game.parameters().receivers(); i++) {
            total += game.marginalGain(i);
        }
        return total;
    }

    private static Cleared cleared(String name, double value, RelocationGame game, RelocationParameters at) {
        RelocationGame moved = RelocationGame.of(at).withCompensationSign(game.compensationSign());
        return new Cleared(name, value, moved, moved.equilibrium().flows().imbalance());
    }
}
