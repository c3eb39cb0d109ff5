package apportion.kernel.help;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** How something is declared, in a line, with simple names only. */
final class Signature {
    private static final Set<String> UNNAMED = Set.of("Cell$");

    private Signature() {}

    /**
     * The line as HTML.
     *
     * @param names of parameters, from the source; empty if it is not there
     * @param argument the parameter to stress, or -1
     */
    static String html(Element element, List<String> names, int argument) {
        if (element instanceof ExecutableElement method) {
            return DocHtml.escaped(before(method)) + "(" + parameters(method, names, argument) + ")"
                    + DocHtml.escaped(thrown(method));
        }
        if (element instanceof VariableElement variable) {
            Object constant = variable.getConstantValue();
            String isStatic = element.getModifiers().contains(Modifier.STATIC) ? "static " : "";
            return DocHtml.escaped(isStatic + type(variable.asType()) + " " + owner(element) + variable.getSimpleName()
                    + (constant == null ? "" : " = " + constant));
        }
        if (element instanceof TypeElement type) {
            return DocHtml.escaped(kind(type) + " "
                    + type.getQualifiedName().toString().replaceFirst("^Cell\\$\\.", "") + generics(type));
        }
        return DocHtml.escaped(element.getKind() == ElementKind.PACKAGE ? "package " + element : element.toString());
    }

    /** A type with simple names. */
    static String type(TypeMirror type) {
        return type.toString()
                .replaceAll("@[\\w.]+(?:\\([^)]*\\))?,?\\s*", "")
                .replaceAll("\\b[a-z]\\w*\\.(?=[\\w.]*[A-Z])", "")
                .replaceAll("\\bCell\\$\\.", "")
                .replace(",", ", ")
                .replace(",  ", ", ");
    }

    private static String before(ExecutableElement method) {
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return "new " + owner(method).replaceFirst("\\.$", "");
        }
        String typeParameters = method.getTypeParameters().isEmpty()
                ? ""
                : method.getTypeParameters().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "<", "> "));
        String isStatic = method.getModifiers().contains(Modifier.STATIC)
                        && !owner(method).isEmpty()
                ? "static "
                : "";
        return isStatic + typeParameters + type(method.getReturnType()) + " " + owner(method) + method.getSimpleName();
    }

    private static String parameters(ExecutableElement method, List<String> names, int argument) {
        List<? extends VariableElement> parameters = method.getParameters();
        int last = parameters.size() - 1;
        int stressed = method.isVarArgs() ? Math.min(argument, last) : argument;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> {
                    String type = type(parameters.get(i).asType());
                    String shown = method.isVarArgs() && i == last ? type.replaceFirst("\\[\\]$", "...") : type;
                    String name = i < names.size()
                            ? names.get(i)
                            : parameters.get(i).getSimpleName().toString();
                    String text = DocHtml.escaped(shown + " " + name);
                    return i == stressed ? "<b>" + text + "</b>" : text;
                })
                .collect(Collectors.joining(", "));
    }

    private static String thrown(ExecutableElement method) {
        return method.getThrownTypes().isEmpty()
                ? ""
                : method.getThrownTypes().stream()
                        .map(Signature::type)
                        .collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String owner(Element member) {
        Element owner = member.getEnclosingElement();
        return owner instanceof TypeElement
                        && !UNNAMED.contains(owner.getSimpleName().toString())
                ? owner.getSimpleName() + "."
                : "";
    }

    private static String generics(TypeElement type) {
        return type.getTypeParameters().isEmpty()
                ? ""
                : type.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String kind(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "annotation";
            default -> "class";
        };
    }
}
