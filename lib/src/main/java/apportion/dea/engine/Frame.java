package apportion.dea.engine;

import apportion.solve.Interruption;
import java.util.Arrays;

/**
 * The frame: the reference columns that, with the slacks, span all others. Only they can matter to a program (Dulá and
 * Helgason 1996; Dulá 2011).
 *
 * <p>Each column is asked whether those found so far span it. If not, the answer separates it from them, and the column
 * that lies farthest beyond, found through the tree of all columns, joins the frame. This goes in rounds of twice as many
 * columns, spread evenly in space; within a round, blocks work apart from what was known before it, so that the frame does
 * not depend on the number of threads. Now and then a column joins that a later one would have spanned; it does no harm.
 */
final class Frame {

    /** With fewer columns, looking for the frame costs more than it saves. */
    private static final int FEWEST = 256;

    private static final int BLOCK = 1024;
    private static final int FIRST_ROUND = 96;
    private static final int MOST_STEPS = 200; // then the column joins unproved, which does no harm

    private final ReferenceColumns reference;
    private final int[] disposal;
    private final BoxTree everything;
    private BoxTree spanning;
    private Dominance dominance;
    private boolean[] members = {};
    private boolean isFound;

    Frame(ReferenceColumns reference, int[] disposal) {
        this.reference = reference;
        this.disposal = disposal;
        everything = new BoxTree(reference);
        spanning = everything;
        dominance = new Dominance(reference, disposal, new int[0]);
    }

    /** All columns. */
    BoxTree everything() {
        return everything;
    }

    /** The columns of the frame, or all if they are few. */
    BoxTree spanning() {
        return spanning;
    }

    int size() {
        return spanning.order().length;
    }

    boolean contains(int column) {
        return column >= 0 && (members.length == 0 || members[column]);
    }

    /** Finds the frame, if that is worth it and has not been done. */
    synchronized void find(int threads) {
        if (isFound || reference.count() < FEWEST) {
            return;
        }
        isFound = true;
        boolean[] found = new boolean[reference.count()];
        seed(found);
        int level = 0;
        while ((reference.count() >> (level + 1)) >= FIRST_ROUND) {
            level++;
        }
        for (boolean first = true; level >= 0; level--, first = false) {
            round(found, level, first, threads);
        }
        members = found;
    }

    /** The farthest columns along each row and along all rows that have slacks. */
    private void seed(boolean[] found) {
        var search = new BoxTree.Search();
        double[] p = new double[reference.rows()];
        for (int i = 0; i < p.length; i++) {
            Arrays.fill(p, 0);
            p[i] = disposal[i] == 0 ? 1 : -disposal[i];
            mark(found, p, search);
        }
        for (int i = 0; i < p.length; i++) {
            p[i] = -disposal[i];
        }
        mark(found, p, search);
        span(found);
    }

    private void mark(boolean[] found, double[] p, BoxTree.Search search) {
        int column = everything.best(p, Double.NEGATIVE_INFINITY, -1, search, passed -> {});
        if (column >= 0) {
            found[column] = true;
        }
    }

    private void span(boolean[] found) {
        int size = 0;
        int[] columns = new int[found.length];
        for (int j = 0; j < found.length; j++) {
            if (found[j]) {
                columns[size++] = j;
            }
        }
        columns = Arrays.copyOf(columns, size);
        dominance = new Dominance(reference, disposal, columns.clone());
        spanning = new BoxTree(reference, columns);
    }

    /** Asks every column whose position is a multiple of 2^level and of no higher power (all multiples at first). */
    private void round(boolean[] found, int level, boolean first, int threads) {
        int step = first ? 1 << level : 2 << level;
        int start = first ? 0 : 1 << level;
        int[] order = everything.order();
        int count = start >= order.length ? 0 : (order.length - 1 - start) / step + 1;
        int blocks = (count + BLOCK - 1) / BLOCK;
        int[][] joined = new int[blocks][];
        Blocks.run(blocks, threads, () -> {
            var asking = new Asking(found);
            return block -> {
                asking.begin();
                int to = Math.min(count, (block + 1) * BLOCK);
                for (int k = block * BLOCK; k < to; k++) {
                    if ((k & 63) == 0) {
                        Interruption.check("the frame was being found");
                    }
                    asking.ask(order[start + k * step]);
                }
                joined[block] = asking.joined();
            };
        });
        boolean grew = false;
        for (int block = 0; block < blocks; block++) {
            for (int column : joined[block]) {
                found[column] = true;
                grew = true;
            }
        }
        if (grew) {
            span(found);
        }
    }

    /** One thread's work in a round. */
    private final class Asking {
        private final boolean[] known; // not written during a round
        private final UnitProgram program;
        private final Simplex simplex;
        private final Dominance dominance = new Dominance(Frame.this.dominance);
        private final BoxTree.Search search = new BoxTree.Search();
        private int[] additions = new int[16];
        private int size;

        Asking(boolean[] known) {
            this.known = known;
            int slacks = 0;
            for (int sign : disposal) {
                slacks += sign == 0 ? 0 : 1;
            }
            program = new UnitProgram(reference, slacks);
            int k = 0;
            for (int i = 0; i < disposal.length; i++) {
                if (disposal[i] != 0) {
                    program.columns[k++ * disposal.length + i] = disposal[i];
                }
            }
            simplex = new Simplex(reference, spanning, program);
        }

        void begin() {
            simplex.reset();
            dominance.begin();
            size = 0;
        }

        int[] joined() {
            return Arrays.copyOf(additions, size);
        }

        void ask(int column) {
            if (known[column] || dominance.dominates(column) || joined(column)) {
                return;
            }
            for (int i = 0; i < disposal.length; i++) {
                program.right[i] = reference.scaled(i, column);
            }
            for (int step = 0; simplex.solveAgain() == ProgramStatus.INFEASIBLE; step++) {
                double[] p = simplex.separator();
                int farthest = everything.best(p, Pricing.threshold(p), -1, search, passed -> {});
                if (farthest < 0 || farthest == column || step == MOST_STEPS || !join(farthest)) {
                    join(column);
                    return;
                }
            }
        }

        private boolean joined(int column) {
            for (int k = 0; k < size; k++) {
                if (additions[k] == column) {
                    return true;
                }
            }
            return false;
        }

        /** False if the column is known already, which rounding can bring about. */
        private boolean join(int column) {
            if (known[column]) {
                return false;
            }
            if (!joined(column)) {
                if (size == additions.length) {
                    additions = Arrays.copyOf(additions, 2 * size);
                }
                additions[size++] = column;
            }
            simplex.know(column);
            return true;
        }
    }
}
