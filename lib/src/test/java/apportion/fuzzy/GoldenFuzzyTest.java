package apportion.fuzzy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference cases in {@code cases/fuzzy.json}, each of which names its source and tolerance. */
class GoldenFuzzyTest {

    @TestFactory
    Stream<DynamicTest> everyReferenceCase() throws IOException {
        try (InputStream file = requireNonNull(GoldenFuzzyTest.class.getResourceAsStream("/cases/fuzzy.json"));
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            List<JsonElement> cases = JsonParser.parseReader(reader)
                    .getAsJsonObject()
                    .getAsJsonArray("cases")
                    .asList();
            assertThat(cases).hasSize(9);
            return cases.stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(golden -> DynamicTest.dynamicTest(golden.get("id").getAsString(), () -> check(golden)));
        }
    }

    private static void check(JsonObject golden) {
        JsonObject data = golden.getAsJsonObject("data");
        JsonObject expected = golden.getAsJsonObject("expected");
        double tolerance = golden.get("tolerance").getAsDouble();
        switch (golden.get("kind").getAsString()) {
            case "Me expected value" -> expectedValues(data, expected, tolerance);
            case "Pos/Nec/Cr/Me of events" -> events(data, expected, tolerance);
            case "fuzzy chance constraint" -> {
                var measure = new OptimismMeasure(data.get("lam").getAsDouble());
                double bound = new ChanceConstraint(measure, data.get("alpha").getAsDouble())
                        .coefficientOfAtMost(triangle(data.get("triangular")));
                assertThat(bound).isCloseTo(expected.get("r").getAsDouble(), within(tolerance));
            }
            case "alpha cuts" -> cuts(data, expected, tolerance);
            case "arithmetic by extension principle" -> arithmetic(data, expected, tolerance);
            default -> throw new AssertionError("No comparison for " + golden.get("kind"));
        }
    }

    private static void expectedValues(JsonObject data, JsonObject expected, double tolerance) {
        double optimism = data.get("lam").getAsDouble();
        if (expected.has("E")) {
            assertThat(triangle(data.get("triangular")).expectedValue(optimism))
                    .isCloseTo(expected.get("E").getAsDouble(), within(tolerance));
            return;
        }
        JsonObject collieries = data.getAsJsonObject("triangular");
        for (String colliery : collieries.keySet()) {
            List<JsonElement> triangles = collieries.getAsJsonArray(colliery).asList();
            close(
                    triangles.stream().map(one -> triangle(one).expectedValue(optimism)),
                    expected.get(colliery),
                    tolerance);
        }
    }

    private static void events(JsonObject data, JsonObject expected, double tolerance) {
        FuzzyNumber number = triangle(data.get("triangular"));
        var measure = new OptimismMeasure(data.get("lam").getAsDouble());
        List<Double> bounds = numbers(data.get("r"));
        for (String event : expected.keySet()) {
            OptimismMeasure judge = switch (event.substring(0, 2)) {
                case "Po" -> OptimismMeasure.POSSIBILITY;
                case "Ne" -> OptimismMeasure.NECESSITY;
                case "Cr" -> OptimismMeasure.CREDIBILITY;
                default -> measure;
            };
            Stream<Double> values = bounds.stream()
                    .map(bound -> event.endsWith("ge") ? judge.atLeast(number, bound) : judge.atMost(number, bound));
            close(values, expected.get(event), tolerance);
        }
    }

    private static void cuts(JsonObject data, JsonObject expected, double tolerance) {
        List<JsonElement> triangles = data.getAsJsonArray("triangular").asList();
        double level = data.get("alpha").getAsDouble();
        for (int k = 0; k < triangles.size(); k++) {
            FuzzyNumber number = triangle(triangles.get(k));
            close(number.cut(level), at(expected, "cuts", k), tolerance);
            close(number.expectedInterval(), at(expected, "expected_interval", k), tolerance);
            assertThat(number.expectedValue(0.5))
                    .isCloseTo(at(expected, "expected_value", k).getAsDouble(), within(tolerance));
            assertThat(number.expectedInterval().width())
                    .isCloseTo(at(expected, "width", k).getAsDouble(), within(tolerance));
        }
    }

    private static void arithmetic(JsonObject data, JsonObject expected, double tolerance) {
        TriangularFuzzyNumber a = triangle(data.get("A"));
        TriangularFuzzyNumber b = triangle(data.get("B"));
        assertThat(a.plus(b)).isEqualTo(triangle(expected.get("sum")));
        TriangularFuzzyNumber difference = a.minus(b);
        close(
                Stream.of(difference.least(), difference.mode(), difference.greatest()),
                expected.get("difference"),
                tolerance);
        compareCuts(a.times(b), expected.getAsJsonObject("product_cuts"), tolerance);
        compareCuts(a.dividedBy(b), expected.getAsJsonObject("quotient_cuts"), tolerance);
    }

    private static void compareCuts(FuzzyNumber number, JsonObject cuts, double tolerance) {
        assertThat(cuts.keySet()).isNotEmpty();
        for (String level : cuts.keySet()) {
            close(number.cut(Double.parseDouble(level)), cuts.get(level), tolerance);
        }
    }

    private static void close(AlphaCut cut, JsonElement expected, double tolerance) {
        close(Stream.of(cut.least(), cut.greatest()), expected, tolerance);
    }

    private static void close(Stream<Double> values, JsonElement expected, double tolerance) {
        List<Double> computed = values.toList();
        List<Double> printed = numbers(expected);
        assertThat(computed).hasSameSizeAs(printed);
        IntStream.range(0, printed.size())
                .forEach(k -> assertThat(computed.get(k)).isCloseTo(printed.get(k), within(tolerance)));
    }

    private static JsonElement at(JsonObject expected, String key, int index) {
        return expected.getAsJsonArray(key).get(index);
    }

    private static TriangularFuzzyNumber triangle(JsonElement array) {
        List<Double> three = numbers(array);
        return new TriangularFuzzyNumber(three.get(0), three.get(1), three.get(2));
    }

    private static List<Double> numbers(JsonElement array) {
        return ((JsonArray) array)
                .asList().stream().map(JsonElement::getAsDouble).toList();
    }
}
