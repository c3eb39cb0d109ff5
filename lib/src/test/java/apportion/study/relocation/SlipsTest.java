package apportion.study.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.welfare.RelocationCooperation;
import apportion.welfare.RelocationGame;
import org.junit.jupiter.api.Test;

/** The slips the ledger names, each with the numbers worked out by hand from the printed ones. */
class SlipsTest {

    @Test
    void backwardConnectionsAreTheSymmetricOneLessTheRoundedForwardOne() {
        var slipped = Table4.connectionsBySubtraction();
        assertThat(slipped.at("Tianjin", "Beijing")).isCloseTo(9.5754, within(5e-5)); // 46.9154 - 37.34
        assertThat(slipped.at("Tianjin", "Hebei")).isCloseTo(3.0531, within(5e-5)); // 28.7031 - 25.65
    }

    @Test
    void theTwoConnectionsOfAPairAddUpToTheSymmetricOne() {
        // Reference case gr-symmetric: 53.1264676338, 46.9153880033, 28.7030759303.
        var connections = Table4.connections();
        assertThat(connections.at("Beijing", "Hebei") + connections.at("Hebei", "Beijing"))
                .isCloseTo(53.1264676338, within(1e-9));
        assertThat(connections.at("Hebei", "Tianjin") + connections.at("Tianjin", "Hebei"))
                .isCloseTo(28.7030759303, within(1e-9));
    }

    @Test
    void thePrintedPayoffsHandOutMoreThanThereIs() {
        double printed = Printed.value("Equation (22)", "", "x_1")
                + Printed.value("Equation (20)", "", "x_2")
                + Printed.value("Equation (22)", "", "x_3");
        assertThat(printed).isCloseTo(3.03, within(1e-12));
        assertThat(SplitOff.solution().allocation().total()).isCloseTo(3, within(1e-12));
    }

    @Test
    void readingTheMisprintInEquation18AsLocalDamageMovesTianjinOnly() {
        var flows = Table7.flowsWithMisprintedEquation18();
        var ours = Table7.cooperative().flows();
        assertThat(flows.inflows().get(0)).isEqualTo(ours.inflows().get(0));
        // (0.5 - 0.1) / (3 x 1.63872) = 0.081364
        assertThat(flows.inflows().get(1) - ours.inflows().get(1)).isCloseTo(0.081364, within(1e-6));
    }

    /** Section 3 says that both receivers take more together; that is so of the printed 3.4 and 3.5 only. */
    @Test
    void togetherHebeiTakesMoreButTianjinLess() {
        var alone = Table7.nonCooperative().flows();
        var together = Table7.cooperative().flows();
        // by hand: (9) and (17) give 4.3740 and 7.4035, (10) and (18) give 3.4251 and 3.4035
        assertThat(together.ofRegion(1) - alone.ofRegion(1)).isCloseTo(3.0296, within(5e-5));
        assertThat(together.ofRegion(2) - alone.ofRegion(2)).isCloseTo(-0.0216, within(5e-5));
        assertThat(Table7.flowsWithMisprintedEquation18().ofRegion(2)).isGreaterThan(alone.ofRegion(2));
    }

    /** Table 7 takes the printed k = 0.68; with the k that solves (11), 0.6804, no digit printed there comes out otherwise. */
    @Test
    void theRoundingOfKMovesNoPrintedDigitOfTable7() {
        var exact = RelocationData.parameters().withAbatementResponse(Table6.clearingAbatement());
        var alone = RelocationGame.of(exact).equilibrium();
        for (int region = 0; region < 3; region++) {
            assertThat(Math.rint(10 * alone.flows().ofRegion(region)))
                    .isEqualTo(Math.rint(10 * Table7.nonCooperative().flows().ofRegion(region)));
        }
        assertThat(alone.welfare().values())
                .extracting(value -> Math.rint(10 * value))
                .containsExactly(773.0, 316.0, 554.0);
        assertThat(RelocationCooperation.of(exact).optimum().welfare()).isCloseTo(350, within(0.5));
    }

    @Test
    void tianjinWithHebeisDamageTermHasThePrintedRevenue() {
        // 55.418375 + 0.1 (12.204648 + 10.373950) - 0.1 (12.204648 + 13.425112) = 55.113259
        assertThat(Table7.tianjinWithHebeisDamage()).isCloseTo(55.113259, within(1e-6));
    }

    @Test
    void bothClearingValuesLieCloseToThePrintedOnes() {
        assertThat(Table6.clearingAbatement()).isCloseTo(0.6804, within(5e-5));
        assertThat(Table6.clearingCompensation()).isCloseTo(5.99797, within(5e-6));
    }
}
