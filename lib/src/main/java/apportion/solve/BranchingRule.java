package apportion.solve;

import apportion.solve.NodeRelaxation.Answer;
import apportion.solve.NodeRelaxation.Status;
import apportion.solve.TreeSearch.Branching;
import apportion.solve.TreeSearch.Change;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the violated decisions to branch on: the one whose two children raise the bound most, by the product of both
 * rises. Decisions that were not tried often are probed by solving their children; the others' rises are estimated from
 * earlier ones, per unit of distance (reliability branching: Achterberg, Koch and Martin 2005).
 */
final class BranchingRule {

    /** How many decisions are probed at a node, at most. */
    static final int PROBES = 8;

    private static final int RELIABLE = 4; // probes of one side after which its mean is trusted
    private static final double LEAST_RISE = 1e-6; // so that a side that does not rise does not hide the other

    private final NodeRelaxation relaxation;
    private final Decisions decisions;
    private final int probes;
    private final Map<Side, Rises> rises = new HashMap<>();

    /** A decision, and bounds of the objective below its two changes; −∞ where nothing is known. */
    record Choice(Branching branching, double firstBound, double secondBound) {

        static Choice unknown(Branching branching) {
            return new Choice(branching, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }

    private record Side(int column, boolean rising) {
        static Side of(Change change) {
            return new Side(change.column(), change.distance() > 0);
        }
    }

    private record Rises(double sum, int count) {}

    BranchingRule(NodeRelaxation relaxation, Decisions decisions, int probes) {
        this.relaxation = relaxation;
        this.decisions = decisions;
        this.probes = probes;
    }

    /** The best of the decisions, which must be at least one and stand with the most violated first. */
    Choice choose(
            List<Branching> violated, Box box, double bound, @Nullable Object warm, double cutoff, Duration timeLimit) {
        if (probes == 0 || violated.size() == 1 || bound == Double.NEGATIVE_INFINITY) {
            return Choice.unknown(violated.get(0));
        }
        Choice best = Choice.unknown(violated.get(0));
        double highest = -1;
        int probed = 0;
        for (Branching branching : violated) {
            Choice choice = Choice.unknown(branching);
            double score;
            if (isReliable(branching.first()) && isReliable(branching.second())) {
                score = score(estimate(branching.first()), estimate(branching.second()));
            } else if (probed < probes) {
                probed++;
                choice = new Choice(
                        branching,
                        probe(branching.first(), box, bound, warm, cutoff, timeLimit),
                        probe(branching.second(), box, bound, warm, cutoff, timeLimit));
                if (choice.firstBound() >= cutoff || choice.secondBound() >= cutoff) {
                    return choice; // one child or none is left
                }
                score = score(choice.firstBound() - bound, choice.secondBound() - bound);
            } else {
                continue;
            }
            if (score > highest) {
                highest = score;
                best = choice;
            }
        }
        return best;
    }

    private double probe(
            Change change, Box box, double bound, @Nullable Object warm, double cutoff, Duration timeLimit) {
        Box child = decisions.changed(box, change);
        Answer answer = relaxation.solve(child.lower, child.upper, warm, cutoff, timeLimit);
        if (answer.status == Status.INFEASIBLE) {
            return Double.POSITIVE_INFINITY;
        }
        double reached = Math.max(bound, answer.bound);
        if (reached < cutoff) {
            double rise = (reached - bound) / Math.max(Math.abs(change.distance()), LEAST_RISE);
            rises.merge(
                    Side.of(change),
                    new Rises(rise, 1),
                    (old, more) -> new Rises(old.sum() + more.sum(), old.count() + 1));
        }
        return reached;
    }

    private boolean isReliable(Change change) {
        Rises known = rises.get(Side.of(change));
        return known != null && known.count() >= RELIABLE;
    }

    private double estimate(Change change) {
        Rises known = rises.getOrDefault(Side.of(change), new Rises(0, 1));
        return known.sum() / known.count() * Math.abs(change.distance());
    }

    private static double score(double first, double second) {
        return Math.max(first, LEAST_RISE) * Math.max(second, LEAST_RISE);
    }
}
