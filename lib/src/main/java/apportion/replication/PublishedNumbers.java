package apportion.replication;

import apportion.data.DataPackage;
import apportion.text.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.Row;

/** Every number one paper prints, in the order of its data package. */
public final class PublishedNumbers {

    private static final String TABLES = "published_numbers";
    private static final String PROSE = "prose_numbers";

    private final String paper;
    private final Map<NumberKey, PublishedNumber> numbers;

    private PublishedNumbers(String paper, Map<NumberKey, PublishedNumber> numbers) {
        this.paper = paper;
        this.numbers = Collections.unmodifiableMap(numbers);
    }

    /** The numbers in the bundled data package of this name: those of its tables, then those of its prose. */
    public static PublishedNumbers of(String paper) {
        return of(DataPackage.bundled(paper));
    }

    /** The numbers in this data package: those of its tables, then, if it has them, those of its prose. */
    public static PublishedNumbers of(DataPackage data) {
        List<PublishedNumber> list = new ArrayList<>(numbers(data, TABLES));
        if (data.has(PROSE)) {
            list.addAll(numbers(data, PROSE));
        }
        return of(data.name(), list);
    }

    /**
     * These numbers.
     *
     * @throws IllegalArgumentException if one belongs to another paper or two stand at the same key
     */
    public static PublishedNumbers of(String paper, List<PublishedNumber> list) {
        Map<NumberKey, PublishedNumber> numbers = new LinkedHashMap<>();
        for (PublishedNumber number : list) {
            if (!number.paper().equals(paper)) {
                throw new IllegalArgumentException(
                        "Paper '%s': a number belongs to paper '%s'.".formatted(paper, number.paper()));
            }
            if (numbers.put(number.key(), number) != null) {
                throw new IllegalArgumentException("Paper '%s' has two numbers at %s.".formatted(paper, number.key()));
            }
        }
        return new PublishedNumbers(paper, numbers);
    }

    static boolean isIn(DataPackage data) {
        return data.has(TABLES);
    }

    public String paper() {
        return paper;
    }

    public List<PublishedNumber> list() {
        return List.copyOf(numbers.values());
    }

    public boolean has(NumberKey key) {
        return numbers.containsKey(key);
    }

    /**
     * The number at this place, row and column.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest ones
     */
    public PublishedNumber at(NumberKey key) {
        PublishedNumber number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException(
                    "Paper '%s' prints no number at %s; %s.".formatted(paper, key, near(key)));
        }
        return number;
    }

    /** The numbers of one table, equation, section or figure. */
    public List<PublishedNumber> inPlace(String place) {
        requirePlace(place);
        return list().stream().filter(number -> number.place().equals(place)).toList();
    }

    void requirePlace(String place) {
        if (numbers.keySet().stream().noneMatch(key -> key.place().equals(place))) {
            throw new IllegalArgumentException("Paper '%s' has no place '%s'; nearest: %s."
                    .formatted(
                            paper,
                            place,
                            Nearest.to(
                                    place,
                                    numbers.keySet().stream()
                                            .map(NumberKey::place)
                                            .toList())));
        }
    }

    private String near(NumberKey key) {
        List<NumberKey> there = numbers.keySet().stream()
                .filter(other -> other.place().equals(key.place()))
                .toList();
        List<NumberKey> inRow =
                there.stream().filter(other -> other.row().equals(key.row())).toList();
        return inRow.isEmpty()
                ? "nearest rows: "
                        + Nearest.to(
                                key.row(), there.stream().map(NumberKey::row).toList())
                : "nearest columns in that row: "
                        + Nearest.to(
                                key.column(),
                                inRow.stream().map(NumberKey::column).toList());
    }

    private static List<PublishedNumber> numbers(DataPackage data, String table) {
        List<PublishedNumber> numbers = new ArrayList<>();
        for (Row row : data.table(table)) {
            try {
                numbers.add(new PublishedNumber(
                        row.getString("paper"),
                        row.getString("place"),
                        row.getString("row"),
                        row.getString("column"),
                        row.getString("published"),
                        row.getInt("decimals"),
                        row.getString("unit"),
                        PublishedNumber.Kind.of(row.getString("kind"))));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "Data package '%s', table '%s', data row %d: %s",
                                data.name(),
                                table,
                                row.getRowNumber() + 1,
                                wrong.getMessage()),
                        wrong);
            }
        }
        return numbers;
    }
}
