package apportion.dea;

import static apportion.dea.ReturnsToScale.CONSTANT;
import static apportion.dea.ReturnsToScale.VARIABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.AdditiveModel.Weighting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers that others publish, to the digits they give: javierbarbero/DataEnvelopmentAnalysis.jl (its tests deaadd,
 * dearevenue, deaprofitability, deagdf, deaddf), the data of Zofío and Prieto (2006) among them; Liang, Wu, Cook and Zhu
 * (2008) for the game.
 */
class PublishedMeasuresTest {

    private static final DecisionMakingUnits ELEVEN = DecisionMakingUnits.of(
            new double[][] {
                {5, 13}, {16, 12}, {16, 26}, {17, 15}, {18, 14}, {23, 6}, {25, 10}, {27, 22}, {37, 14}, {42, 25},
                {5, 17}
            },
            column(12, 14, 25, 26, 8, 9, 27, 30, 31, 26, 12));

    private static final DecisionMakingUnits FIVE = DecisionMakingUnits.of(
            new double[][] {{5, 3}, {2, 4}, {4, 2}, {4, 8}, {7, 9}},
            new double[][] {{7, 4}, {10, 8}, {8, 10}, {5, 4}, {3, 6}});

    private static final Map<String, Double> PRICES = Map.of("x1", 2.0, "x2", 1.0, "y1", 3.0, "y2", 2.0);

    private static double[][] column(double... values) {
        double[][] column = new double[values.length][1];
        for (int i = 0; i < values.length; i++) {
            column[i][0] = values[i];
        }
        return column;
    }

    private static void compare(List<Double> computed, double tolerance, double... expected) {
        assertThat(computed).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(computed.get(i)).as("unit %d", i + 1).isCloseTo(expected[i], within(tolerance));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(textBlock = """
            OWN,       CONSTANT, 0 0.7577160494 0.4168399168 0 2.2219512195 1.1478260870 0 0.4867909868 0.4041184041 1.0726153846 0.2352941176
            OWN,       VARIABLE, 0 0.5075187970 0 0 2.2039473684 0 0 0 0 1.0432234432 0.2352941176
            DEVIATION, CONSTANT, 0 1.3569256615 1.7407259078 0 2.6877810368 1.6953153107 0 1.6540884810 1.1212042237 4.0172855145 0.6424624298
            DEVIATION, VARIABLE, 0 0.8049248943 0 0 2.0149704908 0 0 0 0 3.9898943952 0.6424624298
            RANGE,     CONSTANT, 0 0.14094094094 0.18063063063 0 0.27937937938 0.17657657658 0 0.17164048866 0.11671671672 0.41766766767 0.06666666667
            RANGE,     VARIABLE, 0 0.10297482838 0 0 0.25553012967 0 0 0 0 0.41764590678 0.06666666667
            BOUND,     CONSTANT, 0 0.4578892372 0.3051750381 0 0.6732181854 0.3239568683 0 0.5255235602 0.1913580247 0.6902867780 0.1212121212
            BOUND,     VARIABLE, 0 0.1998936736 0 0 0.4329710145 0 0 0 0 0.5713608345 0.1212121212
            """)
    void weightedAdditive(Weighting weighting, ReturnsToScale returnsToScale, String expected) {
        double[] numbers = List.of(expected.split(" ", -1)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        AdditiveModel model = AdditiveModel.of(ELEVEN).withWeighting(weighting);
        compare(model.withReturnsToScale(returnsToScale).solve().scores(), 1e-9, numbers);
    }

    @Test
    void boundedSlacksStayWithinTheBestObservedValues() {
        EfficiencyResult result = AdditiveModel.of(ELEVEN)
                .withWeighting(Weighting.BOUND)
                .withReturnsToScale(CONSTANT)
                .solve();
        for (String unit : ELEVEN.names()) {
            Map<String, Double> targets = result.unit(unit).targets();
            assertThat(targets.get("x1")).isGreaterThanOrEqualTo(5 - 1e-9);
            assertThat(targets.get("x2")).isGreaterThanOrEqualTo(6 - 1e-9);
            assertThat(targets.get("y1")).isLessThanOrEqualTo(31 + 1e-9);
        }
    }

    @Test
    void revenue() {
        RevenueModel model = RevenueModel.of(FIVE, Prices.same(Map.of("y1", 3.0, "y2", 2.0)));
        EconomicResult constant = model.withReturnsToScale(CONSTANT).solve();
        compare(constant.economic(), 1e-9, 0.4915254237, 1, 1, 0.25, 0.1735537190);
        compare(constant.allocative(), 1e-9, 0.7723970944, 1, 1, 1, 0.6652892562);
        EconomicResult variable = model.withReturnsToScale(VARIABLE).solve();
        compare(variable.economic(), 1e-9, 0.6444444444, 1, 1, 0.5, 0.4565217391);
        compare(variable.technical(), 1e-9, 0.7777777778, 1, 1, 0.5, 0.6);
        compare(variable.allocative(), 1e-9, 0.8285714286, 1, 1, 1, 0.7608695652);
    }

    @Test
    void profitabilityAndItsGeneralisedDistances() {
        EconomicResult result = ProfitabilityModel.of(FIVE, Prices.same(PRICES)).solve();
        compare(result.economic(), 5e-4, 0.388, 1, 0.765, 0.250, 0.159);
        compare(result.technical(), 5e-4, 0.636, 1, 1, 0.250, 0.261);
        compare(result.allocative(), 5e-4, 0.610, 1, 0.765, 1, 0.609);
        EfficiencyResult distances = GeneralisedDistanceModel.of(FIVE).solve();
        compare(distances.scores(), 5e-4, 0.682, 1, 1, 0.250, 0.360);
        Map<String, Double> slacks = distances.unit("1").slacks();
        assertThat(slacks.get("x1")).isCloseTo(0.605935, within(1e-5));
        assertThat(slacks.get("y2")).isCloseTo(4.67865, within(1e-5));
    }

    @Test
    void generalisedDistance() {
        DecisionMakingUnits units =
                DecisionMakingUnits.of(column(2, 4, 8, 12, 6, 14, 14, 9.412), column(1, 5, 8, 9, 3, 7, 9, 2.353));
        var model = GeneralisedDistanceModel.of(units);
        compare(model.solve().scores(), 1e-5, 1, 1, 1, 1, 0.410097, 0.634489, 1, 0.20504);
        compare(model.withAlpha(0.7).solve().scores(), 1e-4, 1, 1, 1, 1, 0.423216, 0.69836, 1, 0.2315);
        List<Double> input = RadialModel.of(units).solve().scores();
        List<Double> output = RadialModel.of(units)
                .withOrientation(Orientation.OUTPUT)
                .solve()
                .scores();
        List<Double> constant =
                RadialModel.of(units).withReturnsToScale(CONSTANT).solve().scores();
        for (int unit = 0; unit < 8; unit++) {
            assertThat(model.withAlpha(0).solve().score(unit)).isCloseTo(input.get(unit), within(1e-9));
            assertThat(model.withAlpha(1).solve().score(unit)).isCloseTo(1 / output.get(unit), within(1e-9));
            assertThat(model.withAlpha(0.3).withReturnsToScale(CONSTANT).solve().score(unit))
                    .isCloseTo(constant.get(unit), within(1e-9));
        }
        assertThatThrownBy(() -> model.withAlpha(2)).hasMessage("alpha must lie in [0, 1], got 2.0.");
    }

    @Test
    void aDirectionOfEachUnitsOwn() {
        List<Double> own = DirectionalDistanceModel.of(FIVE).solve().scores();
        List<Double> x1 = List.of(5.0, 2.0, 4.0, 4.0, 7.0);
        List<Double> x2 = List.of(3.0, 4.0, 2.0, 8.0, 9.0);
        List<Double> y1 = List.of(7.0, 10.0, 8.0, 5.0, 3.0);
        List<Double> y2 = List.of(4.0, 8.0, 10.0, 4.0, 6.0);
        var model = DirectionalDistanceModel.of(FIVE);
        assertThat(model.withDirection(Direction.byUnit(Map.of("x1", x1, "x2", x2, "y1", y1, "y2", y2)))
                        .solve()
                        .scores())
                .isEqualTo(own);
        assertThatThrownBy(() -> model.withDirection(Direction.byUnit(Map.of("x1", List.of(1.0)))))
                .hasMessage("1 steps of 'x1' for 5 units.");
    }
}
