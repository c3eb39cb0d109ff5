package apportion.inequality;

import static apportion.GoldenCases.expected;
import static apportion.GoldenCases.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.GoldenCases;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases of econ.json about inequality; numbers from the R package ineq 0.2-13, as the file says. */
class GoldenInequalityTest {

    private static final JsonObject INCOMES = GoldenCases.named("econ", "ec-gini-us68");
    private static final WeightedValues US68 =
            WeightedValues.of(numbers(INCOMES.getAsJsonObject("data").getAsJsonArray("x")));

    private static void assertExpected(String name, double computed) {
        assertThat(computed)
                .as(name)
                .isCloseTo(
                        expected(INCOMES, name), within(INCOMES.get("tolerance").getAsDouble()));
    }

    @Test
    void everyMeasureOfTheTenIncomeMeansIsThatOfIneq() {
        var summary = InequalitySummary.of(US68);
        assertExpected("gini", summary.gini());
        assertExpected("gini_n_over_n_minus_1", Gini.corrected(US68));
        assertExpected("ricci_schutz", summary.largestGap());
        assertExpected("atkinson_05", summary.atkinsonHalf());
        assertExpected("theil_T", summary.theilT());
        assertExpected("theil_L", summary.theilL());
        assertExpected("cv", summary.variation());
        assertExpected("herfindahl", summary.herfindahl());
        assertExpected("rosenbluth", summary.rosenbluth());
        assertExpected("lorenz_asymmetry", LorenzAsymmetry.of(US68).lower());
        assertExpected("lorenz_asymmetry", LorenzAsymmetry.of(US68).upper());
    }

    @Test
    void frequenciesAreWeights() {
        var grouped = GoldenCases.named("econ", "ec-lorenz-us68-grouped");
        var data = grouped.getAsJsonObject("data");
        var expected = grouped.getAsJsonObject("expected");
        var values = WeightedValues.of(
                numbers(data.getAsJsonArray("class_mean")), numbers(data.getAsJsonArray("class_freq")));
        var curve = LorenzCurve.of(values);
        var p = numbers(expected.getAsJsonArray("p"));
        var share = numbers(expected.getAsJsonArray("L"));
        assertThat(curve.populationShares()).hasSameSizeAs(p);
        for (int k = 0; k < p.size(); k++) {
            assertThat(curve.populationShares().get(k)).isCloseTo(p.get(k), within(1e-9));
            assertThat(curve.valueShares().get(k)).isCloseTo(share.get(k), within(1e-9));
        }
        assertThat(curve.gini()).isCloseTo(expected.get("gini_trapezoid").getAsDouble(), within(1e-9));
        assertThat(Gini.of(values)).isCloseTo(expected.get("gini_trapezoid").getAsDouble(), within(1e-9));
    }

    @Test
    void smallCasesByHand() {
        var small = GoldenCases.named("econ", "ec-gini-small");
        var cases = small.getAsJsonObject("data").getAsJsonArray("cases");
        var gini = numbers(small.getAsJsonObject("expected").getAsJsonArray("gini"));
        for (int k = 0; k < cases.size(); k++) {
            assertThat(Gini.of(WeightedValues.of(numbers(cases.get(k).getAsJsonArray()))))
                    .isCloseTo(gini.get(k), within(1e-8));
        }
    }

    @Test
    void damgaardAndWeinerHaveTheSameGiniAndDifferentAsymmetry() {
        var golden = GoldenCases.named("econ", "ec-gini-dw").getAsJsonObject("expected");
        var gini = numbers(golden.getAsJsonArray("gini_corrected"));
        var asymmetry = numbers(golden.getAsJsonArray("lorenz_asymmetry"));
        List<Double> oneLarge = Stream.concat(Collections.nCopies(9, 50.0 / 9).stream(), Stream.of(50.0))
                .toList();
        List<Double> halfAndHalf =
                IntStream.range(0, 10).mapToObj(i -> i < 5 ? 2.0 : 18.0).toList();
        List<List<Double>> both = List.of(oneLarge, halfAndHalf);
        for (int k = 0; k < both.size(); k++) {
            var data = WeightedValues.of(both.get(k));
            assertThat(Gini.corrected(data)).isCloseTo(gini.get(k), within(1e-9));
            assertThat(LorenzAsymmetry.of(data).lower()).isCloseTo(asymmetry.get(k), within(1e-9));
        }
    }
}
