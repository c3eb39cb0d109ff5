package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Instances B and C: two exact methods each, and optima that HiGHS found for other statements of the same problems. */
class InstancesTest {

    private static final QuotaProblem PROBLEM = QuotaProblem.ofPublishedTables();

    @Test
    void instanceCAgreesBetweenEnumerationAndMixedIntegerProgram() {
        QuotaSolution enumerated = InstanceC.byEnumeration(Preference.ECONOMY);
        QuotaSolution mixedInteger = InstanceC.byMixedIntegerProgram(Preference.ECONOMY);
        assertThat(enumerated.value()).isCloseTo(mixedInteger.value(), within(1e-7));
        assertThat(enumerated.value()).isCloseTo(0.685114353, within(1e-7)); // HiGHS, threshold by threshold
        assertFeasible(enumerated.answer(), InstanceC.RATES);
        assertFeasible(mixedInteger.answer(), InstanceC.RATES);
        assertThat(enumerated.toString()).contains("Z = 0.685114353");
    }

    @Test
    void instanceBAgreesBetweenBranchAndBoundAndAscent() {
        PriceBranchAndBound.Proved proved = InstanceB.byPrice(Preference.ECONOMY);
        QuotaSolution climbed = InstanceB.byAscent(Preference.ECONOMY, 1);
        assertThat(proved.upperBound() - proved.solution().value()).isBetween(0.0, 1e-8);
        assertThat(proved.solution().value()).isCloseTo(climbed.value(), within(1e-7));
        assertThat(proved.solution().value()).isCloseTo(0.653313010, within(1e-7)); // HiGHS over a line of prices
        assertThat(proved.solution().answer().price()).isCloseTo(0.041515, within(5e-7));
        assertFeasible(climbed.answer(), InstanceB.RATES);
    }

    @Test
    void ratesOfInstanceBFallWithUnitCost() {
        ProvincialAnswer answer = InstanceB.follower().answer(government()).orElseThrow();
        List<Double> rates = answer.executionRates();
        List<Integer> order = PROBLEM.byCost();
        for (int k = 1; k < order.size(); k++) {
            assertThat(rates.get(order.get(k))).isLessThanOrEqualTo(rates.get(order.get(k - 1)) + 1e-12);
        }
        assertThat(rates).allMatch(rate -> rate > 0 && rate < 2);
    }

    @Test
    void overFiftySeedsTheLinearFollowerCostsWhatACertifiedProgramSays() {
        var random = new SplittableRandom(20);
        for (int seed = 0; seed < 50; seed++) {
            List<Double> quotas = quotas(random);
            Outcome<ProvincialAnswer> answer = InstanceC.follower().answer(quotas);
            var program = followerProgram(quotas).solve();
            assertThat(answer.isOptimal()).isEqualTo(program.isOptimal());
            if (answer.isOptimal()) {
                assertThat(InstanceC.follower()
                                .objective(quotas, answer.orElseThrow().cuts()))
                        .isCloseTo(program.orElseThrow().objective(), within(1e-7));
                assertFeasible(answer.orElseThrow(), InstanceC.RATES);
            }
        }
    }

    @Test
    void overTwentySeedsTheConvexFollowerAnswersAsACertifiedProgramDoes() {
        var random = new SplittableRandom(21);
        for (int seed = 0; seed < 20; seed++) {
            List<Double> quotas = quotas(random);
            ProvincialAnswer answer = InstanceB.follower().answer(quotas).orElseThrow();
            var program = InstanceB.followerProgram(quotas).solve().orElseThrow();
            assertThat(program.dual("cuts")).isCloseTo(answer.price(), within(1e-8));
            for (int i = 0; i < quotas.size(); i++) {
                assertThat(program.value(CoalData.provinces().get(i)))
                        .isCloseTo(answer.cuts().get(i), within(1e-5));
            }
        }
    }

    @Test
    void membershipsRunFromZeroToOneAndTheCentreIsWorthTheirWeightedSum() {
        CentralObjective goals = PROBLEM.objective(1, 1);
        assertThat(goals.productivity().membership(goals.productivity().greatest()))
                .isEqualTo(1);
        assertThat(goals.benefits().membership(goals.benefits().least() - 1)).isZero(); // the third case of (5), mended
        List<Double> cuts = government();
        double first = goals.productivity().membership(PROBLEM.productivity(cuts));
        double second = goals.benefits().membership(PROBLEM.benefits(cuts));
        assertThat(PROBLEM.objective(Preference.ECONOMY).value(cuts))
                .isCloseTo(0.7 * first + 0.3 * second, within(1e-12));
        assertThat(PROBLEM.productivity(cuts)).isCloseTo(5.78, within(1e-9)); // Table 3
    }

    @Test
    void anAnswerThatCannotBeIsSaidToBeNone() {
        List<Double> low = PROBLEM.values(Province::leastQuota); // half the government's: at most 1.9 x 40,000
        assertThat(InstanceC.follower().answer(low).toString()).contains("fall short of the target by 3999.99");
        assertThat(InstanceB.follower().answer(low).isOptimal()).isTrue(); // 2 x 40,000
        List<Double> zero = PROBLEM.values(province -> 0);
        assertThat(InstanceB.follower().answer(zero).toString()).contains("the target is 80000.0");
    }

    @Test
    void brokenQuotasAreNamed() {
        List<Double> few = government().subList(0, 24);
        for (Follower follower : List.of(InstanceB.follower(), InstanceC.follower())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> follower.answer(few))
                    .withMessage("24 quotas for 25 provinces.");
            List<Double> negative = new ArrayList<>(government());
            negative.set(3, -1.0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> follower.answer(negative))
                    .withMessage("The quota of BJ must be finite and not negative, got -1.0.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateBounds(1, 0.5))
                .withMessage("Execution rates need 0 <= least < greatest, got 1.0 and 0.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConvexFollower.of(PROBLEM, 0, InstanceB.RATES))
                .withMessage("curvature must be positive, got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROBLEM.objective(-0.1, 1.1))
                .withMessage("The weights must not be negative, nor both 0, got -0.1 and 1.1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaProblem(PROBLEM.provinces(), 600_000, 0))
                .withMessageStartingWith("target must be positive and at most the capacity 573670.88");
    }

    @Test
    void anInterruptEndsEverySolver() {
        for (Runnable search : List.<Runnable>of(
                () -> InstanceC.byEnumeration(Preference.EQUAL),
                () -> InstanceC.byMixedIntegerProgram(Preference.EQUAL),
                () -> InstanceB.byPrice(Preference.EQUAL),
                () -> InstanceB.byAscent(Preference.EQUAL, 1),
                PreferenceFront::ofInstanceC,
                () -> SwarmStudy.nestedExact(Preference.EQUAL, SwarmStudy.seeds(1), 1000),
                () -> SwarmStudy.follower(SwarmStudy.seeds(1), 1000))) {
            Thread.currentThread().interrupt();
            Assertions.assertThatExceptionOfType(CancellationException.class).isThrownBy(search::run);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<Double> government() {
        return CoalData.cuts(Scheme.GAS);
    }

    private static List<Double> quotas(SplittableRandom random) {
        return PROBLEM.provinces().stream()
                .map(province -> province.leastQuota()
                        + random.nextDouble() * (province.greatestQuota() - province.leastQuota()))
                .toList();
    }

    /** min Σ c y subject to Σ y = 80,000 and 0.7 z <= y <= min(1.9 z, Y). */
    private static LinearProgram followerProgram(List<Double> quotas) {
        LinearProgram.Builder builder = LinearProgram.minimise();
        Map<String, Double> all = new LinkedHashMap<>();
        for (int i = 0; i < quotas.size(); i++) {
            Province province = PROBLEM.provinces().get(i);
            builder.column(
                    province.name(),
                    0.7 * quotas.get(i),
                    Math.min(1.9 * quotas.get(i), province.capacity()),
                    province.unitCost());
            all.put(province.name(), 1.0);
        }
        return builder.row("cuts", all, Relation.EQUAL, 80_000).build();
    }

    private static void assertFeasible(ProvincialAnswer answer, RateBounds rates) {
        assertThat(Summation.sum(answer.cuts())).isCloseTo(80_000, within(1e-5));
        assertThat(Summation.sum(answer.quotas()))
                .isGreaterThan(rates.equals(InstanceC.RATES) ? 80_000 / 1.9 : 80_000 - 1e-5);
        for (int i = 0; i < PROBLEM.size(); i++) {
            double rate = answer.executionRates().get(i);
            assertThat(rate).isBetween(rates.least() - 1e-9, rates.greatest() + 1e-9);
            if (rates.equals(InstanceC.RATES)) {
                assertThat(answer.cuts().get(i))
                        .isLessThanOrEqualTo(PROBLEM.provinces().get(i).capacity() + 1e-6);
            }
        }
    }
}
