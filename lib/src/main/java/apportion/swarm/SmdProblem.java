package apportion.swarm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The test problems SMD1-SMD12 of Sinha, Malo and Deb (2014), "Test problem construction for single-objective bilevel
 * optimization", Evolutionary Computation 22(3): F = F₁(u₁) + F₂(l₁) + F₃(u₂, l₂), f = f₁(u₁) + f₂(l₁) + f₃(u₂, l₂), the
 * leader choosing x = (u₁, u₂) and the follower y = (l₁, l₂). The optimum and, except where noted, the follower's exact
 * answer are known.
 *
 * <p>In SMD2, 4-9, 11 and 12 the two want opposite things: there a follower that errs makes the leader's value better than
 * the true optimum.
 *
 * @param number 1 to 12
 * @param p size of u₁
 * @param q size of l₁ (its first part, in SMD6)
 * @param r size of u₂ and of l₂
 * @param s size of the second part of l₁, in SMD6 only
 */
public record SmdProblem(int number, int p, int q, int r, int s) {

    private static final double EDGE = 1e-9;

    public SmdProblem {
        if (number < 1 || number > 12 || p < 1 || q < 1 || r < 1 || s < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "There is no SMD%d with p = %d, q = %d, r = %d, s = %d.", number, p, q, r, s));
        }
        if (s > 0 && number != 6) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "SMD%d has no s, got %d.", number, s));
        }
        if (q < 2 && List.of(5, 8, 10, 12).contains(number)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "SMD%d needs q >= 2, got %d.", number, q));
        }
    }

    /** The usual small size: two choices of the leader's, three of the follower's. */
    public static SmdProblem small(int number) {
        return number == 6 ? new SmdProblem(6, 1, 1, 1, 1) : new SmdProblem(number, 1, 2, 1, 0);
    }

    /** The problem with its follower's exact answer. */
    public TwoLevelProblem problem() {
        TwoLevelProblem.Level leader = TwoLevelProblem.Level.minimise(leaderBox(), this::leaderValue);
        TwoLevelProblem.Level follower = TwoLevelProblem.Level.minimise(followerBox(), this::followerValue);
        int leaderConditions = leaderExcesses(new double[p + r], middle()).length;
        for (int k = 0; k < leaderConditions; k++) {
            int index = k;
            leader = leader.withConstraint("G" + (k + 1), (x, y) -> leaderExcesses(x, y)[index]);
        }
        int followerConditions = followerExcesses(new double[p + r], middle()).length;
        for (int k = 0; k < followerConditions; k++) {
            int index = k;
            follower = follower.withConstraint("g" + (k + 1), (x, y) -> followerExcesses(x, y)[index]);
        }
        return new TwoLevelProblem(leader, follower, this::reply);
    }

    private double[] middle() {
        double[] point = new double[q + s + r];
        Arrays.fill(point, q + s, point.length, 0.5);
        return point;
    }

    /** The leader's bounds. */
    public SearchBox leaderBox() {
        double[] lower = new double[p + r];
        double[] upper = new double[p + r];
        Arrays.fill(lower, -5);
        Arrays.fill(upper, 10);
        switch (number) {
            case 2, 7, 9 -> Arrays.fill(upper, p, p + r, 1);
            case 4, 11, 12 -> {
                Arrays.fill(lower, p, p + r, -1);
                Arrays.fill(upper, p, p + r, 1);
            }
            default -> {}
        }
        return SearchBox.of(lower, upper);
    }

    /** The follower's bounds. */
    public SearchBox followerBox() {
        int l1 = q + s;
        double[] lower = new double[l1 + r];
        double[] upper = new double[l1 + r];
        Arrays.fill(lower, -5);
        Arrays.fill(upper, 10);
        double least = switch (number) {
            case 1, 3, 10 -> -Math.PI / 2 + EDGE;
            case 2, 7 -> EDGE;
            case 4 -> 0;
            case 9 -> -1 + EDGE;
            case 11 -> 1 / Math.E;
            case 12 -> -Math.PI / 4 + EDGE;
            default -> -5;
        };
        double greatest = switch (number) {
            case 1, 3, 10 -> Math.PI / 2 - EDGE;
            case 2, 4, 7, 11 -> Math.E;
            case 9 -> -1 + Math.E;
            case 12 -> Math.PI / 4 - EDGE;
            default -> 10;
        };
        Arrays.fill(lower, l1, l1 + r, least);
        Arrays.fill(upper, l1, l1 + r, greatest);
        return SearchBox.of(lower, upper);
    }

    /** F(x, y). */
    public double leaderValue(double[] x, double[] y) {
        double[] u1 = Arrays.copyOf(x, p);
        double[] u2 = Arrays.copyOfRange(x, p, p + r);
        double[] l1 = Arrays.copyOf(y, q);
        double own = switch (number) {
            case 7 -> TestFunctions.griewank(u1) + TestFunctions.sphere(u1) * (1.0 / 400 - 1.0 / 4000);
            case 8 -> TestFunctions.ackley(u1);
            case 10, 12 -> distance(u1, 2) + distance(u2, 2) - TestFunctions.sphere(u2);
            default -> TestFunctions.sphere(u1);
        };
        double others = switch (number) {
            case 1, 3, 10, 12 -> TestFunctions.sphere(l1);
            case 5, 8 -> -valley(l1);
            case 6 -> TestFunctions.sphere(Arrays.copyOfRange(y, q, q + s)) - TestFunctions.sphere(l1);
            default -> -TestFunctions.sphere(l1);
        };
        double gap = TestFunctions.sphere(gaps(x, y));
        double shared = TestFunctions.sphere(u2) + (number == 1 || number == 3 ? gap : -gap);
        if (number == 12) {
            for (int i = 0; i < r; i++) {
                shared += Math.tan(Math.abs(y[q + s + i]));
            }
        }
        return own + others + shared;
    }

    /** f(x, y). */
    public double followerValue(double[] x, double[] y) {
        double[] u1 = Arrays.copyOf(x, p);
        double[] l1 = Arrays.copyOf(y, q);
        double given = switch (number) {
            case 7 -> Arrays.stream(u1).map(value -> value * value * value).sum();
            case 8 -> Arrays.stream(u1).map(Math::abs).sum();
            default -> TestFunctions.sphere(u1);
        };
        double own = switch (number) {
            case 3, 4 ->
                q
                        + Arrays.stream(l1)
                                .map(value -> value * value - Math.cos(2 * Math.PI * value))
                                .sum();
            case 5, 8 -> valley(l1);
            case 6 -> TestFunctions.sphere(l1) + pairs(y);
            case 10, 12 -> distance(l1, 2);
            default -> TestFunctions.sphere(l1);
        };
        return given + own + TestFunctions.sphere(gaps(x, y));
    }

    /** The terms whose squares are in F₃ and f₃, such as u₂ − tan l₂. */
    private double[] gaps(double[] x, double[] y) {
        double[] gaps = new double[r];
        for (int i = 0; i < r; i++) {
            double u = x[p + i];
            double l = y[q + s + i];
            gaps[i] = switch (number) {
                case 1, 10, 12 -> u - Math.tan(l);
                case 3 -> u * u - Math.tan(l);
                case 2, 7, 11 -> u - Math.log(l);
                case 4 -> Math.abs(u) - Math.log(1 + l);
                case 5 -> Math.abs(u) - l * l;
                case 8 -> u - l * l * l;
                case 9 -> u - Math.log(1 + l);
                default -> u - l;
            };
        }
        return gaps;
    }

    private static double distance(double[] x, double from) {
        return Arrays.stream(x).map(value -> (value - from) * (value - from)).sum();
    }

    private static double valley(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double bend = x[i + 1] - x[i] * x[i];
            sum += bend * bend + (x[i] - 1) * (x[i] - 1);
        }
        return sum;
    }

    private double pairs(double[] y) {
        double sum = 0;
        for (int i = q; i + 1 < q + s; i += 2) {
            sum += (y[i + 1] - y[i]) * (y[i + 1] - y[i]);
        }
        return sum;
    }

    /** G(x, y), each ≤ 0 where it holds. */
    double[] leaderExcesses(double[] x, double[] y) {
        return switch (number) {
            case 9 -> new double[] {notInLowerHalf(TestFunctions.sphere(x))};
            case 10 -> aboveOthersCubes(x);
            case 11 ->
                Arrays.stream(gaps(x, y)).map(gap -> 1 / Math.sqrt(r) - gap).toArray();
            case 12 -> {
                double[] cubes = aboveOthersCubes(x);
                double[] all = Arrays.copyOf(cubes, cubes.length + r);
                double[] gaps = gaps(x, y);
                Arrays.setAll(all, k -> k < cubes.length ? cubes[k] : -gaps[k - cubes.length]);
                yield all;
            }
            default -> new double[0];
        };
    }

    /** g(x, y), each ≤ 0 where it holds. */
    double[] followerExcesses(double[] x, double[] y) {
        return switch (number) {
            case 9 -> new double[] {notInLowerHalf(TestFunctions.sphere(y))};
            case 10 -> aboveOthersCubes(Arrays.copyOf(y, q));
            case 11 -> new double[] {1 - TestFunctions.sphere(gaps(x, y))};
            case 12 -> {
                double[] cubes = aboveOthersCubes(Arrays.copyOf(y, q));
                double[] all = Arrays.copyOf(cubes, cubes.length + 1);
                all[cubes.length] = 1 - TestFunctions.sphere(gaps(x, y));
                yield all;
            }
            default -> new double[0];
        };
    }

    /** Holds where the fractional part is below one half. */
    private static double notInLowerHalf(double sum) {
        return Math.floor(sum + 0.5) - sum;
    }

    /** Each value is at least the sum of the others' cubes. */
    private static double[] aboveOthersCubes(double[] values) {
        double cubes = Arrays.stream(values).map(value -> value * value * value).sum();
        return Arrays.stream(values)
                .map(value -> cubes - value * value * value - value)
                .toArray();
    }

    /**
     * The follower's exact answer, the one the leader likes best if there are several. Empty where it lies outside the
     * bounds or breaks the follower's constraints: in SMD9 there may be none (its constraint leaves out its own edge), in
     * SMD12 it is known for r = 1 only.
     */
    public Optional<double[]> reply(double[] x) {
        if (number == 12 && r > 1) {
            return Optional.empty();
        }
        double[] y = new double[q + s + r];
        Arrays.fill(
                y,
                0,
                q,
                switch (number) {
                    case 5, 8 -> 1;
                    case 10, 12 -> 1 / Math.sqrt(q - 1.0);
                    default -> 0;
                });
        for (int i = 0; i < r; i++) {
            double u = x[p + i];
            y[q + s + i] = switch (number) {
                case 1, 10 -> Math.atan(u);
                case 3 -> Math.atan(u * u);
                case 2, 7 -> Math.exp(u);
                case 4 -> Math.expm1(Math.abs(u));
                case 5 -> Math.sqrt(Math.abs(u));
                case 8 -> Math.cbrt(u);
                case 9 -> Math.expm1(u);
                case 11 -> Math.exp(u - 1 / Math.sqrt(r));
                case 12 -> Math.atan(u - 1);
                default -> u;
            };
        }
        SearchBox box = followerBox();
        double[] inside = box.clamp(y);
        for (int j = 0; j < y.length; j++) {
            if (Math.abs(y[j] - inside[j]) > 2 * EDGE) {
                return Optional.empty();
            }
        }
        boolean holds = Arrays.stream(followerExcesses(x, inside)).allMatch(excess -> excess <= EDGE);
        return holds ? Optional.of(inside) : Optional.empty();
    }

    /** The leader's part of the optimum. */
    public double[] leaderOptimum() {
        double[] x = new double[p + r];
        if (number == 10 || number == 12) {
            Arrays.fill(x, 1 / Math.sqrt(p + r - 1.0));
        }
        return x;
    }

    /** F at the optimum as the authors give it; from the definition at the published point. */
    public double optimum() {
        double[] x = leaderOptimum();
        return leaderValue(
                x,
                reply(x).orElseThrow(() -> new IllegalStateException(String.format(
                        Locale.ROOT,
                        "The follower's exact answer in SMD%d is known for r = 1 only, got r = %d.",
                        number,
                        r))));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "SMD%d, %d choices of the leader's, %d of the follower's", number, p + r, q + r + s);
    }
}
