package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries;

/** Scenario analysis over the whole interval of weights. */
class PreferenceFrontTest {

    private static final PreferenceFront FRONT = PreferenceFront.ofInstanceC();

    @Test
    void theFrontHoldsTheOptimumOfEveryScenario() {
        // HiGHS on another statement of instance C, threshold by threshold
        assertThat(valueAt(0.3)).isCloseTo(0.763325449, within(1e-7));
        assertThat(valueAt(0.5)).isCloseTo(0.721190715, within(1e-7));
        assertThat(valueAt(0.7)).isCloseTo(0.685114353, within(1e-7));
    }

    @Test
    void weightsRunFromZeroToOneWithoutAGapAndTheGoalsAreTradedAlongTheWay() {
        List<PreferenceFront.Point> points = FRONT.points();
        assertThat(points).hasSizeGreaterThan(20);
        assertThat(points.get(0).from()).isZero();
        assertThat(points.get(points.size() - 1).to()).isEqualTo(1);
        for (int k = 1; k < points.size(); k++) {
            assertThat(points.get(k).from()).isEqualTo(points.get(k - 1).to());
            assertThat(points.get(k).productivityMembership())
                    .isGreaterThan(points.get(k - 1).productivityMembership());
            assertThat(points.get(k).benefitMembership())
                    .isLessThan(points.get(k - 1).benefitMembership());
            double weight = points.get(k).from(); // where the two are worth the same
            assertThat(worth(points.get(k), weight)).isCloseTo(worth(points.get(k - 1), weight), within(1e-9));
        }
        assertThat(FRONT.table().rowCount()).isEqualTo(points.size());
    }

    @Test
    void thePapersThreePointsLieInsideTheFrontAtSoasUnitBenefits() {
        QuotaProblem problem = InstanceC.problem();
        for (Preference preference : Preference.values()) {
            List<Double> cuts = CoalData.column(preference, "Reduction scale");
            assertThat(problem.objective(preference).value(cuts)).isLessThan(valueAt(preference.productivityWeight()));
        }
        assertThat(FrontFigure.chart(FRONT).getSeriesCollection().stream().map(XYSeries::getName))
                .containsExactly(
                        "exact front", "the paper's points, printed", "the paper's cuts at SOAS's unit benefits");
    }

    @Test
    void aWeightOutsideIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FRONT.at(1.5))
                .withMessage("productivityWeight must lie in [0, 1], got 1.5.");
    }

    private static double valueAt(double weight) {
        return worth(FRONT.at(weight), weight);
    }

    private static double worth(PreferenceFront.Point point, double weight) {
        return weight * point.productivityMembership() + (1 - weight) * point.benefitMembership();
    }
}
