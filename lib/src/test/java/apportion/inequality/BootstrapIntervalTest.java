package apportion.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BootstrapIntervalTest {

    private static final WeightedValues DATA = WeightedValues.of(1, 2, 3, 4, 10, 6, 3, 8, 2, 5);

    @Test
    void theSameSeedGivesTheSameInterval() {
        var first = BootstrapInterval.of(DATA, Gini::of, new Random(7));
        assertThat(BootstrapInterval.of(DATA, Gini::of, new Random(7))).isEqualTo(first);
        assertThat(first.lower()).isLessThan(first.estimate());
        assertThat(first.upper()).isGreaterThan(first.estimate());
        assertThat(first.correctedUpper()).isGreaterThan(first.correctedLower());
    }

    @Test
    void theStandardErrorOfAMeanIsTheTextbookOne() {
        // Standard deviation of the population / √n, whatever the distribution.
        var interval = BootstrapInterval.of(DATA, WeightedValues::mean, 0.9, 20_000, new Random(1));
        double variance =
                DATA.values().stream().mapToDouble(x -> (x - 4.4) * (x - 4.4)).sum() / 10;
        assertThat(interval.standardError()).isCloseTo(Math.sqrt(variance / 10), within(0.01));
    }

    @Test
    void anIntervalCoversTheTruthAboutAsOftenAsItSays() {
        int covered = 0;
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var sample = WeightedValues.of(random.doubles(80).toArray()); // uniform on (0, 1): G = 1/3
            var interval = BootstrapInterval.of(sample, Gini::of, 0.9, 400, random);
            covered += interval.correctedLower() <= 1.0 / 3 && 1.0 / 3 <= interval.correctedUpper() ? 1 : 0;
        }
        assertThat(covered).isBetween(82, 97); // 90 ± 2.5 standard deviations of a binomial count
    }

    @Test
    void samplesWithNothingToShareAreCountedAndLeftOut() {
        var interval = BootstrapInterval.of(WeightedValues.of(0, 0, 1), Gini::of, 0.95, 1000, new Random(3));
        assertThat(interval.leftOut()).isBetween(230, 360); // (2/3)³ = 0.296 of them
        assertThat(interval.toString()).contains("left out");
    }

    @Test
    void wrongSettingsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapInterval.of(DATA, Gini::of, 1, 500, new Random(1)))
                .withMessage("level must lie in (0, 1), got 1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapInterval.of(DATA, Gini::of, 0.9, 5, new Random(1)))
                .withMessage("samples must be at least 100, got 5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapInterval.of(WeightedValues.of(List.of(3.0)), Gini::of, new Random(1)))
                .withMessage("A bootstrap needs at least 2 values, got 1.");
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> BootstrapInterval.of(DATA, Gini::of, new Random(1)))
                    .withMessage("Interrupted: drawing bootstrap samples.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
