package apportion.inequality;

import java.util.ArrayList;
import java.util.List;

/** What Lorenz and concentration curves have in common: points joined by straight lines from (0, 0) to (1, 1). */
final class CurveShape {

    private static final double TOLERANCE = 1e-12;

    private CurveShape() {}

    static void check(String curve, List<Double> p, List<Double> share) {
        WeightedValues.requireSameLength("value shares", share, "population shares", p);
        if (p.size() < 2 || p.get(0) != 0 || share.get(0) != 0 || !isOne(p) || !isOne(share)) {
            throw new IllegalArgumentException(
                    "%s goes from (0, 0) to (1, 1), got %s and %s.".formatted(curve, p, share));
        }
        for (int k = 1; k < p.size(); k++) {
            if (!(p.get(k) > p.get(k - 1))) {
                throw WeightedValues.invalid("populationShares", k, "above the one before it", p.get(k));
            }
            if (!Double.isFinite(share.get(k))) {
                throw WeightedValues.invalid("valueShares", k, "finite", share.get(k));
            }
        }
    }

    private static boolean isOne(List<Double> shares) {
        return Math.abs(shares.get(shares.size() - 1) - 1) <= TOLERANCE;
    }

    /** Two lists of shares, from cumulated people and what they hold; people too few to be told apart are one step. */
    static List<List<Double>> shares(List<Double> people, List<Double> held) {
        int last = people.size() - 1;
        List<Double> p = new ArrayList<>(List.of(0.0));
        List<Double> share = new ArrayList<>(List.of(0.0));
        for (int k = 0; k < last; k++) {
            double next = people.get(k) / people.get(last);
            if (next > p.get(p.size() - 1) && next < 1) {
                p.add(next);
                share.add(held.get(k) / held.get(last));
            }
        }
        p.add(1.0);
        share.add(1.0);
        return List.of(p, share);
    }

    /** 1 − Σ (p₊ − p)(L₊ + L), which is the area between curve and diagonal by trapezia, doubled. */
    static double index(List<Double> p, List<Double> share) {
        double sum = 0;
        for (int k = 1; k < p.size(); k++) {
            // (p − L) measured from the diagonal: no cancellation where all are nearly equal.
            sum += (p.get(k) - p.get(k - 1)) * ((p.get(k) - share.get(k)) + (p.get(k - 1) - share.get(k - 1)));
        }
        return sum;
    }

    static double at(List<Double> p, List<Double> share, double where) {
        if (!(where >= 0 && where <= 1)) {
            throw new IllegalArgumentException("p must lie in [0, 1], got %s.".formatted(where));
        }
        int k = 1;
        while (k < p.size() - 1 && p.get(k) < where) {
            k++;
        }
        double part = (where - p.get(k - 1)) / (p.get(k) - p.get(k - 1));
        return share.get(k - 1) + part * (share.get(k) - share.get(k - 1));
    }
}
