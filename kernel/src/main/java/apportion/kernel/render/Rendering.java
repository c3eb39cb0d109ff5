package apportion.kernel.render;

import apportion.chart.ChartLabels;
import apportion.exercise.Hint;
import apportion.panel.VegaLite;
import apportion.text.Latex;
import apportion.text.Typeset;
import com.google.gson.JsonParser;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/** Turns values into what is shown: always plain text, and what shows more where there is something. */
public final class Rendering {
    private static final String PNG = "image/png";
    private static final Renderer REGISTRY = new Renderer() {
        @Override
        protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
            if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) {
                data.putText(PlainText.of(value));
            }
            return data;
        }
    };

    static {
        register(REGISTRY);
    }

    private Rendering() {}

    /** JJava's registry with our renderers in it; its extensions may add theirs. */
    public static Renderer registry() {
        return REGISTRY;
    }

    /** All the forms of a value. */
    public static DisplayData render(@Nullable Object value) {
        if (value == null) {
            return new DisplayData("null");
        }
        if (value instanceof DisplayData ready) {
            return ready;
        }
        if (value instanceof Viewable own) {
            return own.view();
        }
        DisplayData data = known(value);
        UserForms.of(value).ifPresent(forms -> forms.forEach((mime, form) -> put(data, mime, form)));
        return data;
    }

    private static DisplayData known(Object value) {
        if (value.getClass().isArray()) {
            return TableViews.ofMatrix(value)
                    .map(Rendering::table)
                    .orElseGet(() -> new DisplayData(PlainText.of(value)));
        }
        return REGISTRY.render(value);
    }

    /** One form of a value, with its plain text; text itself is taken for the source of that form. */
    public static DisplayData render(Object value, String mime) {
        var only = new DisplayData();
        if (value instanceof CharSequence source) {
            only.putText(source.toString());
            only.putData(mime, source.toString());
            return only;
        }
        DisplayData all = render(value);
        MIMEType type = MIMEType.parse(mime);
        Object form = all.getData(type);
        if (form == null) {
            throw new IllegalArgumentException(
                    "%s has no form %s.".formatted(value.getClass().getSimpleName(), mime));
        }
        Object text = all.getData(MIMEType.TEXT_PLAIN);
        if (text != null) {
            only.putData(MIMEType.TEXT_PLAIN, text);
        }
        only.putData(type, form);
        return only;
    }

    /** Adds our renderers to a registry of JJava's. */
    public static void register(Renderer registry) {
        registry.createRegistration(Table.class)
                .preferring("text/html")
                .register((table, context) -> put(context, table(TableViews.of(table))));
        registry.createRegistration(Chart.class)
                .preferring(PNG)
                .register((chart, context) -> put(context, chart(chart)));
        registry.createRegistration(Image.class)
                .preferring(PNG)
                .register((image, context) -> put(context, image(image)));
        registry.createRegistration(Picture.class)
                .preferring(PNG)
                .register((picture, context) -> put(context, image(picture.pixels(), picture.alternative())));
        registry.createRegistration(Latex.class).preferring("text/latex").register((latex, context) -> {
            put(context, formula(latex, latex.formula()));
        });
        registry.createRegistration(Typeset.class)
                .preferring("text/latex")
                .register((model, context) -> put(context, formula(model.latex(), PlainText.of(model))));
        registry.createRegistration(VegaLite.class)
                .preferring(VegaLite.MIME)
                .register((figure, context) -> put(context, figure(figure)));
        registry.createRegistration(Hint.class)
                .preferring("text/html")
                .register((hint, context) -> put(context, HintView.of(hint)));
        registry.createRegistration(RealMatrix.class)
                .preferring("text/html")
                .register((matrix, context) -> put(context, known(matrix.getData())));
        registry.createRegistration(RealVector.class)
                .preferring("text/plain")
                .register((vector, context) -> put(context, known(vector.toArray())));
        registry.createRegistration(Duration.class)
                .preferring("text/plain")
                .register((duration, context) -> put(context, new DisplayData(Durations.text(duration))));
        registry.createRegistration(Map.class)
                .preferring("text/html")
                .register((map, context) -> put(context, map((Map<?, ?>) map)));
        registry.createRegistration(Collection.class)
                .preferring("text/html")
                .register((collection, context) -> put(context, collection((Collection<?>) collection)));
        registry.createRegistration(Record.class)
                .preferring("text/html")
                .register((record, context) -> put(context, record(record)));
    }

    /** Puts a form that a reader added; an image becomes the text that front ends take. */
    private static void put(DisplayData data, String mime, Object form) {
        if (form instanceof Image image) {
            DisplayData drawn = image(image);
            Object text = data.getData(MIMEType.TEXT_PLAIN);
            data.assign(drawn);
            data.putData(MIMEType.TEXT_PLAIN, text == null ? "" : text);
        } else {
            data.putData(mime, form.toString());
        }
    }

    private static void put(RenderContext context, DisplayData data) {
        context.getOutputContainer().assign(data);
    }

    private static DisplayData table(TableView view) {
        var data = new DisplayData(TableText.plain(view));
        data.putHTML(TableText.html(view));
        return data;
    }

    private static DisplayData map(Map<?, ?> map) {
        var data = new DisplayData(PlainText.of(map));
        if (!map.isEmpty()) {
            data.putHTML(TableText.html(TableViews.of(map)));
        }
        return data;
    }

    private static DisplayData collection(Collection<?> collection) {
        Optional<TableView> view = TableViews.ofRecords(collection)
                .or(() -> TableViews.ofMaps(collection))
                .or(() -> TableViews.ofLists(collection));
        return view.map(Rendering::table).orElseGet(() -> new DisplayData(PlainText.of(collection)));
    }

    private static DisplayData record(Record record) {
        var data = new DisplayData(PlainText.of(record));
        if (PlainText.hasStandardText(record) && record.getClass().getRecordComponents().length > 0) {
            data.putHTML(TableText.html(TableViews.ofRecord(record)));
        }
        return data;
    }

    private static DisplayData chart(Chart<?, ?> chart) {
        ChartLabels.translate(chart);
        String words = ChartImage.words(chart);
        var data = new DisplayData(words);
        putPng(data, ChartImage.paint(chart), chart.getWidth(), chart.getHeight(), words);
        return data;
    }

    private static DisplayData figure(VegaLite figure) {
        var data = new DisplayData(figure.words());
        data.putData(VegaLite.MIME, JsonParser.parseString(figure.json()));
        data.putMetaData(VegaLite.MIME, new LinkedHashMap<>(Map.of("embed_options", Map.of("actions", false))));
        return data;
    }

    private static DisplayData formula(Latex latex, String text) {
        var data = new DisplayData(text);
        data.putMath(latex.formula());
        return data;
    }

    private static DisplayData image(Image image) {
        if (image.getWidth(null) < 1 || image.getHeight(null) < 1) {
            return new DisplayData("An image that is not loaded");
        }
        BufferedImage pixels = Picture.pixels(image);
        return image(pixels, "Image, %d × %d".formatted(pixels.getWidth(), pixels.getHeight()));
    }

    private static DisplayData image(BufferedImage image, String words) {
        var data = new DisplayData(words);
        putPng(data, image, image.getWidth(), image.getHeight(), words);
        return data;
    }

    private static void putPng(DisplayData data, BufferedImage image, int width, int height, String words) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("width", width);
        metadata.put("height", height);
        metadata.put("alt", words);
        metadata.put("needs_background", "light");
        data.putData(PNG, Base64.getEncoder().encodeToString(Png.encode(image)));
        data.putMetaData(PNG, metadata);
    }
}
