package apportion.kernel.evaluate;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Something that a cell declared.
 *
 * @param kind variable, method, class, record, interface, enum or annotation
 * @param type of a variable, or what a method takes and gives; empty for a class
 * @param value of a variable that has one
 * @param source as it was written
 */
public record Declared(String kind, String name, String type, Optional<Object> value, String source) {
    private static final int MOST_CHARACTERS = 200;

    static List<Declared> in(JShell shell, Variables variables) {
        return shell.snippets()
                .filter(snippet -> shell.status(snippet).isDefined())
                .map(snippet -> of(snippet, variables))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Declared> of(Snippet snippet, Variables variables) {
        if (snippet instanceof VarSnippet variable) {
            return Optional.of(new Declared(
                    "variable",
                    variable.name(),
                    variable.typeName(),
                    variables.value(variable.name()),
                    variable.source()));
        }
        if (snippet instanceof MethodSnippet method) {
            return Optional.of(
                    new Declared("method", method.name(), method.signature(), Optional.empty(), method.source()));
        }
        if (snippet instanceof TypeDeclSnippet type) {
            String kind = switch (type.subKind()) {
                case RECORD_SUBKIND -> "record";
                case INTERFACE_SUBKIND -> "interface";
                case ENUM_SUBKIND -> "enum";
                case ANNOTATION_TYPE_SUBKIND -> "annotation";
                default -> "class";
            };
            return Optional.of(new Declared(kind, type.name(), "", Optional.empty(), type.source()));
        }
        return Optional.empty();
    }

    /** A value in a few words, without asking a class of the reader's for its text. */
    static String brief(Object value) {
        String text;
        if (value instanceof Number || value instanceof CharSequence || value instanceof Boolean) {
            text = value.toString();
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            text = "of size " + (value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size());
        } else if (value.getClass().isArray()) {
            text = "of length " + Array.getLength(value);
        } else {
            text = "an object of class " + value.getClass().getSimpleName();
        }
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }

    /** Its value in a few words; empty if it has none. */
    public String brief() {
        return value.map(Declared::brief).orElse("");
    }
}
