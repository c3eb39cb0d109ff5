package apportion.dea.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Orientation;
import apportion.dea.RadialModel;
import apportion.dea.ReturnsToScale;
import apportion.sweep.LocalRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/**
 * Case R15 of {@code cases/dea.json} (javierbarbero/DataEnvelopmentAnalysis.jl, test/deaboot.jl): five units, one input, one
 * output, 200 replications. The scores are exact; the corrected ones depend on the random numbers, so within 0.05.
 */
class SimarWilsonBootstrapTest {

    private static final double[] REFERENCE = {1, 0.625, 1, 0.9, 1};
    private static final double[] CORRECTED = {0.936384, 0.606179, 0.940476, 0.869816, 0.90737};

    private static final DecisionMakingUnits UNITS =
            DecisionMakingUnits.of(new double[][] {{2}, {4}, {3}, {5}, {6}}, new double[][] {{1}, {2}, {3}, {4}, {5}});

    @Test
    void scoresAreThoseOfTheCaseAndCorrectedOnesNear() {
        BootstrapResult result =
                SimarWilsonBootstrap.of(RadialModel.of(UNITS), 1).solve();
        for (int unit = 0; unit < 5; unit++) {
            BootstrapResult.Unit one = result.units().get(unit);
            assertThat(one.score()).isCloseTo(REFERENCE[unit], within(1e-9));
            assertThat(one.corrected()).isLessThanOrEqualTo(one.score() + 1e-12);
            assertThat(one.corrected()).isCloseTo(CORRECTED[unit], within(0.05));
            assertThat(one.lower()).isLessThanOrEqualTo(one.upper());
            assertThat(one.upper()).isLessThanOrEqualTo(one.score() + 1e-9);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesWhateverTheThreads() throws Exception {
        var bootstrap = SimarWilsonBootstrap.of(RadialModel.of(UNITS), 7).withReplications(100);
        BootstrapResult here = bootstrap.solve();
        var pool = new ForkJoinPool(1);
        try {
            assertThat(pool.submit(bootstrap::solve).get()).isEqualTo(here);
        } finally {
            pool.shutdown();
        }
        assertThat(SimarWilsonBootstrap.of(RadialModel.of(UNITS), 8)
                        .withReplications(100)
                        .solve())
                .isNotEqualTo(here);
    }

    @Test
    void outputScoresAreCorrectedUpwards() {
        BootstrapResult result = SimarWilsonBootstrap.of(RadialModel.of(UNITS).withOrientation(Orientation.OUTPUT), 1)
                .withReplications(200)
                .solve();
        assertThat(result.units())
                .allSatisfy(unit -> assertThat(unit.corrected()).isGreaterThanOrEqualTo(unit.score() - 1e-12));
    }

    @Test
    void variableReturnsAreFoundWhereTheyAreStrongAndNotWhereThereAreNone() {
        // y = x exactly scaled by inefficiency has constant returns; y = √(x − 1) does not.
        double[][] x = new double[40][1];
        double[][] constant = new double[40][1];
        double[][] variable = new double[40][1];
        for (int unit = 0; unit < 40; unit++) {
            x[unit][0] = 1 + unit;
            double efficiency = 1 - 0.3 * ((unit * 7) % 10) / 10;
            constant[unit][0] = x[unit][0] * efficiency;
            variable[unit][0] = (0.2 + Math.sqrt(x[unit][0] - 1)) * efficiency;
        }
        assertThat(test(x, constant).rejectsConstant()).isFalse();
        assertThat(test(x, variable).rejectsConstant()).isTrue();
    }

    @Test
    void theStatisticIsTheRatioOfTheSums() {
        // javierbarbero/DataEnvelopmentAnalysis.jl, test/deartstest.jl
        var input = SimarWilsonBootstrap.of(RadialModel.of(UNITS), 1).withReplications(50);
        assertThat(input.testReturnsToScale().statistic()).isCloseTo(0.802947, within(1e-6));
        var output = SimarWilsonBootstrap.of(RadialModel.of(UNITS).withOrientation(Orientation.OUTPUT), 1)
                .withReplications(50);
        assertThat(output.testReturnsToScale().statistic()).isCloseTo(0.813093, within(1e-6));
    }

    private static ReturnsToScaleTest test(double[][] x, double[][] y) {
        return SimarWilsonBootstrap.of(RadialModel.of(DecisionMakingUnits.of(x, y)), 3)
                .withReplications(200)
                .testReturnsToScale();
    }

    @Test
    void settingsAreChecked() {
        var bootstrap = SimarWilsonBootstrap.of(RadialModel.of(UNITS), 1);
        assertThatThrownBy(() -> bootstrap.withReplications(1)).hasMessage("replications must be at least 2, got 1.");
        assertThatThrownBy(() -> bootstrap.withConfidence(1))
                .hasMessage("confidence must lie between 0 and 1, got 1.0.");
        assertThatThrownBy(() -> SimarWilsonBootstrap.of(RadialModel.of(UNITS.select(List.of(0, 2))), 1)
                        .solve())
                .hasMessageContaining("needs a unit below the frontier, got none.");
    }

    /** 1,000 replications each: the means differ by the noise of the draws, below 0.02 here. */
    @Test
    void aSweepOverItsReplicationsEstimatesTheSame() {
        var bootstrap = SimarWilsonBootstrap.of(RadialModel.of(UNITS), 1).withReplications(1000);
        BootstrapResult once = bootstrap.solve();
        BootstrapResult swept =
                bootstrap.result(bootstrap.sweep().run(LocalRunner.on(2)).table());
        assertThat(swept.bandwidth()).isEqualTo(once.bandwidth());
        assertThat(swept.replications()).isEqualTo(1000);
        for (int unit = 0; unit < 5; unit++) {
            assertThat(swept.units().get(unit).score())
                    .isEqualTo(once.units().get(unit).score());
            assertThat(swept.units().get(unit).corrected())
                    .isCloseTo(once.units().get(unit).corrected(), within(0.02));
        }
    }

    @Test
    void itsTasksTravelAsBytes() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var replicates = new BootstrapReplicates(
                UNITS,
                Orientation.INPUT,
                ReturnsToScale.VARIABLE,
                new ArrayList<>(List.of(1.0, 1.6, 1.0, 1.1, 1.0)),
                0.1,
                9);
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(replicates);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var arrived = (BootstrapReplicates) in.readObject();
            assertThat(arrived.task(0).compute(new SplittableRandom(1)))
                    .isEqualTo(replicates.task(0).compute(new SplittableRandom(1)));
        }
    }
}
