package apportion.kernel.widget;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The synchronised values of a widget by name: text, numbers, booleans, bytes, other widgets, and lists and maps of
 * these. Never changes; {@link #with} gives another one.
 */
final class State {
    private final Map<String, Object> values;

    private State(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    static State empty() {
        return new State(Map.of());
    }

    static State of(String name, Object value) {
        return empty().with(name, value);
    }

    State with(String name, Object value) {
        var copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return new State(copy);
    }

    State with(State others) {
        var copy = new LinkedHashMap<>(values);
        copy.putAll(others.values);
        return new State(copy);
    }

    State without(String name) {
        var copy = new LinkedHashMap<>(values);
        copy.remove(name);
        return new State(copy);
    }

    Map<String, Object> values() {
        return values;
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return find(name).map(Object::toString).orElse("");
    }

    double number(String name) {
        return required(name, Number.class).doubleValue();
    }

    int whole(String name) {
        return required(name, Number.class).intValue();
    }

    boolean flag(String name) {
        return find(name).map(Boolean.TRUE::equals).orElse(false);
    }

    List<?> list(String name) {
        return required(name, List.class);
    }

    private <T> T required(String name, Class<T> type) {
        return find(name)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException(
                        "%s must be a %s, got %s.".formatted(name, type.getSimpleName(), values.get(name))));
    }
}
