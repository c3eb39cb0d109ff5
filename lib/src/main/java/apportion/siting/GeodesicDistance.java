package apportion.siting;

import org.locationtech.proj4j.geodesic.Geodesic;

/** The length of the shortest way over the ellipsoid, by the method of Karney (2013), to about 10 nanometres. */
public final class GeodesicDistance {

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

    private static void requireLatitude(double latitude) {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException(
                    "A latitude must be in [-90, 90], got %s.\nMaybe the axes are swapped: longitude comes first."
                            .formatted(latitude));
        }
    }
}
