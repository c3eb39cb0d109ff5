package apportion.study.coal;

import apportion.swarm.AlternatingScheme;
import apportion.swarm.ConstraintHandling;
import apportion.swarm.FollowerSolver;
import apportion.swarm.NestedSwarm;
import apportion.swarm.ParticleSwarm;
import apportion.swarm.ReportedPoint;
import apportion.swarm.SearchBox;
import apportion.swarm.SearchProblem;
import apportion.swarm.SearchResult;
import apportion.swarm.SwarmSettings;
import apportion.swarm.TwoLevelProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * Swarms on instances B and C over several seeds, such as {@link #seeds seeds(10)}, against the exact optimum. Each
 * run's claim rests on the follower's answer the swarm used; its true value on the exact one.
 *
 * @param exact the exact optimum's Z
 */
public record SwarmStudy(String name, double exact, List<Run> runs) {

    /**
     * One seed.
     *
     * @param claimed Z with the follower's answer that the search used
     * @param trueValue Z with the follower's exact answer
     * @param violation by how much the quotas fall short of the target, 10⁴ t
     * @param followerLoss by how much the answer used is dearer for the provinces than the exact one, 10⁸ yuan; negative if
     *     it breaks their constraints
     */
    public record Run(long seed, double claimed, double trueValue, double violation, double followerLoss) {
        private static Run of(long seed, ReportedPoint point) {
            return new Run(seed, point.claimedValue(), point.trueValue(), point.trueViolation(), point.followerLoss());
        }
    }

    public SwarmStudy {
        runs = List.copyOf(runs);
    }

    /** The seeds 1 to {@code count}; a notebook may wrap them in a progress bar. */
    public static List<Integer> seeds(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    /** Instance C, Clerc's settings, feasibility rules, and the follower solved exactly at every point. */
    public static SwarmStudy nestedExact(Preference preference, Iterable<Integer> seeds, int iterations) {
        TwoLevelProblem problem = TwoLevelQuotas.instanceC(preference, new ConstraintHandling.FeasibilityRules());
        var swarm = ParticleSwarm.of(SwarmSettings.clerc().withIterations(iterations));
        return over(
                "Instance C, nested swarm, exact follower",
                InstanceC.byEnumeration(preference).value(),
                seeds,
                seed -> NestedSwarm.solve(problem, swarm, new FollowerSolver.Exact(), new SplittableRandom(seed))
                        .best());
    }

    /** Instance C with the paper's settings and penalty, the follower solved by a swarm of its own. */
    public static SwarmStudy nestedAsPublished(
            Preference preference, Iterable<Integer> seeds, int leader, int follower) {
        TwoLevelProblem problem = TwoLevelQuotas.instanceC(preference, PublishedSwarm.penalty());
        return over(
                "Instance C, nested swarm as published",
                InstanceC.byEnumeration(preference).value(),
                seeds,
                seed -> NestedSwarm.solve(
                                problem,
                                PublishedSwarm.swarm(leader),
                                new FollowerSolver.ByMethod(
                                        PublishedSwarm.swarm(follower).withoutTrace(), seed),
                                new SplittableRandom(seed))
                        .best());
    }

    /** Instance C by the paper's alternating scheme, steps 1-7 of Section 3.3. */
    public static SwarmStudy alternating(Preference preference, Iterable<Integer> seeds, int rounds, int iterations) {
        TwoLevelProblem problem = TwoLevelQuotas.instanceC(preference, PublishedSwarm.penalty());
        return over(
                "Instance C, alternating scheme as published",
                InstanceC.byEnumeration(preference).value(),
                seeds,
                seed -> AlternatingScheme.run(
                                problem, PublishedSwarm.swarm(iterations), rounds, new SplittableRandom(seed))
                        .kept());
    }

    /** Instance B, Clerc's settings, feasibility rules, and the follower solved exactly at every point. */
    public static SwarmStudy instanceB(Preference preference, Iterable<Integer> seeds, int iterations) {
        TwoLevelProblem problem = TwoLevelQuotas.instanceB(preference, new ConstraintHandling.FeasibilityRules());
        var swarm = ParticleSwarm.of(SwarmSettings.clerc().withIterations(iterations));
        return over(
                "Instance B, nested swarm, exact follower",
                InstanceB.byPrice(preference).solution().value(),
                seeds,
                seed -> NestedSwarm.solve(problem, swarm, new FollowerSolver.Exact(), new SplittableRandom(seed))
                        .best());
    }

    /**
     * The lower level alone, at the printed quotas of the main scenario, by the paper's swarm: its cost against the exact
     * optimum, and how many rates it leaves inside their bounds. The exact optimum leaves one.
     */
    public static Table follower(Iterable<Integer> seeds, int iterations) {
        List<Double> quotas = Table2.quotas(Preference.ECONOMY);
        List<Double> costs = UnitPrices.costs(Scheme.SOAS);
        List<Double> most = PrintedFollower.largestRates();
        double total = PrintedFollower.printedTotal();
        SearchProblem problem = SearchProblem.minimise(
                        new SearchBox(Collections.nCopies(quotas.size(), 0.0), most), k -> weighted(k, quotas, costs))
                .withConstraint("total", k -> total - weighted(k, quotas, Collections.nCopies(quotas.size(), 1.0)))
                .withHandling(PublishedSwarm.penalty());
        double exact = PrintedFollower.withExecutionInTheTotal().objective();
        LongColumn seedColumn = LongColumn.create("seed");
        DoubleColumn cost = DoubleColumn.create("cost");
        DoubleColumn excess = DoubleColumn.create("above the optimum, %");
        LongColumn inside = LongColumn.create("rates inside their bounds");
        for (int seed : seeds) {
            SearchResult result = PublishedSwarm.swarm(iterations).solve(problem, new SplittableRandom(seed));
            seedColumn.append(seed);
            cost.append(result.value());
            excess.append(100 * (result.value() / exact - 1));
            inside.append(PrintedFollower.countInside(result.point()));
        }
        return Table.create("The follower by the paper's swarm", seedColumn, cost, excess, inside);
    }

    private static double weighted(double[] rates, List<Double> quotas, List<Double> weights) {
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += rates[i] * quotas.get(i) * weights.get(i);
        }
        return sum;
    }

    private static SwarmStudy over(
            String name, double exact, Iterable<Integer> seeds, LongFunction<ReportedPoint> search) {
        List<Run> runs = new ArrayList<>();
        for (int seed : seeds) {
            runs.add(Run.of(seed, search.apply(seed)));
        }
        return new SwarmStudy(name, exact, runs);
    }

    /** Every run: claimed and true Z, and how far the true one lies below the exact optimum. */
    public Table table() {
        return Table.create(
                name,
                LongColumn.create("seed", runs.stream().mapToLong(Run::seed)),
                DoubleColumn.create("claimed Z", runs.stream().mapToDouble(Run::claimed)),
                DoubleColumn.create("true Z", runs.stream().mapToDouble(Run::trueValue)),
                DoubleColumn.create("below the optimum", runs.stream().mapToDouble(run -> exact - run.trueValue())),
                DoubleColumn.create("quotas short by", runs.stream().mapToDouble(Run::violation)),
                DoubleColumn.create("follower's loss", runs.stream().mapToDouble(Run::followerLoss)));
    }

    /**
     * exact − true Z, least, median and greatest, over the runs whose quotas the provinces can answer at all, and what a run
     * claims beyond its true value.
     */
    public Table distribution() {
        List<Run> answered =
                runs.stream().filter(run -> !Double.isNaN(run.trueValue())).toList();
        var gaps = new DescriptiveStatistics();
        var claims = new DescriptiveStatistics();
        answered.forEach(run -> gaps.addValue(exact - run.trueValue()));
        answered.forEach(run -> claims.addValue(run.claimed() - run.trueValue()));
        return Table.create(
                name,
                LongColumn.create("runs", new long[] {runs.size()}),
                LongColumn.create("answered", new long[] {answered.size()}),
                DoubleColumn.create("exact Z", new double[] {exact}),
                DoubleColumn.create("least gap", new double[] {gaps.getMin()}),
                DoubleColumn.create("median gap", new double[] {gaps.getPercentile(50)}),
                DoubleColumn.create("greatest gap", new double[] {gaps.getMax()}),
                DoubleColumn.create("claimed less true, median", new double[] {claims.getPercentile(50)}));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, exact Z = %.9f, %d seeds\n%s", name, exact, runs.size(), table());
    }
}
