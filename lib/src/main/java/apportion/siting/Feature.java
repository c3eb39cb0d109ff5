package apportion.siting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing on a map: a shape and what is known about it.
 *
 * @param geometry not to be changed afterwards
 * @param properties text of each, in the order of the file
 */
public record Feature(Geometry geometry, Map<String, String> properties) {

    public Feature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public static Feature of(Geometry geometry) {
        return new Feature(geometry, Map.of());
    }
}
