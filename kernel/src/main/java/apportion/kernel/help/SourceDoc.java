package apportion.kernel.help;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What the source of something says about it.
 *
 * @param comment its javadoc; {@code null} if it has none
 * @param parameters the names of a method's parameters, which class files often lack; empty if the source is not there
 */
record SourceDoc(@Nullable DocCommentTree comment, List<String> parameters) {
    static final SourceDoc NONE = new SourceDoc(null, List.of());

    /** Looks for the declaration of an element in a file that was read. */
    static SourceDoc in(Analysis file, Element element) {
        Deque<Element> nesting = new ArrayDeque<>();
        for (Element part = element;
                part != null && !(part instanceof PackageElement);
                part = part.getEnclosingElement()) {
            nesting.push(part);
        }
        var path = new TreePath(file.unit());
        for (Element part : nesting) {
            Optional<? extends Tree> next = declared(path.getLeaf(), file).stream()
                    .filter(tree -> declares(tree, part))
                    .findFirst();
            if (next.isEmpty()) {
                return NONE;
            }
            path = new TreePath(path, next.get());
        }
        List<String> names = path.getLeaf() instanceof MethodTree method
                ? method.getParameters().stream()
                        .map(one -> one.getName().toString())
                        .toList()
                : List.of();
        return new SourceDoc(file.trees().getDocCommentTree(path), names);
    }

    private static List<? extends Tree> declared(Tree tree, Analysis file) {
        return tree instanceof ClassTree type ? type.getMembers() : file.unit().getTypeDecls();
    }

    private static boolean declares(Tree tree, Element element) {
        String name = element.getSimpleName().toString();
        if (tree instanceof ClassTree type) {
            return element instanceof TypeElement && type.getSimpleName().contentEquals(name);
        }
        if (tree instanceof VariableTree variable) {
            return element instanceof VariableElement && variable.getName().contentEquals(name);
        }
        return tree instanceof MethodTree method
                && element instanceof ExecutableElement executable
                && method.getName().contentEquals(name)
                && sameParameters(method, executable);
    }

    private static boolean sameParameters(MethodTree method, ExecutableElement element) {
        List<String> written = method.getParameters().stream()
                .map(parameter -> bare(parameter.toString().replaceFirst("\\s+\\S+$", "")))
                .toList();
        List<String> compiled = new ArrayList<>();
        element.getParameters()
                .forEach(parameter -> compiled.add(bare(parameter.asType().toString())));
        return written.size() == compiled.size()
                && IntStream.range(0, written.size())
                        .allMatch(i -> written.get(i).equals(compiled.get(i)));
    }

    /** A type without packages, type arguments, annotations and modifiers, as source and class file both have it. */
    private static String bare(String type) {
        String plain =
                type.replaceAll("@\\w+(?:\\.\\w+)*(?:\\([^)]*\\))?,?", "").replace("...", "[]");
        while (plain.contains("<")) {
            String inner = plain.replaceAll("<[^<>]*>", "");
            if (inner.equals(plain)) {
                break;
            }
            plain = inner;
        }
        return plain.replaceAll("\\bfinal\\b", "")
                .replaceAll("[\\w.]+[.$](?=\\w)", "")
                .replaceAll("\\s+", "");
    }
}
