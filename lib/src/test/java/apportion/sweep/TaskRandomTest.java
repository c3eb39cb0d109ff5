package apportion.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskRandomTest {

    @Test
    void theSeedOfATaskIsTheNumberThatASplittableRandomWouldDrawForIt() {
        for (long seed : new long[] {0, 1, 2017, -1, Long.MIN_VALUE}) {
            var drawn = new SplittableRandom(seed).longs(200).toArray();
            var derived = IntStream.range(0, 200)
                    .mapToLong(index -> TaskRandom.seedOf(seed, index))
                    .toArray();
            assertThat(derived).isEqualTo(drawn);
        }
    }

    /** First numbers of L64X128MixRandom, drawn once with a JDK 17 and with a JDK 25. */
    @Test
    void theStreamIsTheSameOnEveryJdk() {
        assertThat(TaskRandom.of(2017, 0).nextLong()).isEqualTo(-3901310721480643802L);
        assertThat(TaskRandom.of(2017, 99_999).nextLong()).isEqualTo(-9142304495668069729L);
        assertThat(TaskRandom.of(2017, 99_999).nextDouble()).isEqualTo(0.5043946802136342);
    }

    @Test
    void noTwoTasksShareASeed() {
        assertThat(IntStream.range(0, 200_000)
                        .mapToLong(index -> TaskRandom.seedOf(7, index))
                        .distinct()
                        .count())
                .isEqualTo(200_000);
    }

    /** The first numbers of neighbouring streams are uncorrelated: |r| of 100,000 pairs stays below 4/√n. */
    @Test
    void neighbouringStreamsAreUncorrelated() {
        int pairs = 100_000;
        double sum = 0;
        for (int index = 0; index < pairs; index++) {
            double here = TaskRandom.of(1, index).nextDouble() - 0.5;
            double next = TaskRandom.of(1, index + 1).nextDouble() - 0.5;
            sum += 12 * here * next;
        }
        assertThat(Math.abs(sum / pairs)).isLessThan(4 / Math.sqrt(pairs));
    }

    @Test
    void anIndexIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskRandom.of(1, -1))
                .withMessage("index must be 0 or more, got -1.");
    }
}
