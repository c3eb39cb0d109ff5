package apportion.production;

import java.util.Locale;

/**
 * Modified least squares: the average function shifted up by the mean inefficiency, which the second and third moments of
 * the residuals give if noise is normal and inefficiency half-normal. Olsen, Schmidt and Waldman (1980), "A Monte Carlo
 * study of estimators of stochastic frontier production functions", Journal of Econometrics 13(1).
 *
 * @param boundary the shifted function; observations may lie above it
 * @param inefficiencyDeviation σᵤ of the normal distribution whose positive half inefficiency follows
 * @param noiseDeviation σᵥ
 */
public record ModifiedLeastSquares(BoundaryProduction boundary, double inefficiencyDeviation, double noiseDeviation) {

    private static final double MEAN_OF_HALF_NORMAL = Math.sqrt(2 / Math.PI);
    private static final double THIRD_MOMENT = MEAN_OF_HALF_NORMAL * (4 / Math.PI - 1);
    private static final double VARIANCE_OF_HALF_NORMAL = 1 - 2 / Math.PI;

    /**
     * Fits by least squares and shifts by σᵤ √(2/π), with σᵤ³ = −m₃ / [√(2/π) (4/π − 1)] and σᵥ² = m₂ − (1 − 2/π) σᵤ².
     *
     * @return {@link FrontierOutcome.WrongSkewness} if m₃ ≥ 0, {@link FrontierOutcome.NoNoise} if σᵥ² would not be positive
     * @throws IllegalArgumentException for data {@link LeastSquares#fit} refuses
     */
    public static FrontierOutcome<ModifiedLeastSquares> fit(ProductionData data) {
        AverageProduction average = LeastSquares.fit(data);
        if (average.isExact() || average.skewness() >= 0) {
            return new FrontierOutcome.WrongSkewness<>(average, average.isExact() ? 0 : average.skewness());
        }
        double deviation = Math.cbrt(-average.moment(3) / THIRD_MOMENT);
        double noise = average.moment(2) - VARIANCE_OF_HALF_NORMAL * deviation * deviation;
        CobbDouglasFunction function = average.function();
        var boundary = new BoundaryProduction(
                "Modified least squares",
                data,
                function.withLogEfficiency(function.logEfficiency() + deviation * MEAN_OF_HALF_NORMAL));
        return noise > 0
                ? new FrontierOutcome.Estimated<>(new ModifiedLeastSquares(boundary, deviation, Math.sqrt(noise)))
                : new FrontierOutcome.NoNoise<>(new ModifiedLeastSquares(boundary, deviation, 0));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s\ndeviations: inefficiency %.6f, noise %.6f",
                boundary,
                inefficiencyDeviation,
                noiseDeviation);
    }
}
