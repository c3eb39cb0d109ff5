package apportion.dea.inverse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How much each unit can reduce each bad output within its target and thresholds, and so which quotas can be met: from
 * two small programs for each. With one bad output, every quota between the sums can be met and no other; with several,
 * each must lie in its interval, and together they may still be too much.
 *
 * @param lines one for each unit that reduces and each bad output
 */
public record QuotaIntervals(List<Line> lines) {

    /**
     * What one unit can reduce; both ends are NaN if it has no plan at all.
     *
     * @param before the bad output's level now
     * @param least smallest reduction; above 0 if the unit cannot stay as it is
     * @param greatest largest reduction
     */
    public record Line(String unit, String badOutput, double before, double least, double greatest) {
        /** Whether the unit has some plan within its target and thresholds. */
        public boolean isPossible() {
            return least <= greatest;
        }
    }

    public QuotaIntervals {
        lines = List.copyOf(lines);
    }

    /** The sum of the smallest reductions; NaN if some unit has no plan. */
    public double least(String badOutput) {
        return of(badOutput).stream().mapToDouble(Line::least).sum();
    }

    /** The sum of the largest reductions; NaN if some unit has no plan. */
    public double greatest(String badOutput) {
        return of(badOutput).stream().mapToDouble(Line::greatest).sum();
    }

    /** What one unit can reduce. */
    public Line line(String unit, String badOutput) {
        return of(badOutput).stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unit '%s' does not reduce; those that do: %s."
                        .formatted(
                                unit,
                                String.join(
                                        ", ",
                                        of(badOutput).stream().map(Line::unit).toList()))));
    }

    private List<Line> of(String badOutput) {
        List<Line> found = lines.stream()
                .filter(line -> line.badOutput().equals(badOutput))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No bad output '%s'; there are: %s."
                    .formatted(
                            badOutput,
                            String.join(
                                    ", ",
                                    lines.stream()
                                            .map(Line::badOutput)
                                            .distinct()
                                            .toList())));
        }
        return found;
    }

    /** Why this amount cannot be met, in words; empty if it lies in the interval. */
    Optional<String> objection(String bad, double amount, QuotaTotal total, double slack) {
        List<String> impossible = of(bad).stream()
                .filter(line -> !line.isPossible())
                .map(Line::unit)
                .toList();
        if (!impossible.isEmpty()) {
            return Optional.of(
                    "No plan of %s meets its target within its thresholds, whatever it reduces.%nMaybe all units should span the technology: ReferenceSet.ALL_UNITS."
                            .formatted(quoted(impossible)));
        }
        double least = least(bad);
        double greatest = greatest(bad);
        if (amount > greatest + slack) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The quota of '%s', %s, is more than the %s that the units can reduce.%nMaybe good outputs may fall further: model (4), leastThresholds; or the frontier moves: Assumption 4, FrontierShift.",
                    bad,
                    Digits.of(amount),
                    Digits.of(greatest)));
        }
        if (amount < least - slack && total == QuotaTotal.EXACTLY) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The quota of '%s', %s, is less than the %s that the units cannot help reducing.%nMaybe ReferenceSet.ALL_UNITS or QuotaTotal.AT_LEAST suits these data.",
                    bad,
                    Digits.of(amount),
                    Digits.of(least)));
        }
        return Optional.empty();
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map("'%s'"::formatted).toList());
    }

    /** One line for each unit and bad output. */
    public Table table() {
        return Table.create(
                "What each unit can reduce",
                StringColumn.create("unit", lines.stream().map(Line::unit)),
                StringColumn.create("bad output", lines.stream().map(Line::badOutput)),
                DoubleColumn.create("before", lines.stream().mapToDouble(Line::before)),
                DoubleColumn.create("least reduction", lines.stream().mapToDouble(Line::least)),
                DoubleColumn.create("greatest reduction", lines.stream().mapToDouble(Line::greatest)));
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder("Quotas that can be met");
        for (String bad : lines.stream().map(Line::badOutput).distinct().toList()) {
            card.append(String.format(
                    Locale.ROOT,
                    "%n  %s: from %s to %s, of %s emitted by %d units",
                    bad,
                    Digits.of(least(bad)),
                    Digits.of(greatest(bad)),
                    Digits.of(of(bad).stream().mapToDouble(Line::before).sum()),
                    of(bad).size()));
        }
        return card.toString();
    }
}
