package apportion.study.siting;

import apportion.solve.Outcome;
import apportion.study.siting.ResponseCurve.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The closed form of the lower level with one multiplier: every colliery at its own best output, and if that misses the
 * demand, more from whoever loses least by it, step by step along the corners of the profit curves.
 *
 * <p>Exact, since the profits are concave and share one condition; it checks the linear program without an engine.
 */
public final class MeritOrder {

    private MeritOrder() {}

    /** The plan at this site, or why there is none. */
    public static Outcome<Plan> plan(int site, double excess, Reading reading) {
        return plan(CollieriesAtSite.of(site, excess, reading));
    }

    static Outcome<Plan> plan(CollieriesAtSite at) {
        return curves(at).map(curves -> planOf(at, outputs(curves, at.demand())));
    }

    /** The curves of all collieries, or the reason why demand or a least output is out of reach. */
    static Outcome<List<ResponseCurve>> curves(CollieriesAtSite at) {
        List<ResponseCurve> curves = new ArrayList<>();
        for (CollieryAtSite colliery : at.collieries()) {
            Optional<ResponseCurve> curve = ResponseCurve.of(colliery);
            if (curve.isEmpty()) {
                return new Outcome.Infeasible<>(
                        "%s cannot dig its least output of %s.".formatted(colliery.name(), colliery.leastOutput()));
            }
            curves.add(curve.get());
        }
        double most = curves.stream().mapToDouble(ResponseCurve::greatest).sum();
        return most < at.demand()
                ? new Outcome.Infeasible<>(
                        "The collieries can dig %.6f together, demand is %s.".formatted(most, at.demand()))
                : new Outcome.Optimal<>(curves);
    }

    private static List<Double> outputs(List<ResponseCurve> curves, double demand) {
        List<Double> outputs =
                new ArrayList<>(curves.stream().map(ResponseCurve::best).toList());
        List<Deque<Segment>> ahead = new ArrayList<>();
        for (int j = 0; j < curves.size(); j++) {
            ahead.add(new ArrayDeque<>(curves.get(j).segmentsAbove(outputs.get(j))));
        }
        double missing =
                demand - outputs.stream().mapToDouble(Double::doubleValue).sum();
        while (missing > 0 && ahead.stream().anyMatch(segments -> !segments.isEmpty())) {
            int cheapest = IntStream.range(0, curves.size())
                    .filter(j -> !ahead.get(j).isEmpty())
                    .boxed()
                    .max(Comparator.<Integer>comparingDouble(
                                    j -> ahead.get(j).element().slope())
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            Segment next = ahead.get(cheapest).remove();
            double more = Math.min(missing, next.to() - next.from());
            outputs.set(cheapest, next.from() + more);
            missing -= more;
        }
        return outputs;
    }

    static Plan planOf(CollieriesAtSite at, List<Double> outputs) {
        List<Double> transported = new ArrayList<>();
        for (int j = 0; j < outputs.size(); j++) {
            transported.add(
                    ResponseCurve.of(at.collieries().get(j)).orElseThrow().transported(outputs.get(j)));
        }
        return Plan.of(at, outputs, transported);
    }
}
