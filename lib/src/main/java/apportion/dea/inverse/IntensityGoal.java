package apportion.dea.inverse;

import java.util.Locale;

/**
 * A goal for emissions per output, as a share below a base year; the first stage of a chain of quotas. With base intensity
 * e₀/y₀, an output y may emit (1 − share) · e₀/y₀ · y, and the quota is what is emitted above that.
 *
 * <p>{@code new IntensityGoal(253_527, 217_836, 0.60).quota(413_471, 809_255)}
 *
 * @param baseEmission e₀
 * @param baseOutput y₀
 * @param share by which the intensity is to fall, in [0, 1]
 */
public record IntensityGoal(double baseEmission, double baseOutput, double share) {

    public IntensityGoal {
        requirePositive("baseEmission", baseEmission);
        requirePositive("baseOutput", baseOutput);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "share must lie in [0, 1], got %s.", share));
        }
    }

    /** What this output may emit. */
    public double allowed(double output) {
        requirePositive("output", output);
        return (1 - share) * (baseEmission / baseOutput) * output;
    }

    /** What must go; negative if less is emitted than allowed. */
    public double quota(double emission, double output) {
        requirePositive("emission", emission);
        return emission - allowed(output);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be positive and finite, got %s.", name, value));
        }
    }
}
