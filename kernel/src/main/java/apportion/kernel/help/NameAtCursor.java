package apportion.kernel.help;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the name at a position, the call around it, and what both refer to. */
final class NameAtCursor extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Analysis analysis;
    private final int cursor;
    private @Nullable TreePath name;
    private @Nullable TreePath call;
    private int argument = -1;

    private NameAtCursor(Analysis analysis, int cursor) {
        this.analysis = analysis;
        this.cursor = cursor;
    }

    /**
     * What a position refers to.
     *
     * @param named what the name there may mean; more than one for methods that are told apart by arguments not yet there
     * @param called the same for the method whose arguments the position is among
     * @param argument which of them, from 0; -1 if it is among none
     */
    record Meaning(List<Element> named, List<Element> called, int argument) {}

    static Meaning find(Analysis analysis, Surroundings code) {
        var finder = new NameAtCursor(analysis, code.cursor());
        finder.scan(analysis.unit(), null);
        return new Meaning(finder.meanings(finder.name), finder.calls(code.source()), finder.argument);
    }

    /** What the call around the cursor may call; while its bracket is open, every method that takes so many arguments. */
    private List<Element> calls(String source) {
        TreePath path = call;
        if (path == null) {
            return List.of();
        }
        List<Element> resolved = meanings(path);
        int end = (int) Math.min(source.length(), end(path.getLeaf()));
        Element owner = resolved.isEmpty() ? null : resolved.get(0).getEnclosingElement();
        if (owner == null || (end > 0 && source.charAt(end - 1) == ')')) {
            return resolved;
        }
        List<Element> fitting = members(
                        owner.asType(), resolved.get(0).getSimpleName().toString())
                .stream()
                .filter(this::takesTheArgument)
                .toList();
        return fitting.isEmpty() ? resolved : fitting;
    }

    private boolean takesTheArgument(Element method) {
        return method instanceof ExecutableElement executable
                && (executable.isVarArgs()
                        || argument == 0
                        || executable.getParameters().size() > argument);
    }

    /** What the unfinished name at a position may become: a member of what stands before its dot, or a name in scope. */
    static List<Element> candidates(Analysis analysis, int cursor) {
        var finder = new NameAtCursor(analysis, cursor);
        finder.scan(analysis.unit(), null);
        TreePath path = finder.name;
        if (path == null) {
            return List.of();
        }
        if (path.getLeaf() instanceof MemberSelectTree select) {
            String begun = beginning(finder, select, select.getIdentifier().toString());
            var receiver = new TreePath(path, select.getExpression());
            if (analysis.trees().getElement(receiver) instanceof PackageElement pack) {
                return new ArrayList<>(pack.getEnclosedElements());
            }
            TypeMirror type = analysis.trees().getTypeMirror(receiver);
            return type == null ? List.of() : finder.members(type, name -> name.startsWith(begun));
        }
        return path.getLeaf() instanceof IdentifierTree identifier
                ? finder.inScope(name -> name.startsWith(
                        beginning(finder, identifier, identifier.getName().toString())))
                : List.of();
    }

    /** The part of a name that stands before the cursor; javac calls a missing name {@code <error>}. */
    private static String beginning(NameAtCursor finder, Tree tree, String name) {
        long start = finder.end(tree) - name.length();
        boolean missing = name.startsWith("<");
        return missing ? "" : name.substring(0, (int) Math.max(0, Math.min(name.length(), finder.cursor - start)));
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        note(start(tree), end(tree));
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        boolean missing = tree.getIdentifier().toString().startsWith("<"); // nothing typed after the dot yet
        noteEnd(tree, missing ? 0 : tree.getIdentifier().length());
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        noteEnd(tree, tree.getName().length());
        return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        noteCall(end(tree.getMethodSelect()), end(tree), tree.getArguments());
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        long end = tree.getClassBody() == null ? end(tree) : start(tree.getClassBody());
        noteCall(end(tree.getIdentifier()), end, tree.getArguments());
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitErroneous(ErroneousTree tree, @Nullable Void unused) {
        return scan(tree.getErrorTrees(), null); // which the scanner itself leaves out
    }

    private void noteEnd(Tree tree, int length) {
        note(end(tree) - length, end(tree));
    }

    private void note(long from, long to) {
        if (from <= cursor && cursor <= to) {
            name = getCurrentPath();
        }
    }

    private void noteCall(long from, long to, List<? extends ExpressionTree> arguments) {
        if (from < cursor && cursor <= to) {
            call = getCurrentPath();
            argument = (int) arguments.stream().filter(one -> end(one) < cursor).count();
        }
    }

    private long start(Tree tree) {
        return analysis.trees().getSourcePositions().getStartPosition(analysis.unit(), tree);
    }

    private long end(Tree tree) {
        return analysis.trees().getSourcePositions().getEndPosition(analysis.unit(), tree);
    }

    private List<Element> meanings(@Nullable TreePath path) {
        if (path == null) {
            return List.of();
        }
        Tree tree = path.getLeaf();
        TreePath parent = path.getParentPath();
        boolean created =
                parent != null && parent.getLeaf() instanceof NewClassTree made && made.getIdentifier() == tree;
        Element found = analysis.trees().getElement(created ? parent : path);
        if (found != null && isKnown(found)) {
            return List.of(found);
        }
        if (tree instanceof NewClassTree made) {
            Element type = analysis.trees().getElement(new TreePath(path, made.getIdentifier()));
            return type == null ? List.of() : members(type.asType(), "<init>");
        }
        if (created) {
            Element type = analysis.trees().getElement(path);
            return type == null || !isKnown(type) ? List.of() : List.of(type);
        }
        if (tree instanceof MethodInvocationTree invocation) {
            return meanings(new TreePath(path, invocation.getMethodSelect()));
        }
        if (tree instanceof MemberSelectTree select) {
            TypeElement whole = analysis.elements().getTypeElement(select.toString());
            if (whole != null) {
                return List.of(whole);
            }
            TypeMirror receiver = analysis.trees().getTypeMirror(new TreePath(path, select.getExpression()));
            return receiver == null
                    ? List.of()
                    : members(receiver, select.getIdentifier().toString());
        }
        if (tree instanceof MemberReferenceTree reference) {
            TypeMirror receiver =
                    analysis.trees().getTypeMirror(new TreePath(path, reference.getQualifierExpression()));
            return receiver == null
                    ? List.of()
                    : members(receiver, reference.getName().toString());
        }
        return tree instanceof IdentifierTree identifier
                ? inScopeOrType(identifier.getName().toString())
                : List.of();
    }

    private List<Element> inScopeOrType(String wanted) {
        List<Element> found = inScope(wanted::equals);
        return found.isEmpty()
                ? analysis.unit().getImports().stream()
                        .filter(line -> !line.isStatic())
                        .map(line -> line.getQualifiedIdentifier().toString())
                        .filter(line -> line.endsWith(".*") || line.endsWith("." + wanted))
                        .sorted(Comparator.comparing(line -> line.endsWith(".*"))) // a class's own import comes first
                        .map(line -> line.endsWith(".*") ? line.substring(0, line.length() - 1) + wanted : line)
                        .map(analysis.elements()::getTypeElement)
                        .filter(Objects::nonNull)
                        .filter(type -> type.getModifiers().contains(Modifier.PUBLIC))
                        .<Element>map(type -> type)
                        .limit(1)
                        .toList()
                : found;
    }

    private static boolean isKnown(Element element) {
        return element.asType() != null
                && element.asType().getKind() != javax.lang.model.type.TypeKind.ERROR
                && (element.getKind() != ElementKind.PACKAGE
                        || !element.getEnclosedElements().isEmpty());
    }

    private List<Element> members(TypeMirror type, String wanted) {
        return members(type, wanted::equals);
    }

    private List<Element> members(TypeMirror type, Predicate<String> wanted) {
        TypeMirror known = type.getKind() == javax.lang.model.type.TypeKind.TYPEVAR
                ? analysis.types().erasure(type)
                : type;
        if (!(known instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return List.of();
        }
        return new ArrayList<>(analysis.elements().getAllMembers(element).stream()
                .filter(member -> wanted.test(member.getSimpleName().toString()))
                .toList());
    }

    /** Methods of earlier cells, and what is imported statically. */
    private List<Element> inScope(Predicate<String> wanted) {
        Stream<TypeElement> types = Stream.concat(
                        analysis.unit().getTypeDecls().stream()
                                .map(type ->
                                        analysis.trees().getElement(new TreePath(new TreePath(analysis.unit()), type))),
                        analysis.unit().getImports().stream()
                                .filter(ImportTree::isStatic)
                                .map(this::importedFrom))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
        return types.flatMap(type -> members(type.asType(), wanted).stream())
                .distinct()
                .toList();
    }

    private @Nullable TypeElement importedFrom(ImportTree line) {
        return line.getQualifiedIdentifier() instanceof MemberSelectTree select
                ? analysis.elements().getTypeElement(select.getExpression().toString())
                : null;
    }
}
