package apportion.panel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A curve of points that are always there, and the one at which the setting stands.
 *
 * @param curve the rows of the curve, in order
 * @param x the column of numbers along the foot
 * @param y the column of numbers upwards
 */
public record Front(String title, List<Row> curve, String x, String y) implements Picture {
    private static final int SIDE = 260;
    private static final int DOT = 160;

    public Front {
        curve = List.copyOf(curve);
    }

    @Override
    public List<String> columns() {
        return List.of(x, y);
    }

    @Override
    public JsonObject marks() {
        JsonObject line = layer("line");
        line.getAsJsonObject("mark").addProperty("point", true);
        line.getAsJsonObject("encoding").add("order", order());
        line.add("data", Vega.values(curve));
        JsonObject here = layer("point");
        here.getAsJsonObject("mark").addProperty("filled", true);
        here.getAsJsonObject("mark").addProperty("size", DOT);
        here.getAsJsonObject("mark").addProperty("color", "#d62728");
        var layers = new JsonArray();
        layers.add(line);
        layers.add(here);
        JsonObject marks = Vega.sized(title, SIDE, SIDE);
        marks.add("layer", layers);
        return marks;
    }

    private JsonObject order() {
        return Vega.object("field", x);
    }

    private JsonObject layer(String type) {
        var encoding = new JsonObject();
        encoding.add("x", unpadded(x));
        encoding.add("y", unpadded(y));
        encoding.add("tooltip", Vega.tooltip(columns()));
        var layer = new JsonObject();
        layer.add("mark", Vega.object("type", type));
        layer.add("encoding", encoding);
        return layer;
    }

    private static JsonObject unpadded(String column) {
        JsonObject field = Vega.field(column, "quantitative", column);
        field.add("scale", Vega.object("zero", false));
        return field;
    }
}
