package apportion.kernel.widget;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** State in the form in which it travels: JSON, references to other widgets, and bytes beside it with their paths. */
final class Encoding {
    private static final String REFERENCE = "IPY_MODEL_";

    private final JsonArray paths = new JsonArray();
    private final List<byte[]> buffers = new ArrayList<>();

    JsonArray paths() {
        return paths;
    }

    List<byte[]> buffers() {
        return buffers;
    }

    /** @param path where the object will stand, for the paths of bytes in it */
    JsonObject object(Map<String, Object> values, List<String> path) {
        var object = new JsonObject();
        values.forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                var whole = new JsonArray();
                path.forEach(whole::add);
                whole.add(name);
                paths.add(whole);
                buffers.add(bytes);
            } else {
                object.add(name, element(value));
            }
        });
        return object;
    }

    private JsonElement element(Object value) {
        if (value instanceof JsonElement ready) {
            return ready;
        } else if (value instanceof Widget widget) {
            return new JsonPrimitive(REFERENCE + widget.modelId());
        } else if (value instanceof List<?> list) {
            var array = new JsonArray();
            list.forEach(each -> array.add(element(each)));
            return array;
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return new JsonPrimitive(value.toString());
    }

    /** What a front end sent, as state holds it; numbers without fraction are whole. */
    static Object decoded(JsonElement element) {
        if (element instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(Encoding::decoded)
                    .toList();
        }
        if (element instanceof JsonPrimitive primitive) {
            if (primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
            if (primitive.isNumber()) {
                double number = primitive.getAsDouble();
                return number == Math.rint(number) && Math.abs(number) < 1L << 53
                        ? (Object) primitive.getAsNumber().longValue()
                        : (Object) number;
            }
            return primitive.getAsString();
        }
        return element;
    }
}
