package apportion.panel;

import apportion.chart.MapShape;
import apportion.language.Language;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A map whose regions are coloured by a number.
 *
 * @param shapes the outlines in degrees east and north; those without label stay grey
 * @param region the column with the labels of the shapes
 * @param value the column of numbers
 */
public record Regions(String title, List<MapShape> shapes, String region, String value, double least, double greatest)
        implements Picture {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 320;
    private static final String OUTLINE = "outline";

    public Regions {
        shapes = List.copyOf(shapes);
    }

    @Override
    public List<String> columns() {
        return List.of(region, value);
    }

    @Override
    public JsonObject marks() {
        JsonObject ground = new JsonObject();
        ground.add("data", features());
        JsonObject grey = Vega.object("type", "geoshape");
        grey.addProperty("fill", "#eeeeee");
        grey.addProperty("stroke", "#999999");
        ground.add("mark", grey);
        var layers = new JsonArray();
        layers.add(ground);
        layers.add(coloured());
        JsonObject marks = Vega.sized(title, WIDTH, HEIGHT);
        marks.add("layer", layers);
        marks.add("projection", Vega.object("type", "mercator"));
        return marks;
    }

    private JsonObject coloured() {
        JsonObject from = new JsonObject();
        from.add("data", features());
        from.addProperty("key", "properties.region");
        JsonObject lookup = new JsonObject();
        lookup.addProperty("lookup", region);
        lookup.add("from", from);
        lookup.addProperty("as", OUTLINE);
        var transforms = new JsonArray();
        transforms.add(lookup);
        JsonObject shape = Vega.object("field", OUTLINE);
        shape.addProperty("type", "geojson");
        JsonObject colour = Vega.field(value, "quantitative", value);
        JsonObject scale = Vega.domain(least, greatest);
        scale.addProperty("scheme", "yelloworangered");
        colour.add("scale", scale);
        JsonObject encoding = new JsonObject();
        encoding.add("shape", shape);
        encoding.add("color", colour);
        encoding.add("tooltip", Vega.tooltip(columns()));
        JsonObject layer = new JsonObject();
        layer.add("transform", transforms);
        JsonObject mark = Vega.object("type", "geoshape");
        mark.addProperty("stroke", "#666666");
        layer.add("mark", mark);
        layer.add("encoding", encoding);
        return layer;
    }

    /** Named once for the whole figure, so that the outlines are written once. */
    private static JsonObject features() {
        return Vega.object("name", Vega.OUTLINES);
    }

    /** GeoJSON of the shapes; on a sphere the outer ring runs clockwise. */
    JsonArray outlines() {
        var features = new JsonArray();
        for (MapShape shape : shapes) {
            var polygons = new JsonArray();
            for (List<MapShape.Point> ring : shape.rings()) {
                var polygon = new JsonArray();
                polygon.add(clockwise(ring));
                polygons.add(polygon);
            }
            JsonObject geometry = Vega.object("type", "MultiPolygon");
            geometry.add("coordinates", polygons);
            JsonObject feature = Vega.object("type", "Feature");
            feature.add("properties", Vega.object("region", Language.say(shape.label())));
            feature.add("geometry", geometry);
            features.add(feature);
        }
        return features;
    }

    private static JsonArray clockwise(List<MapShape.Point> ring) {
        double area = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            area += ring.get(i).x() * ring.get(i + 1).y()
                    - ring.get(i + 1).x() * ring.get(i).y();
        }
        var points = new JsonArray();
        for (int i = 0; i < ring.size(); i++) {
            MapShape.Point point = ring.get(area <= 0 ? i : ring.size() - 1 - i);
            var pair = new JsonArray();
            pair.add(point.x());
            pair.add(point.y());
            points.add(pair);
        }
        return points;
    }
}
