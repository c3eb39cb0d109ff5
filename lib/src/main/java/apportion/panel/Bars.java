package apportion.panel;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A bar for each row, in groups.
 *
 * @param group the column of words along the foot
 * @param member the column of words that tells the bars of a group apart; empty if each group is one bar
 * @param value the column of numbers
 * @param least where the scale starts
 * @param greatest where the scale ends: the same at every setting, so that bars can be compared
 */
public record Bars(String title, String group, String member, String value, double least, double greatest)
        implements Picture {
    private static final int WIDTH = 260;
    private static final int HEIGHT = 220;

    /** One bar for each group. */
    public Bars(String title, String group, String value, double least, double greatest) {
        this(title, group, "", value, least, greatest);
    }

    @Override
    public List<String> columns() {
        return member.isEmpty() ? List.of(group, value) : List.of(group, member, value);
    }

    @Override
    public JsonObject marks() {
        JsonObject axis = Vega.object("labelAngle", 0);
        JsonObject encoding = new JsonObject();
        JsonObject foot = Vega.field(group, "nominal", "");
        foot.add("axis", axis);
        foot.add("sort", JsonNull.INSTANCE);
        encoding.add("x", foot);
        JsonObject height = Vega.field(value, "quantitative", value);
        height.add("scale", Vega.domain(least, greatest));
        encoding.add("y", height);
        if (!member.isEmpty()) {
            JsonObject offset = Vega.object("field", member);
            offset.add("sort", JsonNull.INSTANCE);
            encoding.add("xOffset", offset);
            JsonObject colour = Vega.field(member, "nominal", "");
            colour.add("sort", JsonNull.INSTANCE);
            colour.add("legend", Vega.object("orient", "bottom"));
            encoding.add("color", colour);
        }
        encoding.add("tooltip", Vega.tooltip(columns()));
        JsonObject marks = Vega.sized(title, WIDTH, HEIGHT);
        JsonObject mark = Vega.object("type", "bar");
        mark.addProperty("clip", true);
        marks.add("mark", mark);
        marks.add("encoding", encoding);
        return marks;
    }
}
