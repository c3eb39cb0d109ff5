package apportion.kernel.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the HTML of javadoc into plain text: paragraphs of even lines, lists with dashes, code as it stands. */
final class HtmlText {
    private static final int WIDTH = 100;
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("times", "×"),
            Map.entry("pi", "π"),
            Map.entry("infin", "∞"),
            Map.entry("minus", "−"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("sum", "∑"),
            Map.entry("hellip", "…"));

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean verbatim;
    private String indent = "";
    private String bullet = "";

    private HtmlText() {}

    static String of(String html) {
        var text = new HtmlText();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            text.paragraph.append(unescaped(html.substring(from, tag.start())));
            text.tag(
                    tag.group(2).toLowerCase(java.util.Locale.ROOT),
                    !tag.group(1).isEmpty());
            from = tag.end();
        }
        text.paragraph.append(unescaped(html.substring(from)));
        text.end();
        return String.join("\n", text.lines).strip();
    }

    private void tag(String name, boolean closing) {
        switch (name) {
            case "p", "div", "table", "blockquote", "dl", "h1", "h2", "h3", "h4", "hr" -> {
                end();
                gap();
            }
            case "br", "tr", "dt", "dd" -> end();
            case "td", "th" -> paragraph.append(closing ? "  " : "");
            case "pre" -> {
                end();
                gap();
                verbatim = !closing;
            }
            case "ul", "ol" -> {
                end();
                indent = closing ? indent.substring(0, Math.max(0, indent.length() - 2)) : indent + "  ";
            }
            case "li" -> {
                end();
                bullet = closing ? "" : "- ";
            }
            case "sup" -> paragraph.append(closing ? "" : "^");
            default -> {} // emphasis and the like
        }
    }

    /** Ends a paragraph or a list item. */
    private void end() {
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (verbatim) {
            text.strip().lines().forEach(lines::add);
            return;
        }
        var line = new StringBuilder(indent + bullet);
        String margin = indent + " ".repeat(bullet.length());
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(margin);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        if (!text.isBlank()) {
            lines.add(line.toString());
            bullet = "";
        }
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1), found.group())));
    }

    private static String entity(String name, String whole) {
        if (name.matches("#\\d{1,6}")) {
            return Character.toString(Integer.parseInt(name.substring(1)));
        }
        if (name.matches("#[xX][0-9a-fA-F]{1,5}")) {
            return Character.toString(Integer.parseInt(name.substring(2), 16));
        }
        return ENTITIES.getOrDefault(name, whole);
    }
}
