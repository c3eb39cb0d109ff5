package apportion.bilevel;

import apportion.bilevel.BilevelProgram.SharedMultipliers;
import apportion.bilevel.Listed.Line;
import apportion.solve.LinearProgram.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A random bilevel program of two leader's integers x0, x1 and a few follower's numbers y0, y1, …, as plain numbers, with
 * what a judge says who lists the leader's choices and the vertices of the followers' answers. Coefficients from −2 to 2
 * make ties, equal rows, contradictions and missing bounds frequent.
 */
final class TinyProgram {

    private static final int LEADERS = 2;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** What the judge says: what the outcome is, and the leader's objective if it is an optimum. */
    record Verdict(String kind, double value) {}

    private final Random random;
    private final boolean bounded; // whether every follower's number has both bounds
    private final int[] owner; // of each y
    private final double[][] range; // of x, then of y
    private final double leaderSign;
    private final double[] leader; // coefficients on x, then y
    private final double[] signs; // of the followers' senses
    private final double[] follower; // coefficients on y
    private final double[][] toll; // of x on y, in the owner's objective
    private final double[][] curvature; // of the followers' objectives, both to be minimised
    private final List<Line> leaderLines = new ArrayList<>();
    private final List<List<Line>> ownLines = new ArrayList<>();
    private final List<Line> sharedLines = new ArrayList<>();
    private final SharedMultipliers multipliers;

    TinyProgram(Random random, int[] owner, boolean bounded, int shared, SharedMultipliers multipliers) {
        this.random = random;
        this.owner = owner;
        this.bounded = bounded;
        this.multipliers = multipliers;
        int answers = owner.length;
        int followers = owner[answers - 1] + 1;
        range = new double[LEADERS + answers][];
        leader = new double[LEADERS + answers];
        follower = new double[answers];
        toll = new double[answers][LEADERS];
        curvature = new double[answers][answers];
        signs = new double[followers];
        leaderSign = random.nextBoolean() ? 1 : -1;
        for (int j = 0; j < leader.length; j++) {
            leader[j] = digit();
            range[j] = j < LEADERS ? new double[] {random.nextInt(2) - 1, 1 + random.nextInt(2)} : bounds();
        }
        boolean tolls = shared == 0 && random.nextInt(3) == 0;
        for (int j = 0; j < answers; j++) {
            follower[j] = digit();
            toll[j][0] = tolls ? digit() : 0;
        }
        for (int k = 0; k < followers; k++) {
            signs[k] = random.nextBoolean() ? 1 : -1;
            ownLines.add(new ArrayList<>());
            for (int i = random.nextInt(3); i >= 0; i--) {
                ownLines.get(k).add(line(k));
            }
        }
        for (int i = 0; i < shared; i++) {
            sharedLines.add(line(-1));
        }
        if (random.nextInt(3) == 0) {
            leaderLines.add(line(-1));
        }
    }

    /** With squares of random sums of the numbers of the one follower in its objective. */
    TinyProgram curved(int squares) {
        for (int k = 0; k < squares; k++) {
            double[] sum = new double[owner.length];
            for (int j = 0; j < sum.length; j++) {
                sum[j] = digit();
            }
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum.length; j++) {
                    curvature[i][j] += sum[i] * sum[j];
                }
            }
        }
        return this;
    }

    private double digit() {
        return random.nextInt(5) - 2.0;
    }

    private double[] bounds() {
        double low = random.nextInt(4) - 2.0;
        double high = low + random.nextInt(5);
        return switch (bounded ? 4 : random.nextInt(5)) {
            case 0 -> new double[] {0, NEVER};
            case 1 -> new double[] {-NEVER, NEVER};
            case 2 -> new double[] {low, NEVER};
            case 3 -> new double[] {-NEVER, high};
            default -> new double[] {low, high};
        };
    }

    /** A condition on x and the numbers of one follower, of all if −1. */
    private Line line(int k) {
        double[] coefficients = new double[LEADERS + owner.length];
        for (int j = 0; j < coefficients.length; j++) {
            boolean named = j < LEADERS || k < 0 || owner[j - LEADERS] == k;
            coefficients[j] = named ? digit() : 0;
        }
        double right = random.nextInt(8) - 1.0;
        return switch (random.nextInt(5)) {
            case 0 -> new Line(coefficients, right, right);
            case 1 -> new Line(coefficients, -right, NEVER);
            case 2 -> new Line(coefficients, -2, right);
            default -> new Line(coefficients, -NEVER, right);
        };
    }

    /** The program in the library's words. */
    BilevelProgram program() {
        Expression objective = Expression.linear(terms(leader));
        Player first = leaderSign > 0 ? Player.minimising(objective) : Player.maximising(objective);
        for (int j = 0; j < LEADERS; j++) {
            first = first.choosing(Variable.integer("x" + j, range[j][0], range[j][1]));
        }
        BilevelProgram program =
                new BilevelProgram(first.subjectTo(rows("own", leaderLines)), followers(), List.of(), multipliers);
        return sharedLines.isEmpty() ? program : program.withShared(rows("shared", sharedLines));
    }

    private List<Player> followers() {
        List<Player> players = new ArrayList<>();
        for (int k = 0; k < signs.length; k++) {
            Expression aim = Expression.ZERO;
            List<Variable> own = new ArrayList<>();
            for (int j = 0; j < owner.length; j++) {
                if (owner[j] == k) {
                    aim = aim.plus(Expression.variable("y" + j, follower[j]));
                    for (int i = 0; i < owner.length; i++) {
                        aim = aim.plus(Expression.of("y%d*y%d".formatted(i, j)).times(signs[k] * curvature[i][j] / 2));
                    }
                    for (int i = 0; i < LEADERS; i++) {
                        aim = aim.plus(Expression.of("x%d*y%d".formatted(i, j)).times(toll[j][i]));
                    }
                    own.add(Variable.between("y" + j, range[LEADERS + j][0], range[LEADERS + j][1]));
                }
            }
            Player player = signs[k] > 0 ? Player.minimising(aim) : Player.maximising(aim);
            players.add(player.choosing(own.toArray(Variable[]::new)).subjectTo(rows("f" + k, ownLines.get(k))));
        }
        return players;
    }

    private static Row[] rows(String prefix, List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new Row(prefix + rows.size(), terms(line.coefficients()), line.least(), line.greatest()));
        }
        return rows.toArray(Row[]::new);
    }

    private static Map<String, Double> terms(double[] coefficients) {
        Map<String, Double> terms = new LinkedHashMap<>();
        for (int j = 0; j < coefficients.length; j++) {
            if (coefficients[j] != 0) {
                terms.put(j < LEADERS ? "x" + j : "y" + (j - LEADERS), coefficients[j]);
            }
        }
        return terms;
    }

    /** What the judge says of an optimistic or pessimistic leader. */
    Verdict judge(Position position) {
        double best = Double.NaN;
        boolean endless = false;
        List<String> failures = new ArrayList<>();
        for (double x0 = range[0][0]; x0 <= range[0][1]; x0++) {
            for (double x1 = range[1][0]; x1 <= range[1][1]; x1++) {
                Verdict here = at(new double[] {x0, x1}, position);
                if (here.kind().equals("optimal")) {
                    best = best <= here.value() ? best : here.value();
                } else {
                    failures.add(here.kind());
                }
                endless |= here.kind().equals("leader unbounded");
            }
        }
        if (endless) {
            return new Verdict("leader unbounded", Double.NaN);
        }
        if (!Double.isNaN(best)) {
            return new Verdict("optimal", leaderSign * best);
        }
        boolean same = failures.stream().distinct().count() == 1;
        return new Verdict(same ? failures.get(0) : "mixed", Double.NaN);
    }

    /** For one choice; the value is to be minimised. */
    private Verdict at(double[] x, Position position) {
        Listed together = new Listed(owner.length).with(unit());
        for (List<Line> lines : ownLines) {
            together = together.with(fixed(lines, x));
        }
        together = together.with(fixed(sharedLines, x));
        if (Double.isNaN(together.least(new double[owner.length]))) {
            return new Verdict("follower infeasible", Double.NaN);
        }
        Listed answers = together;
        double[] joint = new double[owner.length];
        for (int k = 0; k < signs.length; k++) {
            double[] aim = aim(k, x);
            for (int j = 0; j < aim.length; j++) {
                joint[j] += aim[j];
            }
            if (sharedLines.isEmpty()) {
                Optional<List<Line>> optimal = together.optimal(curvature, aim);
                if (optimal.isEmpty()) {
                    return new Verdict("follower unbounded", Double.NaN);
                }
                answers = answers.with(optimal.get());
            }
        }
        double constant = leaderSign * (leader[0] * x[0] + leader[1] * x[1]);
        double[] cost = new double[owner.length];
        for (int j = 0; j < cost.length; j++) {
            cost[j] = leaderSign * leader[LEADERS + j];
        }
        List<Line> own = fixed(leaderLines, x);
        if (!sharedLines.isEmpty() && multipliers == SharedMultipliers.OWN) {
            double least = Double.NaN; // bounded: an equilibrium's face has its vertices among these
            for (double[] vertex : together.with(own).vertices(1e5)) {
                if (isEquilibrium(vertex, x)) {
                    double value = Listed.dot(cost, vertex);
                    least = least <= value ? least : value;
                }
            }
            return Double.isNaN(least)
                    ? new Verdict("leader infeasible", Double.NaN)
                    : new Verdict("optimal", constant + least);
        }
        if (!sharedLines.isEmpty()) { // a common price: as if one player minimised the sum
            double sum = together.least(joint);
            answers = answers.with(new Line(joint, sum, sum));
        }
        if (position == Position.OPTIMISTIC) {
            double value = answers.with(own).least(cost);
            return Double.isNaN(value)
                    ? new Verdict("leader infeasible", Double.NaN)
                    : value == Double.NEGATIVE_INFINITY
                            ? new Verdict("leader unbounded", Double.NaN)
                            : new Verdict("optimal", constant + value);
        }
        for (Line line : own) { // must hold whatever the followers answer
            double low = answers.least(line.coefficients());
            double high = -answers.least(negative(line.coefficients()));
            if (low < line.least() - 1e-9 || high > line.greatest() + 1e-9) {
                return new Verdict("leader infeasible", Double.NaN);
            }
        }
        double worst = -answers.least(negative(cost));
        return worst == NEVER ? new Verdict("leader infeasible", Double.NaN) : new Verdict("optimal", constant + worst);
    }

    /** Whether no follower could do better alone. */
    private boolean isEquilibrium(double[] vertex, double[] x) {
        for (int k = 0; k < signs.length; k++) {
            Listed alone = new Listed(owner.length).with(unit()).with(fixed(ownLines.get(k), x));
            alone = alone.with(fixed(sharedLines, x));
            for (int j = 0; j < owner.length; j++) {
                if (owner[j] != k) {
                    double[] one = new double[owner.length];
                    one[j] = 1;
                    alone = alone.with(new Line(one, vertex[j], vertex[j]));
                }
            }
            double[] aim = aim(k, x);
            if (Listed.dot(aim, vertex) > alone.least(aim) + 1e-7) {
                return false;
            }
        }
        return true;
    }

    private double[] aim(int k, double[] x) {
        double[] aim = new double[owner.length];
        for (int j = 0; j < owner.length; j++) {
            aim[j] = owner[j] == k ? signs[k] * (follower[j] + toll[j][0] * x[0] + toll[j][1] * x[1]) : 0;
        }
        return aim;
    }

    private List<Line> unit() {
        List<Line> lines = new ArrayList<>();
        for (int j = 0; j < owner.length; j++) {
            double[] one = new double[owner.length];
            one[j] = 1;
            lines.add(new Line(one, range[LEADERS + j][0], range[LEADERS + j][1]));
        }
        return lines;
    }

    private static List<Line> fixed(List<Line> lines, double[] x) {
        List<Line> fixed = new ArrayList<>();
        for (Line line : lines) {
            double known = line.coefficients()[0] * x[0] + line.coefficients()[1] * x[1];
            double[] rest = new double[line.coefficients().length - LEADERS];
            System.arraycopy(line.coefficients(), LEADERS, rest, 0, rest.length);
            fixed.add(new Line(rest, line.least() - known, line.greatest() - known));
        }
        return fixed;
    }

    private static double[] negative(double[] values) {
        double[] negative = values.clone();
        for (int j = 0; j < negative.length; j++) {
            negative[j] = -negative[j];
        }
        return negative;
    }
}
