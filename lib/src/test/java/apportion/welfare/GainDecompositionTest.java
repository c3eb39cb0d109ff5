package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GainDecompositionTest {

    private static double sum(List<GainDecomposition.Step> steps) {
        return steps.stream().mapToDouble(GainDecomposition.Step::change).sum();
    }

    @Test
    void bothListsOfStepsAddUpToTheGainOverFiftySeedsAndBothSigns() {
        for (int seed = 0; seed < 50; seed++) {
            for (CompensationSign sign : CompensationSign.values()) {
                GainDecomposition gain = GainDecomposition.of(
                        RelocationGame.of(RelocationCases.random(seed)).withCompensationSign(sign));
                assertThat(sum(gain.technologyFirst())).isCloseTo(gain.total(), within(1e-9));
                assertThat(sum(gain.flowsFirst())).isCloseTo(gain.total(), within(1e-9));
                assertThat(gain.technologyFirst().get(3).change()).isGreaterThanOrEqualTo(-1e-9);
                assertThat(gain.flowsFirst().get(2).change()).isGreaterThanOrEqualTo(-1e-9);
            }
        }
    }

    @Test
    void inTable6TheGainIsTechnologyAndNearlyNothingElse() {
        GainDecomposition gain = GainDecomposition.of(RelocationGame.of(RelocationCases.table6()));
        // By hand: (20 − 10)(6 + 4.37395040031244) + (20 − 15)(10 + 3.425112282757274), flows of the reference case.
        assertThat(gain.technologyFirst().get(2).change())
                .isCloseTo(10 * 10.37395040031244 + 5 * 13.425112282757274, within(1e-9));
        assertThat(gain.imbalance()).isCloseTo(7.799062683069714 - 7.79535247022066, within(1e-9));
        assertThat(gain.uncancelledCompensation()).isCloseTo(6 * gain.imbalance(), within(1e-12));
        assertThat(gain.total()).isCloseTo(350.0 - 164, within(1.0));
        assertThat(gain.totalWithOwnTechnology()).isLessThan(0.05 * gain.total());
        assertThat(gain.table().rowCount()).isEqualTo(8);
    }

    @Test
    void whenTheMarketClearsThereIsNothingToMakeUpFor() {
        var cleared = (MarketClearing.Cleared)
                MarketClearing.byAbatementResponse(RelocationGame.of(RelocationCases.table6()));
        GainDecomposition gain = GainDecomposition.of(cleared.game());
        assertThat(gain.technologyFirst().get(0).change()).isCloseTo(0, within(1e-10));
        assertThat(gain.technologyFirst().get(1).change()).isCloseTo(0, within(1e-10));
    }
}
