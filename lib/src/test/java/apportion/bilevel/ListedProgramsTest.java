package apportion.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.bilevel.BilevelProgram.SharedMultipliers;
import apportion.bilevel.TinyProgram.Verdict;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every method on hundreds of tiny programs, against a judge that lists choices and vertices and shares no code with them.
 * With {@code -Dapportion.exhaustive=true} twenty times as many.
 */
class ListedProgramsTest {

    private static final int TIMES = Boolean.getBoolean("apportion.exhaustive") ? 20 : 1;

    @Test
    void oneFollowerWithAnyBoundsAndRows() {
        Map<String, Integer> kinds = compare(
                60, seed -> new TinyProgram(new Random(seed), new int[] {0, 0}, false, 0, SharedMultipliers.COMMON));
        assertThat(kinds)
                .containsKeys("optimal", "follower infeasible", "follower unbounded", "leader unbounded", "mixed");
        assertThat(kinds.get("optimal")).isGreaterThan(20 * TIMES);
    }

    @Test
    void threeNumbersOfOneFollower() {
        compare(
                20,
                seed -> new TinyProgram(new Random(-seed), new int[] {0, 0, 0}, false, 0, SharedMultipliers.COMMON));
    }

    @Test
    void twoFollowersOnTheirOwn() {
        compare(25, seed -> new TinyProgram(new Random(seed), new int[] {0, 0, 1}, false, 0, SharedMultipliers.COMMON));
    }

    @Test
    void twoFollowersWhoPayTheSamePrice() {
        compare(25, seed -> new TinyProgram(new Random(seed), new int[] {0, 0, 1}, true, 1, SharedMultipliers.COMMON));
    }

    @Test
    void twoFollowersWhoPayPricesOfTheirOwn() {
        compare(25, seed -> new TinyProgram(new Random(seed), new int[] {0, 1, 1}, true, 1, SharedMultipliers.OWN));
    }

    /**
     * Some of them without a curvature in some direction, so that answers are many or have no end. In number 76 rounding leaves
     * the follower hardly a point.
     */
    @Test
    void aFollowerWithSquares() {
        for (int seed : IntStream.concat(IntStream.rangeClosed(1, 40 * TIMES), IntStream.of(76))
                .toArray()) {
            TinyProgram tiny = new TinyProgram(
                            new Random(seed), new int[] {0, 0}, seed % 3 == 0, 0, SharedMultipliers.COMMON)
                    .curved(1 + seed % 2);
            Verdict verdict = tiny.judge(Position.OPTIMISTIC);
            BilevelProgram program = tiny.program();
            same(seed, "branching", verdict, KktBranching.solve(program));
            same(seed, "enumeration", verdict, Enumeration.solve(program));
            trusted(seed, "big-M", verdict, BigMReformulation.solve(program));
            BilevelOutcome pessimist = Enumeration.solve(program, Position.PESSIMISTIC, BilevelProgram.OPTIONS);
            same(seed, "pessimist", tiny.judge(Position.PESSIMISTIC), pessimist);
        }
    }

    private static Map<String, Integer> compare(int count, IntFunction<TinyProgram> draw) {
        Map<String, Integer> kinds = new TreeMap<>();
        for (int seed = 1; seed <= count * TIMES; seed++) {
            TinyProgram tiny = draw.apply(seed);
            BilevelProgram program = tiny.program();
            Verdict verdict = tiny.judge(Position.OPTIMISTIC);
            kinds.merge(verdict.kind(), 1, Integer::sum);
            same(seed, "branching", verdict, KktBranching.solve(program));
            same(seed, "enumeration", verdict, Enumeration.solve(program));
            trusted(seed, "big-M", verdict, BigMReformulation.solve(program));
            if (program.followersAreIndependent()) {
                trusted(seed, "duality", verdict, StrongDuality.solve(program));
                BilevelOutcome pessimist = Enumeration.solve(program, Position.PESSIMISTIC, BilevelProgram.OPTIONS);
                same(seed, "pessimist", tiny.judge(Position.PESSIMISTIC), pessimist);
            }
        }
        return kinds;
    }

    private static void same(int seed, String method, Verdict verdict, BilevelOutcome outcome) {
        String what = "%s, seed %d, judge: %s, outcome: %s".formatted(method, seed, verdict, outcome);
        switch (verdict.kind()) {
            case "optimal" -> {
                assertThat(outcome.isOptimal()).as(what).isTrue();
                BilevelSolution solution = outcome.orElseThrow();
                assertThat(solution.objective()).as(what).isCloseTo(verdict.value(), within(1e-7));
                assertThat(solution.gap()).as(what).isLessThan(1e-7);
            }
            case "leader unbounded" -> assertThat(outcome).as(what).isInstanceOf(BilevelOutcome.LeaderUnbounded.class);
            case "follower infeasible", "follower unbounded" ->
                assertThat(outcome) // with two followers, or several choices, either may be the first reason
                        .as(what)
                        .isInstanceOfAny(
                                BilevelOutcome.FollowerInfeasible.class,
                                BilevelOutcome.FollowerUnbounded.class,
                                BilevelOutcome.Infeasible.class);
            default -> assertThat(outcome.isOptimal()).as(what).isFalse();
        }
    }

    /** A method that trusts a constant may stop at a limit, or miss what lies beyond, but then it must not claim a proof. */
    private static void trusted(int seed, String method, Verdict verdict, BilevelOutcome outcome) {
        boolean claimed = !(outcome instanceof BilevelOutcome.Limit)
                && !(outcome instanceof BilevelOutcome.Optimal found
                        && !found.solution().proved());
        if (claimed) {
            same(seed, method, verdict, outcome);
        }
    }
}
