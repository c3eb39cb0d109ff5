package apportion.swarm;

import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * The best point a search found, and how it went. It is no proof of an optimum.
 *
 * @param method the search, for the card
 * @param point the best point found
 * @param value the objective there, without any penalty; NaN if it was defined nowhere
 * @param violation Σ max(0, g) there; 0 if all constraints hold
 * @param evaluations of the objective
 * @param undefined how many of them gave NaN
 * @param ending why it ended
 * @param trace one entry for each iteration kept, the last one included
 */
public record SearchResult(
        String method,
        List<Double> point,
        double value,
        double violation,
        long evaluations,
        long undefined,
        Ending ending,
        List<TracePoint> trace) {

    /** Why a search ended. */
    public enum Ending {
        /** The limit of iterations. */
        ITERATIONS,
        /** The value asked for was reached with all constraints met. */
        TARGET,
        /** No better point for as many iterations as were allowed. */
        STALLED,
        /** The method's own test of convergence. */
        CONVERGED
    }

    public SearchResult {
        point = List.copyOf(point);
        trace = List.copyOf(trace);
    }

    /** Whether all constraints hold exactly. */
    public boolean isFeasible() {
        return violation == 0;
    }

    /** The point as an array for an {@link Objective}. */
    public double[] pointArray() {
        return point.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number of iterations after the first points. */
    public int iterations() {
        return trace.get(trace.size() - 1).iteration();
    }

    /** One line for each entry of the trace. */
    public Table toTable() {
        return Table.create(
                "Convergence",
                DoubleColumn.create("iteration", trace.stream().mapToDouble(TracePoint::iteration)),
                LongColumn.create("evaluations", trace.stream().mapToLong(TracePoint::evaluations)),
                DoubleColumn.create("best value", trace.stream().mapToDouble(TracePoint::bestValue)),
                DoubleColumn.create("violation", trace.stream().mapToDouble(TracePoint::bestViolation)),
                DoubleColumn.create("spread", trace.stream().mapToDouble(TracePoint::spread)));
    }

    @Override
    public String toString() {
        TracePoint last = trace.get(trace.size() - 1);
        return String.format(
                Locale.ROOT,
                "%s: best value %.10g%s\n%d evaluations, %d iterations, ended by %s, spread %.1e%s",
                method,
                value,
                isFeasible() ? "" : String.format(Locale.ROOT, ", breaks constraints by %.3e", violation),
                evaluations,
                iterations(),
                ending.name().toLowerCase(Locale.ROOT),
                last.spread(),
                undefined == 0 ? "" : String.format(Locale.ROOT, ", %d undefined", undefined));
    }
}
