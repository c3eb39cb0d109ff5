package apportion.gravity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The reference cases of {@code cases/gravity.json}; each names its source. */
final class GravityCases {

    private GravityCases() {}

    static JsonObject named(String id) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(GravityCases.class.getResourceAsStream("/cases/gravity.json")),
                StandardCharsets.UTF_8)) {
            for (JsonElement element :
                    JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("cases")) {
                if (element.getAsJsonObject().get("id").getAsString().equals(id)) {
                    return element.getAsJsonObject();
                }
            }
            throw new IllegalArgumentException("No case '%s'.".formatted(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double tolerance(JsonObject goldenCase) {
        return goldenCase.get("tolerance").getAsDouble();
    }

    static List<String> strings(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    static double[] vector(JsonObject object, String name) {
        return vector(object.getAsJsonArray(name));
    }

    static double[][] matrix(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(row -> vector(row.getAsJsonArray()))
                .toArray(double[][]::new);
    }

    private static double[] vector(JsonArray array) {
        return array.asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
    }
}
