package apportion.replication;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Printed beside computed, for a notebook: a line is marked "=" if the computed value rounds to the printed digits and
 * "differs" if it does not.
 *
 * <pre>{@code
 * new Comparison().line("E1 Beijing", "77.3", 77.2867).line("E3 Tianjin", "55.1", 55.4184)
 * }</pre>
 */
public final class Comparison {

    private final List<Line> lines;

    private record Line(String name, String printed, String computed, boolean agrees) {}

    /** A comparison without lines. */
    public Comparison() {
        this(List.of());
    }

    private Comparison(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * This comparison with one more line.
     *
     * @param printed the digits as printed, trailing zeros included
     */
    public Comparison line(String name, String printed, double computed) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(
                name,
                printed,
                Rounding.text(computed, Rounding.decimals(printed)),
                Rounding.agrees(printed, computed)));
        return new Comparison(more);
    }

    /** Whether every computed value rounds to the printed digits. */
    public boolean agrees() {
        return lines.stream().allMatch(Line::agrees);
    }

    /** The lines with the columns name, printed, computed and mark. */
    public Table table() {
        return Table.create(
                "Printed beside computed",
                StringColumn.create("name", lines.stream().map(Line::name)),
                StringColumn.create("printed", lines.stream().map(Line::printed)),
                StringColumn.create("computed", lines.stream().map(Line::computed)),
                StringColumn.create("mark", lines.stream().map(line -> line.agrees() ? "=" : "differs")));
    }

    @Override
    public String toString() {
        return table().printAll();
    }
}
