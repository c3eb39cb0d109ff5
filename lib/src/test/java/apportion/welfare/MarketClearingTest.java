package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarketClearingTest {

    private final RelocationGame table6 = RelocationGame.of(RelocationCases.table6());

    private static MarketClearing.Cleared cleared(MarketClearing clearing) {
        assertThat(clearing).isInstanceOf(MarketClearing.Cleared.class);
        return (MarketClearing.Cleared) clearing;
    }

    @Test
    void theAbatementResponseOfTable6IsTheRoundedSolutionOfEquation11() {
        // By hand: D = (20 + 17 + 22)/36 = 59/36, k² = (59/36 − 1.5)/0.3 = 0.462963.
        MarketClearing.Cleared found = cleared(MarketClearing.byAbatementResponse(table6));
        assertThat(found.value()).isCloseTo(Math.sqrt((59.0 / 36 - 1.5) / 0.3), within(1e-12));
        assertThat(found.value()).isCloseTo(0.68, within(0.005)); // Table 6 prints 0.68
        assertThat(found.imbalance()).isCloseTo(0, within(1e-12));
    }

    @Test
    void theCompensationThatClearsAtTheRoundedResponseIsNearTheOneOfTable6() {
        // By hand: 3β₁ = 1.63872·36 − (18 + 8 + 13) + 4 − 6, so β₁ = 5.99797…
        MarketClearing.Cleared found = cleared(MarketClearing.byCompensation(table6));
        assertThat(found.value()).isCloseTo((1.63872 * 36 - 41) / 3, within(1e-12));
        assertThat(found.imbalance()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whereNoRealResponseClearsTheReasonIsGiven() {
        // By hand: D = (14 + 11 + 16)/36 = 1.13889.
        MarketClearing none = MarketClearing.byAbatementResponse(
                RelocationGame.of(RelocationCases.table6().withCompensation(0)));
        assertThat(none)
                .isEqualTo(new MarketClearing.Impossible(
                        "k", "balance needs D = 1.13889, but D ≥ 1 + d = 1.50000, so k² would be -1.20370."));
        assertThat(MarketClearing.byAbatementResponse(
                        RelocationGame.of(RelocationCases.table6().withAbatementCost(0))))
                .isEqualTo(new MarketClearing.Impossible(
                        "k", "with abatementCost 0 the response k does not move any flow."));
    }

    @Test
    void aNegativePriceIsNoPrice() {
        MarketClearing none = MarketClearing.byCompensation(
                RelocationGame.of(RelocationCases.table6().withReceiverSubsidy(30)));
        assertThat(none).isInstanceOf(MarketClearing.Impossible.class);
        assertThat(((MarketClearing.Impossible) none).reason())
                .startsWith("the price that balances the flows is negative: -");
    }

    @Test
    void clearedFlowsBalanceOverFiftySeedsAndBothSigns() {
        int cleared = 0;
        for (int seed = 0; seed < 50; seed++) {
            for (CompensationSign sign : CompensationSign.values()) {
                RelocationGame game =
                        RelocationGame.of(RelocationCases.random(seed)).withCompensationSign(sign);
                if (MarketClearing.byAbatementResponse(game) instanceof MarketClearing.Cleared found) {
                    cleared++;
                    assertThat(found.imbalance()).isCloseTo(0, within(1e-10));
                }
                if (MarketClearing.byCompensation(game) instanceof MarketClearing.Cleared found) {
                    cleared++;
                    assertThat(found.imbalance()).isCloseTo(0, within(1e-10));
                }
            }
        }
        assertThat(cleared).isGreaterThan(20);
    }
}
