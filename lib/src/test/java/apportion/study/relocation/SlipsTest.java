package apportion.study.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The slips the ledger names, each with the numbers worked out by hand from the printed ones. */
class SlipsTest {

    @Test
    void backwardConnectionsAreTheSymmetricOneLessTheRoundedForwardOne() {
        var slipped = Table4.connectionsBySubtraction();
        assertThat(slipped.at("Tianjin", "Beijing")).isEqualTo(9.58); // 46.9154 - 37.34 = 9.5754
        assertThat(slipped.at("Tianjin", "Hebei")).isEqualTo(3.05); // 28.7031 - 25.65 = 3.0531
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
