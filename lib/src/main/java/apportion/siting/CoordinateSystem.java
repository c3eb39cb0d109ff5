package apportion.siting;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The coordinate system of a layer: a name and what it means as a PROJ string.
 *
 * <p>Coordinates stand x before y, so longitude before latitude, as GeoJSON has them. {@link #named} knows WGS 84 and
 * CGCS2000, longitude and latitude as well as the transverse Mercator zones; anything else is given by {@link #of}.
 *
 * @param name such as {@code EPSG:32650}
 * @param definition such as {@code +proj=utm +zone=50 +datum=WGS84}
 */
public record CoordinateSystem(String name, String definition) {

    /** Longitude and latitude in degrees on WGS 84. */
    public static final CoordinateSystem WGS84 =
            new CoordinateSystem("EPSG:4326", "+proj=longlat +datum=WGS84 +no_defs");

    private static final Pattern NAME =
            Pattern.compile("(?:urn:ogc:def:crs:)?(EPSG|OGC):(?:[0-9.]*:)?(\\w+)", Pattern.CASE_INSENSITIVE);

    public CoordinateSystem {
        system(name, definition); // PROJ strings with errors end here
    }

    /** A system of any name by its PROJ string. */
    public static CoordinateSystem of(String name, String definition) {
        return new CoordinateSystem(name, definition);
    }

    /** The system of a name such as {@code EPSG:32650} or {@code urn:ogc:def:crs:OGC:1.3:CRS84}. */
    public static CoordinateSystem named(String name) {
        Matcher matcher = NAME.matcher(name.strip());
        if (matcher.matches()) {
            String code = matcher.group(2).toUpperCase(Locale.ROOT);
            if (code.equals("CRS84")) {
                return WGS84;
            }
            if (code.matches("[0-9]{1,6}")) {
                return KnownSystems.epsg(Integer.parseInt(code));
            }
        }
        throw KnownSystems.unknown(name);
    }

    /** The zone of UTM that a place lies in, on WGS 84. */
    public static CoordinateSystem utm(double longitude, double latitude) {
        if (!(longitude >= -180 && longitude <= 180 && latitude >= -80 && latitude <= 84)) {
            throw new IllegalArgumentException(
                    "UTM needs longitude in [-180, 180] and latitude in [-80, 84], got (%s, %s)."
                            .formatted(longitude, latitude));
        }
        int zone = Math.min(60, (int) Math.floor((longitude + 180) / 6) + 1);
        return KnownSystems.epsg((latitude < 0 ? 32700 : 32600) + zone);
    }

    /** Whether the coordinates are degrees. */
    public boolean isGeographic() {
        return system(name, definition).isGeographic();
    }

    /**
     * Refuses what is not in metres.
     *
     * @param need what needs them, for the message: "Slope", "A buffer"
     * @param owner whose system this is
     */
    public void requireMetres(String need, String owner) {
        if (isGeographic()) {
            throw new IllegalArgumentException(
                    "%s needs metres, but %s is in degrees (%s).\nMaybe transform it first, to the UTM zone that it lies in."
                            .formatted(need, owner, name));
        }
        double perMetre = system(name, definition).getProjection().getFromMetres();
        if (Math.abs(perMetre - 1) > 1e-12) {
            throw new IllegalArgumentException(
                    "%s needs metres, but %s (%s) has %s units to the metre.\nMaybe transform it first, to the UTM zone that it lies in."
                            .formatted(need, owner, name, perMetre));
        }
    }

    /** A copy of the geometry in another system; only corners are moved, so long edges stay straight. */
    public Geometry transform(Geometry geometry, CoordinateSystem target) {
        Geometry copy = geometry.copy();
        if (!definition.equals(target.definition)) {
            CoordinateTransform transform = new CoordinateTransformFactory()
                    .createTransform(system(name, definition), system(target.name, target.definition));
            copy.apply(new Moving(transform, target));
        }
        return copy;
    }

    /** One place in another system. */
    public Coordinate transform(double x, double y, CoordinateSystem target) {
        return transform(Geometries.point(x, y), target).getCoordinate();
    }

    private static CoordinateReferenceSystem system(String name, String definition) {
        try {
            return new CRSFactory().createFromParameters(name, definition);
        } catch (Proj4jException e) {
            throw new IllegalArgumentException(
                    "The coordinate system '%s' must be a PROJ string proj4j knows, got '%s': %s."
                            .formatted(name, definition, e.getMessage()),
                    e);
        }
    }

    /** Name and definition. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, definition);
    }

    private record Moving(CoordinateTransform transform, CoordinateSystem target) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int index) {
            var from = new ProjCoordinate(sequence.getX(index), sequence.getY(index));
            var to = new ProjCoordinate();
            try {
                transform.transform(from, to);
            } catch (Proj4jException e) {
                throw outside(from, e);
            }
            if (!Double.isFinite(to.x) || !Double.isFinite(to.y)) {
                throw outside(from, new ArithmeticException("not finite"));
            }
            sequence.setOrdinate(index, 0, to.x);
            sequence.setOrdinate(index, 1, to.y);
        }

        private IllegalArgumentException outside(ProjCoordinate from, RuntimeException cause) {
            return new IllegalArgumentException(
                    "(%s, %s) has no place in %s.\nMaybe the axes are in the wrong order, or the system is another one."
                            .formatted(from.x, from.y, target.name),
                    cause);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
