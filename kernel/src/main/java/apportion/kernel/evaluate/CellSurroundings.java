package apportion.kernel.evaluate;

import apportion.kernel.help.Surroundings;
import java.util.List;
import java.util.Map;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** Writes the class in which unfinished code of a cell means what it means after all cells before it. */
final class CellSurroundings {
    private final JShell shell;
    private final Map<String, String> comments;
    private final StringBuilder imports = new StringBuilder();
    private final StringBuilder members = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    private CellSurroundings(JShell shell, Map<String, String> comments) {
        this.shell = shell;
        this.comments = comments;
    }

    /**
     * Puts the code after all that stands.
     *
     * @param comments what stood before snippets of earlier cells, by their ids
     * @param cursor a position in the code
     */
    static Surroundings of(JShell shell, Map<String, String> comments, String code, int cursor) {
        var surroundings = new CellSurroundings(shell, comments);
        surroundings.earlierCells();
        return surroundings.cell(code, cursor);
    }

    private void earlierCells() {
        for (Snippet snippet :
                shell.snippets().filter(one -> shell.status(one).isDefined()).toList()) {
            if (snippet instanceof ImportSnippet) {
                imports.append(terminated(snippet.source()));
            } else if (snippet instanceof VarSnippet variable
                    && !variable.typeName().contains("<anonymous")) {
                members.append(variable.typeName())
                        .append(' ')
                        .append(variable.name())
                        .append(";\n");
            } else if (snippet instanceof MethodSnippet || snippet instanceof TypeDeclSnippet) {
                members.append(comments.getOrDefault(snippet.id(), ""))
                        .append(snippet.source())
                        .append('\n');
            }
        }
    }

    private Surroundings cell(String code, int cursor) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = code;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            String remaining = info.remaining();
            boolean split = info.completeness().isComplete() && remaining.length() < rest.length();
            int end = code.length() - (split ? remaining.length() : 0);
            String source = rest.substring(0, rest.length() - (split ? remaining.length() : 0));
            if (!split || remaining.isBlank() || cursor <= end) {
                return open(source, cursor - (code.length() - rest.length()));
            }
            place(kind(source)).append(terminated(source));
            rest = remaining;
        }
    }

    private Surroundings open(String source, int cursor) {
        Kind kind = kind(source);
        String prefix = kind == Kind.EXPRESSION ? "var o$ = " : "";
        int within = prefix.length() + Math.max(0, Math.min(cursor, source.length()));
        StringBuilder place = place(kind);
        int start = place.length();
        place.append(prefix).append(terminated(source));
        String head = place == imports ? "" : imports + "class Cell$ {\n";
        String before = place == body ? head + members + "void cell$() throws Throwable {\n" : head;
        String whole = imports + "class Cell$ {\n" + members + "void cell$() throws Throwable {\n" + body + "\n}\n}\n";
        int at = before.length() + start;
        return new Surroundings(whole, at, at + within);
    }

    private StringBuilder place(Kind kind) {
        return switch (kind) {
            case IMPORT -> imports;
            case METHOD, TYPE_DECL -> members;
            default -> body;
        };
    }

    private Kind kind(String source) {
        List<Snippet> snippets = shell.sourceCodeAnalysis().sourceToSnippets(source);
        if (snippets.isEmpty()) {
            return Kind.STATEMENT;
        }
        return snippets.get(0) instanceof ErroneousSnippet unfinished
                ? unfinished.probableKind()
                : snippets.get(0).kind();
    }

    private static String terminated(String source) {
        String stripped = source.stripTrailing();
        return stripped.endsWith(";") || stripped.endsWith("}") ? source + "\n" : source + "\n;\n";
    }
}
