package apportion.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram.Row;
import apportion.solve.QuadraticProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Random programs over fifty seeds, by every method that takes them and by a judge that shares no code with them. */
class MethodsAgreeTest {

    /**
     * Linear programs with two leader's and two follower's variables. Judge: the optimum lies at a vertex of the points
     * that satisfy all conditions (Bard 1998, theorem 5.2.2), so try every vertex whose answer the follower finds best,
     * itself by vertices.
     */
    @Test
    void linearProgramsHaveTheOptimumFoundByListingVertices() {
        int solved = 0;
        for (int seed = 0; seed < 50; seed++) {
            BilevelProgram program = linear(new Random(seed));
            double expected = byVertices(program);
            BilevelOutcome branching = KktBranching.solve(program);
            BilevelOutcome constants = BigMReformulation.solve(program);
            if (Double.isInfinite(expected)) {
                assertThat(branching.isOptimal()).as("seed %d", seed).isFalse();
                continue;
            }
            solved++;
            assertThat(branching.orElseThrow().objective()).as("seed %d", seed).isCloseTo(expected, within(1e-7));
            assertThat(constants.orElseThrow().objective()).as("seed %d", seed).isCloseTo(expected, within(1e-7));
            assertThat(branching.orElseThrow().gap()).isLessThan(1e-7);
        }
        assertThat(solved).isGreaterThan(30);
    }

    @Test
    void integerLeadersAreAgreedOnByFourMethods() {
        for (int seed = 0; seed < 50; seed++) {
            BilevelProgram program = integer(new Random(seed));
            double expected = Enumeration.solve(program).orElseThrow().objective();
            assertThat(KktBranching.solve(program).orElseThrow().objective())
                    .as("seed %d", seed)
                    .isCloseTo(expected, within(1e-7));
            assertThat(BigMReformulation.solve(program).orElseThrow().objective())
                    .as("seed %d", seed)
                    .isCloseTo(expected, within(1e-7));
            assertThat(StrongDuality.solve(program).orElseThrow().objective())
                    .as("seed %d", seed)
                    .isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void aLeaderOfOneNumberIsAgreedOnByBranchingAndByParameters() {
        for (int seed = 0; seed < 50; seed++) {
            BilevelProgram program = oneNumber(new Random(seed));
            double expected = KktBranching.solve(program).orElseThrow().objective();
            BilevelOutcome parametric = ParametricLeader.solve(program, Position.OPTIMISTIC, BilevelProgram.OPTIONS);
            assertThat(parametric.orElseThrow().objective()).as("seed %d", seed).isCloseTo(expected, within(1e-7));
        }
    }

    /** For a follower with a unique answer both positions agree; a pessimistic leader never does better. */
    @Test
    void aPessimisticLeaderNeverDoesBetterAndAGridFindsNothingBetter() {
        for (int seed = 0; seed < 20; seed++) {
            BilevelProgram program = oneNumber(new Random(seed));
            double optimistic = KktBranching.solve(program).orElseThrow().objective();
            BilevelOutcome outcome = ParametricLeader.solve(program, Position.PESSIMISTIC, BilevelProgram.OPTIONS);
            double pessimistic = outcome instanceof BilevelOutcome.NotAttained missed
                    ? missed.infimum()
                    : outcome.orElseThrow().objective();
            assertThat(pessimistic).as("seed %d", seed).isGreaterThanOrEqualTo(optimistic - 1e-7);
            for (int step = 0; step <= 40; step++) {
                Reaction.Result there =
                        Reaction.to(program, Map.of("x", step / 4.0), Position.PESSIMISTIC, BilevelProgram.OPTIONS);
                if (there.kind() == Reaction.Kind.FOUND) {
                    assertThat(there.objective()).as("seed %d", seed).isGreaterThanOrEqualTo(pessimistic - 1e-7);
                }
            }
        }
    }

    /** Followers with strictly convex objectives: against enumeration of an integer leader. */
    @Test
    void quadraticFollowersAreAgreedOnByBranchingAndEnumeration() {
        for (int seed = 0; seed < 50; seed++) {
            BilevelProgram program = quadratic(new Random(seed));
            double expected = Enumeration.solve(program).orElseThrow().objective();
            BilevelSolution solution = KktBranching.solve(program).orElseThrow();
            assertThat(solution.objective()).as("seed %d", seed).isCloseTo(expected, within(1e-6));
            assertThat(solution.gap()).isLessThan(1e-7);
            assertThat(solution.unique()).isTrue();
        }
    }

    /** A follower without a leader is a quadratic program: the active-set engine against branching on its pairs. */
    @Test
    void aQuadraticProgramIsAgreedOnByItsEngineAndByItsConditions() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Map<String, Double> slopes = terms(random, "y1", "y2", "y3");
            Expression objective = Expression.linear(slopes)
                    .plus(Expression.of("(y1 - y2)^2 + (y2 + y3)^2").times(1 + random.nextInt(3)));
            Row cut = new Row("cut", terms(random, "y1", "y2", "y3"), Double.NEGATIVE_INFINITY, 2);
            List<String> names = List.of("y1", "y2", "y3");
            QuadraticProgram program = QuadraticProgram.minimise(
                            names,
                            new ArrayRealVector(names.stream()
                                    .mapToDouble(name -> slopes.getOrDefault(name, 0.0))
                                    .toArray()),
                            objective.hessian(names))
                    .withRow(cut);
            for (String name : names) {
                program = program.withLowerBound(name, -3).withUpperBound(name, 3);
            }
            BilevelProgram alone = BilevelProgram.of(
                    Player.minimising(objective.minus(objective)),
                    Player.minimising(objective)
                            .choosing(names.stream()
                                    .map(name -> Variable.between(name, -3, 3))
                                    .toArray(Variable[]::new))
                            .subjectTo(cut));
            assertThat(KktBranching.solve(alone).orElseThrow().follower().objective())
                    .as("seed %d", seed)
                    .isCloseTo(program.solve().orElseThrow().objective(), within(1e-7));
        }
    }

    private static BilevelProgram linear(Random random) {
        Player follower = Player.minimising(Expression.linear(terms(random, "y1", "y2")))
                .choosing(Variable.nonNegative("y1"), Variable.nonNegative("y2"));
        for (int i = 0; i < 3; i++) {
            Map<String, Double> row = terms(random, "x1", "x2", "y1", "y2");
            follower = follower.subjectTo(new Row("c" + i, row, Double.NEGATIVE_INFINITY, random.nextInt(12) - 1.0));
        }
        follower = follower.subjectTo("y1 + y2 <= 10");
        return BilevelProgram.of(
                Player.minimising(Expression.linear(terms(random, "x1", "x2", "y1", "y2")))
                        .choosing(Variable.between("x1", 0, 5), Variable.between("x2", 0, 5)),
                follower);
    }

    private static BilevelProgram integer(Random random) {
        Player follower = Player.maximising(Expression.linear(terms(random, "y1", "y2"))
                        .plus(Expression.of("x*y1").times(random.nextInt(3) - 1.0)))
                .choosing(Variable.nonNegative("y1"), Variable.nonNegative("y2"));
        for (int i = 0; i < 2; i++) {
            Map<String, Double> row = terms(random, "x", "z", "y1", "y2");
            follower = follower.subjectTo(new Row("c" + i, row, Double.NEGATIVE_INFINITY, 5.0 + random.nextInt(12)));
        }
        follower = follower.subjectTo("y1 + y2 <= 8");
        return BilevelProgram.of(
                Player.maximising(Expression.linear(terms(random, "x", "z", "y1", "y2")))
                        .choosing(Variable.integer("x", -1, 2), Variable.binary("z"))
                        .subjectTo("x + z <= 2"),
                follower);
    }

    private static BilevelProgram oneNumber(Random random) {
        Player follower = Player.minimising(Expression.linear(terms(random, "y1", "y2"))
                        .plus(Expression.of("x*y1").times(random.nextInt(3) - 1.0)))
                .choosing(Variable.nonNegative("y1"), Variable.nonNegative("y2"));
        for (int i = 0; i < 2; i++) {
            Map<String, Double> row = terms(random, "x", "y1", "y2");
            follower = follower.subjectTo(new Row("c" + i, row, Double.NEGATIVE_INFINITY, random.nextInt(12)));
        }
        follower = follower.subjectTo("y1 + y2 <= 10");
        return BilevelProgram.of(
                Player.minimising(Expression.linear(terms(random, "x", "y1", "y2")))
                        .choosing(Variable.between("x", 0, 10)),
                follower);
    }

    private static BilevelProgram quadratic(Random random) {
        Expression objective = Expression.linear(terms(random, "y1", "y2"))
                .plus(Expression.of("y1^2 + y1*y2 + y2^2"))
                .plus(Expression.of("x*y1").times(random.nextInt(5) - 2.0));
        Player follower = Player.minimising(objective)
                .choosing(Variable.between("y1", 0, 4), Variable.free("y2"))
                .subjectTo("y1 + 2*y2 <= 3 + x", "y2 >= -2");
        return BilevelProgram.of(
                Player.minimising(Expression.linear(terms(random, "x", "y1", "y2")))
                        .choosing(Variable.integer("x", -2, 3)),
                follower);
    }

    private static Map<String, Double> terms(Random random, String... names) {
        Map<String, Double> terms = new LinkedHashMap<>();
        for (String name : names) {
            terms.put(name, random.nextInt(11) - 5.0);
        }
        return terms;
    }

    private static double byVertices(BilevelProgram program) {
        List<Row> all = new ArrayList<>(Limit.ownRows(program.leader()));
        List<Row> own = Limit.ownRows(program.followers().get(0));
        all.addAll(own);
        double best = Double.POSITIVE_INFINITY;
        for (Map<String, Double> vertex : vertices(all, List.of("x1", "x2", "y1", "y2"))) {
            List<Row> fixed = own.stream()
                    .map(row -> {
                        Expression left = Expression.linear(row.coefficients()).fixing(List.of("x1", "x2"), vertex);
                        return new Row(
                                row.name(),
                                left.linear(),
                                row.lower() - left.constant(),
                                row.upper() - left.constant());
                    })
                    .toList();
            double mine = program.followers().get(0).objective().at(vertex);
            double optimum = vertices(fixed, List.of("y1", "y2")).stream()
                    .mapToDouble(
                            answer -> program.followers().get(0).objective().at(answer))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            if (mine <= optimum + 1e-8) {
                best = Math.min(best, program.leader().objective().at(vertex));
            }
        }
        return best;
    }

    /** Every point that satisfies the rows and is the only one on n of their limits. */
    private static List<Map<String, Double>> vertices(List<Row> rows, List<String> names) {
        List<Row> limits = new ArrayList<>();
        for (Row row : rows) {
            for (double limit : new double[] {row.lower(), row.upper()}) {
                if (Double.isFinite(limit)) {
                    limits.add(new Row(row.name(), row.coefficients(), limit, limit));
                }
            }
        }
        List<Map<String, Double>> found = new ArrayList<>();
        choose(limits, names, 0, new ArrayList<>(), rows, found);
        return found;
    }

    private static void choose(
            List<Row> limits,
            List<String> names,
            int from,
            List<Row> chosen,
            List<Row> rows,
            List<Map<String, Double>> found) {
        if (chosen.size() < names.size()) {
            for (int i = from; i < limits.size(); i++) {
                chosen.add(limits.get(i));
                choose(limits, names, i + 1, chosen, rows, found);
                chosen.remove(chosen.size() - 1);
            }
            return;
        }
        RealMatrix matrix = new Array2DRowRealMatrix(names.size(), names.size());
        double[] right = new double[names.size()];
        for (int i = 0; i < names.size(); i++) {
            right[i] = chosen.get(i).lower();
            for (int j = 0; j < names.size(); j++) {
                matrix.setEntry(i, j, chosen.get(i).coefficients().getOrDefault(names.get(j), 0.0));
            }
        }
        LUDecomposition factors = new LUDecomposition(matrix, 1e-9);
        if (!factors.getSolver().isNonSingular()) {
            return;
        }
        double[] point = factors.getSolver().solve(new ArrayRealVector(right)).toArray();
        Map<String, Double> vertex = new LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            vertex.put(names.get(j), point[j]);
        }
        boolean feasible = rows.stream().allMatch(row -> {
            double left = Expression.linear(row.coefficients()).at(vertex);
            return left >= row.lower() - 1e-9 && left <= row.upper() + 1e-9;
        });
        if (feasible) {
            found.add(vertex);
        }
    }
}
