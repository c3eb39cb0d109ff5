package apportion.sweep;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values as text that is the same on every JDK: {@code Double.toString} gave other digits before JDK 19. A number is
 * rounded to fifteen digits where they give it back, else to sixteen, else to seventeen.
 */
final class CellText {

    private static final int SURE_DIGITS = 15; // every decimal of 15 digits survives the way through a double
    private static final int MOST_DIGITS = 17;
    private static final double LEAST_PLAIN = 1e-6;
    private static final double MOST_PLAIN = 1e15;

    private CellText() {}

    /** The components of a record in order; a missing number is an empty cell. */
    static List<String> cells(Record result) {
        List<String> cells = new ArrayList<>();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            cells.add(cell(value(component, result)));
        }
        return cells;
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(CellText::of).collect(Collectors.joining(" "));
        }
        return value instanceof Double number && number.isNaN() ? "" : of(value);
    }

    /** A value with all it holds; of what says nothing about itself the class only. */
    static String of(@Nullable Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Record parts) {
            return Arrays.stream(parts.getClass().getRecordComponents())
                    .map(each -> each.getName() + "=" + of(value(each, parts)))
                    .collect(Collectors.joining(", ", parts.getClass().getSimpleName() + "[", "]"));
        }
        if (value instanceof List<?> several) {
            return several.stream().map(CellText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return value == null || saysWhatItIs(value) ? String.valueOf(value) : name(value.getClass());
    }

    static String number(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (int digits = SURE_DIGITS; digits <= MOST_DIGITS; digits++) {
            rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                break;
            }
        }
        rounded = rounded.stripTrailingZeros();
        boolean plain = Math.abs(value) >= LEAST_PLAIN && Math.abs(value) < MOST_PLAIN;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** Without the number that a lambda's class has in this process only. */
    private static String name(Class<?> type) {
        String name = type.getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda) + " lambda";
    }

    private static boolean saysWhatItIs(Object value) {
        try {
            return !value.getClass().getMethod("toString").getDeclaringClass().equals(Object.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every object has a text.", impossible);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // the record itself may be nobody else's business
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(
                    "Component %s of %s cannot be read.".formatted(component.getName(), component.getDeclaringRecord()),
                    failure);
        }
    }
}
