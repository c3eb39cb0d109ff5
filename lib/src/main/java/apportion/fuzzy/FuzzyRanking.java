package apportion.fuzzy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Named fuzzy numbers in the order of one index, the largest first; equal values share a rank.
 *
 * @param index the rule
 * @param places from first to last; among equals in the order given
 */
public record FuzzyRanking(String index, List<Place> places) {

    /** Relative to the larger of two values: nearer ones are a tie. */
    private static final double TIE = 1e-12;

    /** One number in the order. */
    public record Place(int rank, String name, double value) {}

    public FuzzyRanking {
        places = List.copyOf(places);
    }

    /**
     * {@code FuzzyRanking.of(RankingIndex.yager(), Map.of("A", a, "B", b))}.
     *
     * @param numbers at least one; a map that keeps its order shows ties in that order
     */
    public static FuzzyRanking of(RankingIndex index, Map<String, ? extends FuzzyNumber> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("A ranking needs at least one fuzzy number, got none.");
        }
        List<Place> sorted = new ArrayList<>();
        numbers.forEach(
                (name, number) -> sorted.add(new Place(0, name, index.value().applyAsDouble(number))));
        sorted.sort(Comparator.comparingDouble(Place::value).reversed());
        List<Place> ranked = new ArrayList<>();
        for (Place place : sorted) {
            Place before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            int rank = before != null && isTie(before.value(), place.value()) ? before.rank() : ranked.size() + 1;
            ranked.add(new Place(rank, place.name(), place.value()));
        }
        return new FuzzyRanking(index.name(), ranked);
    }

    /** The names, first to last. */
    public List<String> names() {
        return places.stream().map(Place::name).toList();
    }

    public Table toTable() {
        var ranks = IntColumn.create("rank");
        var names = StringColumn.create("number");
        var values = DoubleColumn.create("value");
        for (Place place : places) {
            ranks.append(place.rank());
            names.append(place.name());
            values.append(place.value());
        }
        return Table.create(index, ranks, names, values);
    }

    /** {@code Yager 1981: B > A = C}. */
    @Override
    public String toString() {
        var text = new StringBuilder(index).append(": ");
        for (int k = 0; k < places.size(); k++) {
            if (k > 0) {
                text.append(places.get(k).rank() == places.get(k - 1).rank() ? " = " : " > ");
            }
            text.append(places.get(k).name());
        }
        return text.toString();
    }

    private static boolean isTie(double first, double second) {
        return Math.abs(first - second) <= TIE * Math.max(Math.abs(first), Math.abs(second));
    }
}
