package apportion.swarm;

import apportion.swarm.SearchProblem.Candidate;
import apportion.swarm.SearchResult.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the best point of a search and its record. */
final class Convergence {

    private final SearchProblem problem;
    private final boolean keepsTrace;
    private final Consumer<TracePoint> progress;
    private final List<TracePoint> trace = new ArrayList<>();
    private final List<Candidate> best = new ArrayList<>(1); // one, or none before the first points
    private int lastImprovement;

    Convergence(SearchProblem problem, boolean keepsTrace, Consumer<TracePoint> progress) {
        this.problem = problem;
        this.keepsTrace = keepsTrace;
        this.progress = progress;
    }

    /** Takes note of an iteration: the points it visited, and those that may be the best of all. */
    void record(int iteration, long evaluations, Candidate[] visited, Candidate[] contenders) {
        for (Candidate contender : contenders) {
            if (best.isEmpty()) {
                best.add(contender);
            } else if (problem.isBetter(contender, best.get(0))) {
                best.set(0, contender);
                lastImprovement = iteration;
            }
        }
        var point = new TracePoint(
                iteration,
                evaluations,
                Arrays.stream(best.get(0).point()).boxed().toList(),
                best.get(0).value(),
                best.get(0).violation(),
                spread(visited));
        if (!keepsTrace) {
            trace.clear();
        }
        trace.add(point);
        progress.accept(point);
    }

    private double spread(Candidate[] visited) {
        SearchBox box = problem.box();
        double[] centre = new double[box.dimensions()];
        for (Candidate candidate : visited) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += candidate.point()[j] / visited.length;
            }
        }
        double sum = 0;
        for (Candidate candidate : visited) {
            double square = 0;
            for (int j = 0; j < centre.length; j++) {
                double range = box.upper().get(j) - box.lower().get(j);
                double share = range == 0 ? 0 : (candidate.point()[j] - centre[j]) / range;
                square += share * share;
            }
            sum += Math.sqrt(square);
        }
        return sum / visited.length;
    }

    int lastImprovement() {
        return lastImprovement;
    }

    boolean hasReached(double target) {
        Candidate found = best.get(0);
        return !Double.isNaN(target)
                && found.violation() == 0
                && (problem.maximised() ? found.value() >= target : found.value() <= target);
    }

    SearchResult result(String method, long evaluations, long undefined, Ending ending) {
        Candidate found = best.get(0);
        return new SearchResult(
                method,
                Arrays.stream(found.point()).boxed().toList(),
                found.value(),
                found.violation(),
                evaluations,
                undefined,
                ending,
                trace);
    }
}
