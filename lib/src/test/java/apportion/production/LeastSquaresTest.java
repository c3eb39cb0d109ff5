package apportion.production;

import static apportion.GoldenCases.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.GoldenCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class LeastSquaresTest {

    @Test
    void primaryMetalsAsInGreene() {
        var golden = GoldenCases.named("econ", "ec-cd-sic33");
        var average = LeastSquares.fit(Textbook.primaryMetals());
        var tolerance = within(golden.get("tolerance").getAsDouble());
        assertThat(average.function().logEfficiency()).isCloseTo(expected(golden, "lnA"), tolerance);
        assertThat(average.function().elasticity("labour")).isCloseTo(expected(golden, "labor"), tolerance);
        assertThat(average.function().elasticity("capital")).isCloseTo(expected(golden, "capital"), tolerance);
        var errors = GoldenCases.numbers(golden.getAsJsonObject("expected").getAsJsonArray("se"));
        assertThat(average.coefficient("constant").standardError()).isCloseTo(errors.get(0), tolerance);
        assertThat(average.coefficient("labour").standardError()).isCloseTo(errors.get(1), tolerance);
        assertThat(average.coefficient("capital").standardError()).isCloseTo(errors.get(2), tolerance);
        assertThat(average.rSquared()).isCloseTo(expected(golden, "R2"), tolerance);
        assertThat(average.residualSquares()).isCloseTo(expected(golden, "SSR"), tolerance);
        double largest = Collections.max(average.residuals());
        assertThat(largest).isCloseTo(expected(golden, "max_residual"), tolerance);
        assertThat(average.residuals().indexOf(largest) + 1.0).isEqualTo(expected(golden, "max_obs"));
        assertThat(average.constantReturnsTest().statistic()).isCloseTo(expected(golden, "F_crs"), tolerance);

        var boundary = CorrectedLeastSquares.fit(Textbook.primaryMetals());
        assertThat(boundary.function().logEfficiency()).isCloseTo(expected(golden, "COLS_lnA"), tolerance);
        assertThat(boundary.meanUtilisation()).isCloseTo(expected(golden, "mean_efficiency"), tolerance);
        assertThat(Collections.min(boundary.utilisations())).isCloseTo(expected(golden, "min_efficiency"), tolerance);
        assertThat(Double.parseDouble(boundary.worst())).isEqualTo(expected(golden, "min_obs"));
        assertThat(Collections.max(boundary.utilisations())).isCloseTo(1, within(1e-12));
    }

    @Test
    void cobbAndDouglasOfNineteenTwentyEight() {
        var golden = GoldenCases.named("econ", "ec-cd-1928");
        var expected = golden.getAsJsonObject("expected");
        var tolerance = within(golden.get("tolerance").getAsDouble());
        var free = LeastSquares.fit(Textbook.cobbAndDouglas());
        var unrestricted = expected.getAsJsonObject("unrestricted");
        assertThat(free.function().logEfficiency())
                .isCloseTo(unrestricted.get("lnb").getAsDouble(), tolerance);
        assertThat(free.function().elasticity("labour"))
                .isCloseTo(unrestricted.get("L").getAsDouble(), tolerance);
        assertThat(free.function().elasticity("capital"))
                .isCloseTo(unrestricted.get("K").getAsDouble(), tolerance);
        assertThat(free.rSquared()).isCloseTo(unrestricted.get("R2").getAsDouble(), tolerance);

        var restricted = LeastSquares.fitWithConstantReturns(Textbook.cobbAndDouglas());
        assertThat(Math.exp(restricted.function().logEfficiency()))
                .isCloseTo(expected.getAsJsonObject("restricted").get("b").getAsDouble(), tolerance);
        assertThat(restricted.function().elasticity("labour"))
                .isCloseTo(expected.getAsJsonObject("restricted").get("alpha_L").getAsDouble(), tolerance);
        assertThat(restricted.function().returnsToScale()).isCloseTo(1, within(1e-14));
        assertThat(restricted.constantReturnsTest().statistic())
                .isCloseTo(free.constantReturnsTest().statistic(), within(1e-9));

        var boundary = CorrectedLeastSquares.fit(Textbook.cobbAndDouglas());
        assertThat(boundary.function().logEfficiency()).isCloseTo(expected(golden, "COLS_unrestricted_lnb"), tolerance);
        assertThat(Collections.min(boundary.utilisations())).isCloseTo(expected(golden, "min_CU"), tolerance);
        assertThat(boundary.worst()).isEqualTo("1908");
        assertThat(boundary.best()).isEqualTo("1922");
        assertThat(boundary.meanUtilisation()).isCloseTo(expected(golden, "mean_CU"), tolerance);
    }

    @Test
    void theUnitsOfTheDataMoveOnlyTheConstant() {
        var data = Textbook.primaryMetals();
        var other = new ProductionData(
                data.outputName(),
                data.names(),
                data.output().stream().map(y -> y * 1e250).toList(),
                data.inputNames(),
                data.inputs().stream()
                        .map(column -> column.stream().map(x -> x * 1e-250).toList())
                        .toList());
        var average = LeastSquares.fit(data);
        var moved = LeastSquares.fit(other);
        assertThat(moved.function().elasticity("labour"))
                .isCloseTo(average.function().elasticity("labour"), within(1e-9));
        assertThat(moved.constantReturnsTest().statistic())
                .isCloseTo(average.constantReturnsTest().statistic(), within(1e-8));
    }

    @Test
    void overFiftySeedsResidualsHaveNothingToDoWithInputsAndTheBoundaryHoldsAll() {
        for (int seed = 0; seed < 50; seed++) {
            var data = Textbook.drawn(seed, 20, 0.2, 0.3);
            var average = LeastSquares.fit(data);
            for (int j = 0; j < 2; j++) {
                double product = 0;
                for (int i = 0; i < data.size(); i++) {
                    product += Math.log(data.inputs().get(j).get(i))
                            * average.residuals().get(i);
                }
                assertThat(product).isCloseTo(0, within(1e-11));
            }
            var boundary = CorrectedLeastSquares.shift(average);
            assertThat(boundary.utilisations()).allMatch(cu -> cu > 0 && cu <= 1 + 1e-12);
            assertThat(Collections.max(boundary.utilisations())).isCloseTo(1, within(1e-12));
            assertThat(boundary.function().elasticities())
                    .isEqualTo(average.function().elasticities());
        }
    }

    @Test
    void testsRejectAboutAsOftenAsTheyShould() {
        int returns = 0;
        int variance = 0;
        int normality = 0;
        for (int seed = 0; seed < 200; seed++) {
            var average = LeastSquares.fit(Textbook.drawn(seed, 100, 0.3, 0));
            variance += average.equalVarianceTest().rejects(0.05) ? 1 : 0;
            normality += average.normalityTest().rejects(0.05) ? 1 : 0;
            returns += average.constantReturnsTest().rejects(0.05) ? 1 : 0;
        }
        assertThat(variance).isBetween(2, 20); // 10 ± 3 standard deviations of a binomial count
        assertThat(normality).isBetween(1, 20);
        assertThat(returns).isGreaterThan(100); // it is false
    }

    @Test
    void testStatisticsByHand() {
        // x = e^(0..3), residuals ±0.1: ln Y = x + (0.1, −0.1, −0.1, 0.1) is orthogonal to (1, x).
        var data = ProductionData.of("y", List.of(Math.exp(0.1), Math.exp(0.9), Math.exp(1.9), Math.exp(3.1)))
                .withInput("x", List.of(1.0, Math.E, Math.exp(2), Math.exp(3)));
        var average = LeastSquares.fit(data);
        assertThat(average.coefficient("x").estimate()).isCloseTo(1, within(1e-12));
        assertThat(average.residualSquares()).isCloseTo(0.04, within(1e-12));
        assertThat(average.coefficient("x").standardError()).isCloseTo(Math.sqrt(0.02 / 5), within(1e-12));
        assertThat(average.durbinWatson()).isCloseTo(2, within(1e-9)); // (0.04 + 0 + 0.04) / 0.04
        assertThat(average.constantReturnsTest().statistic()).isCloseTo(0, within(1e-9));
        assertThat(average.equalVarianceTest().statistic()).isCloseTo(0, within(1e-9));
        assertThat(average.normalityTest().statistic()).isCloseTo(4 / 6.0, within(1e-9)); // kurtosis 1
    }

    @Test
    void exactDataHaveNoResidualsToTest() {
        var data = ProductionData.of("y", List.of(2.0, 4.0, 6.0, 8.0)).withInput("x", List.of(1.0, 2.0, 3.0, 4.0));
        var average = LeastSquares.fit(data);
        assertThat(average.rSquared()).isCloseTo(1, within(1e-14));
        assertThat(CorrectedLeastSquares.shift(average).utilisations())
                .allSatisfy(cu -> assertThat(cu).isCloseTo(1, within(1e-12)));
        assertThatIllegalArgumentException()
                .isThrownBy(average::normalityTest)
                .withMessage("The function goes through all observations: no residuals to test.");
    }

    @Test
    void brokenDataAreNamed() {
        var output = List.of(2.0, 4.0, 5.0, 8.0, 9.0);
        var data = ProductionData.of("coal", output).withInput("labour", List.of(1.0, 2.0, 3.0, 4.0, 7.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.withInput("capital", List.of(1.0, 0.0, 3.0, 4.0, 5.0)))
                .withMessage("'capital' of observation '2' must be positive and finite, got 0.0.\n"
                        + "Maybe leave the observation out: it has no logarithm.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.withInput("capital", List.of(1.0, 3.0)))
                .withMessage("2 values of the input 'capital' for 5 observations.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(data.withInput("capital", Collections.nCopies(5, 7.0))))
                .withMessage(
                        "'capital' is the same in all observations: its elasticity cannot be told from the constant.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(data.withInput("capital", List.of(3.0, 12.0, 27.0, 48.0, 147.0))))
                .withMessage("The logarithm of 'capital' is a linear combination of those of [labour].\n"
                        + "Maybe leave one of them out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(
                        ProductionData.of("coal", List.of(1.0, 2.0)).withInput("labour", List.of(1.0, 2.0))))
                .withMessage("2 coefficients and a residual need at least 3 observations, got 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(ProductionData.of("coal", Collections.nCopies(5, 3.0))
                        .withInput("labour", List.of(1.0, 2.0, 3.0, 4.0, 7.0))))
                .withMessage("'coal' is the same in all observations: there is nothing to explain.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(ProductionData.of("coal", output)))
                .withMessage("A production function needs at least 1 input, got 0.");
    }

    @Test
    void aPanelIsOneCallForEachUnitOrForAll() {
        List<String> province = new ArrayList<>();
        List<String> year = new ArrayList<>();
        List<Double> output = new ArrayList<>();
        List<Double> capital = new ArrayList<>();
        List<Double> labour = new ArrayList<>();
        for (int unit = 0; unit < 3; unit++) {
            var data = Textbook.drawn(unit, 12, 0.1, 0.1);
            for (int t = 0; t < 12; t++) {
                province.add("P" + unit);
                year.add("" + (2000 + t));
            }
            output.addAll(data.output());
            capital.addAll(data.inputs().get(0));
            labour.addAll(data.inputs().get(1));
        }
        Table table = Table.create(
                StringColumn.create("province", province),
                StringColumn.create("year", year),
                DoubleColumn.create("coal", output),
                DoubleColumn.create("capital", capital),
                DoubleColumn.create("labour", labour));
        var panel = ProductionPanel.of(table, "province", "year", "coal", "capital", "labour");
        var boundaries = panel.each(CorrectedLeastSquares::fit);
        assertThat(boundaries).containsOnlyKeys("P0", "P1", "P2");
        assertThat(boundaries.get("P1"))
                .extracting(boundary -> boundary.function().elasticities())
                .isEqualTo(CorrectedLeastSquares.fit(Textbook.drawn(1, 12, 0.1, 0.1))
                        .function()
                        .elasticities());
        assertThat(panel.pooled().size()).isEqualTo(36);
        assertThat(panel.pooled().names()).contains("P2 2011");
        Table broken = table.copy();
        broken.doubleColumn("labour").set(13, -1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductionPanel.of(broken, "province", "year", "coal", "capital", "labour"))
                .withMessageStartingWith(
                        "Unit 'P1': 'labour' of observation '2' must be positive and finite, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductionPanel.of(table, "province", "year", "coal", "land"))
                .withMessageStartingWith("Unit 'P0': No column of numbers 'land'; there are: province, year, coal");
    }
}
