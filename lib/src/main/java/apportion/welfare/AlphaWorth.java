package apportion.welfare;

import apportion.solve.Interruption;
import apportion.solve.LinearProgram;
import apportion.solve.Outcome;
import apportion.solve.QuadraticProgram;
import apportion.solve.QuadraticSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The α-worth of a coalition in a quadratic game (Aumann and Peleg 1960): the sum of welfare its members can guarantee
 * whatever the outsiders do within their bounds, max over own x of min over others' y of f(x, y).
 *
 * <p>f must be concave in the outsiders' decisions, so that the worst case is a vertex of their box and all vertices
 * can be enumerated. At vertex v, f = ½xᵀHx + b_vᵀx + c_v with the same H for all v; the guarantee is then the quadratic
 * program max ½xᵀHx + t with t ≤ b_vᵀx + c_v for all v. The coalition's own decisions stay within their bounds too.
 */
public final class AlphaWorth {

    private static final int LARGEST_NUMBER_OF_OUTSIDE_VARIABLES = 16;
    private static final double CURVATURE_TOLERANCE = 1e-12;
    private static final String GUARANTEE = "guarantee";

    /** What outsiders' decisions at a vertex make of f: slope b_v in own decisions, level c_v. */
    private record Case(List<Double> slope, double level, RealVector vertex) {}

    private final QuadraticGame game;
    private final List<String> members;
    private final StrategyBox box;
    private final QuadraticFunction sum;
    private final int[] own;
    private final int[] outside;

    private AlphaWorth(QuadraticGame game, Collection<String> members, StrategyBox box) {
        QuadraticGame merged = game.merged("the coalition", members);
        QuadraticPlayer coalition = merged.players().get(0);
        this.game = game;
        this.members = List.copyOf(members);
        this.box = box;
        this.sum = coalition.welfare();
        this.own = coalition.variables().stream()
                .mapToInt(game.variables()::indexOf)
                .toArray();
        this.outside = game.variables().stream()
                .filter(variable -> !coalition.variables().contains(variable))
                .mapToInt(game.variables()::indexOf)
                .toArray();
    }

    /**
     * The worth and the plan that guarantees it; the strategies show the outsiders at a worst vertex.
     *
     * @param box with finite bounds for every variable of an outsider; members' variables may be unbounded
     */
    public static Outcome<CoalitionWorth> of(QuadraticGame game, Collection<String> members, StrategyBox box) {
        return new AlphaWorth(game, members, box).solve();
    }

    private Outcome<CoalitionWorth> solve() {
        requireVertices();
        List<Case> cases = cases();
        if (own.length == 0) {
            return new Outcome.Optimal<>(described(new ArrayRealVector(0), cases, 0));
        }
        return program(cases).solve().map(solution -> described(solution, cases));
    }

    private void requireVertices() {
        if (outside.length == 0) {
            return;
        }
        if (outside.length > LARGEST_NUMBER_OF_OUTSIDE_VARIABLES) {
            throw new IllegalArgumentException("The α-worth enumerates at most %d outside variables, got %d."
                    .formatted(LARGEST_NUMBER_OF_OUTSIDE_VARIABLES, outside.length));
        }
        for (int k : outside) {
            String variable = game.variables().get(k);
            if (!box.isBounded(variable)) {
                throw new IllegalArgumentException(
                        "The α-worth needs finite bounds for '%s', which outsiders set, got [%s, %s]."
                                .formatted(variable, box.lowerOf(variable), box.upperOf(variable)));
            }
        }
        RealMatrix block = sum.hessian().getSubMatrix(outside, outside);
        double curvature = Arrays.stream(new EigenDecomposition(block).getRealEigenvalues())
                .max()
                .orElseThrow();
        if (curvature > CURVATURE_TOLERANCE * Math.max(1, sum.hessian().getNorm())) {
            throw new IllegalArgumentException(
                    "The α-worth needs welfare of {%s} concave in the outsiders' variables; it has the curvature %.6g."
                            .formatted(String.join(", ", members), curvature));
        }
    }

    /** Every vertex; of those with the same slope only the one with the lowest level can be the worst. */
    private List<Case> cases() {
        Map<List<Double>, Case> lowest = new LinkedHashMap<>();
        for (int vertex = 0; vertex < 1 << outside.length; vertex++) {
            Interruption.check("enumerating outsiders' worst replies");
            RealVector point = new ArrayRealVector(game.variables().size());
            for (int i = 0; i < outside.length; i++) {
                String variable = game.variables().get(outside[i]);
                boolean atUpper = (vertex >> i & 1) == 1;
                point.setEntry(outside[i], atUpper ? box.upperOf(variable) : box.lowerOf(variable));
            }
            RealVector gradient = sum.gradient(point);
            List<Double> slope = Arrays.stream(own).mapToObj(gradient::getEntry).toList();
            Case found = new Case(slope, sum.value(point), point);
            lowest.merge(slope, found, (one, other) -> one.level() <= other.level() ? one : other);
        }
        return List.copyOf(lowest.values());
    }

    private QuadraticProgram program(List<Case> cases) {
        int n = own.length;
        List<String> names = new ArrayList<>();
        RealMatrix hessian = new Array2DRowRealMatrix(n + 1, n + 1);
        hessian.setSubMatrix(sum.hessian().getSubMatrix(own, own).getData(), 0, 0);
        RealVector linear = new ArrayRealVector(n + 1);
        linear.setEntry(n, 1);
        for (int k : own) {
            names.add(game.variables().get(k));
        }
        names.add(GUARANTEE);
        QuadraticProgram program = QuadraticProgram.maximise(names, linear, hessian);
        for (int k : own) {
            String variable = game.variables().get(k);
            program = program.withLowerBound(variable, box.lowerOf(variable))
                    .withUpperBound(variable, box.upperOf(variable));
        }
        for (int c = 0; c < cases.size(); c++) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (int i = 0; i < n; i++) {
                row.put(names.get(i), -cases.get(c).slope().get(i));
            }
            row.put(GUARANTEE, 1.0);
            program = program.withRow(new LinearProgram.Row(
                    "vertex " + c, row, Double.NEGATIVE_INFINITY, cases.get(c).level()));
        }
        return program;
    }

    private CoalitionWorth described(QuadraticSolution solution, List<Case> cases) {
        RealVector decisions = new ArrayRealVector(own.length);
        for (int i = 0; i < own.length; i++) {
            decisions.setEntry(i, solution.value(game.variables().get(own[i])));
        }
        return described(decisions, cases, solution.certificate().worst());
    }

    /** Evaluates the plan at every vertex again: the worth is what the worst of them leaves. */
    private CoalitionWorth described(RealVector decisions, List<Case> cases, double violation) {
        double worst = Double.POSITIVE_INFINITY;
        RealVector worstPoint = new ArrayRealVector(game.variables().size());
        for (Case one : cases) {
            RealVector point = one.vertex().copy();
            for (int i = 0; i < own.length; i++) {
                point.setEntry(own[i], decisions.getEntry(i));
            }
            double value = sum.value(point);
            if (value < worst) {
                worst = value;
                worstPoint = point;
            }
        }
        return new CoalitionWorth(members, worst, game.named(worstPoint), violation);
    }
}
