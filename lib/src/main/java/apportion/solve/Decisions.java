package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.MixedIntegerProgram.EitherZero;
import apportion.solve.TreeSearch.Branching;
import apportion.solve.TreeSearch.Change;
import apportion.solve.TreeSearch.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tree search decides: integers and pairs by their column numbers, in boxes of bounds. */
final class Decisions {

    /** A value nearer to an integer, or a smaller one of a pair, than this is tried as that integer, as 0. */
    private static final double TOLERANCE = 1e-6;

    private final List<Column> columns;
    private final List<Integer> integers = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();

    Decisions(MixedIntegerProgram program) {
        columns = program.relaxation().columns();
        Map<String, Integer> index = new HashMap<>();
        for (int j = 0; j < columns.size(); j++) {
            index.put(columns.get(j).name(), j);
            if (program.integers().contains(columns.get(j).name())) {
                integers.add(j);
            }
        }
        for (EitherZero pair : program.pairs()) {
            pairs.add(new int[] {index.getOrDefault(pair.first(), -1), index.getOrDefault(pair.second(), -1)});
        }
    }

    /** An integer column without an integer, a pair in which both must be positive. */
    Optional<String> contradiction() {
        for (int j : integers) {
            Column column = columns.get(j);
            if (Math.ceil(column.lower() - TOLERANCE) > Math.floor(column.upper() + TOLERANCE)) {
                return Optional.of("Column '%s' has no integer between %s and %s."
                        .formatted(column.name(), column.lower(), column.upper()));
            }
        }
        for (int[] pair : pairs) {
            Column first = columns.get(pair[0]);
            Column second = columns.get(pair[1]);
            if (first.lower() > 0 && second.lower() > 0) {
                return Optional.of("Columns '%s' and '%s' must not both be positive, but are at least %s and %s."
                        .formatted(first.name(), second.name(), first.lower(), second.lower()));
            }
        }
        return Optional.empty();
    }

    /** The bounds at a node. */
    Box box(TreeNode node) {
        double[] lower = columns.stream().mapToDouble(Column::lower).toArray();
        double[] upper = columns.stream().mapToDouble(Column::upper).toArray();
        for (int j : integers) {
            lower[j] = Math.ceil(lower[j] - TOLERANCE);
            upper[j] = Math.floor(upper[j] + TOLERANCE);
        }
        for (@Nullable TreeNode at = node; at != null; at = at.parent()) {
            Change change = at.change();
            if (change != null) {
                apply(change, lower, upper);
            }
        }
        return decided(lower, upper);
    }

    /** The box with one change more. */
    Box changed(Box box, Change change) {
        double[] lower = box.lower.clone();
        double[] upper = box.upper.clone();
        apply(change, lower, upper);
        return decided(lower, upper);
    }

    private static void apply(Change change, double[] lower, double[] upper) {
        lower[change.column()] = Math.max(lower[change.column()], change.lower());
        upper[change.column()] = Math.min(upper[change.column()], change.upper());
    }

    private Box decided(double[] lower, double[] upper) {
        for (int[] pair : pairs) { // a positive lower bound decides its pair
            for (int side = 0; side < 2; side++) {
                if (lower[pair[side]] > 0) {
                    upper[pair[1 - side]] = lower[pair[1 - side]];
                }
            }
        }
        return new Box(lower, upper);
    }

    /** The decisions the point violates, most violated first: integers by distance, pairs by the smaller value. */
    List<Branching> violated(Box box, double[] values) {
        Map<Branching, Double> found = new LinkedHashMap<>();
        for (int j : integers) {
            double distance = Math.abs(values[j] - Math.rint(values[j]));
            if (distance > TOLERANCE) {
                found.put(split(box, j, values[j]), distance);
            }
        }
        for (int[] pair : pairs) {
            double smaller = Math.min(values[pair[0]], values[pair[1]]);
            if (smaller > TOLERANCE && isOpen(box, pair)) {
                found.put(zeros(box, pair, values), smaller);
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Branching, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Any pair that is not decided. */
    Optional<Branching> openPair(Box box) {
        return pairs.stream()
                .filter(pair -> isOpen(box, pair))
                .findFirst()
                .map(pair -> zeros(box, pair, new double[0]));
    }

    /** Any decision that is not made; without a point, in the middle of an integer's range. */
    Optional<Branching> anyOpen(Box box, double[] values) {
        Optional<Branching> integer = integers.stream()
                .filter(j -> box.lower[j] < box.upper[j])
                .findFirst()
                .map(j -> split(box, j, values.length > 0 ? values[j] : middle(box, j)));
        return integer.isPresent() ? integer : openPair(box);
    }

    /** The box with every decision made as the point has it. */
    Box fixed(Box box, double[] values) {
        double[] lower = box.lower.clone();
        double[] upper = box.upper.clone();
        for (int j : integers) {
            lower[j] = Math.rint(values[j]);
            upper[j] = lower[j];
        }
        for (int[] pair : pairs) {
            if (isOpen(box, pair)) {
                upper[values[pair[0]] <= values[pair[1]] ? pair[0] : pair[1]] = 0;
            }
        }
        return new Box(lower, upper);
    }

    private static boolean isOpen(Box box, int[] pair) {
        return box.upper[pair[0]] > 0 && box.upper[pair[1]] > 0;
    }

    private static double middle(Box box, int j) {
        double low = Math.max(box.lower[j], Math.min(0, box.upper[j]) - 1e6);
        double high = Math.min(box.upper[j], Math.max(0, box.lower[j]) + 1e6);
        return 0.5 * (low + high);
    }

    private static Branching split(Box box, int j, double value) {
        double below = Math.max(box.lower[j], Math.min(Math.floor(value), box.upper[j] - 1));
        return new Branching(
                new Change(j, box.lower[j], below, below - value),
                new Change(j, below + 1, box.upper[j], below + 1 - value));
    }

    private static Branching zeros(Box box, int[] pair, double[] values) {
        boolean known = values.length > 0;
        Change first = new Change(pair[0], box.lower[pair[0]], 0, known ? -values[pair[0]] : 0);
        Change second = new Change(pair[1], box.lower[pair[1]], 0, known ? -values[pair[1]] : 0);
        boolean firstIsSmaller = !known || values[pair[0]] <= values[pair[1]];
        return firstIsSmaller ? new Branching(first, second) : new Branching(second, first);
    }
}
