package apportion.kernel.evaluate;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variables that cells declared, each a static field of the class JShell made for its declaration.
 *
 * <p>When something a variable depends on is declared anew, JShell loads a new class for the variable and forgets its
 * value. Here the value moves to the new field, unless its type is no longer the same class: then it is lost, and
 * {@link #takeLost} tells.
 */
final class Variables {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> lost = new ArrayList<>();

    /** Takes in the variables of a class just loaded. */
    void loaded(Class<?> type) throws IllegalAccessException {
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
                lost.add(field.getName());
            }
        }
    }

    /** Forgets a variable whose declaration does not hold any more. */
    void lose(String name) {
        if (fields.remove(name) != null) {
            lost.add(name);
        }
    }

    /** The live value of a variable. */
    Optional<Object> value(String name) {
        Field field = fields.get(name);
        try {
            return field == null ? Optional.empty() : Optional.ofNullable(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Variable " + name + " cannot be read.", e);
        }
    }

    /** Variables whose values were lost since the last call, without the one that {@code declared} names. */
    List<String> takeLost(@Nullable String declared) {
        List<String> taken = lost.stream()
                .filter(name -> !Objects.equals(name, declared))
                .distinct()
                .toList();
        lost.clear();
        return taken;
    }
}
