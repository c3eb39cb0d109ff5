package apportion.dea.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Theorem 1 of Emrouznejad, Yang and Amin (2019) fails on four plants; see {@link Instances#counterExample()}. */
class SpanningTestTest {

    private static final FrontierSplit SPLIT = FrontierSplit.of(Instances.counterExample());

    @Test
    void inefficientUnitIsABenchmark() {
        SpanningTest test = SpanningTest.of(SPLIT);
        assertThat(test.holds()).isFalse();
        assertThat(test.inefficientBenchmarks()).containsOnlyKeys("C");
        assertThat(test.inefficientBenchmarks().get("C")).containsExactly("D");
        assertThat(test.lines().get(0).projectionIsSpanned()).isTrue(); // C itself needs A and B only
        assertThat(test.lines().get(1).overEfficient()).isNaN(); // D: co2 <= 2 needs β >= 1/5, and there output > 4
        assertThat(test.containsAll()).isFalse(); // A and B emit at most 2, C and D more
        assertThat(test.toString()).contains("the same β* over F: 1 of 2").contains("inefficient benchmarks: C");
        assertThat(test.table().rowCount()).isEqualTo(2);
    }

    @Test
    void overTheEfficientUnitsReductionsAreForcedThatNobodyAskedFor() {
        QuotaModel overF = QuotaModel.of(SPLIT, Quota.of("co2", 0));
        assertThat(overF.solve().isOptimal()).isFalse();
        QuotaModel overAll = overF.with(QuotaOptions.DEFAULT.withReference(ReferenceSet.ALL_UNITS));
        assertThat(overAll.solve().orElseThrow().objective())
                .isCloseTo(2 - 2 - 3.4, within(1e-9)); // all stays as it is
        QuotaModel asNeeded = overF.with(QuotaOptions.DEFAULT.withReference(ReferenceSet.EFFICIENT_IF_THEY_SPAN));
        assertThat(asNeeded.referenceUnits()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void holdsWhereTheFrontierOnlyRises() {
        FrontierSplit rising = FrontierSplit.of(Instances.units(
                List.of("A", "B", "E"), new double[] {1, 1, 1}, new double[] {1, 4, 1.5}, new double[] {1, 2, 1.6}));
        assertThat(rising.inefficientUnits()).containsExactly("E");
        assertThat(SpanningTest.of(rising).holds()).isTrue();
        assertThat(SpanningTest.of(rising).containsAll()).isTrue();
        assertThat(QuotaModel.of(rising, Quota.of("co2", 0))
                        .with(QuotaOptions.DEFAULT.withReference(ReferenceSet.EFFICIENT_IF_THEY_SPAN))
                        .referenceUnits())
                .containsExactly("A", "B");
    }

    @Test
    void whereTheTestHoldsStayingAsOneIsIsPossible() {
        int held = 0;
        for (int seed = 0; seed < 50; seed++) {
            FrontierSplit split = FrontierSplit.of(Instances.random(seed, 10, 2, 1, 1));
            if (SpanningTest.of(split).holds()) {
                held++;
                assertThat(QuotaModel.of(split, Quota.of("b1", 0)).solve().isOptimal())
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
        assertThat(held).isBetween(5, 49);
    }
}
