package apportion.kernel.evaluate;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variables that cells declared, each a static field of the class JShell made for its declaration.
 *
 * <p>When that class has to be loaded anew, the value moves to the new field, unless its type is no longer the same
 * class: then it is lost, and {@link #takeLost} tells. {@link #takeOutdated} tells which values are, or hold, objects
 * of a class that cells can no longer name, since one of the same name took its place.
 */
final class Variables {
    private static final int MOST_ELEMENTS = 1_000;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Lost> lost = new ArrayList<>();
    private final Map<String, Class<?>> latest = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    /** A variable that JShell forgot, or declared with another type, and what it held. */
    record Lost(String name, Field field, @Nullable Object value) {
        /** The declared type as cells would write it. */
        String type() {
            return CompileErrors.withoutWrapper(field.getGenericType().getTypeName())
                    .replace('$', '.');
        }
    }

    /** Takes in a class just loaded, and the variables it holds if it is one of JShell's own. */
    void loaded(Class<?> type) throws IllegalAccessException {
        if (latest.put(versionless(type), type) != null) {
            replaced.add(versionless(type));
        }
        if (type.getEnclosingClass() != null) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            field.setAccessible(true);
            Field earlier = fields.put(field.getName(), field);
            if (earlier == null) {
                continue;
            }
            Object value = earlier.get(null);
            if (earlier.getType() == field.getType()) {
                field.set(null, value);
            } else if (value != null) {
                lost.add(new Lost(field.getName(), earlier, value));
            }
        }
    }

    /** Forgets a variable whose declaration does not hold any more. */
    void lose(String name) {
        Field field = fields.get(name);
        if (field != null && gone.add(name)) {
            lost.add(new Lost(name, field, read(field)));
        }
    }

    /** Knows again a variable whose declaration holds, in the class that held it before or in a new one. */
    void declared(String name) {
        gone.remove(name);
    }

    /** Whether what a variable held can be held by a variable of the same type, declared once more. */
    boolean isKeepable(Lost variable) {
        return !isReplaced(variable.field().getType());
    }

    /** Forgets a variable that is about to be declared once more. */
    void forget(String name) {
        fields.remove(name);
    }

    /** Gives a variable its value back. */
    void restore(Lost variable) {
        gone.remove(variable.name());
        // JShell keeps the class of a variable whose declaration differs only in what it is assigned.
        Field field = fields.computeIfAbsent(variable.name(), name -> variable.field());
        try {
            field.set(null, variable.value());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Variable " + variable.name() + " cannot be written.", e);
        }
    }

    /** Forgets all of them. */
    void clear() {
        fields.clear();
        gone.clear();
        lost.clear();
        latest.clear();
        replaced.clear();
    }

    /** The live value of a variable. */
    Optional<Object> value(String name) {
        return gone.contains(name)
                ? Optional.empty()
                : Optional.ofNullable(fields.get(name)).map(Variables::read);
    }

    /** Variables whose values were lost since the last call, without the one that {@code declared} names. */
    List<Lost> takeLost(@Nullable String declared) {
        List<Lost> taken = lost.stream()
                .filter(variable -> !variable.name().equals(declared))
                .sorted(Comparator.comparing(Lost::name))
                .toList();
        lost.clear();
        return taken;
    }

    /** Variables that hold objects of a class that was replaced since the last call. */
    Set<String> takeOutdated() {
        Set<String> outdated = new LinkedHashSet<>();
        if (!replaced.isEmpty()) {
            fields.forEach((name, field) -> {
                if (!gone.contains(name) && Stream.ofNullable(read(field)).anyMatch(this::isOutdated)) {
                    outdated.add(name);
                }
            });
            replaced.clear();
        }
        return outdated;
    }

    private boolean isOutdated(Object value) {
        return isReplaced(value.getClass())
                || parts(value).limit(MOST_ELEMENTS).anyMatch(part -> part != null && isReplaced(part.getClass()));
    }

    private boolean isReplaced(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        String name = versionless(element);
        return replaced.contains(name) && latest.get(name) != element;
    }

    private static Stream<?> parts(Object value) {
        try {
            if (value instanceof Collection<?> collection) {
                return new ArrayList<>(collection).stream();
            }
            if (value instanceof Map<?, ?> map) {
                return Stream.concat(new ArrayList<>(map.keySet()).stream(), new ArrayList<>(map.values()).stream());
            }
        } catch (RuntimeException e) {
            return Stream.empty(); // a collection of the reader's own that does not work; it holds nothing one can see
        }
        return value instanceof Object[] array
                ? IntStream.range(0, array.length).mapToObj(i -> Array.get(array, i))
                : Stream.empty();
    }

    /** JShell tells versions of a class apart by letters: {@code REPL.$JShell$12B$Region} is the third Region. */
    private static String versionless(Class<?> type) {
        return type.getName().replaceFirst("(\\$JShell\\$\\d+)[A-Z]+", "$1");
    }

    private static @Nullable Object read(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Variable " + field.getName() + " cannot be read.", e);
        }
    }
}
