package apportion.kernel.magic;

import apportion.kernel.magic.MagicLines.Line;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that belongs to one magic: its first line, but for empty lines and comments, starts with two percent signs.
 *
 * @param body all lines below
 */
record WholeCell(Line line, String body) {
    private static final Pattern FORM = Pattern.compile(
            "\\A(?:\\s*//[^\\n]*\\n|\\s*\\n)*+[ \\t]*(?<line>(?<name>%%\\p{L}\\w*)(?<arguments>[^\\n]*))\\n?");

    static Optional<WholeCell> in(String code) {
        Matcher form = FORM.matcher(code);
        if (!form.find()) {
            return Optional.empty();
        }
        var line = new Line(
                form.start("line"),
                form.end("line"),
                form.group("name"),
                form.group("arguments").strip());
        return Optional.of(new WholeCell(line, code.substring(form.end())));
    }

    /** Spaces in place of a part of the code; line breaks stay. */
    static String blank(String code, int start, int end) {
        return code.substring(start, end).replaceAll("[^\\n]", " ");
    }
}
