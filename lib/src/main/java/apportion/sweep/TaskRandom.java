package apportion.sweep;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The random stream of a task, from the sweep's seed and the task's index alone.
 *
 * <p>The stream is the JDK's L64X128MixRandom (Steele and Vigna 2021) with the seed z(seed + (index + 1) γ), where γ is the
 * golden ratio's 0x9e3779b97f4a7c15 and z the mixing function of SplittableRandom (Steele, Lea and Flood 2014): the
 * (index + 1)-th number of {@code new SplittableRandom(seed)}, without drawing the ones before. γ is odd and z a bijection,
 * so that no two tasks of a sweep share a seed.
 */
public final class TaskRandom {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private TaskRandom() {}

    /**
     * A new generator at the start of a task's stream.
     *
     * @param index 0 or more
     */
    public static RandomGenerator of(long seed, int index) {
        return FACTORY.create(seedOf(seed, index));
    }

    static long seedOf(long seed, int index) {
        if (index < 0) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "index must be 0 or more, got %d.", index));
        }
        return mixed(seed + (index + 1) * GOLDEN_GAMMA);
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
