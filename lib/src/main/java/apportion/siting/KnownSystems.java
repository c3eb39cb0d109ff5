package apportion.siting;

import java.util.Locale;

/** The EPSG codes whose meaning follows from the number; the whole register is far larger than this library. */
final class KnownSystems {

    private KnownSystems() {}

    static CoordinateSystem epsg(int code) {
        String name = "EPSG:" + code;
        if (code == 4326 || code == 4979) {
            return CoordinateSystem.WGS84;
        }
        if (code == 4490) { // China Geodetic Coordinate System 2000: centimetres from WGS 84
            return CoordinateSystem.of(name, "+proj=longlat +ellps=GRS80 +towgs84=0,0,0 +no_defs");
        }
        if (code > 32600 && code <= 32660) {
            return CoordinateSystem.of(name, utm(code - 32600, ""));
        }
        if (code > 32700 && code <= 32760) {
            return CoordinateSystem.of(name, utm(code - 32700, " +south"));
        }
        if (code >= 4491 && code <= 4501) { // CGCS2000, 6 degrees wide, zone number before the easting
            int zone = code - 4491 + 13;
            return cgcs(name, 6 * zone - 3, zone * 1_000_000 + 500_000);
        }
        if (code >= 4502 && code <= 4512) {
            return cgcs(name, 6 * (code - 4502 + 13) - 3, 500_000);
        }
        if (code >= 4513 && code <= 4533) { // 3 degrees wide, zone number before the easting
            int zone = code - 4513 + 25;
            return cgcs(name, 3 * zone, zone * 1_000_000 + 500_000);
        }
        if (code >= 4534 && code <= 4554) {
            return cgcs(name, 3 * (code - 4534 + 25), 500_000);
        }
        throw unknown(name);
    }

    static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "No coordinate system '%s' here; there are EPSG:4326, 4490 (degrees), 32601 to 32660, 32701 to 32760 (UTM), 4491 to 4554 (CGCS2000)."
                                .formatted(name)
                        + "\nMaybe give its PROJ string: CoordinateSystem.of(name, \"+proj=...\").");
    }

    private static String utm(int zone, String south) {
        return String.format(Locale.ROOT, "+proj=utm +zone=%d%s +datum=WGS84 +units=m +no_defs", zone, south);
    }

    private static CoordinateSystem cgcs(String name, int meridian, int falseEasting) {
        String definition = String.format(
                Locale.ROOT,
                "+proj=tmerc +lat_0=0 +lon_0=%d +k=1 +x_0=%d +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs",
                meridian,
                falseEasting);
        return CoordinateSystem.of(name, definition);
    }
}
