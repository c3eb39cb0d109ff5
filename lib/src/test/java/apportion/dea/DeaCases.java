package apportion.dea;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The reference cases in {@code cases/dea.json}, each of which names its source and its tolerance. */
final class DeaCases {

    private final JsonObject golden;

    private DeaCases(JsonObject golden) {
        this.golden = golden;
    }

    static DeaCases of(String id) {
        try (var stream = requireNonNull(DeaCases.class.getResourceAsStream("/cases/dea.json"))) {
            return StreamSupport.stream(
                            JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                                    .getAsJsonObject()
                                    .getAsJsonArray("cases")
                                    .spliterator(),
                            false)
                    .map(JsonElement::getAsJsonObject)
                    .filter(found -> found.get("id").getAsString().equals(id))
                    .map(DeaCases::new)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A matrix of the case's data; a list of numbers is a matrix of one column. */
    double[][] data(String key) {
        JsonArray lines = golden.getAsJsonObject("data").getAsJsonArray(key);
        double[][] matrix = new double[lines.size()][];
        for (int i = 0; i < matrix.length; i++) {
            JsonElement line = lines.get(i);
            matrix[i] = line.isJsonArray()
                    ? StreamSupport.stream(line.getAsJsonArray().spliterator(), false)
                            .mapToDouble(JsonElement::getAsDouble)
                            .toArray()
                    : new double[] {line.getAsDouble()};
        }
        return matrix;
    }

    DecisionMakingUnits units() {
        DecisionMakingUnits units = DecisionMakingUnits.of(data("X"), data("Y"));
        return golden.getAsJsonObject("data").has("B") ? units.withBadOutputs(data("B")) : units;
    }

    List<Double> expected(String key) {
        List<Double> values = new ArrayList<>();
        golden.getAsJsonObject("expected").getAsJsonArray(key).forEach(value -> values.add(value.getAsDouble()));
        return values;
    }

    double expectedNumber(String key) {
        return golden.getAsJsonObject("expected").get(key).getAsDouble();
    }

    /** Column c of an expected matrix. */
    List<Double> expectedColumn(String key, int c) {
        List<Double> values = new ArrayList<>();
        golden.getAsJsonObject("expected")
                .getAsJsonArray(key)
                .forEach(line -> values.add(line.getAsJsonArray().get(c).getAsDouble()));
        return values;
    }

    void compare(String key, List<Double> computed) {
        compare(expected(key), computed);
    }

    void compare(List<Double> expected, List<Double> computed) {
        assertThat(computed).hasSameSizeAs(expected);
        for (int i = 0; i < computed.size(); i++) {
            assertThat(computed.get(i))
                    .as("unit %d", i + 1)
                    .isCloseTo(expected.get(i), within(golden.get("tolerance").getAsDouble()));
        }
    }
}
