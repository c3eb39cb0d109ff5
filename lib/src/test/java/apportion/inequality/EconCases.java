package apportion.inequality;

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

/** The reference cases of {@code cases/econ.json}; each names its source. */
final class EconCases {

    private EconCases() {}

    static JsonObject named(String id) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(EconCases.class.getResourceAsStream("/cases/econ.json")),
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

    static double expected(JsonObject goldenCase, String name) {
        return goldenCase.getAsJsonObject("expected").get(name).getAsDouble();
    }

    static List<Double> numbers(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsDouble).toList();
    }
}
