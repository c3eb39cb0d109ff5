package apportion.dea.engine;

import java.util.Arrays;

/**
 * A balanced tree of bounding boxes over the reference columns that finds max p·aⱼ for any p, exactly, without looking
 * at most columns: a box whose corner is no better than the best column so far is left out with all it holds.
 *
 * <p>Each level halves its columns at the median of the row in which they spread most. The order of the leaves puts
 * neighbours side by side, which is the order in which programs are best solved.
 */
final class BoxTree {

    private static final int LEAF = 128;

    /** Receives the columns that a search passes on its way up to the best. */
    interface Climb {
        void better(int column);
    }

    private final int rows;
    private final int[] order; // columns in the order of the leaves
    private final double[] columns; // their entries, leaf after leaf, within a leaf row after row
    private final int[] starts; // the first position of each leaf, and the end
    private final double[] boxes; // for each node, m lower ends and m upper ends
    private final int leaves; // a power of two; node k has the children 2k and 2k + 1, leaves start at this number

    BoxTree(ReferenceColumns reference) {
        this(reference, all(reference.count()));
    }

    /** Over some of the columns; the array becomes the tree's own. */
    BoxTree(ReferenceColumns reference, int[] chosen) {
        rows = reference.rows();
        int count = chosen.length;
        int size = 1;
        while ((long) size * LEAF < count) {
            size *= 2;
        }
        leaves = size;
        order = chosen;
        boxes = new double[2 * rows * 2 * leaves];
        double[] unordered = reference.scaledColumns();
        split(1, 0, count, unordered, new double[count]);
        columns = new double[count * rows];
        starts = new int[leaves + 1];
        for (int leaf = 0; leaf <= leaves; leaf++) {
            starts[leaf] = start(leaves + leaf);
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            int from = starts[leaf];
            int width = starts[leaf + 1] - from;
            for (int k = 0; k < width; k++) {
                for (int i = 0; i < rows; i++) {
                    columns[from * rows + i * width + k] = unordered[order[from + k] * rows + i];
                }
            }
        }
    }

    private static int[] all(int count) {
        int[] columns = new int[count];
        Arrays.setAll(columns, j -> j);
        return columns;
    }

    /** The columns in the order of the leaves; shared, not to be written. */
    int[] order() {
        return order;
    }

    private void split(int node, int from, int to, double[] values, double[] keys) {
        int box = node * 2 * rows;
        Arrays.fill(boxes, box, box + rows, Double.POSITIVE_INFINITY);
        Arrays.fill(boxes, box + rows, box + 2 * rows, Double.NEGATIVE_INFINITY);
        for (int position = from; position < to; position++) {
            int column = order[position] * rows;
            for (int i = 0; i < rows; i++) {
                double value = values[column + i];
                boxes[box + i] = Math.min(boxes[box + i], value);
                boxes[box + rows + i] = Math.max(boxes[box + rows + i], value);
            }
        }
        if (node >= leaves) {
            return;
        }
        int widest = 0;
        for (int i = 1; i < rows; i++) {
            if (boxes[box + rows + i] - boxes[box + i] > boxes[box + rows + widest] - boxes[box + widest]) {
                widest = i;
            }
        }
        for (int position = from; position < to; position++) {
            keys[position] = values[order[position] * rows + widest];
        }
        int middle = from + (to - from) / 2;
        select(keys, from, to - 1, middle);
        split(2 * node, from, middle, values, keys);
        split(2 * node + 1, middle, to, values, keys);
    }

    /** Hoare's selection: afterwards the keys before the middle are at most, those after it at least its key. */
    private void select(double[] keys, int from, int to, int middle) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = keys[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (keys[left] < pivot) {
                    left++;
                }
                while (keys[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double key = keys[left];
                    keys[left] = keys[right];
                    keys[right] = key;
                    int column = order[left];
                    order[left] = order[right];
                    order[right] = column;
                    left++;
                    right--;
                }
            }
            if (middle <= right) {
                high = right;
            } else if (middle >= left) {
                low = left;
            } else {
                return;
            }
        }
    }

    /** Reusable memory of a search, one for each thread. */
    static final class Search {
        private final int[] nodes = new int[64];
        private final double[] bounds = new double[64];
        private final double[] products = new double[LEAF];
    }

    /**
     * The column with the largest p·a above the threshold, −1 if none is; the climb also sees every column that was the
     * best for a while.
     */
    int best(double[] p, double threshold, int excluded, Search search, Climb climb) {
        int best = -1;
        double value = threshold;
        int top = 0;
        int node = 1;
        double bound = bound(p, 1);
        while (true) {
            while (bound > value && node < leaves) {
                double left = bound(p, 2 * node);
                double right = bound(p, 2 * node + 1);
                int later = left >= right ? 2 * node + 1 : 2 * node;
                search.nodes[top] = later;
                search.bounds[top++] = Math.min(left, right);
                node = later ^ 1;
                bound = Math.max(left, right);
            }
            if (bound > value) {
                int from = starts[node - leaves];
                int width = starts[node - leaves + 1] - from;
                Products.of(p, columns, from * rows, width, width, search.products);
                for (int k = 0; k < width; k++) {
                    if (search.products[k] > value && order[from + k] != excluded) {
                        value = search.products[k];
                        best = order[from + k];
                        climb.better(best);
                    }
                }
            }
            do {
                if (top == 0) {
                    return best;
                }
                top--;
            } while (search.bounds[top] <= value);
            node = search.nodes[top];
            bound = search.bounds[top];
        }
    }

    /** The first position of a leaf: halving from the root, level by level. */
    private int start(int leaf) {
        if (leaf == 2 * leaves) {
            return order.length;
        }
        int from = 0;
        int to = order.length;
        for (int bit = leaves >> 1; bit > 0; bit >>= 1) {
            int middle = from + (to - from) / 2;
            if ((leaf & bit) == 0) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return from;
    }

    private double bound(double[] p, int node) {
        int low = node * 2 * rows;
        int high = low + rows;
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double slope = p[i];
            sum += slope * boxes[slope > 0 ? high + i : low + i];
        }
        return sum;
    }
}
