package apportion.kernel.render;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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
    private static final int MOST_COLUMNS = 50;

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

    /** Maps from text, one to a row, with a column for each key; empty if the collection holds anything else. */
    static Optional<TableView> ofMaps(Collection<?> collection) {
        var keys = new LinkedHashSet<String>();
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object element : collection) {
            if (!(element instanceof Map<?, ?> map) || !map.keySet().stream().allMatch(String.class::isInstance)) {
                return Optional.empty();
            }
            PlainText.ordered(map).forEach(entry -> keys.add(String.valueOf(entry.getKey())));
            maps.add(map);
        }
        if (keys.isEmpty() || keys.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        List<Boolean> numeric = keys.stream()
                .map(key ->
                        maps.stream().map(map -> map.get(key)).allMatch(cell -> cell == null || cell instanceof Number))
                .toList();
        List<List<String>> rows = rows(
                maps.size(),
                keys.size(),
                row -> keys.stream()
                        .map(key -> maps.get(row).get(key) == null
                                ? ""
                                : PlainText.of(maps.get(row).get(key)))
                        .toList());
        return Optional.of(new TableView("", List.copyOf(keys), numeric, rows, TableView.note(maps.size())));
    }

    /** Lists of one length, one to a row; empty if the collection holds anything else. */
    static Optional<TableView> ofLists(Collection<?> collection) {
        List<List<?>> lists = new ArrayList<>();
        for (Object element : collection) {
            if (!(element instanceof List<?> list)
                    || (!lists.isEmpty() && lists.get(0).size() != list.size())) {
                return Optional.empty();
            }
            lists.add(list);
        }
        int width = lists.isEmpty() ? 0 : lists.get(0).size();
        if (width == 0 || width > MOST_COLUMNS || lists.size() < 2) {
            return Optional.empty();
        }
        List<Boolean> numeric = IntStream.range(0, width)
                .mapToObj(column -> lists.stream().allMatch(list -> list.get(column) instanceof Number))
                .toList();
        List<List<String>> rows = rows(
                lists.size(),
                width,
                row -> lists.get(row).stream().map(PlainText::of).toList());
        return Optional.of(new TableView("", List.of(), numeric, rows, TableView.note(lists.size())));
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
