package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Sense;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;

/** Branch and bound over certified linear programs, the node with the best bound first. */
final class MixedIntegerSearch {

    /** A value nearer to an integer than this is tried as that integer. */
    private static final double INTEGRALITY = 1e-6;

    /** A node is a box for the columns; its parent's bound holds for it. */
    private record Node(List<Column> columns, double bound, int depth) {}

    private final MixedIntegerProgram program;
    private final SolverOptions options;
    private final double sign;
    private final List<Integer> integers = new ArrayList<>();
    private final PriorityQueue<Node> open =
            new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparingInt(node -> -node.depth()));
    private final long start = System.nanoTime();
    private long told = start;
    private int nodes;
    private double bestObjective = Double.POSITIVE_INFINITY; // of the minimisation, as all that follows
    private Optional<LinearSolution> best = Optional.empty();

    private MixedIntegerSearch(MixedIntegerProgram program, SolverOptions options) {
        this.program = program;
        this.options = options;
        sign = program.relaxation().sense() == Sense.MINIMISE ? 1 : -1;
        List<Column> columns = program.relaxation().columns();
        for (int j = 0; j < columns.size(); j++) {
            if (program.integers().contains(columns.get(j).name())) {
                integers.add(j);
            }
        }
    }

    static Outcome<MixedIntegerSolution> solve(MixedIntegerProgram program, SolverOptions options) {
        return new MixedIntegerSearch(program, options).solve();
    }

    private Outcome<MixedIntegerSolution> solve() {
        List<Column> root = new ArrayList<>(program.relaxation().columns());
        for (int j : integers) {
            Column column = root.get(j);
            double lower = Math.ceil(column.lower() - INTEGRALITY);
            double upper = Math.floor(column.upper() + INTEGRALITY);
            if (lower > upper) {
                return new Outcome.Infeasible<>("Column '%s' has no integer between %s and %s."
                        .formatted(column.name(), column.lower(), column.upper()));
            }
            root.set(j, bounded(column, lower, upper));
        }
        open.add(new Node(root, Double.NEGATIVE_INFINITY, 0));
        while (!open.isEmpty()) {
            Interruption.check("mixed-integer program");
            if (closed(open.element().bound())) {
                break;
            }
            if (System.nanoTime() - start >= options.timeLimit().toNanos()) {
                return stopped(open.element().bound());
            }
            Node node = open.remove();
            Optional<Outcome<MixedIntegerSolution>> end = visit(node);
            if (end.isPresent()) {
                return end.get();
            }
            tell();
        }
        double bound = open.isEmpty()
                ? bestObjective
                : Math.min(bestObjective, open.element().bound());
        Optional<MixedIntegerSolution> found = solution(bound);
        return found.isPresent()
                ? new Outcome.Optimal<>(found.get())
                : new Outcome.Infeasible<>(String.format(
                        Locale.ROOT,
                        "No point satisfies all rows and bounds with integers in %s; %d linear programs prove it.",
                        String.join(", ", program.integers()),
                        nodes));
    }

    /** Solves one relaxation and branches; says so if the whole search ends here. */
    private Optional<Outcome<MixedIntegerSolution>> visit(Node node) {
        nodes++;
        Outcome<LinearSolution> outcome = relaxed(node.columns());
        if (outcome instanceof Outcome.Infeasible<LinearSolution> infeasible) {
            return node.depth() > 0 ? Optional.empty() : Optional.of(new Outcome.Infeasible<>(infeasible.reason()));
        }
        if (outcome instanceof Outcome.Unbounded<LinearSolution> unbounded) {
            return Optional.of(unbounded(node, unbounded.reason()));
        }
        if (!(outcome instanceof Outcome.Optimal<LinearSolution> optimal)) {
            return Optional.of(stopped(node.bound()));
        }
        LinearSolution point = optimal.solution();
        double bound = Math.max(node.bound(), sign * point.objective());
        if (closed(bound)) {
            return Optional.empty();
        }
        int branching = -1;
        double widest = INTEGRALITY;
        for (int j : integers) {
            double value = point.value(node.columns().get(j).name());
            double distance = Math.abs(value - Math.rint(value));
            if (distance > widest) {
                widest = distance;
                branching = j;
            }
        }
        if (branching < 0) {
            if (accept(node, point)) {
                return Optional.empty();
            }
            branching = integers.stream()
                    .filter(j -> node.columns().get(j).lower()
                            < node.columns().get(j).upper())
                    .findFirst()
                    .orElseThrow(() -> new WrongAnswerException(
                            "A program whose integer columns are all fixed is called feasible and infeasible."));
        }
        branch(node, branching, point.value(node.columns().get(branching).name()), bound);
        return Optional.empty();
    }

    private void branch(Node node, int j, double value, double bound) {
        Column column = node.columns().get(j);
        double below = Math.max(column.lower(), Math.min(Math.floor(value), column.upper() - 1));
        open.add(child(node, j, bounded(column, column.lower(), below), bound));
        open.add(child(node, j, bounded(column, below + 1, column.upper()), bound));
    }

    private static Node child(Node node, int j, Column column, double bound) {
        List<Column> columns = new ArrayList<>(node.columns());
        columns.set(j, column);
        return new Node(columns, bound, node.depth() + 1);
    }

    /**
     * Tries the relaxed point with its integers exact.
     *
     * @return whether the node needs no branching: no other point in it is better
     */
    private boolean accept(Node node, LinearSolution point) {
        List<Column> columns = new ArrayList<>(node.columns());
        for (int j : integers) {
            Column column = columns.get(j);
            double value = Math.rint(point.value(column.name()));
            columns.set(j, bounded(column, value, value));
        }
        Outcome<LinearSolution> fixed = relaxed(columns);
        if (!(fixed instanceof Outcome.Optimal<LinearSolution> optimal)) {
            return false;
        }
        double objective = sign * optimal.solution().objective();
        if (objective < bestObjective) {
            bestObjective = objective;
            best = Optional.of(optimal.solution());
        }
        return closed(sign * point.objective());
    }

    /** Whether a node with this bound holds nothing better than the best solution. */
    private boolean closed(double bound) {
        return bound >= bestObjective - options.tolerance() * Math.max(1, Math.abs(bestObjective));
    }

    /** A relaxation that is unbounded makes a program with rational data unbounded or infeasible (Meyer 1974). */
    private Outcome<MixedIntegerSolution> unbounded(Node node, String reason) {
        List<Column> columns = new ArrayList<>();
        for (Column column : node.columns()) {
            columns.add(new Column(column.name(), column.lower(), column.upper(), 0));
        }
        LinearProgram feasibility =
                new LinearProgram(Sense.MINIMISE, columns, program.relaxation().rows());
        return solve(new MixedIntegerProgram(feasibility, program.integers()), options) instanceof Outcome.Optimal
                ? new Outcome.Unbounded<>(reason)
                : new Outcome.Infeasible<>(
                        "No point has integers in %s.".formatted(String.join(", ", program.integers())));
    }

    private Outcome<LinearSolution> relaxed(List<Column> columns) {
        LinearProgram relaxation = program.relaxation();
        return new LinearProgram(relaxation.sense(), columns, relaxation.rows()).solve(options);
    }

    private Outcome<MixedIntegerSolution> stopped(double bound) {
        return new Outcome.Limit<>(
                "No optimum proved within the time limit of %s.\nMaybe allow more time.".formatted(options.timeLimit()),
                solution(bound));
    }

    private Optional<MixedIntegerSolution> solution(double bound) {
        return best.map(fixed -> new MixedIntegerSolution(fixed.objective(), sign * bound, nodes, fixed));
    }

    private void tell() {
        long now = System.nanoTime();
        if (now - told < 1_000_000_000L) {
            return;
        }
        told = now;
        double bound = open.isEmpty()
                ? bestObjective
                : Math.min(bestObjective, open.element().bound());
        options.progress()
                .accept(new SearchProgress(
                        nodes, open.size(), sign * bestObjective, sign * bound, Duration.ofNanos(now - start)));
    }

    private static Column bounded(Column column, double lower, double upper) {
        return new Column(column.name(), lower, upper, column.objective());
    }
}
