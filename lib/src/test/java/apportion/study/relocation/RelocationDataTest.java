package apportion.study.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelocationDataTest {

    @Test
    void distancesGoBothWays() {
        var distances = RelocationData.gravityModel().distances();
        assertThat(distances.between(1, 2)).isEqualTo(317); // Table 3, Hebei to Tianjin
        assertThat(distances.between(2, 1)).isEqualTo(317);
    }

    @Test
    void damageToARegionIsTheSameFromBothOthers() {
        var parameters = RelocationData.parameters();
        assertThat(parameters.damage(1, 0)).isEqualTo(0.2); // Table 6, d_i^1
        assertThat(parameters.damage(2, 0)).isEqualTo(0.2);
        assertThat(parameters.damage(0, 1)).isEqualTo(0.1);
        assertThat(parameters.damage(1, 2)).isEqualTo(0.1);
    }
}
