package apportion.kernel.render;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The forms that a reader has added for classes; the nearest class that a value belongs to decides. */
public final class UserForms {
    private static final Map<Class<?>, Map<String, Function<Object, ?>>> FORMS = new ConcurrentHashMap<>();

    private UserForms() {}

    /** Adds a form, or replaces the one of the same class and kind. */
    public static <T> void add(Class<T> type, String mime, Function<? super T, ?> form) {
        if (!mime.matches("[\\w.+-]+/[\\w.+-]+")) {
            throw new IllegalArgumentException("mime must look like text/html, got %s.".formatted(mime));
        }
        FORMS.computeIfAbsent(type, added -> Collections.synchronizedMap(new LinkedHashMap<>()))
                .put(mime, value -> form.apply(type.cast(value)));
    }

    /** The forms of a value by kind; empty if nobody added one for its class. */
    static Optional<Map<String, Object>> of(Object value) {
        for (Class<?> type : FORMS.isEmpty() ? Set.<Class<?>>of() : family(value.getClass())) {
            Map<String, Function<Object, ?>> forms = FORMS.get(type);
            if (forms != null) {
                var made = new LinkedHashMap<String, Object>();
                forms.forEach((mime, form) -> {
                    Object result = form.apply(value);
                    if (result != null) {
                        made.put(mime, result);
                    }
                });
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }

    /** A class and all it is, nearest first. */
    private static Set<Class<?>> family(Class<?> start) {
        var family = new LinkedHashSet<Class<?>>();
        var next = new ArrayDeque<Class<?>>();
        next.add(start);
        while (!next.isEmpty()) {
            Class<?> type = next.remove();
            if (family.add(type)) {
                if (type.getSuperclass() != null) {
                    next.add(type.getSuperclass());
                }
                next.addAll(Arrays.asList(type.getInterfaces()));
            }
        }
        return family;
    }
}
