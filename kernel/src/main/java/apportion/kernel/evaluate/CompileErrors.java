package apportion.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.Diag;

/** Turns javac's complaints about a snippet into text with the offending line and a caret. */
final class CompileErrors {
    private static final int MOST_COMPLAINTS = 5;
    private static final String INDENT = "    ";

    private CompileErrors() {}

    static CellError describe(
            List<Diag> complaints, Origins.Origin origin, String source, Function<String, List<String>> classes) {
        List<Diag> errors = complaints.stream().filter(Diag::isError).toList();
        var lines = new ArrayList<String>();
        String summary = "";
        for (Diag error : errors.subList(0, Math.min(errors.size(), MOST_COMPLAINTS))) {
            List<String> message = message(error);
            if (lines.isEmpty()) {
                summary = String.join("; ", message);
                lines.add("CompileError: " + message.get(0));
            } else {
                lines.add("and: " + message.get(0));
            }
            message.stream().skip(1).forEach(detail -> lines.add("  " + detail));
            point(error, origin, source, lines);
            lines.addAll(CompileHints.of(error.getCode(), message, source, classes));
        }
        if (errors.size() > MOST_COMPLAINTS) {
            lines.add("and %d more.".formatted(errors.size() - MOST_COMPLAINTS));
        }
        return new CellError("CompileError", summary, lines.subList(0, Math.min(lines.size(), CellError.MOST_LINES)));
    }

    /** Code that ends too early; what it lacks belongs to the snippet that starts there. */
    static CellError incomplete(Cell cell, String code, int start) {
        int first = start
                + code.substring(start).length()
                - code.substring(start).stripLeading().length();
        Origins.Origin origin = Origins.Origin.of(cell.label(), code, first, code.substring(first));
        String message = "The cell ends before its code does.";
        return new CellError(
                "IncompleteCode",
                message,
                List.of(
                        "IncompleteCode: " + message,
                        "Maybe a closing bracket, brace or quotation mark is missing in what starts here:",
                        "  " + origin.place(1),
                        "    " + origin.text(1)));
    }

    /** A declaration that was used though something it needs is not declared. */
    static CellError unresolved(String name, String missing, Optional<Origins.Origin> declared) {
        String message = "%s needs these, which are not declared: %s.".formatted(name, missing);
        var lines = new ArrayList<String>(List.of("UnresolvedReference: " + message));
        declared.ifPresent(origin -> lines.add("  declared in " + origin.place(1)));
        return new CellError("UnresolvedReference", message, lines);
    }

    /** What javac warns of, each with its place. */
    static List<String> warnings(List<Diag> complaints, Origins.Origin origin, String source) {
        var lines = new ArrayList<String>();
        List<Diag> warnings =
                complaints.stream().filter(diag -> !diag.isError()).toList();
        for (Diag warning : warnings.subList(0, Math.min(warnings.size(), MOST_COMPLAINTS))) {
            List<String> message = message(warning);
            lines.add("Warning: " + message.get(0));
            message.stream().skip(1).forEach(detail -> lines.add("  " + detail));
            point(warning, origin, source, lines);
        }
        if (warnings.size() > MOST_COMPLAINTS) {
            lines.add("and %d more warnings.".formatted(warnings.size() - MOST_COMPLAINTS));
        }
        return lines;
    }

    private static List<String> message(Diag error) {
        List<String> lines = error.getMessage(Locale.ENGLISH)
                .lines()
                .map(String::strip)
                .map(line -> line.replaceAll("\\s{2,}", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("location: class"))
                .map(CompileErrors::withoutWrapper)
                .toList();
        return lines.isEmpty() ? List.of("not valid Java") : lines;
    }

    /** Drops the names of the classes JShell wraps snippets in. */
    static String withoutWrapper(String text) {
        return text.replaceAll("(?:REPL\\.)?\\$JShell\\$\\w+[.$]", "")
                .replaceAll("(?:REPL\\.)?\\$JShell\\$\\w+", "the cell")
                .replaceFirst("\\) in(?: the cell)? has been deprecated", ") has been deprecated");
    }

    private static void point(Diag error, Origins.Origin origin, String source, List<String> lines) {
        int position = (int) Math.max(0, Math.min(error.getPosition(), source.length()));
        int lineStart = source.lastIndexOf('\n', position - 1) + 1;
        int line = (int) source.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        String text = origin.text(line);
        int start = (int) Math.max(lineStart, Math.min(error.getStartPosition(), position));
        int end = (int) Math.min(lineStart + text.length(), Math.max(error.getEndPosition(), position + 1L));
        if (error.getMessage(Locale.ENGLISH).contains("expected")) {
            start = position; // javac points behind what it read; the whole statement says little
            end = position + 1;
        }
        lines.add("  " + origin.place(line));
        lines.add(INDENT + text);
        lines.add(INDENT + blank(text, start - lineStart) + "^".repeat(Math.max(1, end - start)));
    }

    /** As wide as the start of the text, tabs kept, so that the caret stands right. */
    private static String blank(String text, int width) {
        String start = text.substring(0, Math.min(width, text.length()));
        return start.replaceAll("[^\\t]", " ") + " ".repeat(Math.max(0, width - start.length()));
    }
}
