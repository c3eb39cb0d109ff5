package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.study.coal.YearbookChain.Link;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The chain Appendix A, B, C, two-level problem on synthetic yearbooks whose true parameters are known. */
class YearbookChainTest {

    @Test
    void withoutInefficiencyEveryTrueParameterComesBack() {
        SyntheticYearbook synthetic = SyntheticYearbook.of(25, 12, 0, 3);
        YearbookChain chain = chain(synthetic, 9000);
        synthetic.truth().forEach((name, truth) -> {
            Link link = link(chain, name);
            assertThat(link.boundary().logEfficiency()).as(name).isCloseTo(truth.get(0), within(1e-9));
            assertThat(link.boundary().elasticity("capital")).isCloseTo(truth.get(1), within(1e-9));
            assertThat(link.boundary().elasticity("labour")).isCloseTo(truth.get(2), within(1e-9));
            assertThat(link.utilisation()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void withInefficiencyTheElasticitiesComeBackWithinTheirErrorAndTheBoundaryHoldsAll() {
        SyntheticYearbook synthetic = SyntheticYearbook.of(6, 600, 0.1, 4);
        YearbookChain chain = chain(synthetic, 100);
        synthetic.truth().forEach((name, truth) -> {
            Link link = link(chain, name);
            // a random walk of 600 years spreads the logarithms over several units: the standard error is below 0.01
            assertThat(link.boundary().elasticity("capital")).as(name).isCloseTo(truth.get(1), within(0.02));
            assertThat(link.boundary().elasticity("labour")).as(name).isCloseTo(truth.get(2), within(0.02));
            assertThat(link.utilisation()).isGreaterThan(0.4).isLessThanOrEqualTo(1 + 1e-9);
        });
    }

    @Test
    void appendicesBAndCByHandForOneProvince() {
        // Y = e^3 K^0.6 L^0.3, base year K = 40, L = 10; K_s = 50, L_s = 12
        StringBuilder panel = new StringBuilder(YearbookColumn.template(YearbookColumn.File.PANEL));
        double[][] inputs = {{20, 8}, {25, 11}, {30, 7}, {35, 12}, {40, 10}};
        double output = 0;
        for (int year = 0; year < inputs.length; year++) {
            output = Math.exp(3) * Math.pow(inputs[year][0], 0.6) * Math.pow(inputs[year][1], 0.3);
            panel.append("A,%d,%s,%s,%s\n".formatted(2011 + year, output, inputs[year][0], inputs[year][1]));
        }
        String provinces = YearbookColumn.template(YearbookColumn.File.PROVINCES)
                + "A,50,12,80,0.05,15000,40000,9000,600,1000,400,500,12,9,100,50,200,30,90\n";
        YearbookChain chain = YearbookChain.of(Yearbook.read(panel.toString(), provinces), 60, 0.8, NationalGrowth.SUM);
        Link link = link(chain, "A");
        double capacity = Math.exp(3) * Math.pow(50, 0.6) * Math.pow(12, 0.3);
        assertThat(link.capacity()).isCloseTo(capacity, within(1e-9 * capacity));
        assertThat(link.assetLossRate()).isCloseTo(80 * 0.95 / 40, within(1e-12)); // (B.1)
        // Table A: 15,000 + 40,000 x 0.3675 + 10^4 x (9000/1000)(600/1000) + 10^4 x (400/500)(12 - 9) yuan
        assertThat(link.resettlement()).isCloseTo(15_000 + 14_700 + 54_000 + 24_000, within(1e-8));
        // Appendix C: elasticities 2/3 and 1/3; least cost of a unit c = (r/a)^a (w/b)^b / e^lambda
        double a = 2.0 / 3;
        double r = 1.9;
        double w = 10.77;
        double height = capacity / (Math.pow(50, a) * Math.pow(12, 1 - a));
        double cost = Math.pow(r / a, a) * Math.pow(w / (1 - a), 1 - a) / height;
        assertThat(link.unitCost()).isCloseTo(cost, within(1e-9 * cost));
        // (C.4) at full capacity and with 60 cut: K_e = a c Y/r, L_e = (1 - a) c Y/w
        assertThat(chain.problem().growthWithoutCuts()).isCloseTo(growth(capacity, output, cost, a), within(1e-8));
        assertThat(chain.problem().productivity(List.of(60.0)))
                .isCloseTo(growth(capacity - 60, output, cost, a), within(1e-8));
        // Table 1: (3.3 x 100 + 4 x 50 + 0.2 x 200) yuan per tonne are 570/10^4 of 10^8 yuan per 10^4 t
        assertThat(chain.problem().benefits(List.of(60.0))).isCloseTo(60 * 0.057, within(1e-12));
        assertThat(chain.problem().cost(List.of(60.0))).isCloseTo(60 * cost, within(1e-9));
    }

    private static double growth(double remaining, double output, double cost, double a) {
        return 100
                * (0.8 * remaining / output
                        - 1
                        - a * (a * cost * remaining / 1.9 / 40 - 1)
                        - (1 - a) * ((1 - a) * cost * remaining / 10.77 / 10 - 1));
    }

    @Test
    void theCountrysGrowthIsTheMeanWeightedByOutputOrTheSum() {
        SyntheticYearbook synthetic = SyntheticYearbook.of(4, 8, 0, 5);
        Yearbook yearbook = Yearbook.read(synthetic.panel(), synthetic.provinces());
        YearbookChain sum = YearbookChain.of(yearbook, 500, 0.8, NationalGrowth.SUM);
        YearbookChain mean = YearbookChain.of(yearbook, 500, 0.8);
        double total = 0;
        double[] outputs = new double[4];
        for (int i = 0; i < 4; i++) { // the last of eight years is the base year
            outputs[i] = yearbook.panel()
                    .where(yearbook.panel().stringColumn("province").isEqualTo("Synthetic " + (i + 1)))
                    .doubleColumn("output")
                    .get(7);
            total += outputs[i];
        }
        for (int i = 0; i < 4; i++) {
            assertThat(mean.problem().provinces().get(i).productivitySlope())
                    .isCloseTo(
                            outputs[i]
                                    / total
                                    * sum.problem().provinces().get(i).productivitySlope(),
                            within(1e-12));
        }
        assertThat(mean.problem().growthWithoutCuts()).isBetween(-100.0, 100.0);
    }

    @Test
    void theTwoLevelProblemAtTheEndIsSolvedAlikeByBothExactMethods() {
        YearbookChain chain = chain(SyntheticYearbook.of(6, 10, 0.05, 6), 2500);
        CentralObjective objective = chain.problem().objective(Preference.ECONOMY);
        QuotaSolution enumerated = ThresholdEnumeration.solve(chain.problem(), objective, InstanceC.RATES)
                .orElseThrow();
        QuotaSolution mixedInteger = KktMixedIntegerProgram.solve(chain.problem(), objective, InstanceC.RATES)
                .orElseThrow();
        assertThat(enumerated.value()).isCloseTo(mixedInteger.value(), within(1e-7));
        assertThat(Summation.sum(enumerated.answer().cuts())).isCloseTo(2500, within(1e-6));
        assertThat(chain.table().rowCount()).isEqualTo(6);
        assertThat(chain.toString()).startsWith("Yearbook chain, 6 provinces");
    }

    @Test
    void aTargetBeyondReachEndsInATypedAnswer() {
        YearbookChain chain = chain(SyntheticYearbook.of(3, 6, 0, 7), 1);
        CentralObjective objective = chain.problem().objective(Preference.ECONOMY);
        assertThat(ThresholdEnumeration.solve(chain.problem(), objective, InstanceC.RATES)
                        .toString())
                .contains("No quotas within the bounds lead to cuts that meet the target.");
    }

    @Test
    void whatTheChainCannotUseIsNamedWithItsProvince() {
        // output falls with labour: the elasticity of labour is negative
        StringBuilder panel = new StringBuilder(YearbookColumn.template(YearbookColumn.File.PANEL));
        for (int year = 0; year < 6; year++) {
            double capital = 20 + 3 * year;
            double labour = 5 + (year % 3);
            panel.append("A,%d,%s,%s,%s\n".formatted(2010 + year, 100 * capital / Math.sqrt(labour), capital, labour));
        }
        String provinces = YearbookColumn.template(YearbookColumn.File.PROVINCES)
                + "A,50,12,80,0.05,15000,40000,9000,600,1000,400,500,12,9,100,50,200,30,90\n";
        Yearbook falling = Yearbook.read(panel.toString(), provinces);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearbookChain.of(falling, 60, 0.8))
                .withMessageMatching(
                        "Province 'A': the elasticity of 'labour' must be positive, the fit gives -0\\.(5|49)\\d*"
                                + "\\.\nMaybe take more years: inputs that move together leave it to chance\\.");
        Yearbook constant = Yearbook.read(panel.toString().replaceAll(",[0-9.]+\n", ",7\n"), provinces);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearbookChain.of(constant, 60, 0.8))
                .withMessageStartingWith("Unit 'A': ")
                .withMessageContaining("labour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearbookChain.of(falling, 60, 80))
                .withMessage("utilisation must lie in (0, 1], got 80.0.");
    }

    private static YearbookChain chain(SyntheticYearbook synthetic, double target) {
        return YearbookChain.of(Yearbook.read(synthetic.panel(), synthetic.provinces()), target, 0.8);
    }

    private static Link link(YearbookChain chain, String name) {
        Map<String, Link> links = chain.provinces();
        return Objects.requireNonNull(links.get(name), name);
    }
}
