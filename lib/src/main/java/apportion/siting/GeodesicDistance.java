package apportion.siting;

import org.locationtech.proj4j.geodesic.Geodesic;

/** The length of the shortest way over the ellipsoid, by the method of Karney (2013), to about 10 nanometres. */
public final class GeodesicDistance {

    private static final double MEAN_RADIUS = 6_371_008.8;

    private GeodesicDistance() {}

    /** Metres between two places on WGS 84, all four in degrees, longitude before latitude. */
    public static double metres(double longitude, double latitude, double otherLongitude, double otherLatitude) {
        requireLatitude(latitude);
        requireLatitude(otherLatitude);
        if (!Double.isFinite(longitude) || !Double.isFinite(otherLongitude)) {
            throw new IllegalArgumentException(
                    "A longitude must be finite, got %s and %s.".formatted(longitude, otherLongitude));
        }
        return Geodesic.WGS84.Inverse(latitude, longitude, otherLatitude, otherLongitude).s12;
    }

    /**
     * Metres on a sphere of the Earth's mean radius, 6 371 008.8 m, by the haversine formula; up to 0.5 % from
     * {@link #metres}, and here to show that.
     */
    public static double onSphere(double longitude, double latitude, double otherLongitude, double otherLatitude) {
        requireLatitude(latitude);
        requireLatitude(otherLatitude);
        double up = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double across = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double cosines = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude));
        return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(up * up + cosines * across * across)));
    }

    private static void requireLatitude(double latitude) {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException(
                    "A latitude must be in [-90, 90], got %s.\nMaybe the axes are swapped: longitude comes first."
                            .formatted(latitude));
        }
    }
}
