package apportion.production;

import java.util.Collections;

/**
 * Corrected least squares: the average function shifted up by its largest residual, λ̂ = ε + max (ln Y − ln Ȳ), so that no
 * observation lies above and one lies on it; (A.5) and (A.6) of Wang et al. (2020). Winsten (1957); Greene (1980), "Maximum
 * likelihood estimation of econometric frontier functions", Journal of Econometrics 13(1).
 *
 * <p>The elasticities stay those of the average. One observation decides the height: an error in it moves all capacities.
 */
public final class CorrectedLeastSquares {

    private CorrectedLeastSquares() {}

    /**
     * Fits by least squares and shifts.
     *
     * @throws IllegalArgumentException for data {@link LeastSquares#fit} refuses
     */
    public static BoundaryProduction fit(ProductionData data) {
        return shift(LeastSquares.fit(data));
    }

    /** Shifts an average function, for instance one with constant returns. */
    public static BoundaryProduction shift(AverageProduction average) {
        CobbDouglasFunction function = average.function();
        return new BoundaryProduction(
                "Corrected least squares",
                average.data(),
                function.withLogEfficiency(function.logEfficiency() + Collections.max(average.residuals())));
    }
}
