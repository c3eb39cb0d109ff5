package apportion.kernel.evaluate;

import apportion.kernel.help.Explanation;
import apportion.kernel.help.Help;
import apportion.kernel.help.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completion, documentation and completeness of code that is still being written. */
public final class CodeHelp {
    private static final int LEAST_LETTERS = 2;
    private static final int MOST_CLASSES = 40;

    /** Stands for what is still to be typed, so that there is a name even right after a dot. */
    private static final String PLACEHOLDER = "$";

    private final JShell shell;
    private final Variables variables;
    private final Help help;
    private final Map<String, String> comments;

    /** @param comments what stood before snippets, by their ids */
    CodeHelp(JShell shell, Variables variables, Help help, Map<String, String> comments) {
        this.shell = shell;
        this.variables = variables;
        this.help = help;
        this.comments = comments;
    }

    /** Whether code can run as it stands. */
    public enum Completeness {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        UNKNOWN
    }

    /** What may replace the code between two positions. */
    public record Completions(List<Match> matches, int start, int end) {
        public Completions {
            matches = List.copyOf(matches);
        }

        /** The texts alone. */
        public List<String> texts() {
            return matches.stream().map(Match::text).toList();
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
        String word = code.substring(Math.max(0, start), cursor);
        Set<String> texts = found.stream().map(Suggestion::continuation).collect(Collectors.toCollection(TreeSet::new));
        boolean first =
                start == 0 || !before.substring(0, start).stripTrailing().endsWith(".");
        List<String> classes = first ? unimported(word, texts) : List.of();
        if (texts.isEmpty() && classes.isEmpty()) {
            return new Completions(List.of(), cursor, cursor);
        }
        Map<String, Match> known = help.describe(CellSurroundings.of(shell, comments, before + PLACEHOLDER, cursor));
        var matches = new ArrayList<Match>();
        texts.forEach(text -> matches.add(described(text, known)));
        classes.forEach(name -> matches.add(new Match(name, "class", "import " + name)));
        return new Completions(matches, Math.max(0, start), cursor);
    }

    /** Full names of classes that no import names yet. */
    private List<String> unimported(String word, Set<String> offered) {
        if (word.length() < LEAST_LETTERS || !Character.isUpperCase(word.charAt(0))) {
            return List.of();
        }
        Set<String> simple = offered.stream().map(CodeHelp::bare).collect(Collectors.toSet());
        return help.classesStarting(word, MOST_CLASSES).stream()
                .filter(name -> !simple.contains(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
    }

    private static Match described(String text, Map<String, Match> known) {
        Match match = known.get(bare(text));
        if (match != null) {
            return new Match(text, match.kind(), match.signature());
        }
        String kind;
        if (text.indexOf('(') >= 0) {
            kind = "function";
        } else if (text.endsWith(".")) {
            kind = "module";
        } else if (SourceVersion.isKeyword(text.strip())) {
            kind = "keyword";
        } else {
            kind = Character.isUpperCase(text.charAt(0)) ? "class" : "instance";
        }
        return new Match(text, kind, "");
    }

    private static String bare(String text) {
        return text.replaceFirst("[(<.].*", "").strip();
    }

    /** What is known about the name at a position, or the call around it. */
    public Optional<Explanation> inspect(String code, int cursor) {
        Optional<Explanation> found = help.explain(CellSurroundings.of(shell, comments, code, cursor));
        String value = value(wordAt(code, cursor));
        return value.isEmpty() ? found : found.map(known -> known.after(value));
    }

    private static String wordAt(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        boolean member = start > 0 && code.charAt(start - 1) == '.';
        return member ? "" : code.substring(start, end);
    }

    private String value(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .reduce((first, last) -> last)
                .map(variable -> variable.typeName() + " " + name
                        + variables
                                .value(name)
                                .map(value -> " = " + Declared.brief(value))
                                .orElse(""))
                .orElse("");
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
