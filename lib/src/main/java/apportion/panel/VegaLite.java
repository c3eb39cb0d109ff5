package apportion.panel;

/**
 * A figure in Vega-Lite 5, which notebooks draw themselves.
 *
 * @param json the specification
 * @param words what stands for it where it cannot be drawn
 */
public record VegaLite(String json, String words) {
    /** The kind of content, as notebooks name it. */
    public static final String MIME = "application/vnd.vegalite.v5+json";

    @Override
    public String toString() {
        return words;
    }
}
