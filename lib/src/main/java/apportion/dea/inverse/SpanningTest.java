package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Direction;
import apportion.dea.EfficiencyResult;
import apportion.dea.Factor.Role;
import apportion.dea.UnitStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Whether the efficient units alone span what all units span, as far as the inefficient ones need it.
 *
 * <p>Theorem 1 of Emrouznejad, Yang and Amin (2019) drops the inefficient units as references because they are never
 * benchmarks. With Σλb = b the frontier also has a side on which more of the bad comes with less of the good. A unit there
 * can be inefficient, because its ray leaves that side, and still carry the projection of another. Then β* over F differs
 * from β* over all units, or does not exist, and model (3) over F forces reductions that nobody asked for.
 *
 * @param lines one for each inefficient unit
 */
public record SpanningTest(List<Line> lines) {

    /** β* over F and over all units may differ by as much, absolute. */
    private static final double TOLERANCE = 1e-7;

    /**
     * One inefficient unit.
     *
     * @param unit its name
     * @param inefficiency β* with all units as reference
     * @param overEfficient β* with F as reference, NaN if no combination of F reaches the unit's ray
     * @param contained whether the unit itself lies in the technology that F spans
     * @param inefficientPeers peers of its projection that are themselves inefficient
     */
    public record Line(
            String unit, double inefficiency, double overEfficient, boolean contained, List<String> inefficientPeers) {
        public Line {
            inefficientPeers = List.copyOf(inefficientPeers);
        }

        /** Whether model (1) finds the same over F as over all units. */
        public boolean projectionIsSpanned() {
            return Math.abs(overEfficient - inefficiency) <= TOLERANCE;
        }
    }

    public SpanningTest {
        lines = List.copyOf(lines);
    }

    /** Tests every inefficient unit. */
    public static SpanningTest of(FrontierSplit split) {
        DecisionMakingUnits units = split.units();
        List<Integer> inefficient =
                split.inefficientUnits().stream().map(units::indexOf).toList();
        DecisionMakingUnits tested = units.select(inefficient);
        DecisionMakingUnits reference =
                units.select(split.efficientUnits().stream().map(units::indexOf).toList());
        EfficiencyResult overF =
                FrontierSplit.model(tested).withReference(reference).solve();
        EfficiencyResult contained = FrontierSplit.model(tested)
                .withDirection(Direction.own(Role.GOOD_OUTPUT))
                .withReference(reference)
                .solve();
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < tested.count(); k++) {
            String name = tested.names().get(k);
            lines.add(new Line(
                    name,
                    split.inefficiency(name),
                    overF.score(k),
                    contained.status(k) == UnitStatus.SOLVED && contained.score(k) >= -TOLERANCE,
                    split.scores().unit(name).peers().stream()
                            .filter(peer -> !split.isEfficient(units.indexOf(peer)))
                            .toList()));
        }
        return new SpanningTest(lines);
    }

    /** Whether every inefficient unit has the same β* over F as over all units. */
    public boolean holds() {
        return lines.stream().allMatch(Line::projectionIsSpanned);
    }

    /** Whether every inefficient unit lies in the technology that F spans. */
    public boolean containsAll() {
        return lines.stream().allMatch(Line::contained);
    }

    /** Inefficient units that are benchmarks, each with those it is a benchmark of. */
    public Map<String, List<String>> inefficientBenchmarks() {
        Map<String, List<String>> benchmarks = new LinkedHashMap<>();
        for (Line line : lines) {
            line.inefficientPeers()
                    .forEach(peer -> benchmarks
                            .computeIfAbsent(peer, name -> new ArrayList<>())
                            .add(line.unit()));
        }
        return benchmarks;
    }

    /** One line for each inefficient unit. */
    public Table table() {
        return Table.create(
                "Do the efficient units span the others?",
                StringColumn.create("unit", lines.stream().map(Line::unit)),
                DoubleColumn.create("β* over all", lines.stream().mapToDouble(Line::inefficiency)),
                DoubleColumn.create("β* over F", lines.stream().mapToDouble(Line::overEfficient)),
                BooleanColumn.create(
                        "in the technology of F",
                        lines.stream().map(Line::contained).toArray(Boolean[]::new)),
                StringColumn.create(
                        "inefficient peers", lines.stream().map(line -> String.join(", ", line.inefficientPeers()))));
    }

    @Override
    public String toString() {
        long spanned = lines.stream().filter(Line::projectionIsSpanned).count();
        long contained = lines.stream().filter(Line::contained).count();
        return String.format(
                Locale.ROOT,
                "Do the %d inefficient units need only F?%n  the same β* over F: %d of %d%n  in the technology of F: %d of %d%n  inefficient benchmarks: %s",
                lines.size(),
                spanned,
                lines.size(),
                contained,
                lines.size(),
                inefficientBenchmarks().isEmpty()
                        ? "none"
                        : String.join(", ", inefficientBenchmarks().keySet()));
    }
}
