package apportion.games;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The linear span of indicator vectors of coalitions. Payoffs that are fixed on some coalitions are fixed on every
 * coalition whose indicator lies in their span.
 */
final class CoalitionSpan {

    private static final double DEPENDENT = 1e-9; // 0/1 vectors of length ≤ 20: independent ones lie far above

    private final int players;
    private final List<double[]> orthonormal = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private double[] witnessSums = new double[0];

    CoalitionSpan(int players) {
        this.players = players;
    }

    int rank() {
        return basis.size();
    }

    boolean isFull() {
        return rank() == players;
    }

    /** Independent coalitions that span it. */
    List<Integer> basis() {
        return List.copyOf(basis);
    }

    /** Takes a coalition in; false if it was already in the span. */
    boolean add(int mask) {
        double[] rest = remainder(indicator(mask));
        double norm = norm(rest);
        if (norm <= DEPENDENT) {
            return false;
        }
        for (int i = 0; i < players; i++) {
            rest[i] /= norm;
        }
        orthonormal.add(rest);
        basis.add(mask);
        witnessSums = new double[0];
        return true;
    }

    /**
     * Whether the indicator lies in the span. A random vector orthogonal to the span sorts out nearly all coalitions by
     * one sum; the few it leaves are projected.
     */
    boolean contains(int mask) {
        if (witnessSums.length == 0) {
            witnessSums = CoalitionSums.of(witness());
        }
        return Math.abs(witnessSums[mask]) <= 1e-7 && norm(remainder(indicator(mask))) <= DEPENDENT;
    }

    private double[] witness() {
        Random random = new Random(20L * players + rank());
        double[] vector = random.doubles(players, -1, 1).toArray();
        return remainder(vector);
    }

    private double[] indicator(int mask) {
        double[] indicator = new double[players];
        for (int i = 0; i < players; i++) {
            indicator[i] = mask >> i & 1;
        }
        return indicator;
    }

    private double[] remainder(double[] vector) {
        double[] rest = vector.clone();
        for (int pass = 0; pass < 2; pass++) { // twice is enough to be orthogonal to rounding
            for (double[] direction : orthonormal) {
                double product = 0;
                for (int i = 0; i < players; i++) {
                    product += direction[i] * rest[i];
                }
                for (int i = 0; i < players; i++) {
                    rest[i] -= product * direction[i];
                }
            }
        }
        return rest;
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double entry : vector) {
            sum += entry * entry;
        }
        return Math.sqrt(sum);
    }
}
