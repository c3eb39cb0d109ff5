package apportion.bilevel;

import static java.util.Objects.requireNonNull;

import apportion.solve.LinearProgram.Sense;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reference cases in {@code cases/bilevel.json}, each of which names its source. */
final class Cases {

    private Cases() {}

    /** A continuous program and what is expected of it. */
    record Case(String id, BilevelProgram program, JsonObject expected) {
        boolean isOptimal() {
            return expected.get("status").getAsString().equals("optimal");
        }

        double number(String key) {
            return expected.get(key).getAsDouble();
        }

        List<Double> numbers(String key) {
            return StreamSupport.stream(expected.getAsJsonArray(key).spliterator(), false)
                    .map(JsonElement::getAsDouble)
                    .toList();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Those stated with expressions: all but two with integer followers, one pessimistic, one with a curved condition. */
    static Stream<Case> continuous() {
        return all().filter(golden -> golden.getAsJsonObject("data").has("upper_objective"))
                .map(golden -> new Case(
                        golden.get("id").getAsString(),
                        program(golden.getAsJsonObject("data")),
                        golden.getAsJsonObject("expected")));
    }

    static Case named(String id) {
        return continuous().filter(golden -> golden.id().equals(id)).findFirst().orElseThrow();
    }

    private static Stream<JsonObject> all() {
        InputStream stream = requireNonNull(Cases.class.getResourceAsStream("/cases/bilevel.json"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return StreamSupport.stream(
                            JsonParser.parseReader(reader)
                                    .getAsJsonObject()
                                    .getAsJsonArray("cases")
                                    .spliterator(),
                            false)
                    .map(JsonElement::getAsJsonObject);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BilevelProgram program(JsonObject data) {
        return BilevelProgram.of(player(data, "upper"), player(data, "lower"));
    }

    private static Player player(JsonObject data, String level) {
        Sense sense = data.get(level + "_sense").getAsString().equals("min") ? Sense.MINIMISE : Sense.MAXIMISE;
        String objective = data.get(level + "_objective").getAsString();
        Player player = sense == Sense.MINIMISE ? Player.minimising(objective) : Player.maximising(objective);
        return player.choosing(words(data, level + "_variables")).subjectTo(words(data, level + "_constraints"));
    }

    private static String[] words(JsonObject data, String key) {
        return StreamSupport.stream(data.getAsJsonArray(key).spliterator(), false)
                .map(JsonElement::getAsString)
                .toArray(String[]::new);
    }
}
