package apportion.siting;

/**
 * How fast the ground rises, metres per metre; NaN where it is not known.
 *
 * @param east ∂z/∂x
 * @param north ∂z/∂y
 */
public record Gradient(double east, double north) {

    static final Gradient UNKNOWN = new Gradient(Double.NaN, Double.NaN);

    /** atan √(p² + q²) in degrees. */
    public double slopeDegrees() {
        return Math.toDegrees(Math.atan(Math.hypot(east, north)));
    }

    public double slopePercent() {
        return 100 * Math.hypot(east, north);
    }

    /** The direction downhill, degrees clockwise from north, in [0, 360); NaN on flat ground. */
    public double aspectDegrees() {
        if (east == 0 && north == 0) {
            return Double.NaN;
        }
        double azimuth = Math.toDegrees(Math.atan2(-east, -north));
        return azimuth < 0 ? azimuth + 360 : azimuth + 0.0;
    }
}
