package apportion.kernel.help;

import apportion.kernel.help.NameAtCursor.Meaning;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.util.TreePath;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.StandardJavaFileManager;

/** Explains the name at a position: how it is declared, and what its javadoc says. */
public final class Help {
    private static final int MOST_OVERLOADS = 12;
    private static final long PATIENCE_MILLISECONDS = 150;
    private static final String NO_SOURCES =
            "<p><em>No javadoc: this JDK came without its sources (Debian, Ubuntu: openjdk-%d-source).</em></p>"
                    .formatted(Runtime.version().feature());

    private final List<Path> classPath;
    private final StandardJavaFileManager files;
    private final Sources sources;
    private final CompletableFuture<ClassNames> classNames;

    private Help(List<Path> classPath, Path folder) {
        this.classPath = List.copyOf(classPath);
        files = Analysis.files(classPath);
        sources = Sources.of(folder, classPath);
        classNames = CompletableFuture.supplyAsync(() -> ClassNames.in(classPath), task -> {
            Thread thread = new Thread(task, "class-names");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Help on the classes of a class path, with the sources that are kept beside the kernel's jars. */
    public static Help on(List<Path> classPath) {
        return new Help(classPath, besideTheKernel().resolveSibling("sources"));
    }

    /** Whether this is help on just that class path. */
    public boolean isOn(List<Path> other) {
        return classPath.equals(other);
    }

    /** What is known about the name at the cursor, or the call around it; empty if nothing is. */
    public Optional<Explanation> explain(Surroundings code) {
        Analysis analysis = Analysis.attributed(code.source(), files);
        Meaning meaning = NameAtCursor.find(analysis, code);
        var parts = new ArrayList<String>();
        boolean isVariable = false;
        for (Element named : meaning.named()) {
            isVariable |= isVariable(named);
        }
        if (!meaning.named().isEmpty()) {
            parts.add(explained(analysis, meaning.named(), -1));
        }
        if (isVariable && meaning.called().isEmpty()) {
            typeOf(meaning.named().get(0)).ifPresent(type -> parts.add(explained(analysis, List.of(type), -1)));
        }
        if ((meaning.named().isEmpty() || isVariable) && !meaning.called().isEmpty()) {
            parts.add(explained(analysis, meaning.called(), meaning.argument()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Explanation.ofHtml(String.join("<hr>", parts)));
    }

    /** The kinds and signatures of the members, or of the names in scope, that start as the name at the cursor does. */
    public Map<String, Match> describe(Surroundings code) {
        Analysis analysis = Analysis.attributed(code.source(), files);
        var described = new LinkedHashMap<String, Match>();
        for (Element element : NameAtCursor.candidates(analysis, code.cursor())) {
            String name = element.getSimpleName().toString();
            String signature = HtmlText.of(Signature.html(element, List.of(), -1));
            described.merge(
                    name,
                    new Match(name, kind(element), signature),
                    (first, next) ->
                            new Match(name, first.kind(), first.signature().split(" … ", 2)[0] + " … and others"));
        }
        return described;
    }

    /** The full names of classes whose simple name starts so, imported or not; empty while they are still being read. */
    public List<String> classesStarting(String prefix, int most) {
        try {
            return classNames.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS).starting(prefix, most);
        } catch (TimeoutException e) {
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The names of classes cannot be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static String kind(Element element) {
        return switch (element.getKind()) {
            case METHOD, CONSTRUCTOR -> "function";
            case PACKAGE -> "module";
            case LOCAL_VARIABLE, PARAMETER -> "instance";
            default -> element instanceof TypeElement ? "class" : isVariable(element) ? "instance" : "property";
        };
    }

    private static boolean isVariable(Element element) {
        return element instanceof VariableElement
                && element.getKind() != ElementKind.ENUM_CONSTANT
                && (element.getKind() != ElementKind.FIELD
                        || (element.getEnclosingElement() instanceof TypeElement owner
                                && owner.getSimpleName().contentEquals("Cell$")));
    }

    private static Optional<Element> typeOf(Element variable) {
        return variable.asType() instanceof DeclaredType type ? Optional.of(type.asElement()) : Optional.empty();
    }

    private String explained(Analysis analysis, List<Element> elements, int argument) {
        boolean bare = sources.lackThoseOf(elements.get(0), analysis.elements());
        return described(analysis, elements, argument) + (bare ? NO_SOURCES : "");
    }

    private String described(Analysis analysis, List<Element> elements, int argument) {
        if (elements.size() == 1) {
            return whole(analysis, elements.get(0), argument);
        }
        var html = new StringBuilder();
        for (Element element : elements.subList(0, Math.min(elements.size(), MOST_OVERLOADS))) {
            SourceDoc doc = doc(analysis, element);
            html.append(heading(element, doc, argument));
            DocCommentTree comment = doc.comment();
            if (comment != null) {
                html.append("<p>").append(DocHtml.summary(comment)).append("</p>");
            }
        }
        if (elements.size() > MOST_OVERLOADS) {
            html.append("<p>and %d more</p>".formatted(elements.size() - MOST_OVERLOADS));
        }
        return html.toString();
    }

    private String whole(Analysis analysis, Element element, int argument) {
        SourceDoc doc = doc(analysis, element);
        String html = heading(element, doc, argument);
        DocCommentTree comment = doc.comment();
        if (comment != null && !isOnlyInherited(comment)) {
            return html + DocHtml.of(comment, inherits(comment) ? inherited(analysis, element) : "");
        }
        String inherited = inherited(analysis, element);
        return html + (inherited.isEmpty() ? ofComponent(analysis, element) : inherited);
    }

    private static String heading(Element element, SourceDoc doc, int argument) {
        return "<p><code>" + Signature.html(element, doc.parameters(), argument) + "</code></p>";
    }

    private SourceDoc doc(Analysis analysis, Element element) {
        TreePath here = analysis.trees().getPath(element);
        if (here != null) {
            return new SourceDoc(analysis.trees().getDocCommentTree(here), List.of()); // declared in a cell
        }
        return sources.of(element, analysis.elements())
                .map(text -> SourceDoc.in(Analysis.parsed(text, files), element))
                .orElse(SourceDoc.NONE);
    }

    private static boolean inherits(DocCommentTree comment) {
        return comment.toString().contains("{@inheritDoc");
    }

    private static boolean isOnlyInherited(DocCommentTree comment) {
        return comment.getFullBody().stream().allMatch(part -> part.getKind() == DocTree.Kind.INHERIT_DOC)
                && comment.getBlockTags().isEmpty();
    }

    /** What the nearest method that this one overrides says. */
    private String inherited(Analysis analysis, Element element) {
        if (!(element instanceof ExecutableElement method)
                || !(element.getEnclosingElement() instanceof TypeElement type)
                || method.getKind() != ElementKind.METHOD) {
            return "";
        }
        for (TypeElement above : ancestors(analysis, type)) {
            for (Element member : above.getEnclosedElements()) {
                if (member instanceof ExecutableElement candidate
                        && analysis.elements().overrides(method, candidate, type)) {
                    DocCommentTree comment = doc(analysis, candidate).comment();
                    if (comment != null && !isOnlyInherited(comment)) {
                        return DocHtml.of(comment, "");
                    }
                }
            }
        }
        return "";
    }

    private static Set<TypeElement> ancestors(Analysis analysis, TypeElement type) {
        var found = new LinkedHashSet<TypeElement>();
        for (TypeMirror above : analysis.types().directSupertypes(type.asType())) {
            if (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                found.add(element);
                found.addAll(ancestors(analysis, element));
            }
        }
        return found;
    }

    /** A record says in its own javadoc what its components and its constructor take. */
    private String ofComponent(Analysis analysis, Element element) {
        Element owner = element.getEnclosingElement();
        if (owner == null || owner.getKind() != ElementKind.RECORD || !(element instanceof ExecutableElement method)) {
            return "";
        }
        DocCommentTree comment = doc(analysis, owner).comment();
        if (comment == null) {
            return "";
        }
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? DocHtml.of(comment, "")
                : DocHtml.parameter(comment, method.getSimpleName().toString())
                        .map(text -> "<p>" + text + "</p>")
                        .orElse("");
    }

    private static Path besideTheKernel() {
        try {
            Path own = Path.of(Help.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Objects.requireNonNull(own.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The kernel does not know where it is.", e);
        }
    }
}
