package apportion;

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

/** The reference cases of {@code cases/NAME.json}; each names its source. */
public final class GoldenCases {

    private GoldenCases() {}

    /** One case of one file. */
    public static JsonObject named(String file, String id) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(GoldenCases.class.getResourceAsStream("/cases/%s.json".formatted(file))),
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

    /** An expected number of a case. */
    public static double expected(JsonObject goldenCase, String name) {
        return goldenCase.getAsJsonObject("expected").get(name).getAsDouble();
    }

    /** A list of numbers. */
    public static List<Double> numbers(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsDouble).toList();
    }

    /** One column of a list of rows. */
    public static List<Double> column(JsonArray rows, int column) {
        return rows.asList().stream()
                .map(row -> row.getAsJsonArray().get(column).getAsDouble())
                .toList();
    }
}
