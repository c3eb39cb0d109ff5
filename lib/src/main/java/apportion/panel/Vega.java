package apportion.panel;

import apportion.language.Language;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** Small parts of Vega-Lite specifications. */
final class Vega {
    static final String OUTLINES = "outlines";

    private Vega() {}

    static JsonObject object(String name, Object value) {
        var object = new JsonObject();
        object.add(name, primitive(value));
        return object;
    }

    static JsonObject field(String column, String type, String title) {
        JsonObject field = object("field", column);
        field.addProperty("type", type);
        field.addProperty("title", Language.say(title));
        return field;
    }

    static JsonObject domain(double least, double greatest) {
        var ends = new JsonArray();
        ends.add(least);
        ends.add(greatest);
        var scale = new JsonObject();
        scale.add("domain", ends);
        return scale;
    }

    static JsonObject sized(String title, int width, int height) {
        JsonObject marks = object("title", Language.say(title));
        marks.addProperty("width", width);
        marks.addProperty("height", height);
        return marks;
    }

    static JsonArray tooltip(List<String> columns) {
        var fields = new JsonArray();
        for (String column : columns) {
            JsonObject field = object("field", column);
            if (!Language.say(column).equals(column)) {
                field.addProperty("title", Language.say(column));
            }
            fields.add(field);
        }
        return fields;
    }

    static JsonObject values(List<Row> rows) {
        var values = new JsonArray();
        for (Row row : rows) {
            var object = new JsonObject();
            row.cells().forEach((column, value) -> object.add(column, primitive(value)));
            values.add(object);
        }
        var data = new JsonObject();
        data.add("values", values);
        return data;
    }

    static JsonElement primitive(Object value) {
        return value instanceof Number number
                ? new JsonPrimitive(number)
                : value instanceof Boolean flag ? new JsonPrimitive(flag) : new JsonPrimitive(value.toString());
    }
}
