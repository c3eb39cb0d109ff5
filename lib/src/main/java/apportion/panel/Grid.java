package apportion.panel;

import apportion.language.Language;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** The knobs of a figure that holds the rows of every setting: inputs beside it, and a filter that picks one setting. */
final class Grid {
    /** Absolute: rows and inputs are rounded differently in the last digits. */
    private static final String NEAR = "abs(datum.%1$s - %1$s_knob) < %2$s";

    private Grid() {}

    /** Vega-Lite's parameters, each bound to an input. */
    static JsonArray parameters(List<Knob> knobs) {
        var parameters = new JsonArray();
        for (Knob knob : knobs) {
            JsonObject input = Vega.object("input", knob.isNumeric() ? "range" : "select");
            if (knob.isNumeric()) {
                input.addProperty("min", knob.number(0));
                input.addProperty("max", knob.number(knob.values().size() - 1));
                input.addProperty("step", knob.step());
            } else {
                var options = new JsonArray();
                knob.values().forEach(value -> options.add(value.toString()));
                input.add("options", options);
                if (Language.current() != Language.ENGLISH) {
                    var labels = new JsonArray();
                    knob.values().forEach(value -> labels.add(Language.say(value.toString())));
                    input.add("labels", labels);
                }
            }
            input.addProperty("name", Language.say(knob.label()) + " ");
            JsonObject parameter = Vega.object("name", knob.name() + "_knob");
            parameter.add("value", Vega.primitive(knob.values().get(knob.start())));
            parameter.add("bind", input);
            parameters.add(parameter);
        }
        return parameters;
    }

    /** Lets a picture show the rows of the setting only; a layered one with data of their own is left alone. */
    static void choose(JsonObject picture, List<Knob> knobs) {
        var transforms = new JsonArray();
        for (Knob knob : knobs) {
            String rule = knob.isNumeric()
                    ? NEAR.formatted(knob.name(), knob.step() / 4)
                    : "datum.%1$s == %1$s_knob".formatted(knob.name());
            JsonObject filter = new JsonObject();
            filter.add("filter", new JsonPrimitive(rule));
            transforms.add(filter);
        }
        if (picture.has("layer")) {
            for (var layer : picture.getAsJsonArray("layer")) {
                JsonObject one = layer.getAsJsonObject();
                if (!one.has("data")) {
                    var whole = transforms.deepCopy();
                    if (one.has("transform")) {
                        whole.addAll(one.getAsJsonArray("transform"));
                    }
                    one.add("transform", whole);
                }
            }
        } else {
            picture.add("transform", transforms);
        }
    }
}
