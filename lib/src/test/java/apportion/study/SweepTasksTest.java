package apportion.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.study.coal.InstanceC;
import apportion.study.coal.Preference;
import apportion.study.coal.PreferenceSwarms;
import apportion.study.coal.PreferenceWeights;
import apportion.study.coal.PreferenceWeights.Instance;
import apportion.study.relocation.ParameterBoxes;
import apportion.study.relocation.RelocationData;
import apportion.study.siting.DrawnCosts;
import apportion.study.siting.ParameterGrid;
import apportion.study.siting.Scenario;
import apportion.study.siting.SiteChoice;
import apportion.study.siting.SiteRanking;
import apportion.study.siting.SiteShares;
import apportion.sweep.LocalRunner;
import apportion.sweep.Sweep;
import apportion.sweep.SweepResult;
import apportion.sweep.TaskRandom;
import apportion.welfare.GainDecomposition;
import apportion.welfare.RelocationGame;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYSeries;

/** The studies' sweeps: the same bytes for one and two workers, and single tasks against the studies' own answers. */
class SweepTasksTest {

    static Stream<Sweep<?>> sweeps() {
        return Stream.of(
                new DrawnCosts.AtLevels(2, 1, 5).sweep(),
                new ParameterGrid(2, 2, 2).sweep(),
                new ParameterBoxes(2, 0.3, 10).sweep(),
                new PreferenceWeights(Instance.C, 3).sweep(),
                new PreferenceSwarms(2, 2, 10).sweep());
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void oneWorkerAndTwoGiveTheSameBytesAndNoTaskFails(Sweep<?> sweep) {
        SweepResult one = sweep.run(LocalRunner.on(1));
        assertThat(one.failures()).isEmpty();
        assertThat(one.table().rowCount()).isEqualTo(sweep.count());
        assertThat(sweep.run(LocalRunner.on(2)).csv()).isEqualTo(one.csv());
    }

    @Test
    void aBoxOfNoWidthHoldsTable6() {
        var printed = GainDecomposition.of(RelocationGame.of(RelocationData.parameters()));
        var drawn = new ParameterBoxes.InBox(0).compute(TaskRandom.of(1, 0));
        assertThat(drawn.technology()).isCloseTo(printed.cooperativeShared() - printed.cooperativeOwn(), within(1e-9));
        assertThat(drawn.coordination()).isCloseTo(printed.cooperativeOwn() - printed.balancedOwn(), within(1e-9));
        assertThat(drawn.coordination()).isLessThan(drawn.technology());
    }

    /** The fuzzy numbers have their modes inside, so that the ranking at the modes is one that draws can give. */
    @Test
    void drawsRankAsTheModesDoMoreOftenThanNot() {
        SiteRanking atModes = SiteRanking.of(Scenario.of(0.4, 0));
        long same = IntStream.range(0, 40)
                .mapToObj(index -> new DrawnCosts(0.4).compute(TaskRandom.of(2017, index)))
                .filter(choice -> atModes.best().contains(choice.best()))
                .count();
        assertThat(same).isGreaterThan(10);
    }

    @Test
    void theGridPointOfAScenarioIsThatScenario() {
        SiteChoice choice = new ParameterGrid.At(0.5, 0.4, 0).compute(TaskRandom.of(1, 0));
        assertThat(choice.order()).isNotEmpty();
        assertThat(choice.best()).isBetween(1, 10);
        SweepResult grid = new ParameterGrid(2, 2, 2).sweep().run();
        assertThat(SiteShares.of(grid.table()).intColumn("computations").sum()).isEqualTo(8);
    }

    @Test
    void theWeightOfAScenarioReachesWhatThatScenarioDoes() {
        var at = new PreferenceWeights.At(Instance.C, Preference.ECONOMY.productivityWeight())
                .compute(TaskRandom.of(1, 0));
        assertThat(at.value())
                .isCloseTo(InstanceC.byEnumeration(Preference.ECONOMY).value(), within(1e-9));
    }

    @Test
    void aLongerSearchOfTheSameStreamComesNearerAndNoSearchPassesTheOptimum() {
        double weight = Preference.ECONOMY.productivityWeight();
        var brief = new PreferenceSwarms.At(weight, 3).compute(TaskRandom.of(2020, 7));
        var longer = new PreferenceSwarms.At(weight, 60).compute(TaskRandom.of(2020, 7));
        assertThat(longer.exact())
                .isCloseTo(InstanceC.byEnumeration(Preference.ECONOMY).value(), within(1e-9));
        assertThat(longer.gap()).isBetween(-1e-9, brief.gap());
        assertThat(brief.gap()).isCloseTo(brief.exact() - brief.reached(), within(1e-15));
    }

    @Test
    void theFigureOfTheSwarmsHasTheGapsOfEachWeight() {
        var table = new PreferenceSwarms(2, 3, 2).sweep().run().table();
        XYSeries worst = Objects.requireNonNull(PreferenceSwarms.chart(table).getSeries("worst search"));
        assertThat(worst.getXData()).containsExactly(0, 1);
        assertThat(worst.getYData()[1])
                .isEqualTo(IntStream.range(3, 6)
                        .mapToDouble(row -> table.doubleColumn("gap").get(row))
                        .max()
                        .orElseThrow());
    }

    @Test
    void theFigureOfTheWeightsShowsBothInstances() {
        var table = new PreferenceWeights(Instance.C, 2).sweep().run().table();
        var chart = PreferenceWeights.chart(table.copy().setName("coal-front-b"), table);
        assertThat(chart.getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactly("Instance B", "Instance C");
        assertThat(chart.getSeriesCollection())
                .allSatisfy(series -> assertThat(series.getYData())
                        .containsExactly(table.doubleColumn("benefits").asDoubleArray()));
    }
}
