package apportion.kernel.help;

/**
 * What is known about a name, for a reader.
 *
 * @param html what browsers show; its text is escaped
 * @param text the same for consoles
 */
public record Explanation(String html, String text) {
    /** The same text for both. */
    public static Explanation ofText(String text) {
        return new Explanation("<pre>" + DocHtml.escaped(text) + "</pre>", text);
    }

    /** The same after a line of plain text. */
    public Explanation after(String line) {
        return new Explanation("<p><code>" + DocHtml.escaped(line) + "</code></p>" + html, line + "\n\n" + text);
    }

    static Explanation ofHtml(String html) {
        return new Explanation(html, HtmlText.of(html));
    }
}
