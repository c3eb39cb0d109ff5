package apportion.kernel.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completion, documentation and completeness of code that is still being written. */
public final class CodeHelp {
    private final JShell shell;
    private final Variables variables;

    CodeHelp(JShell shell, Variables variables) {
        this.shell = shell;
        this.variables = variables;
    }

    /** Whether code can run as it stands. */
    public enum Completeness {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        UNKNOWN
    }

    /** Texts that may replace the code between two positions. */
    public record Completions(List<String> matches, int start, int end) {
        public Completions {
            matches = List.copyOf(matches);
        }
    }

    /** Tells whether code can run as it stands, needs more lines, or is wrong. */
    public Completeness completeness(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            Completeness part = switch (info.completeness()) {
                case EMPTY -> Completeness.COMPLETE;
                case DEFINITELY_INCOMPLETE -> Completeness.INCOMPLETE;
                case UNKNOWN -> Completeness.INVALID;
                default -> Syntax.isWrong(info.source()) ? Completeness.INVALID : Completeness.COMPLETE;
            };
            boolean nothingLeft = info.completeness() == SourceCodeAnalysis.Completeness.EMPTY;
            if (nothingLeft || part != Completeness.COMPLETE) {
                return part;
            }
            if (info.remaining().length() >= rest.length()) {
                return Completeness.UNKNOWN;
            }
            rest = info.remaining();
        }
        return Completeness.COMPLETE;
    }

    /** What may be typed at a position, counted in UTF-16 units. */
    public Completions complete(String code, int cursor) {
        String before = code.substring(0, cursor);
        String open = lastOpen(before);
        int offset = before.length() - open.length();
        int[] anchor = {open.length()};
        List<Suggestion> found = shell.sourceCodeAnalysis().completionSuggestions(open, open.length(), anchor);
        int start = offset + anchor[0];
        if (found.isEmpty()) {
            // Variables declared further up in the same cell: read the cell as a block.
            found = shell.sourceCodeAnalysis().completionSuggestions("{" + before, before.length() + 1, anchor);
            start = anchor[0] - 1;
        }
        List<String> matches =
                found.stream().map(Suggestion::continuation).distinct().sorted().toList();
        return matches.isEmpty()
                ? new Completions(List.of(), cursor, cursor)
                : new Completions(matches, Math.max(0, start), cursor);
    }

    /** What is known about the name at or right before a position, or the call around it. */
    public Optional<String> inspect(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        String name = code.substring(start, end);
        String open = lastOpen(code.substring(0, end));
        Stream<Optional<String>> answers = name.isEmpty()
                ? Stream.of(documentation(open))
                : Stream.of(variable(name), documentation(open + "("), documentation(open));
        return answers.flatMap(Optional::stream).findFirst();
    }

    private Optional<String> variable(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .reduce((first, last) -> last)
                .map(variable -> variable.typeName() + " " + name
                        + variables
                                .value(name)
                                .map(value -> " = " + Declared.brief(value))
                                .orElse(""));
    }

    private Optional<String> documentation(String open) {
        List<Documentation> found = shell.sourceCodeAnalysis().documentation(open, open.length(), true);
        String text = found.stream()
                .map(entry -> entry.javadoc() == null ? entry.signature() : entry.signature() + "\n" + entry.javadoc())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The last snippet of the code, the one that is still being written. */
    private String lastOpen(String code) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = code;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            String remaining = info.remaining();
            boolean another =
                    info.completeness().isComplete() && !remaining.isBlank() && remaining.length() < rest.length();
            if (!another) {
                return rest;
            }
            rest = remaining;
        }
    }
}
