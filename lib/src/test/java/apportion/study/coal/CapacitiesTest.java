package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/** What the printed tables identify: capacities three times over, their intervals, the scales that are short by 1. */
class CapacitiesTest {

    @Test
    void theThreeScenariosAgreeOnEachCapacityToAQuarterOfAPercent() {
        for (String province : CoalData.provinces()) {
            List<Double> values = Capacities.estimates(province).stream()
                    .map(CapacityEstimate::value)
                    .toList();
            assertThat(Collections.max(values) / Collections.min(values) - 1)
                    .as(province)
                    .isLessThan(0.0024);
        }
    }

    @ParameterizedTest(name = "{0}: {1} / ({2} x {3})")
    @CsvSource({
        // Table 5, environment: scale, R, K; the capacity with a pocket calculator
        "LN, 1757.610, 0.25030, 0.89820, 7817.873",
        "IM, 10957.640, 0.05960, 1.38330, 132908.97",
        "BJ, 520, 1, 1, 520"
    })
    void aCapacityIsScaleByProportionAndRate(
            String province, double scale, double proportion, double rate, double capacity) {
        CapacityEstimate estimate = Capacities.estimates(province).get(0);
        assertThat(estimate.scale()).isEqualTo(scale);
        assertThat(estimate.proportion()).isCloseTo(proportion, within(1e-12));
        assertThat(estimate.executionRate()).isCloseTo(rate, within(1e-12));
        assertThat(estimate.value()).isCloseTo(capacity, within(5e-3 * Math.max(1, capacity / 10_000)));
        assertThat(estimate.interval().least()).isLessThan(capacity);
        assertThat(estimate.interval().greatest()).isGreaterThan(capacity);
    }

    @Test
    void noDigitsInsideAnIntervalAreMissedAndNoneOutsideAreIn() {
        CapacityEstimate heilongjiang = Capacities.estimates("HLJ").get(2); // 2365.098 = Y x 0.2943 x 0.7615
        double[] ends = {
            heilongjiang.interval().least(), heilongjiang.interval().greatest()
        };
        assertThat(ends[0]).isCloseTo((2365.098 - 0.0005) / (0.29435 * 0.76155), within(1e-9));
        assertThat(ends[1]).isCloseTo((2365.098 + 0.0005) / (0.29425 * 0.76145), within(1e-9));
    }

    @Test
    void calibratedCapacitiesAreThoseComputedElsewhere() {
        // data/coal-quota/calibrated.csv, made by other people with another program
        List<Double> elsewhere = CoalData.calibrated("capacity_cal");
        List<Double> raw = CoalData.calibrated("capacity_raw");
        List<Double> errors = CoalData.calibrated("capacity_sd");
        for (int i = 0; i < elsewhere.size(); i++) {
            assertThat(Capacities.calibrated().get(i) / elsewhere.get(i)).isCloseTo(1, within(1e-9));
            assertThat(Capacities.raw().get(i) / raw.get(i)).isCloseTo(1, within(1e-9));
            assertThat(Capacities.standardErrors().get(i) / errors.get(i)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void regionalTotalsFollowASecondTimeFromSoas() {
        assertThat(Capacities.nationalTotal()).isCloseTo(573_670.886, within(5e-4)); // 390,000/0.79 + 80,000
        assertThat(Capacities.regionalTotal("northeast")).isCloseTo(12_000 / 0.79 + 9782, within(1e-9));
        double sum = CoalData.regions().stream()
                .mapToDouble(Capacities::regionalTotal)
                .sum();
        assertThat(sum).isCloseTo(Capacities.nationalTotal(), within(1e-6));
        for (String region : CoalData.regions()) {
            double means = Capacities.regionalSum(region, Capacities.raw());
            assertThat(means / Capacities.regionalTotal(region)).as(region).isCloseTo(1, within(2.2e-4));
            assertThat(Capacities.regionalSum(region, Capacities.calibrated()))
                    .isCloseTo(Capacities.regionalTotal(region), within(1e-6));
        }
        assertThat(Capacities.totals().rowCount()).isEqualTo(5);
    }

    @Test
    void fourteenProvincesHaveOneCapacityAsPrintedAndAllWithTheMissingOnesPutBack() {
        Table table = Capacities.table();
        assertThat(table.booleanColumn("one capacity fits all").countTrue()).isEqualTo(14);
        for (String province : CoalData.provinces()) {
            assertThat(ShortScales.fewest(province)).as(province).hasSize(1);
        }
        Table mended = ShortScales.table();
        assertThat(mended.rowCount()).isEqualTo(13);
        assertThat(mended.stringColumn("province").countUnique()).isEqualTo(11);
        for (double difference : mended.doubleColumn("difference").asDoubleArray()) {
            assertThat(difference).isBetween(0.6, 1.7); // 1, within what the digits of R and K leave
        }
    }

    @Test
    void anImpossibleIntervalOrEstimateIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapacityInterval(2, 1))
                .withMessage("A capacity interval needs least <= greatest, got [2.0, 1.0].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapacityEstimate("LN", Preference.EQUAL, 1, 0, 1))
                .withMessage("LN: scale, R and K must be positive, got 1.0, 0.0, 1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capacities.estimates("Hebei"))
                .withMessageStartingWith("No province 'Hebei'; there are: LN, JL, ");
    }
}
