package apportion.gravity;

import apportion.solve.Interruption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether some trips keep given totals although they must be 0 where the deterrence is 0: a flow from origins to
 * destinations that carries everything, Gale (1957). Augmented along shortest paths, Edmonds and Karp (1972); where it
 * gets stuck, the origins still reached send more than all destinations within their reach take.
 */
final class TotalsWithinReach {

    /** Relative to all trips: what the two sums of the totals may differ by, and rounding. */
    private static final double ROUNDING = 1e-9;

    private static final int UNREACHED = -2;
    private static final int START = -1;

    private final NamedMatrix deterrence;
    private final double[] unsent;
    private final double[] room;
    private final double[][] sent;
    private final double negligible;

    private TotalsWithinReach(NamedMatrix deterrence, double[] origins, double[] destinations) {
        this.deterrence = deterrence;
        unsent = origins.clone();
        room = destinations.clone();
        sent = new double[origins.length][destinations.length];
        negligible = ROUNDING * Arrays.stream(origins).sum();
    }

    /** Why no trips keep the totals, or nothing if some do. */
    static Optional<String> conflict(NamedMatrix deterrence, double[] origins, double[] destinations) {
        return new TotalsWithinReach(deterrence, origins, destinations).run(origins, destinations);
    }

    private Optional<String> run(double[] origins, double[] destinations) {
        int[] from = new int[room.length]; // the origin a destination was reached from
        int[] back = new int[unsent.length]; // the destination whose trips an origin would take back
        while (Arrays.stream(unsent).sum() > negligible) {
            Interruption.check("feasibility of totals");
            int end = search(from, back);
            if (end < 0) {
                return Optional.of(reason(from, back, origins, destinations));
            }
            augment(end, from, back);
        }
        return Optional.empty();
    }

    /** Breadth first from all origins with trips left; the destination with room that was reached, or less than 0. */
    private int search(int[] from, int[] back) {
        Arrays.fill(from, UNREACHED);
        Arrays.fill(back, UNREACHED);
        // so little at every place is negligible together
        double least = negligible / (2.0 * (unsent.length + room.length));
        var queue = new ArrayDeque<Integer>();
        for (int i = 0; i < unsent.length; i++) {
            if (unsent[i] > least) {
                back[i] = START;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int i = queue.remove();
            for (int j = 0; j < room.length; j++) {
                if (from[j] >= 0 || !(deterrence.at(i, j) > 0)) {
                    continue;
                }
                from[j] = i;
                if (room[j] > least) {
                    return j;
                }
                for (int other = 0; other < unsent.length; other++) {
                    if (back[other] == UNREACHED && sent[other][j] > 0) {
                        back[other] = j;
                        queue.add(other);
                    }
                }
            }
        }
        return UNREACHED;
    }

    private void augment(int end, int[] from, int[] back) {
        double amount = room[end];
        int start = from[end];
        for (int j = end; j >= 0; j = back[start]) {
            start = from[j];
            amount = Math.min(amount, back[start] < 0 ? unsent[start] : sent[start][back[start]]);
        }
        room[end] -= amount;
        unsent[start] -= amount;
        for (int j = end; j >= 0; j = back[from[j]]) {
            int i = from[j];
            sent[i][j] += amount;
            if (back[i] >= 0) {
                sent[i][back[i]] -= amount;
            }
        }
    }

    /** The origins reached, and all destinations they reach, are the cut that holds the flow back. */
    private String reason(int[] from, int[] back, double[] origins, double[] destinations) {
        List<String> senders = new ArrayList<>();
        List<String> takers = new ArrayList<>();
        double supply = 0;
        double demand = 0;
        for (int i = 0; i < origins.length; i++) {
            if (back[i] != UNREACHED) {
                senders.add(deterrence.rowNames().get(i));
                supply += origins[i];
            }
        }
        for (int j = 0; j < destinations.length; j++) {
            if (from[j] >= 0) {
                takers.add(deterrence.columnNames().get(j));
                demand += destinations[j];
            }
        }
        return "No trips keep the totals: the origins %s send %s, but all they reach, the destinations %s, take only %s."
                .formatted(senders, supply, takers, demand);
    }
}
