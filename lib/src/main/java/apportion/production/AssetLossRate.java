package apportion.production;

/** The part of fixed assets that is lost when a mine closes, (B.1) of Wang et al. (2020). */
public final class AssetLossRate {

    private AssetLossRate() {}

    /**
     * r = K_u (1 − R_r) / K.
     *
     * @param originalAssets K_u, what the fixed assets once cost; positive
     * @param salvageRate R_r, the part that their sale brings in, in [0, 1]
     * @param capital K, capital input in the unit of the assets; positive
     */
    public static double of(double originalAssets, double salvageRate, double capital) {
        if (!(originalAssets > 0 && capital > 0)) {
            throw new IllegalArgumentException(
                    "originalAssets and capital must be positive, got %s and %s.".formatted(originalAssets, capital));
        }
        if (!(salvageRate >= 0 && salvageRate <= 1)) {
            throw new IllegalArgumentException("salvageRate must lie in [0, 1], got %s.".formatted(salvageRate));
        }
        return originalAssets * (1 - salvageRate) / capital;
    }
}
