package apportion.kernel.render;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of any value, the same at every run: no identity hashes, and no order of sets and maps that Java draws anew
 * for each process.
 */
final class PlainText {
    private static final int MOST_ELEMENTS = 200;
    private static final int DEEPEST = 8;

    private PlainText() {}

    static String of(@Nullable Object value) {
        return of(value, 0);
    }

    private static String of(@Nullable Object value, int depth) {
        if (value == null) {
            return "null";
        }
        if (depth > DEEPEST) {
            return "…";
        }
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            return joined(
                    IntStream.range(0, length).mapToObj(i -> Optional.ofNullable(Array.get(value, i))),
                    length,
                    depth,
                    "[]");
        }
        if (value instanceof Record record && hasStandardText(record)) {
            return Stream.of(record.getClass().getRecordComponents())
                    .map(part -> part.getName() + "=" + of(TableViews.value(part, record), depth + 1))
                    .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
        }
        if (value instanceof Duration duration) {
            return Durations.text(duration);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> "Optional[" + of(inner, depth + 1) + "]")
                    .orElse("Optional.empty");
        }
        if (isOfTheJdk(value) && value instanceof Map<?, ?> map) {
            return joinedTexts(
                    ordered(map).stream()
                            .map(entry -> of(entry.getKey(), depth + 1) + "=" + of(entry.getValue(), depth + 1)),
                    map.size(),
                    "{}");
        }
        if (isOfTheJdk(value) && value instanceof Collection<?> collection) {
            return joined(ordered(collection), collection.size(), depth, "[]");
        }
        return hasOwnText(value) ? Objects.toString(value.toString(), "null") : name(value.getClass());
    }

    /** The entries of a map in its own order, or by key where the map has none. */
    static List<Map.Entry<?, ?>> ordered(Map<?, ?> map) {
        Stream<Map.Entry<?, ?>> entries = map.entrySet().stream().map(entry -> entry);
        if (map instanceof SortedMap || map instanceof LinkedHashMap || !comparable(map.keySet())) {
            return entries.toList();
        }
        return entries.sorted(Comparator.comparing(Map.Entry::getKey, PlainText::compare))
                .toList();
    }

    /** Whether a record's text is the one Java makes, so that a table says it better. */
    static boolean hasStandardText(Record record) {
        String text = Objects.toString(record.toString(), "");
        return text.startsWith(record.getClass().getSimpleName() + "[") && text.endsWith("]") && !text.contains("\n");
    }

    private static Stream<? extends Optional<?>> ordered(Collection<?> collection) {
        boolean drawn = collection instanceof Set
                && !(collection instanceof SortedSet)
                && !(collection instanceof java.util.LinkedHashSet)
                && comparable(collection);
        Stream<?> elements = drawn ? collection.stream().sorted(PlainText::compare) : collection.stream();
        return elements.map(Optional::ofNullable);
    }

    private static boolean comparable(Collection<?> keys) {
        return keys.stream().allMatch(key -> key instanceof Comparable)
                && keys.stream().map(Object::getClass).distinct().count() <= 1;
    }

    @SuppressWarnings("unchecked") // only called for keys of one comparable class
    private static int compare(Object first, Object second) {
        return ((Comparable<Object>) first).compareTo(second);
    }

    private static String joined(Stream<? extends Optional<?>> elements, int count, int depth, String brackets) {
        return joinedTexts(elements.map(element -> of(element.orElse(null), depth + 1)), count, brackets);
    }

    private static String joinedTexts(Stream<String> texts, int count, String brackets) {
        String rest = count > MOST_ELEMENTS ? String.format(Locale.ROOT, ", … %,d in all", count) : "";
        return texts.limit(MOST_ELEMENTS)
                .collect(Collectors.joining(", ", brackets.substring(0, 1), rest + brackets.substring(1)));
    }

    private static boolean isOfTheJdk(Object value) {
        return value.getClass().getName().startsWith("java.");
    }

    private static boolean hasOwnText(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every class has toString.", e);
        }
    }

    /** The name of the class, or of what it publicly is. */
    private static String name(Class<?> type) {
        for (Class<?> shown = type; shown != null && shown != Object.class; shown = shown.getSuperclass()) {
            if (isNamed(shown)) {
                return shown.getSimpleName();
            }
            for (Class<?> face : shown.getInterfaces()) {
                if (isNamed(face)) {
                    return face.getSimpleName();
                }
            }
        }
        return "Object";
    }

    private static boolean isNamed(Class<?> type) {
        boolean fromCell = type.getName().startsWith("REPL.");
        return !type.isAnonymousClass()
                && !type.isHidden()
                && !type.isSynthetic()
                && (fromCell || Modifier.isPublic(type.getModifiers()));
    }
}
