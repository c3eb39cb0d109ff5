package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.NodeRelaxation.Answer;
import apportion.solve.NodeRelaxation.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound. The node with the best bound comes first, among equals the deepest; from it the search dives, a child
 * after a child, always while there is no solution and now and then later. All numbers are of a minimisation.
 */
final class TreeSearch {

    private final MixedIntegerProgram program;
    private static final int DIVES = 8; // once there is a solution, one in so many starts is followed down

    private final SolverOptions options;
    private final double sign;
    private final Decisions decisions;
    private final BranchingRule rule;
    private final NodeRelaxation relaxation;
    private final CertifiedNodes certified;
    private final PriorityQueue<TreeNode> open = new PriorityQueue<>();
    private final List<TreeNode> children = new ArrayList<>();
    private @Nullable TreeNode current;
    private final long start = System.nanoTime();
    private long told = start;
    private int nodes;
    private int starts;
    private double bestObjective = Double.POSITIVE_INFINITY;
    private Optional<CertifiedSolution> best = Optional.empty();

    private TreeSearch(MixedIntegerProgram program, SolverOptions options) {
        this.program = program;
        this.options = options;
        sign = program.relaxation().sense() == Sense.MINIMISE ? 1 : -1;
        decisions = new Decisions(program);
        certified = new CertifiedNodes(program, options);
        relaxation =
                program.hessian().isPresent() ? certified : new DualSimplex(new DenseProgram(program.relaxation()));
        rule = new BranchingRule(relaxation, decisions, program.hessian().isPresent() ? 0 : BranchingRule.PROBES);
    }

    static Outcome<MixedIntegerSolution> solve(MixedIntegerProgram program, SolverOptions options) {
        return new TreeSearch(program, options).solve();
    }

    private Outcome<MixedIntegerSolution> solve() {
        Optional<String> contradiction = decisions.contradiction();
        if (contradiction.isPresent()) {
            return new Outcome.Infeasible<>(contradiction.get());
        }
        open.add(TreeNode.root());
        while (!open.isEmpty() && !closed(open.element().bound())) {
            boolean diving = best.isEmpty() || ++starts % DIVES == 0;
            current = open.remove();
            while (current != null) {
                Interruption.check("mixed-integer program");
                TreeNode node = current;
                Optional<Outcome<MixedIntegerSolution>> end =
                        remaining().isNegative() ? Optional.of(stopped()) : visit(node, decisions.box(node));
                if (end.isPresent()) {
                    return end.get();
                }
                tell();
                next(diving);
            }
        }
        Optional<MixedIntegerSolution> found = solution();
        return found.isPresent() ? new Outcome.Optimal<>(found.get()) : new Outcome.Infeasible<>(noPoint());
    }

    /** Goes on with the better of the children just made, or puts both into the queue. */
    private void next(boolean diving) {
        current = null;
        for (TreeNode child : children) {
            if (diving && current == null && !closed(child.bound())) {
                current = child;
            } else {
                open.add(child);
            }
        }
        children.clear();
    }

    /** Solves one relaxation and branches; says so if the whole search ends here. */
    private Optional<Outcome<MixedIntegerSolution>> visit(TreeNode node, Box box) {
        nodes++;
        Answer answer = relaxation.solve(box.lower, box.upper, node.warm(), cutoff(), positive(remaining()));
        boolean vague =
                answer.status == Status.UNBOUNDED && decisions.openPair(box).isEmpty();
        if (answer.status == Status.UNKNOWN || vague) {
            answer = certified.solve(box.lower, box.upper, null, cutoff(), positive(remaining()));
        }
        if (answer.status == Status.LIMIT || answer.status == Status.UNKNOWN) {
            return harder(node, box, answer.status == Status.LIMIT);
        }
        Object warm = answer.warm;
        double bound = Math.max(node.bound(), answer.bound);
        if (answer.status == Status.INFEASIBLE || closed(bound)) {
            return Optional.empty();
        }
        boolean unbounded = answer.status == Status.UNBOUNDED;
        List<Branching> violated = answer.values.length == 0 ? List.of() : decisions.violated(box, answer.values);
        if (violated.isEmpty()) {
            Optional<Branching> any = unbounded ? decisions.openPair(box) : Optional.empty();
            if (any.isEmpty()) {
                Optional<Outcome<MixedIntegerSolution>> end = unbounded ? direction(box) : Optional.empty();
                if (end.isPresent() || unbounded || accept(box, answer.values, bound)) {
                    return end;
                }
                any = decisions.anyOpen(box, answer.values);
                if (any.isEmpty() && remaining().isNegative()) { // accepted it would have been, with more time
                    return Optional.of(stopped());
                }
            }
            any.ifPresent(choice -> branch(node, BranchingRule.Choice.unknown(choice), bound, warm));
            return Optional.empty();
        }
        branch(node, rule.choose(violated, box, bound, warm, cutoff(), positive(remaining())), bound, warm);
        return Optional.empty();
    }

    /** Splits a box whose relaxation could not be solved: smaller ones may be easier. */
    private Optional<Outcome<MixedIntegerSolution>> harder(TreeNode node, Box box, boolean late) {
        Optional<Branching> smaller = decisions.anyOpen(box, new double[0]);
        if (remaining().isNegative() || (late && smaller.isEmpty())) {
            return Optional.of(stopped());
        }
        if (smaller.isEmpty()) {
            throw new WrongAnswerException("No engine's answer passes its certificate with every decision made.");
        }
        branch(node, BranchingRule.Choice.unknown(smaller.get()), node.bound(), null);
        return Optional.empty();
    }

    private void branch(TreeNode node, BranchingRule.Choice choice, double bound, @Nullable Object warm) {
        TreeNode first = node.child(choice.branching().first(), Math.max(bound, choice.firstBound()), warm);
        TreeNode second = node.child(choice.branching().second(), Math.max(bound, choice.secondBound()), warm);
        boolean inOrder = first.bound() <= second.bound();
        children.add(inOrder ? first : second);
        children.add(inOrder ? second : first);
    }

    /**
     * Tries the relaxed point with its decisions exact.
     *
     * @return whether the node needs no branching: no other point in it is better
     */
    private boolean accept(Box box, double[] values, double bound) {
        Box fixed = decisions.fixed(box, values);
        Answer quick = relaxation.solve(fixed.lower, fixed.upper, null, cutoff(), positive(remaining()));
        if (quick.status == Status.INFEASIBLE || closed(quick.bound)) {
            return false;
        }
        Optional<CertifiedSolution> exact = exact(box, fixed);
        if (exact.isEmpty()) {
            return false;
        }
        double objective = sign * exact.get().objective();
        if (objective < bestObjective) {
            bestObjective = objective;
            best = exact;
        }
        return closed(bound);
    }

    /** The certified optimum with every decision made; empty if there is none, or none that smaller boxes cannot show. */
    private Optional<CertifiedSolution> exact(Box box, Box fixed) {
        try {
            return certified.certified(fixed.lower, fixed.upper, positive(remaining()))
                            instanceof Outcome.Optimal<CertifiedSolution> optimal
                    ? Optional.of(optimal.solution())
                    : Optional.empty();
        } catch (WrongAnswerException refused) {
            if (decisions.anyOpen(box, new double[0]).isPresent()) {
                return Optional.empty(); // the search goes on below and comes to this point again
            }
            throw refused;
        }
    }

    /** Whether a node with this bound holds nothing better than the best solution. */
    private boolean closed(double bound) {
        return bound >= cutoff();
    }

    private double cutoff() {
        return bestObjective == Double.POSITIVE_INFINITY
                ? bestObjective
                : bestObjective - options.tolerance() * Math.max(1, Math.abs(bestObjective));
    }

    /**
     * Ends the search if a box without open pairs, in which the relaxation is unbounded, holds a point: with rational
     * data the program is then unbounded too (Meyer 1974).
     */
    private Optional<Outcome<MixedIntegerSolution>> direction(Box box) {
        Outcome<CertifiedSolution> outcome = certified.certified(box.lower, box.upper, positive(remaining()));
        if (!(outcome instanceof Outcome.Unbounded<CertifiedSolution> unbounded)) {
            return outcome instanceof Outcome.Infeasible
                    ? Optional.empty()
                    : Optional.of(new Outcome.Limit<>(
                            "A node without a bound ended with: %s."
                                    .formatted(outcome.getClass().getSimpleName()),
                            solution()));
        }
        if (program.integers().isEmpty()) {
            return Optional.of(new Outcome.Unbounded<>(unbounded.reason()));
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < box.lower.length; j++) {
            columns.add(new Column(program.relaxation().columns().get(j).name(), box.lower[j], box.upper[j], 0));
        }
        Outcome<MixedIntegerSolution> feasible = new LinearProgram(
                        Sense.MINIMISE, columns, program.relaxation().rows())
                .withIntegers(program.integers())
                .solve(options.withTimeLimit(positive(remaining())));
        if (feasible instanceof Outcome.Limit<MixedIntegerSolution>) {
            return Optional.of(stopped());
        }
        return feasible.isOptimal() ? Optional.of(new Outcome.Unbounded<>(unbounded.reason())) : Optional.empty();
    }

    private String noPoint() {
        if (nodes == 1) {
            Box box = decisions.box(TreeNode.root());
            Outcome<CertifiedSolution> root = certified.certified(box.lower, box.upper, positive(remaining()));
            if (root instanceof Outcome.Infeasible<CertifiedSolution> infeasible) {
                return infeasible.reason();
            }
        }
        List<String> demands = new ArrayList<>();
        if (!program.integers().isEmpty()) {
            demands.add("integers in " + String.join(", ", program.integers()));
        }
        if (!program.pairs().isEmpty()) {
            demands.add("a zero in each of %d pairs".formatted(program.pairs().size()));
        }
        return String.format(
                Locale.ROOT,
                "No point satisfies all rows and bounds with %s; %d relaxations prove it.",
                String.join(" and ", demands),
                nodes);
    }

    private Outcome<MixedIntegerSolution> stopped() {
        String reason = remaining().isNegative()
                ? "No optimum proved within the time limit of %s.\nMaybe allow more time."
                        .formatted(options.timeLimit())
                : "No optimum proved: no engine's answer to a relaxation passes its certificate.";
        return new Outcome.Limit<>(reason, solution());
    }

    private Optional<MixedIntegerSolution> solution() {
        return best.map(fixed -> new MixedIntegerSolution(fixed.objective(), sign * bound(), nodes, fixed));
    }

    private double bound() {
        double bound = open.isEmpty()
                ? bestObjective
                : Math.min(bestObjective, open.element().bound());
        return current == null ? bound : Math.min(bound, current.bound());
    }

    private Duration remaining() {
        return options.timeLimit().minusNanos(System.nanoTime() - start);
    }

    private static Duration positive(Duration duration) {
        return duration.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : duration;
    }

    private void tell() {
        long now = System.nanoTime();
        if (now - told >= 1_000_000_000L) {
            told = now;
            options.progress()
                    .accept(new SearchProgress(
                            nodes, open.size(), sign * bestObjective, sign * bound(), Duration.ofNanos(now - start)));
        }
    }

    /**
     * One change of one column's bounds.
     *
     * @param distance how far the relaxed point's value must move to satisfy it: negative if it must fall
     */
    record Change(int column, double lower, double upper, double distance) {}

    /** Two ways that together lose no point. */
    record Branching(Change first, Change second) {}

    /** A place in the tree: what was changed below its parent, whose bound holds for it too. */
    record TreeNode(
            @Nullable TreeNode parent,
            @Nullable Change change,
            double bound,
            int depth,
            @Nullable Object warm) implements Comparable<TreeNode> {

        static TreeNode root() {
            return new TreeNode(null, null, Double.NEGATIVE_INFINITY, 0, null);
        }

        TreeNode child(Change next, double proved, @Nullable Object basis) {
            return new TreeNode(this, next, proved, depth + 1, basis);
        }

        @Override
        public int compareTo(TreeNode other) {
            int byBound = Double.compare(bound, other.bound);
            return byBound != 0 ? byBound : Integer.compare(other.depth, depth);
        }
    }
}
