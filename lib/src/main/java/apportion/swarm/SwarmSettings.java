package apportion.swarm;

import java.util.Locale;

/**
 * The numbers of a particle swarm: v ← w v + c₁ r₁ (own best − x) + c₂ r₂ (neighbours' best − x), x ← x + v.
 *
 * @param particles N
 * @param firstInertia w at the start
 * @param lastInertia w at the last iteration; linear in between
 * @param cognitive c₁, the pull of a particle's own best point
 * @param social c₂, the pull of the best point among its neighbours
 * @param iterations at most
 */
public record SwarmSettings(
        int particles, double firstInertia, double lastInertia, double cognitive, double social, int iterations) {

    public SwarmSettings {
        if (particles < 2 || iterations < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A swarm needs at least 2 particles and 1 iteration, got %d and %d.",
                    particles,
                    iterations));
        }
        for (double number : new double[] {firstInertia, lastInertia, cognitive, social}) {
            if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Inertia and pulls must be finite and not negative, got %s, %s, %s, %s."
                                .formatted(firstInertia, lastInertia, cognitive, social));
            }
        }
    }

    /** N = 40, c₁ = c₂ = 1.5, w = 0.6, 2,000 iterations, as in Wang et al. (2020), section 4. */
    public static SwarmSettings wang() {
        return new SwarmSettings(40, 0.6, 0.6, 1.5, 1.5, 2000);
    }

    /**
     * The constriction of Clerc and Kennedy (2002), "The particle swarm: explosion, stability, and convergence", IEEE
     * Transactions on Evolutionary Computation 6(1): w = 0.7298, c₁ = c₂ = 1.49618; here with N = 40, 2,000 iterations.
     */
    public static SwarmSettings clerc() {
        return new SwarmSettings(40, 0.7298, 0.7298, 1.49618, 1.49618, 2000);
    }

    public SwarmSettings withParticles(int other) {
        return new SwarmSettings(other, firstInertia, lastInertia, cognitive, social, iterations);
    }

    public SwarmSettings withIterations(int other) {
        return new SwarmSettings(particles, firstInertia, lastInertia, cognitive, social, other);
    }

    /** Inertia that changes linearly over the iterations; equal numbers for a constant one. */
    public SwarmSettings withInertia(double first, double last) {
        return new SwarmSettings(particles, first, last, cognitive, social, iterations);
    }

    public SwarmSettings withPulls(double otherCognitive, double otherSocial) {
        return new SwarmSettings(particles, firstInertia, lastInertia, otherCognitive, otherSocial, iterations);
    }

    /**
     * Whether particles settle for sure: c₁ + c₂ &lt; 24 (1 − w²)/(7 − 5w), Poli (2009), the limit of order-2 stability.
     */
    public boolean isStable() {
        double inertia = Math.max(firstInertia, lastInertia);
        return inertia < 1 && cognitive + social < 24 * (1 - inertia * inertia) / (7 - 5 * inertia);
    }

    double inertia(int iteration) {
        return iterations == 1
                ? firstInertia
                : firstInertia + (lastInertia - firstInertia) * (iteration - 1) / (iterations - 1);
    }
}
