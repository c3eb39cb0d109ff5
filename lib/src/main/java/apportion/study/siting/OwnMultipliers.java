package apportion.study.siting;

import apportion.solve.Interruption;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * The generalised Nash equilibria when every colliery has its own multiplier of demand, in closed form.
 *
 * <p>Let p_j be colliery j's best output alone. Then (Y_j) is an equilibrium if and only if every Y_j ≥ p_j and either the
 * demand is met exactly, or every Y_j is as good as p_j and the demand is met. Revenue is piecewise linear along each
 * colliery's curve, so over the equilibria it is least and greatest where all collieries but at most one stand on a corner
 * of theirs: these points are searched completely.
 */
final class OwnMultipliers {

    private OwnMultipliers() {}

    static Outcome<Equilibria> equilibria(CollieriesAtSite at) {
        return MeritOrder.curves(at).map(curves -> new Search(at, curves).run());
    }

    private static final class Search {

        private final CollieriesAtSite at;
        private final List<ResponseCurve> curves;
        private final List<List<Double>> corners = new ArrayList<>();
        private final double[] outputs;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private List<Double> pessimistic = List.of();
        private List<Double> optimistic = List.of();

        Search(CollieriesAtSite at, List<ResponseCurve> curves) {
            this.at = at;
            this.curves = curves;
            outputs = new double[curves.size()];
        }

        Equilibria run() {
            double bestTogether =
                    curves.stream().mapToDouble(ResponseCurve::best).sum();
            boolean demandBinds = bestTogether < at.demand();
            allAtCorners();
            if (demandBinds) {
                for (int free = 0; free < curves.size(); free++) {
                    cornersFrom(false);
                    place(0, free, 0, 0);
                }
            }
            return new Equilibria(MeritOrder.planOf(at, pessimistic), MeritOrder.planOf(at, optimistic));
        }

        /** Everyone as well off as alone, demand met. */
        private void allAtCorners() {
            cornersFrom(true);
            place(0, -1, 0, 0);
        }

        private void cornersFrom(boolean onlyBest) {
            corners.clear();
            for (ResponseCurve curve : curves) {
                double from = curve.best();
                double to = onlyBest ? curve.greatestBest() : curve.greatest();
                corners.add(curve.corners().stream()
                        .filter(output -> from <= output && output <= to)
                        .toList());
            }
        }

        /** Puts collieries j, j + 1, … on their corners; the free one takes what is missing to the demand. */
        private void place(int j, int free, double sum, double revenue) {
            Interruption.check("equilibria of the collieries");
            if (j == curves.size()) {
                finish(free, sum, revenue);
            } else if (j == free) {
                place(j + 1, free, sum, revenue);
            } else {
                for (double output : corners.get(j)) {
                    outputs[j] = output;
                    place(j + 1, free, sum + output, revenue + revenue(j, output));
                }
            }
        }

        private void finish(int free, double sum, double revenue) {
            if (free < 0) {
                if (sum >= at.demand()) {
                    take(revenue);
                }
                return;
            }
            double missing = at.demand() - sum;
            if (curves.get(free).best() <= missing
                    && missing <= curves.get(free).greatest()) {
                outputs[free] = missing;
                take(revenue + revenue(free, missing));
            }
        }

        private void take(double revenue) {
            if (revenue < least) {
                least = revenue;
                pessimistic = copy();
            }
            if (revenue > greatest) {
                greatest = revenue;
                optimistic = copy();
            }
        }

        private List<Double> copy() {
            List<Double> list = new ArrayList<>();
            for (double output : outputs) {
                list.add(output);
            }
            return list;
        }

        private double revenue(int j, double output) {
            return at.collieries().get(j).revenue(output, curves.get(j).transported(output));
        }
    }
}
