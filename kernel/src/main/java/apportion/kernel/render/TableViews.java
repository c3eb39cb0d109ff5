package apportion.kernel.render;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Finds the table in a value: Tablesaw's, records, maps, and arrays of arrays. */
final class TableViews {
    private TableViews() {}

    static TableView of(Table table) {
        List<Boolean> numeric = table.columns().stream()
                .map(column -> column instanceof NumericColumn)
                .toList();
        List<List<String>> rows = rows(
                table.rowCount(),
                table.columnCount(),
                row -> table.columns().stream().map(column -> cell(column, row)).toList());
        String name = table.name() == null ? "" : table.name();
        return new TableView(name, table.columnNames(), numeric, rows, TableView.note(table.rowCount()));
    }

    /** Records of one class, one to a row; empty if the collection holds anything else. */
    static Optional<TableView> ofRecords(Collection<?> collection) {
        List<Object> records = new ArrayList<>();
        for (Object element : collection) {
            if (!(element instanceof Record)
                    || (!records.isEmpty() && records.get(0).getClass() != element.getClass())) {
                return Optional.empty();
            }
            records.add(element);
        }
        if (records.isEmpty() || records.get(0).getClass().getRecordComponents().length == 0) {
            return Optional.empty();
        }
        RecordComponent[] components = records.get(0).getClass().getRecordComponents();
        List<List<String>> rows = rows(
                records.size(),
                components.length,
                row -> Stream.of(components)
                        .map(component -> PlainText.of(value(component, records.get(row))))
                        .toList());
        return Optional.of(new TableView(
                "",
                Stream.of(components).map(RecordComponent::getName).toList(),
                Stream.of(components)
                        .map(component -> isNumber(component.getType()))
                        .toList(),
                rows,
                TableView.note(records.size())));
    }

    /** One record, one component to a row. */
    static TableView ofRecord(Record value) {
        List<List<String>> rows = Stream.of(value.getClass().getRecordComponents())
                .map(component -> List.of(component.getName(), PlainText.of(value(component, value))))
                .toList();
        return new TableView(value.getClass().getSimpleName(), List.of(), List.of(false, false), rows, "");
    }

    /** One entry to a row. */
    static TableView of(Map<?, ?> map) {
        List<? extends Map.Entry<?, ?>> entries = PlainText.ordered(map);
        boolean numbers = !map.isEmpty() && map.values().stream().allMatch(Number.class::isInstance);
        List<List<String>> rows = rows(
                entries.size(),
                2,
                row -> List.of(
                        PlainText.of(entries.get(row).getKey()),
                        PlainText.of(entries.get(row).getValue())));
        return new TableView(
                "", List.of("key", "value"), List.of(false, numbers), rows, TableView.note(entries.size()));
    }

    /** An array of arrays of equal length; empty for any other. */
    static Optional<TableView> ofMatrix(Object array) {
        int height = Array.getLength(array);
        Class<?> rowType = array.getClass().getComponentType();
        if (height == 0 || rowType == null || !rowType.isArray()) {
            return Optional.empty();
        }
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            Object line = Array.get(array, i);
            if (line == null || (i > 0 && Array.getLength(line) != Array.getLength(lines.get(0)))) {
                return Optional.empty();
            }
            lines.add(line);
        }
        int width = Array.getLength(lines.get(0));
        boolean numbers = isNumber(rowType.getComponentType());
        List<List<String>> rows = rows(
                height,
                width,
                row -> IntStream.range(0, width)
                        .mapToObj(column -> PlainText.of(Array.get(lines.get(row), column)))
                        .toList());
        return Optional.of(new TableView(
                "", List.of(), java.util.Collections.nCopies(width, numbers), rows, TableView.note(height)));
    }

    static @Nullable Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The component " + component.getName() + " cannot be read.", e);
        } catch (InvocationTargetException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        String text = column.getString(row);
        return column instanceof DoubleColumn numbers && isPrintedInFull(text, numbers.getDouble(row))
                ? Digits.of(numbers.getDouble(row))
                : text;
    }

    /** Whether Tablesaw prints every digit there is, as it does where nobody chose a format for the column. */
    private static boolean isPrintedInFull(String text, double value) {
        return text.equals(DoubleColumn.create("any", value).getString(0));
    }

    private static List<List<String>> rows(int count, int columns, java.util.function.IntFunction<List<String>> row) {
        return TableView.shown(count).stream()
                .map(index -> index < 0 ? TableView.cut(columns) : row.apply(index))
                .toList();
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || (type.isPrimitive() && type != boolean.class && type != char.class);
    }
}
