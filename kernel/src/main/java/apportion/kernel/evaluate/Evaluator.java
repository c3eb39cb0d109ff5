package apportion.kernel.evaluate;

import apportion.kernel.help.Help;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Runs cells, one after the other, in one JShell session inside this process.
 *
 * <p>A cell is a sequence of snippets; it ends at the first error. A declaration that stands there already, word for
 * word, is left alone; one that changed keeps the variables that depend on it, as {@link Variables} tells.
 */
public final class Evaluator implements AutoCloseable {
    private static final Pattern LEAD = Pattern.compile("\\A(?:\\s++|//[^\\n]*+|/\\*(?s:.*?)\\*/)++");

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final LiveControl control = new LiveControl();
    private final JShell shell;
    private final Origins origins = new Origins();
    private final RuntimeErrors runtimeErrors = new RuntimeErrors(origins);
    private final Map<String, Snippet> declared = new HashMap<>();
    private final Map<String, String> comments = new HashMap<>();
    private @Nullable Help help;
    private final List<Path> added = new ArrayList<>();
    private final Set<Snippet> preloaded = new HashSet<>();

    private Evaluator() {
        shell = JShell.builder()
                .executionEngine(new LiveProvider(control), Map.of())
                .compilerOptions("-proc:none", "-g", "-parameters", "-Xlint:unchecked,deprecation,removal,divzero")
                .build();
        // As a compiler option the class path could not grow later.
        shell.addToClasspath(CLASS_PATH);
    }

    /** An evaluator with the given imports in force. */
    public static Evaluator withImports(List<String> imports) {
        var evaluator = new Evaluator();
        for (String line : imports) {
            for (SnippetEvent event : evaluator.shell.eval(line)) {
                if (event.status() != Status.VALID) {
                    throw new IllegalStateException("The preloaded line \"%s\" is not valid.".formatted(line));
                }
                evaluator.preloaded.add(event.snippet());
            }
        }
        return evaluator;
    }

    /** Runs a cell up to its end or its first error. */
    public Outcome run(Cell cell, String code) {
        MemoryReserve.fill();
        control.enter(cell);
        return runSnippets(cell, code);
    }

    /** Runs something for a cell on the thread of its code, where it can be stopped: showing its result, say. */
    public Outcome call(Cell cell, Callable<? extends @Nullable Object> task) {
        if (cell.isStopped()) {
            return interrupted(cell, false);
        }
        CellThread.Ending ending = control.thread().run(cell, task::call);
        Throwable thrown = ending.thrown();
        if (ending.abandoned() || cell.isStopped()) {
            return interrupted(cell, ending.abandoned());
        }
        return thrown == null
                ? new Outcome.Value(ending.value())
                : new Outcome.Failed(runtimeErrors.describe(thrown, translated(thrown)));
    }

    /** What was thrown outside of a snippet, its frames in terms of snippets all the same. */
    private @Nullable Throwable translated(Throwable thrown) {
        control.throwInstead(thrown);
        return shell.eval("if (true);").stream()
                .map(SnippetEvent::exception)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Lets cells use the classes of a jar or a folder; tells whether it was new. */
    public boolean addToClassPath(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (classPath().contains(whole)) {
            return false;
        }
        shell.addToClasspath(whole.toString());
        added.add(whole);
        return true;
    }

    /** Where the classes of cells come from, in the order they are looked for. */
    public List<Path> classPath() {
        return Stream.concat(ClassPath.own().stream(), added.stream()).toList();
    }

    /** Forgets what cells declared and imported; only what was there before the first cell stays. */
    public void reset() {
        shell.snippets()
                .filter(snippet -> shell.status(snippet).isActive() && !preloaded.contains(snippet))
                .toList()
                .forEach(shell::drop);
        control.variables().clear();
        declared.clear();
    }

    /** What cells have declared and not declared anew, in order. */
    public List<Declared> declared() {
        return Declared.in(shell, control.variables());
    }

    /** How long the code of cells has run so far, without what it took to compile it. */
    public Duration runTime() {
        return Duration.ofNanos(control.nanoseconds());
    }

    /** Tells the cell, running or still to run, to stop; returns at once. */
    public void stop(Cell cell) {
        control.thread().stop(cell);
    }

    /** The live value of a variable that a cell declared. */
    public Optional<Object> variable(String name) {
        return control.variables().value(name);
    }

    /** Tells about code without running it. */
    public CodeHelp help() {
        Help known = help;
        if (known == null || !known.isOn(classPath())) {
            known = Help.on(classPath());
            help = known;
        }
        return new CodeHelp(shell, control.variables(), known, comments);
    }

    @Override
    public void close() {
        shell.close();
    }

    private Outcome runSnippets(Cell cell, String code) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        Outcome outcome = new Outcome.Quiet();
        Set<DeclarationSnippet> unresolved = new LinkedHashSet<>();
        String rest = withoutLead(code);
        int done = 0;
        while (!rest.isEmpty()) {
            if (cell.isStopped()) {
                return interrupted(cell, false);
            }
            CompletionInfo info = analysis.analyzeCompletion(rest);
            int start = code.length() - rest.length();
            String lead = code.substring(done, start);
            switch (info.completeness()) {
                case EMPTY -> {
                    return settle(cell, outcome, unresolved);
                }
                case DEFINITELY_INCOMPLETE -> {
                    return new Outcome.Failed(CompileErrors.incomplete(cell, code, start));
                }
                default -> {}
            }
            String remaining = info.remaining();
            String source = info.completeness().isComplete() ? info.source() : rest;
            boolean split = info.completeness().isComplete() && remaining.length() < rest.length();
            String written = split ? rest.substring(0, rest.length() - remaining.length()) : rest;
            done = start + written.length();
            rest = split ? withoutLead(remaining) : "";
            outcome = runSnippet(
                    cell, Origins.Origin.of(cell.label(), code, start, written), source, written, unresolved);
            if (lead.contains("/**")) {
                shell.snippets().reduce((first, last) -> last).ifPresent(last -> comments.put(last.id(), lead));
            }
            if (outcome instanceof Outcome.Failed) {
                return outcome;
            }
        }
        return settle(cell, outcome, unresolved);
    }

    /** JShell counts lines from where the code starts, so white space and comments before it go first. */
    private static String withoutLead(String code) {
        return LEAD.matcher(code).replaceFirst("");
    }

    private Outcome runSnippet(
            Cell cell, Origins.Origin origin, String source, String written, Set<DeclarationSnippet> unresolved) {
        Snippet standing = declared.get(source.strip());
        if (standing != null && shell.status(standing) == Status.VALID) {
            origins.put(standing.id(), origin);
            return new Outcome.Quiet();
        }
        Outcome outcome = new Outcome.Quiet();
        List<SnippetEvent> events = eval(source);
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            if (event.causeSnippet() != null) {
                continue; // another declaration that this one touched
            }
            origins.put(snippet.id(), origin);
            remember(snippet, event.status());
            if (snippet instanceof DeclarationSnippet declaration) {
                unresolved.add(declaration);
            }
            outcome = outcome(cell, event, origin, source, written);
            if (!(outcome instanceof Outcome.Failed)) {
                CompileErrors.warnings(shell.diagnostics(snippet).toList(), origin, source)
                        .forEach(line -> cell.warn(line));
            }
        }
        tellLost(cell, events);
        return outcome;
    }

    /** A compiler that gave up in the middle keeps a part of what it did, which would spoil all that follows. */
    private List<SnippetEvent> eval(String source) {
        boolean spoilt = true;
        try {
            List<SnippetEvent> events = shell.eval(source);
            spoilt = events.stream()
                    .flatMap(event -> shell.diagnostics(event.snippet()))
                    .anyMatch(complaint -> complaint.getCode().startsWith("compiler.err.limit"));
            return events;
        } finally {
            if (spoilt) {
                // What JShell does with a new class path is to take a new compiler.
                shell.addToClasspath(CLASS_PATH.split(File.pathSeparator, 2)[0]);
            }
        }
    }

    private Outcome outcome(Cell cell, SnippetEvent event, Origins.Origin origin, String source, String written) {
        Snippet snippet = event.snippet();
        Object value = control.takeResult();
        Throwable thrown = control.takeThrown();
        boolean abandoned = control.takeAbandoned();
        if (cell.isStopped()) {
            return interrupted(cell, abandoned);
        }
        if (event.status() == Status.REJECTED
                || (event.status() == Status.RECOVERABLE_NOT_DEFINED && snippet.kind() == Kind.VAR)) {
            return new Outcome.Failed(
                    CompileErrors.describe(shell.diagnostics(snippet).toList(), origin, source, this::classesNamed));
        }
        if (event.exception() instanceof jdk.jshell.UnresolvedReferenceException reference) {
            return new Outcome.Failed(unresolved(reference));
        }
        if (thrown != null) {
            return new Outcome.Failed(runtimeErrors.describe(thrown, event.exception()));
        }
        boolean expression =
                snippet.kind() == Kind.EXPRESSION || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        boolean shown = expression && !written.strip().endsWith(";");
        return shown ? new Outcome.Value(value) : new Outcome.Quiet();
    }

    private void remember(Snippet snippet, Status status) {
        if (status == Status.VALID && (snippet.kind() == Kind.METHOD || snippet.kind() == Kind.TYPE_DECL)) {
            declared.put(snippet.source().strip(), snippet);
        }
    }

    /** Tells which variables other than the one just declared could not keep their values. */
    private void tellLost(Cell cell, List<SnippetEvent> events) {
        String declared = null;
        for (SnippetEvent event : events) {
            if (event.snippet() instanceof VarSnippet variable) {
                if (event.status().isDefined()) {
                    control.variables().declared(variable.name());
                }
                if (event.causeSnippet() == null) {
                    declared = variable.name();
                } else if (!event.status().isDefined() && !stands(variable.name())) {
                    control.variables().lose(variable.name());
                }
            }
        }
        String cause = events.stream()
                .filter(event -> event.causeSnippet() == null)
                .map(SnippetEvent::snippet)
                .filter(DeclarationSnippet.class::isInstance)
                .map(snippet -> name((DeclarationSnippet) snippet))
                .collect(Collectors.joining(", "));
        List<String> lost = control.variables().takeLost(declared).stream()
                .filter(variable -> !restore(variable))
                .map(Variables.Lost::name)
                .distinct()
                .toList();
        if (!lost.isEmpty()) {
            cell.warn(
                    "Variables reset: %s. Their class changed with %s, and Java cannot keep objects of the earlier one.\n"
                                    .formatted(String.join(", ", lost), cause)
                            + "Maybe run the cells that assign them again.");
        }
        Set<String> outdated = control.variables().takeOutdated();
        outdated.remove(declared);
        if (!outdated.isEmpty()) {
            cell.warn(
                    "Variables that still hold objects from before %s changed, which Java takes for another class: %s."
                            .formatted(cause, String.join(", ", outdated)));
        }
    }

    private List<String> classesNamed(String simpleName) {
        return shell.sourceCodeAnalysis()
                .listQualifiedNames(simpleName, simpleName.length())
                .getNames();
    }

    /**
     * Declares a variable once more, with the type and the value it had: JShell forgets a number, say, that was computed
     * from an object whose class changed.
     */
    private boolean restore(Variables.Lost variable) {
        if (!control.variables().isKeepable(variable)) {
            return false;
        }
        control.variables().forget(variable.name());
        boolean declared = eval("%s %s;".formatted(variable.type(), variable.name())).stream()
                .anyMatch(event -> event.causeSnippet() == null && event.status() == Status.VALID);
        if (declared) {
            control.variables().restore(variable);
        }
        return declared;
    }

    private boolean stands(String name) {
        return shell.variables()
                .anyMatch(variable ->
                        variable.name().equals(name) && shell.status(variable).isDefined());
    }

    /** At the end of a cell, tells of declarations that still miss something. */
    private Outcome settle(Cell cell, Outcome outcome, Set<DeclarationSnippet> declarations) {
        for (DeclarationSnippet snippet : declarations) {
            Status status = shell.status(snippet);
            if (status == Status.RECOVERABLE_NOT_DEFINED && snippet.kind() != Kind.VAR) {
                Origins.Origin origin = origins.find(snippet.id()).orElseThrow();
                return new Outcome.Failed(CompileErrors.describe(
                        shell.diagnostics(snippet).toList(), origin, snippet.source(), this::classesNamed));
            }
            if (status == Status.RECOVERABLE_DEFINED) {
                cell.warn("%s cannot be used until these are declared: %s.".formatted(name(snippet), missing(snippet)));
            }
        }
        return outcome;
    }

    private CellError unresolved(jdk.jshell.UnresolvedReferenceException reference) {
        DeclarationSnippet snippet = reference.getSnippet();
        return CompileErrors.unresolved(name(snippet), missing(snippet), origins.find(snippet.id()));
    }

    private String missing(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    }

    private static String name(DeclarationSnippet snippet) {
        return snippet.kind() == Kind.METHOD ? snippet.name() + "()" : snippet.name();
    }

    private Outcome interrupted(Cell cell, boolean abandoned) {
        Throwable reason = cell.reason();
        if (reason != null) {
            return new Outcome.Failed(runtimeErrors.describe(reason, null));
        }
        return new Outcome.Failed(CellError.stopped(cell, abandoned));
    }
}
