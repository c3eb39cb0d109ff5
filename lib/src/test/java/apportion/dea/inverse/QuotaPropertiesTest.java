package apportion.dea.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any data: ten units, two inputs, one good and one bad output. Tolerances are absolute, numbers near 10. */
class QuotaPropertiesTest {

    private static final double SMALL = 1e-7;
    private static final QuotaOptions ALL = QuotaOptions.DEFAULT.withReference(ReferenceSet.ALL_UNITS);

    private static QuotaModel model(DecisionMakingUnits units, QuotaOptions options, double share) {
        QuotaModel model =
                QuotaModel.of(FrontierSplit.of(units), Quota.of("b1", 0)).with(options);
        QuotaIntervals intervals = model.intervals();
        double least = intervals.least("b1");
        return model.with(Quota.of("b1", least + share * (intervals.greatest("b1") - least)));
    }

    private static Iterable<Integer> seeds() {
        return () -> IntStream.range(0, 50).iterator();
    }

    @Test
    void reductionsAddUpAndEveryReadingHasTheSameOptimum() {
        for (int seed : seeds()) {
            QuotaModel level = model(Instances.random(seed, 10, 2, 1, 1), ALL, 0.4);
            QuotaAllocation allocation = level.solve().orElseThrow();
            QuotaAllocation amount =
                    level.with(ALL.withReading(QuotaReading.AMOUNT)).solve().orElseThrow();
            double quota = level.quota().amount("b1");
            assertThat(allocation.total("b1")).as("seed %d", seed).isCloseTo(quota, within(SMALL));
            assertThat(amount.total("b1")).as("seed %d", seed).isCloseTo(quota, within(SMALL));
            assertThat(amount.objective()).as("seed %d", seed).isCloseTo(allocation.objective(), within(SMALL));
            assertThat(amount.price("b1")).as("seed %d", seed).isCloseTo(allocation.price("b1"), within(1e-6));
        }
    }

    @Test
    void noUnitEndsBelowItsTargetAndEfficientUnitsStayAsTheyAre() {
        for (int seed : seeds()) {
            var options = ALL.withTarget(TargetInefficiency.share(0.9));
            QuotaAllocation allocation = model(Instances.random(seed, 10, 2, 1, 1), options, 0.5)
                    .solve()
                    .orElseThrow();
            Rescoring rescoring = allocation.rescore();
            allocation
                    .model()
                    .targets()
                    .forEach((unit, target) -> assertThat(rescoring.line(unit).after())
                            .as("unit %s", unit)
                            .isGreaterThanOrEqualTo(target - SMALL));
            for (String unit : allocation.split().efficientUnits()) {
                assertThat(rescoring.line(unit).change()).isEqualTo(Rescoring.Change.THE_SAME);
            }
        }
    }

    @Test
    void costsAreConvexInTheQuotaAndAtLeastIsNeverDearer() {
        for (int seed : seeds()) {
            DecisionMakingUnits units = Instances.random(seed, 10, 2, 1, 1);
            List<Double> exactly = new ArrayList<>();
            List<Double> atLeast = new ArrayList<>();
            for (double share : new double[] {0.2, 0.5, 0.8}) {
                QuotaModel model = model(units, ALL, share);
                exactly.add(model.solve().orElseThrow().objective());
                atLeast.add(model.with(ALL.withTotal(QuotaTotal.AT_LEAST))
                        .solve()
                        .orElseThrow()
                        .objective());
            }
            assertThat(exactly.get(1))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo((exactly.get(0) + exactly.get(2)) / 2 + SMALL);
            for (int k = 0; k < 3; k++) {
                assertThat(atLeast.get(k)).isLessThanOrEqualTo(exactly.get(k) + SMALL);
            }
            assertThat(atLeast.get(1)).isGreaterThanOrEqualTo(atLeast.get(0) - SMALL); // rises with the quota
            assertThat(atLeast.get(2)).isGreaterThanOrEqualTo(atLeast.get(1) - SMALL);
        }
    }

    @Test
    void orderOfTheUnitsDoesNotMatter() {
        for (int seed : seeds()) {
            DecisionMakingUnits units = Instances.random(seed, 10, 2, 1, 1);
            List<Integer> order = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            QuotaAllocation first = model(units, ALL, 0.3).solve().orElseThrow();
            QuotaAllocation second =
                    model(units.select(order), ALL, 0.3).solve().orElseThrow();
            assertThat(second.objective()).as("seed %d", seed).isCloseTo(first.objective(), within(SMALL));
            for (String unit : units.names()) { // random data have one optimum
                assertThat(second.reduction(unit, "b1"))
                        .as("seed %d, unit %s", seed, unit)
                        .isCloseTo(first.reduction(unit, "b1"), within(1e-6));
            }
        }
    }

    @Test
    void programSplitsByUnitAtThePrice() {
        for (int seed : seeds()) {
            QuotaModel model = model(Instances.random(seed, 10, 2, 1, 1), ALL, 0.37);
            QuotaAllocation allocation = model.solve().orElseThrow();
            AbatementCosts costs = model.abatementCosts("b1");
            double quota = model.quota().amount("b1");
            double price = allocation.price("b1");
            // strong duality: what the units make of the price, and the price of the quota, add up to the optimum
            double sum = costs.curves().stream()
                    .mapToDouble(curve -> curve.valueAt(price))
                    .sum();
            assertThat(sum + price * quota).as("seed %d", seed).isCloseTo(allocation.objective(), within(SMALL));
            assertThat(costs.aggregate().cost(quota)).isCloseTo(allocation.objective(), within(SMALL));
            assertThat(costs.price(quota).contains(price, 1e-6)).isTrue();
            Map<String, Double> split = costs.split(quota);
            for (AbatementCurve curve : costs.curves()) {
                double reduction = allocation.reduction(curve.name(), "b1");
                assertThat(curve.bestReductions(price + 1e-6).to()).isGreaterThanOrEqualTo(reduction - SMALL);
                assertThat(curve.bestReductions(price - 1e-6).from()).isLessThanOrEqualTo(reduction + SMALL);
                assertThat(split.get(curve.name())).isCloseTo(reduction, within(1e-6)); // no ties in random data
            }
        }
    }

    @Test
    void costCurvesAreConvexAndTheirBreakpointsExact() {
        for (int seed : seeds()) {
            QuotaModel model = model(Instances.random(seed, 8, 2, 1, 1), ALL, 0.3);
            for (AbatementCurve curve : model.abatementCosts("b1").curves()) {
                List<AbatementCurve.Step> steps = curve.steps();
                for (int k = 1; k < steps.size(); k++) {
                    assertThat(steps.get(k).marginalCost())
                            .isGreaterThan(steps.get(k - 1).marginalCost());
                }
                for (AbatementCurve.Step step : steps) { // inside a step the curve is what a program of its own finds
                    double middle = (step.from() + step.to()) / 2;
                    assertThat(model.with(ALL.withReducing(List.of(curve.name())))
                                    .with(Quota.of("b1", middle))
                                    .solve()
                                    .orElseThrow()
                                    .objective())
                            .as("seed %d, unit %s at %s", seed, curve.name(), middle)
                            .isCloseTo(curve.cost(middle), within(SMALL));
                }
            }
        }
    }

    @ParameterizedTest(name = "a unit of measurement {0} times as small")
    @ValueSource(doubles = {1e-6, 1e3})
    void unitsOfMeasurementMatterForRawWeightsOnly(double factor) {
        int moved = 0;
        for (int seed : seeds()) {
            DecisionMakingUnits units = Instances.random(seed, 10, 2, 1, 1);
            DecisionMakingUnits scaled = units.withValues(
                    "x1",
                    IntStream.range(0, 10)
                            .mapToObj(unit -> factor * units.value("x1", unit))
                            .toList());
            var byTotal = ALL.withWeights(ObjectiveWeights.byTotal());
            QuotaAllocation before = model(units, byTotal, 0.4).solve().orElseThrow();
            QuotaAllocation after = model(scaled, byTotal, 0.4).solve().orElseThrow();
            QuotaAllocation rawBefore = model(units, ALL, 0.4).solve().orElseThrow();
            QuotaAllocation rawAfter = model(scaled, ALL, 0.4).solve().orElseThrow();
            boolean differs = false;
            for (String unit : units.names()) {
                assertThat(after.reduction(unit, "b1"))
                        .as("seed %d, unit %s", seed, unit)
                        .isCloseTo(before.reduction(unit, "b1"), within(1e-6));
                differs |= Math.abs(rawAfter.reduction(unit, "b1") - rawBefore.reduction(unit, "b1")) > 0.01;
            }
            moved += differs ? 1 : 0;
        }
        assertThat(moved).as("seeds whose allocation depends on the unit of x1").isGreaterThan(10);
    }

    @Test
    void severalBadOutputsEachMeetTheirQuota() {
        for (int seed : seeds()) {
            FrontierSplit split = FrontierSplit.of(Instances.random(seed, 12, 2, 2, 2));
            if (split.inefficientUnits().isEmpty()) {
                continue;
            }
            QuotaModel model =
                    QuotaModel.of(split, Quota.of("b1", 0)).with(ALL.withThresholds(Thresholds.uniform(0.3)));
            QuotaIntervals intervals = model.intervals();
            Quota quota = Quota.of("b1", 0.2 * intervals.greatest("b1")).with("b2", 0.2 * intervals.greatest("b2"));
            QuotaAllocation allocation = model.with(quota).solve().orElseThrow();
            assertThat(allocation.total("b1")).isCloseTo(quota.amount("b1"), within(SMALL));
            assertThat(allocation.total("b2")).isCloseTo(quota.amount("b2"), within(SMALL));
        }
    }

    @Test
    void leastThresholdsAreLeast() {
        int asked = 0;
        for (int seed : seeds()) {
            QuotaModel model = model(Instances.random(seed, 10, 2, 1, 1), ALL, 1);
            QuotaModel more = model.with(Quota.of("b1", 1.5 * model.quota().amount("b1") + 0.1));
            if (more.leastThresholds().isOptimal()) {
                LeastThresholds least = more.leastThresholds().orElseThrow();
                double share = least.share("y1");
                assertThat(share).as("seed %d", seed).isGreaterThan(0.05 - SMALL);
                assertThat(more.with(ALL.withThresholds(least.thresholds()))
                                .solve()
                                .isOptimal())
                        .isTrue();
                assertThat(more.with(ALL.withThresholds(Thresholds.uniform(share - 1e-5)))
                                .solve()
                                .isOptimal())
                        .isFalse();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(30);
    }
}
