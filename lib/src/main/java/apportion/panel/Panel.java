package apportion.panel;

import apportion.language.Language;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A question with knobs: for each setting of them a model gives one sentence and the rows of some pictures.
 * {@link #at} draws one setting, {@link #overGrid} all of them in one figure whose knobs work without a kernel.
 */
public final class Panel {
    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
    private static final int COLUMNS = 2;
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final String title;
    private final List<Knob> knobs;
    private final List<Picture> pictures;
    private final Function<Setting, Answer> model;

    /**
     * What a model says to one setting.
     *
     * @param words one sentence
     * @param rows for each picture its rows
     */
    public record Answer(String words, List<List<Row>> rows) {
        public Answer {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    private Panel(String title, List<Knob> knobs, List<Picture> pictures, Function<Setting, Answer> model) {
        this.title = title;
        this.knobs = List.copyOf(knobs);
        this.pictures = List.copyOf(pictures);
        this.model = model;
    }

    /** A panel; the model must answer every setting of the knobs. */
    public static Panel of(
            String title, List<Knob> knobs, List<? extends Picture> pictures, Function<Setting, Answer> model) {
        if (knobs.isEmpty() || pictures.isEmpty()) {
            throw new IllegalArgumentException(
                    "A panel needs knobs and pictures, got %d and %d.".formatted(knobs.size(), pictures.size()));
        }
        return new Panel(title, knobs, List.copyOf(pictures), model);
    }

    /** What a reader moves. */
    public List<Knob> knobs() {
        return knobs;
    }

    /** What the knobs stand at first. */
    public Setting start() {
        return Setting.start(knobs);
    }

    /** What the model says; the setting must be one of the knobs'. */
    public Answer answer(Setting setting) {
        knobs.forEach(knob ->
                knob.indexOf(knob.isNumeric() ? (Object) setting.number(knob.name()) : setting.word(knob.name())));
        Answer answer = model.apply(setting);
        if (answer.rows().size() != pictures.size()) {
            throw new IllegalStateException(
                    "%d lists of rows for %d pictures.".formatted(answer.rows().size(), pictures.size()));
        }
        return answer;
    }

    /** The figure of one setting. */
    public VegaLite at(Setting setting) {
        Answer answer = answer(setting);
        return new VegaLite(
                GSON.toJson(specification(answer.words(), answer.rows(), List.of())),
                Language.say(title) + "\n" + Language.say(answer.words()));
    }

    /** One figure with every setting of the knobs in it, and with the knobs themselves. */
    public VegaLite overGrid() {
        List<List<Row>> rows =
                pictures.stream().<List<Row>>map(picture -> new ArrayList<>()).toList();
        for (Setting setting : grid()) {
            Answer answer = answer(setting);
            for (int i = 0; i < pictures.size(); i++) {
                for (Row row : answer.rows().get(i)) {
                    Row told = row;
                    for (Knob knob : knobs) {
                        told = told.with(knob.name(), setting.value(knob.name()));
                    }
                    rows.get(i).add(told);
                }
            }
        }
        String words = knobs.stream()
                .map(knob ->
                        "%s (%d values)".formatted(knob.label(), knob.values().size()))
                .map(Language::say)
                .collect(Collectors.joining(", ", "Move: ", "."));
        var specification = specification(title, rows, knobs);
        specification.add("params", Grid.parameters(knobs));
        return new VegaLite(
                GSON.toJson(specification),
                "%s\n%s\n%s"
                        .formatted(
                                Language.say(title),
                                Language.say(words),
                                Language.say(answer(start()).words())));
    }

    /** Every setting, the last knob moving fastest. */
    List<Setting> grid() {
        List<Setting> settings = List.of(start());
        for (Knob knob : knobs) {
            settings = settings.stream()
                    .flatMap(setting -> knob.values().stream().map(value -> setting.with(knob.name(), value)))
                    .toList();
        }
        return settings;
    }

    /** @param chosen the knobs by which the rows are told apart */
    private JsonObject specification(String heading, List<List<Row>> rows, List<Knob> chosen) {
        var datasets = new Datasets();
        var all = new JsonArray();
        for (int i = 0; i < pictures.size(); i++) {
            JsonObject picture = pictures.get(i).marks();
            List<String> columns = pictures.get(i).columns();
            picture.add(
                    "data",
                    datasets.of(
                            rows.get(i).stream().map(row -> row.said(columns)).toList()));
            Grid.choose(picture, chosen);
            all.add(picture);
        }
        JsonObject sets = datasets.sets();
        pictures.stream()
                .filter(Regions.class::isInstance)
                .map(Regions.class::cast)
                .findFirst()
                .ifPresent(map -> sets.add(Vega.OUTLINES, map.outlines()));
        JsonObject specification = Vega.object("$schema", SCHEMA);
        specification.addProperty("title", Language.say(heading));
        specification.add("datasets", sets);
        specification.add("concat", all);
        specification.addProperty("columns", COLUMNS);
        JsonObject apart = new JsonObject();
        JsonObject scales = Vega.object("color", "independent");
        scales.addProperty("xOffset", "independent");
        apart.add("scale", scales);
        specification.add("resolve", apart);
        return specification;
    }

    @Override
    public String toString() {
        return "%s\n%s"
                .formatted(
                        title,
                        knobs.stream()
                                .map(knob -> "  %s: %s, at first %s"
                                        .formatted(
                                                knob.label(),
                                                knob.isNumeric()
                                                        ? "%s to %s"
                                                                .formatted(
                                                                        knob.values()
                                                                                .get(0),
                                                                        knob.values()
                                                                                .get(knob.values()
                                                                                                .size()
                                                                                        - 1))
                                                        : knob.values(),
                                                knob.values().get(knob.start())))
                                .collect(Collectors.joining("\n")));
    }
}
