package apportion.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** A JSON object that says where it stands when a part is missing or of the wrong kind. */
record JsonPart(String where, JsonObject object) {

    static JsonPart parse(String where, String text) {
        try {
            JsonElement root = JsonParser.parseString(text);
            return new JsonPart(where, objectAt(where, root));
        } catch (JsonParseException broken) {
            throw new IllegalArgumentException("%s is not JSON: %s".formatted(where, broken.getMessage()), broken);
        }
    }

    String text(String key) {
        JsonElement value = required(key);
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw new IllegalArgumentException("%s: '%s' must be a text, got %s.".formatted(where, key, value));
        }
        return value.getAsString();
    }

    String textOr(String key, String otherwise) {
        return object.has(key) ? text(key) : otherwise;
    }

    long whole(String key) {
        JsonElement value = required(key);
        if (!value.isJsonPrimitive() || !value.getAsString().matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("%s: '%s' must be a whole number, got %s.".formatted(where, key, value));
        }
        return value.getAsLong();
    }

    JsonPart part(String key) {
        return new JsonPart(where + ", " + key, objectAt(where + ": '" + key + "'", required(key)));
    }

    List<JsonPart> parts(String key) {
        List<JsonPart> parts = new ArrayList<>();
        for (JsonElement element : array(key)) {
            String place = "%s, %s[%d]".formatted(where, key, parts.size());
            parts.add(new JsonPart(place, objectAt(place, element)));
        }
        return parts;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array(key)) {
            if (!element.isJsonPrimitive()) {
                throw new IllegalArgumentException("%s: '%s' must hold texts, got %s.".formatted(where, key, element));
            }
            texts.add(element.getAsString());
        }
        return texts;
    }

    List<String> textsOr(String key, List<String> otherwise) {
        return object.has(key) ? texts(key) : otherwise;
    }

    private JsonArray array(String key) {
        JsonElement value = required(key);
        if (!value.isJsonArray()) {
            throw new IllegalArgumentException("%s: '%s' must be a list, got %s.".formatted(where, key, value));
        }
        return value.getAsJsonArray();
    }

    private JsonElement required(String key) {
        if (!object.has(key)) {
            throw new IllegalArgumentException(
                    "%s has no '%s'; there are: %s.".formatted(where, key, String.join(", ", object.keySet())));
        }
        return object.get(key);
    }

    private static JsonObject objectAt(String where, JsonElement element) {
        if (!element.isJsonObject()) {
            throw new IllegalArgumentException("%s must be a JSON object.".formatted(where));
        }
        return element.getAsJsonObject();
    }
}
