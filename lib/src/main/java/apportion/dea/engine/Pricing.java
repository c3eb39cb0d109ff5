package apportion.dea.engine;

/**
 * Looks for the variable that improves most at given multipliers: among the own columns, then in the working frame, then
 * through the tree among all reference columns.
 */
final class Pricing {

    /** Reduced costs this small, relative to the multipliers, are rounding. */
    static final double OPTIMALITY = 1e-11;

    private static final int NONE = Integer.MIN_VALUE;

    private final ReferenceColumns reference;
    private final UnitProgram program;
    private final Basis basis;
    private final WorkingFrame frame;
    private BoxTree tree;
    private final BoxTree.Search search = new BoxTree.Search();
    private final double[] negated;
    private final double[] products;
    private final double[] reducedCosts;
    private double direction;
    private double dualStep;

    Pricing(ReferenceColumns reference, UnitProgram program, Basis basis, WorkingFrame frame, BoxTree tree) {
        this.reference = reference;
        this.program = program;
        this.basis = basis;
        this.frame = frame;
        this.tree = tree;
        negated = new double[reference.rows()];
        products = frame.newProducts();
        reducedCosts = frame.newProducts();
    }

    /** What lies beyond the frame from now on. */
    void look(BoxTree newTree) {
        tree = newTree;
    }

    static boolean isNone(int variable) {
        return variable == NONE;
    }

    /** −1 if the last variable found improves by going down (a free one), else 1. */
    double direction() {
        return direction;
    }

    static double threshold(double[] multipliers) {
        double largest = 0;
        for (double value : multipliers) {
            largest = Math.max(largest, Math.abs(value));
        }
        return OPTIMALITY * largest;
    }

    /**
     * The variable to enter, or none.
     *
     * @param withCosts whether own columns have their costs, or 0 (the sum of violations)
     * @param firstByNumber Bland's rule instead of the largest reduced cost
     */
    int enter(double[] multipliers, boolean withCosts, boolean firstByNumber) {
        double threshold = threshold(multipliers);
        int best = ownVariable(multipliers, withCosts, firstByNumber);
        if (firstByNumber && best != NONE) {
            return best;
        }
        double most = best == NONE ? threshold : largestOwn;
        int known = frameVariable(multipliers, Math.max(most, threshold), firstByNumber);
        if (known != NONE) {
            direction = 1;
            return known;
        }
        return best != NONE ? best : beyondFrame(multipliers, threshold);
    }

    private double largestOwn;

    private int ownVariable(double[] multipliers, boolean withCosts, boolean firstByNumber) {
        int best = NONE;
        largestOwn = 0;
        double threshold = threshold(multipliers);
        for (int k = 0; k < program.ownColumns(); k++) {
            double cost = withCosts ? program.costs[k] : 0;
            double reduced = cost;
            for (int i = 0; i < basis.rows; i++) {
                reduced -= multipliers[i] * program.columns[k * basis.rows + i];
            }
            double gain = program.free[k] ? Math.abs(reduced) : reduced;
            if (gain > Math.max(threshold, OPTIMALITY * Math.abs(cost)) && gain > largestOwn && !basis.contains(k)) {
                best = k;
                largestOwn = gain;
                direction = reduced > 0 ? 1 : -1;
                if (firstByNumber) {
                    return best;
                }
            }
        }
        return best;
    }

    private int frameVariable(double[] multipliers, double threshold, boolean firstByNumber) {
        frame.products(multipliers, products);
        int skipped = program.excluded < 0 ? -1 : frame.placeOf(program.excluded);
        int best = -1;
        double least = -threshold;
        for (int k = 0; k < frame.size(); k++) {
            if (products[k] < least && k != skipped) {
                if (firstByNumber) {
                    if (best < 0 || frame.column(k) < frame.column(best)) {
                        best = k;
                    }
                } else {
                    best = k;
                    least = products[k];
                }
            }
        }
        return best < 0 ? NONE : basis.own + frame.column(best);
    }

    /** The best of all reference columns; it joins the frame with those that led to it. */
    private int beyondFrame(double[] multipliers, double threshold) {
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -multipliers[i];
        }
        int column = bestColumn(negated, threshold);
        direction = 1;
        return column < 0 ? NONE : basis.own + column;
    }

    /** The column with the largest p·a above a threshold, −1 if none is. */
    int bestColumn(double[] p, double threshold) {
        return tree.best(p, threshold, program.excluded, search, frame::add);
    }

    /** Whether neither an own column nor one reference column (−1 for none) improves. */
    boolean noneImproves(double[] multipliers, int column) {
        if (ownVariable(multipliers, true, true) != NONE) {
            return false;
        }
        return column < 0
                || column == program.excluded
                || product(multipliers, reference.scaledColumns(), column) >= -threshold(multipliers);
    }

    /** Whether no own column and no column of the frame improves. */
    boolean isDualFeasible(double[] multipliers) {
        return ownVariable(multipliers, true, true) == NONE
                && frameVariable(multipliers, threshold(multipliers), true) == NONE;
    }

    /**
     * The dual ratio test: the variable whose column times rho is positive and whose reduced cost reaches 0 first when the
     * multipliers move by −t·rho; none if no known column has a positive product.
     *
     * @param afresh whether reduced costs are computed from the multipliers, or from those of the last call and its step
     */
    int dualEnter(double[] multipliers, double[] rho, boolean afresh) {
        double size = 0;
        for (double value : rho) {
            size = Math.max(size, Math.abs(value));
        }
        double smallest = PIVOT * size;
        int best = NONE;
        double ratio = Double.POSITIVE_INFINITY;
        double pivot = 0;
        for (int k = 0; k < program.ownColumns(); k++) {
            double product = product(rho, program.columns, k);
            if (program.free[k] && Math.abs(product) > smallest && !basis.contains(k)) {
                dualStep = Double.NaN; // the next call has to start afresh
                return k;
            }
            if (product > smallest) {
                double reduced = Math.max(0, product(multipliers, program.columns, k) - program.costs[k]);
                if (reduced < ratio * product || (reduced == ratio * product && product > pivot)) {
                    best = k;
                    ratio = reduced / product;
                    pivot = product;
                }
            }
        }
        int count = frame.size();
        if (afresh || Double.isNaN(dualStep)) {
            frame.products(multipliers, reducedCosts);
        } else {
            for (int k = 0; k < count; k++) {
                reducedCosts[k] -= dualStep * products[k];
            }
        }
        frame.products(rho, products);
        int skipped = program.excluded < 0 ? -1 : frame.placeOf(program.excluded);
        for (int k = 0; k < count; k++) {
            double product = products[k];
            double reduced = reducedCosts[k];
            // The comparison of ratios first: it fails for nearly all, so the branch is foreseen.
            if (reduced <= ratio * product && product > smallest && k != skipped) {
                reduced = Math.max(0, reduced);
                if (reduced < ratio * product || product > pivot) {
                    best = basis.own + frame.column(k);
                    ratio = reduced / product;
                    pivot = product;
                }
            }
        }
        dualStep = ratio;
        return best;
    }

    /** The dual ratio test without costs, where every reduced cost is 0: the largest product. */
    int largestProduct(double[] rho) {
        double size = 0;
        for (double value : rho) {
            size = Math.max(size, Math.abs(value));
        }
        int best = NONE;
        double largest = PIVOT * size;
        for (int k = 0; k < program.ownColumns(); k++) {
            double product = product(rho, program.columns, k);
            if (product > largest) {
                best = k;
                largest = product;
            }
        }
        frame.products(rho, products);
        int place = -1;
        int count = frame.size();
        for (int k = 0; k < count; k++) {
            if (products[k] > largest) {
                place = k;
                largest = products[k];
            }
        }
        return place < 0 ? best : basis.own + frame.column(place);
    }

    static final double PIVOT = 1e-9;

    private double product(double[] multipliers, double[] columns, int column) {
        double sum = 0;
        int from = column * basis.rows;
        for (int i = 0; i < basis.rows; i++) {
            sum += multipliers[i] * columns[from + i];
        }
        return sum;
    }
}
