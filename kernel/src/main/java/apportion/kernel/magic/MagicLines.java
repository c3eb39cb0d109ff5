package apportion.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the magics in a cell: lines whose first sign is a percent sign directly before a name, where a statement of Java
 * could begin. In text, in comments, between brackets, and after an expression without semicolon it is Java's own.
 */
final class MagicLines {
    /** Words after which a closing brace ends no statement: {@code new int[] {7}}, {@code return switch …}. */
    private static final Set<String> EXPRESSIONS = Set.of("new", "return", "throw", "yield", "assert");

    private final String code;
    private final List<Line> found = new ArrayList<>();
    private final List<Line> doubtful = new ArrayList<>();
    private int at;
    private int depth;
    private boolean fresh = true;
    private boolean expression;

    /**
     * One line.
     *
     * @param start where it starts in the cell
     * @param end where it ends, without white space after it
     * @param name with its percent signs
     * @param arguments the rest of the line, without white space around it
     */
    record Line(int start, int end, String name, String arguments) {}

    private MagicLines(String code) {
        this.code = code;
    }

    /** The magics of a cell, in order. */
    static List<Line> in(String code) {
        return scan(code).found;
    }

    /** Lines that continue an expression, but look like a magic after a line that lacks its semicolon. */
    static List<Line> doubtful(String code) {
        return scan(code).doubtful;
    }

    /** Java only: every magic becomes spaces, so that all positions stay. */
    static String withoutMagics(String code) {
        var java = new StringBuilder(code);
        for (Line line : in(code)) {
            java.replace(line.start(), line.end(), " ".repeat(line.end() - line.start()));
        }
        return java.toString();
    }

    private static MagicLines scan(String code) {
        var lines = new MagicLines(code);
        if (code.indexOf('%') >= 0) { // most cells have none, and need no second look
            lines.scan();
        }
        return lines;
    }

    private void scan() {
        boolean lineStart = true;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '\n') {
                lineStart = true;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (lineStart && c == '%' && isName(at) && depth == 0) {
                line(fresh ? found : doubtful);
                lineStart = false;
            } else {
                lineStart = false;
                java(c);
            }
        }
    }

    private boolean isName(int percent) {
        int letter = percent + (code.startsWith("%%", percent) ? 2 : 1);
        return letter < code.length() && Character.isLetter(code.charAt(letter));
    }

    private void line(List<Line> kind) {
        int newline = code.indexOf('\n', at);
        String text = code.substring(at, newline < 0 ? code.length() : newline).stripTrailing();
        int end = at + text.length();
        String name = text.split("\\s", 2)[0];
        kind.add(new Line(at, end, name, text.substring(name.length()).strip()));
        if (kind == found) {
            at = end;
        } else {
            at++; // Java's, to be read on
        }
    }

    private void java(char c) {
        if (code.startsWith("//", at)) {
            int newline = code.indexOf('\n', at);
            at = newline < 0 ? code.length() : newline;
        } else if (code.startsWith("/*", at)) {
            int end = code.indexOf("*/", at + 2);
            at = end < 0 ? code.length() : end + 2;
        } else if (code.startsWith("\"\"\"", at)) {
            fresh = false;
            skipTextBlock();
        } else if (c == '"' || c == '\'') {
            fresh = false;
            skipQuoted(c);
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else {
            sign(c);
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
            at++;
        }
        fresh = false;
        expression |= depth == 0 && EXPRESSIONS.contains(code.substring(start, at));
    }

    private void sign(char c) {
        switch (c) {
            case '(', '[', '{' -> {
                depth++;
                fresh = false;
            }
            case ')', ']' -> depth = Math.max(0, depth - 1);
            case '}' -> {
                depth = Math.max(0, depth - 1);
                if (depth == 0 && !expression) {
                    end();
                }
            }
            case ';' -> {
                if (depth == 0) {
                    end();
                }
            }
            default -> {
                fresh = false;
                expression |= depth == 0 && c == '=';
            }
        }
    }

    private void end() {
        fresh = true;
        expression = false;
    }

    private void skipTextBlock() {
        at += 3;
        while (at < code.length() && !code.startsWith("\"\"\"", at)) {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(code.length(), at + 3);
    }

    private void skipQuoted(char quote) {
        at++;
        while (at < code.length() && code.charAt(at) != quote && code.charAt(at) != '\n') {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(code.length(), code.startsWith(String.valueOf(quote), at) ? at + 1 : at);
    }
}
