package apportion.dea.engine;

/**
 * The simplex method for one program after another: dual pivots where the last basis still prices out, then primal
 * pivots, first on the sum of violations, then on the objective (Dantzig 1963; Lemke 1954).
 *
 * <p>Cycling is kept out from the start: after a short run of pivots that move nothing, Bland's rule (1977) takes over
 * until something moves.
 */
final class Simplex {

    private static final int STALL = 12;
    private static final int REPAIRS = 6;

    private final Basis basis;
    private final Pricing pricing;
    private final WorkingFrame frame;
    private final BasisInverse inverse;
    private final int rows;
    private final double[] multipliers;
    private final double[] alpha;
    private final double[] rho;
    private final double[] separator;
    private final KnownHyperplanes hyperplanes;
    private final int mostPivots;
    private int start;
    private int pivots;
    private int idle;

    Simplex(ReferenceColumns reference, BoxTree tree, UnitProgram program) {
        basis = new Basis(reference, program);
        frame = new WorkingFrame(reference);
        pricing = new Pricing(reference, program, basis, frame, tree);
        inverse = basis.inverse;
        rows = reference.rows();
        multipliers = new double[rows];
        alpha = new double[rows];
        rho = new double[rows];
        separator = new double[rows];
        hyperplanes = new KnownHyperplanes(program);
        mostPivots = 400 + 40 * (rows + program.ownColumns());
    }

    /** Forgets what earlier programs left behind. */
    void reset() {
        frame.clear();
        basis.clear();
        hyperplanes.clear();
    }

    Basis basis() {
        return basis;
    }

    double[] multipliers() {
        return multipliers;
    }

    /** After an infeasible program: p with p·r above 0 and p·a at most 0 for every column. */
    double[] separator() {
        return separator;
    }

    /** Lets a column be seen by the next program. */
    void know(int column) {
        frame.add(column);
    }

    /** Which columns the next programs see beyond those that mattered so far. */
    void look(BoxTree tree) {
        pricing.look(tree);
    }

    /** Solves the program in the workspace, from the most promising basis of those before it. */
    ProgramStatus solve() {
        start = hyperplanes.lowest();
        if (start >= 0) {
            hyperplanes.copyBasis(start, basis.variables);
        }
        basis.rebuild();
        ProgramStatus status = fromBasis(false);
        if (status == ProgramStatus.OPTIMAL && (start < 0 || pivots > 0)) {
            hyperplanes.add(multipliers, basis.variables);
        }
        return status;
    }

    /**
     * Whether the program in the workspace, which has no costs and the own columns of the one before it, has a feasible
     * point: from the basis of that one.
     */
    ProgramStatus solveAgain() {
        start = -1;
        basis.refresh();
        return fromBasis(true);
    }

    private ProgramStatus fromBasis(boolean withoutCosts) {
        frame.tick();
        pivots = 0;
        idle = 0;
        if (!basis.isFeasible()) {
            basis.multipliers(multipliers);
            boolean isDualFeasible = withoutCosts || (start >= 0 && isKnown()) || pricing.isDualFeasible(multipliers);
            if (isDualFeasible && !dual(withoutCosts)) {
                return ProgramStatus.INFEASIBLE;
            }
        }
        ProgramStatus status = ProgramStatus.LIMIT;
        for (int repair = 0; repair < REPAIRS; repair++) {
            status = primal(withoutCosts);
            if (inverse.updates() == 0) {
                break;
            }
            // What was accepted with an updated inverse must hold with a fresh one too.
            basis.rebuild();
            if (status == ProgramStatus.LIMIT) {
                break;
            }
        }
        if (status == ProgramStatus.OPTIMAL) {
            remember();
        }
        return status;
    }

    private void remember() {
        for (int variable : basis.variables) {
            if (variable >= basis.own) {
                frame.add(variable - basis.own);
            }
        }
    }

    /** Dual pivots until the basis is feasible or the way is lost; false if the program has no feasible point. */
    private boolean dual(boolean withoutCosts) {
        int most = 20 + 6 * rows;
        boolean afresh = true;
        for (int step = 0; step < most; step++) {
            int position = mostViolated();
            if (position < 0) {
                return true;
            }
            double sign = basis.values[position] < 0 ? -1 : 1;
            inverse.row(position, sign, rho);
            int entering = withoutCosts ? pricing.largestProduct(rho) : pricing.dualEnter(multipliers, rho, afresh);
            afresh = false;
            if (Pricing.isNone(entering)) {
                if (inverse.updates() > 0) {
                    basis.rebuild();
                    basis.multipliers(multipliers);
                    afresh = true;
                    continue;
                }
                if (pricing.bestColumn(rho, Pricing.threshold(rho)) < 0) {
                    System.arraycopy(rho, 0, separator, 0, rows);
                    return false;
                }
                return true; // a column beyond the frame is needed; the primal pivots find it
            }
            basis.alpha(entering, alpha);
            if (Math.abs(alpha[position]) <= Pricing.PIVOT * norm(alpha)) {
                return true;
            }
            basis.replace(position, entering, alpha);
            pivots++;
            basis.multipliers(multipliers);
        }
        return true;
    }

    private int mostViolated() {
        int position = -1;
        double most = 0;
        for (int i = 0; i < rows; i++) {
            double violation = basis.violation(i);
            if (violation != 0) {
                double measure = violation * violation / inverse.rowNorm(i);
                if (measure > most) {
                    most = measure;
                    position = i;
                }
            }
        }
        return position;
    }

    private ProgramStatus primal(boolean withoutCosts) {
        while (pivots < mostPivots) {
            boolean feasible = basis.isFeasible();
            if (feasible && withoutCosts) {
                return ProgramStatus.OPTIMAL;
            }
            if (feasible) {
                basis.multipliers(multipliers);
            } else {
                basis.violationMultipliers(multipliers);
            }
            if (feasible && pivots == 0 && start >= 0 && isKnown()) {
                return ProgramStatus.OPTIMAL;
            }
            int entering = pricing.enter(multipliers, feasible, idle > STALL);
            if (Pricing.isNone(entering)) {
                if (feasible) {
                    return ProgramStatus.OPTIMAL;
                }
                for (int i = 0; i < rows; i++) {
                    separator[i] = -multipliers[i];
                }
                return ProgramStatus.INFEASIBLE;
            }
            double direction = pricing.direction();
            if (entering >= basis.own) {
                frame.add(entering - basis.own);
            }
            basis.alpha(entering, alpha);
            if (direction < 0) {
                for (int i = 0; i < rows; i++) {
                    alpha[i] = -alpha[i];
                }
            }
            int leaving = feasible ? leaving() : leavingInfeasible();
            if (leaving < 0) {
                if (inverse.updates() > 0) {
                    basis.rebuild();
                    pivots++;
                    continue;
                }
                return feasible ? ProgramStatus.UNBOUNDED : ProgramStatus.LIMIT;
            }
            double step = Math.abs(basis.values[leaving] / alpha[leaving]);
            idle = Math.abs(basis.values[leaving]) <= basis.tolerance(leaving) || step == 0 ? idle + 1 : 0;
            if (direction < 0) {
                for (int i = 0; i < rows; i++) {
                    alpha[i] = -alpha[i];
                }
            }
            basis.replace(leaving, entering, alpha);
            pivots++;
        }
        return ProgramStatus.LIMIT;
    }

    /** Whether the basis stands on a hyperplane that was found optimal before, and no column then left out improves. */
    private boolean isKnown() {
        return hyperplanes.isSame(start, multipliers) && pricing.noneImproves(multipliers, hyperplanes.excluded(start));
    }

    /** The ratio test of a feasible basis, two passes: how far within tolerances, then the largest pivot within that. */
    private int leaving() {
        double smallest = Pricing.PIVOT * norm(alpha);
        double reach = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            if (blocks(i, smallest)) {
                reach = Math.min(reach, (room(i) + basis.tolerance(i)) / Math.abs(alpha[i]));
            }
        }
        return largestWithin(reach, smallest);
    }

    private int largestWithin(double reach, double smallest) {
        int leaving = -1;
        boolean bland = idle > STALL;
        for (int i = 0; i < rows; i++) {
            if (blocks(i, smallest) && room(i) <= reach * Math.abs(alpha[i])) {
                if (leaving < 0
                        || (bland
                                ? basis.variables[i] < basis.variables[leaving]
                                : Math.abs(alpha[i]) > Math.abs(alpha[leaving]))) {
                    leaving = i;
                }
            }
        }
        return leaving;
    }

    private boolean blocks(int i, double smallest) {
        return !basis.isFree(i) && (alpha[i] > smallest || (basis.isFixed(i) && alpha[i] < -smallest));
    }

    private double room(int i) {
        return basis.isFixed(i) ? 0 : Math.max(0, basis.values[i]);
    }

    /**
     * The ratio test while values are violated: those within their bounds stop the step; of those on their way back, the
     * last that arrives before that leaves.
     */
    private int leavingInfeasible() {
        double smallest = Pricing.PIVOT * norm(alpha);
        double reach = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            double violation = basis.violation(i);
            if (violation == 0 && blocks(i, smallest)) {
                reach = Math.min(reach, (room(i) + basis.tolerance(i)) / Math.abs(alpha[i]));
            } else if (violation != 0 && basis.isFixed(i) && returns(i, violation, smallest)) {
                reach = Math.min(reach, (Math.abs(violation) + basis.tolerance(i)) / Math.abs(alpha[i]));
            }
        }
        int leaving = -1;
        double last = -1;
        for (int i = 0; i < rows; i++) {
            double violation = basis.violation(i);
            if (violation != 0 && returns(i, violation, smallest)) {
                double ratio = Math.abs(violation / alpha[i]);
                if (ratio <= reach && ratio > last) {
                    last = ratio;
                    leaving = i;
                }
            }
        }
        if (leaving >= 0) {
            return leaving;
        }
        int best = -1;
        boolean bland = idle > STALL;
        for (int i = 0; i < rows; i++) {
            if (basis.violation(i) == 0 && blocks(i, smallest) && room(i) <= reach * Math.abs(alpha[i])) {
                if (best < 0
                        || (bland
                                ? basis.variables[i] < basis.variables[best]
                                : Math.abs(alpha[i]) > Math.abs(alpha[best]))) {
                    best = i;
                }
            }
        }
        return best;
    }

    private boolean returns(int i, double violation, double smallest) {
        return violation < 0 ? alpha[i] < -smallest : alpha[i] > smallest;
    }

    private static double norm(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
