package apportion.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * One component of a result record and what it becomes in the table.
 *
 * @param name of the component
 * @param kind how its values are written and read
 */
record ResultColumn(String name, Kind kind) {

    enum Kind {
        NUMBER,
        INTEGER,
        LONG,
        TRUTH,
        TEXT,
        /** A list of numbers: as many columns as it has elements. */
        NUMBERS
    }

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            double.class, Kind.NUMBER,
            int.class, Kind.INTEGER,
            long.class, Kind.LONG,
            boolean.class, Kind.TRUTH,
            String.class, Kind.TEXT);

    static List<ResultColumn> of(Class<? extends Record> result) {
        return Arrays.stream(Objects.requireNonNull(result.getRecordComponents()))
                .map(component -> new ResultColumn(
                        component.getName(), kind(result, component.getName(), component.getGenericType())))
                .toList();
    }

    private static Kind kind(Class<?> result, String component, java.lang.reflect.Type type) {
        if (type instanceof Class<?> plain) {
            Kind kind = plain.isEnum() ? Kind.TEXT : KINDS.get(plain);
            if (kind != null) {
                return kind;
            }
        }
        if (type.getTypeName().equals("java.util.List<java.lang.Double>")) {
            return Kind.NUMBERS;
        }
        throw new IllegalArgumentException(
                "Result %s: component '%s' is of type %s.\nMaybe make it a double, int, long, boolean, String, enum or List<Double>."
                        .formatted(result.getSimpleName(), component, type.getTypeName()));
    }

    /** The column or columns of the table, empty; how many numbers there are the first result says. */
    List<Column<?>> create(String first) {
        return switch (kind) {
            case NUMBER -> List.of(DoubleColumn.create(name));
            case INTEGER -> List.of(IntColumn.create(name));
            case LONG -> List.of(LongColumn.create(name));
            case TRUTH -> List.of(BooleanColumn.create(name));
            case TEXT -> List.of(StringColumn.create(name));
            case NUMBERS -> {
                List<Column<?>> several = new ArrayList<>();
                for (int number = 1; number <= numbers(first).length; number++) {
                    several.add(DoubleColumn.create(name + " " + number));
                }
                yield several;
            }
        };
    }

    /** Adds one cell to the columns made by {@link #create}. */
    void append(List<Column<?>> columns, int index, String cell) {
        switch (kind) {
            case NUMBER -> ((DoubleColumn) columns.get(0)).append(number(cell));
            case INTEGER -> ((IntColumn) columns.get(0)).append(Integer.parseInt(cell));
            case LONG -> ((LongColumn) columns.get(0)).append(Long.parseLong(cell));
            case TRUTH -> ((BooleanColumn) columns.get(0)).append(Boolean.parseBoolean(cell));
            case TEXT -> ((StringColumn) columns.get(0)).append(cell);
            case NUMBERS -> {
                String[] numbers = numbers(cell);
                if (numbers.length != columns.size()) {
                    throw new IllegalStateException(String.format(
                            Locale.ROOT,
                            "Task %d gave %d numbers as '%s', the first task %d.",
                            index,
                            numbers.length,
                            name,
                            columns.size()));
                }
                for (int number = 0; number < numbers.length; number++) {
                    ((DoubleColumn) columns.get(number)).append(number(numbers[number]));
                }
            }
        }
    }

    private static String[] numbers(String cell) {
        return cell.isEmpty() ? new String[0] : cell.split(" ", -1);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** {@code site:TEXT}, as a checkpoint names it. */
    @Override
    public String toString() {
        return name + ":" + kind;
    }

    static ResultColumn parse(String text) {
        int colon = text.lastIndexOf(':');
        return new ResultColumn(text.substring(0, colon), Kind.valueOf(text.substring(colon + 1)));
    }

    static String text(List<ResultColumn> columns) {
        return columns.stream().map(ResultColumn::toString).collect(Collectors.joining(", "));
    }
}
