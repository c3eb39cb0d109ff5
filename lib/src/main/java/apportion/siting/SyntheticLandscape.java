package apportion.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.locationtech.jts.geom.Geometry;

/**
 * An invented coal field in the plain of western Shandong: a study area of 3400 km², nine layers of what is built there
 * and an elevation model, in UTM zone 50 N. Not one feature of it is real, and each name begins with "synthetic".
 *
 * <p>The same seed gives the same landscape to the last digit: coordinates are rounded to a metre, elevations to 0.1 m.
 *
 * @param seed what it was made from
 * @param studyArea one polygon
 * @param elevation metres above the sea
 */
public record SyntheticLandscape(
        long seed,
        VectorLayer studyArea,
        VectorLayer electricityNetworks,
        VectorLayer vehicularRoads,
        VectorLayer farmPumps,
        VectorLayer waterWells,
        VectorLayer residentialAreas,
        VectorLayer railways,
        VectorLayer pavedRoads,
        VectorLayer pipelines,
        VectorLayer airports,
        Raster elevation) {

    static final CoordinateSystem SYSTEM = CoordinateSystem.named("EPSG:32650");

    private static final double CELL_SIZE = 200;

    /** The landscape of a seed, elevation in cells of 200 m. */
    public static SyntheticLandscape of(long seed) {
        return of(seed, CELL_SIZE);
    }

    /** The landscape of a seed with elevation cells of another size; the layers are the same for every size. */
    public static SyntheticLandscape of(long seed, double cellSize) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var shapes = new SyntheticShapes(random);
        var area = shapes.studyArea();
        var box = area.getEnvelopeInternal();
        var towns = shapes.towns(45);
        return new SyntheticLandscape(
                seed,
                VectorLayer.ofGeometries("synthetic study area", SYSTEM, List.of(area)),
                layer("electricity networks", shapes.lines(5, 700)),
                layer("vehicular roads", shapes.lines(8, 900)),
                layer("farm pumps", shapes.points(40)),
                layer("water wells", shapes.points(35)),
                layer("residential areas", towns),
                layer("railways", shapes.lines(2, 400)),
                layer("paved roads", shapes.lines(3, 800)),
                layer("pipelines", shapes.lines(1, 500)),
                layer("airports", shapes.airports(1)),
                SyntheticTerrain.elevation(random, box, cellSize));
    }

    /** The nine layers without study area and elevation, in the order of the record. */
    public List<VectorLayer> layers() {
        return List.of(
                electricityNetworks,
                vehicularRoads,
                farmPumps,
                waterWells,
                residentialAreas,
                railways,
                pavedRoads,
                pipelines,
                airports);
    }

    private static VectorLayer layer(String name, List<? extends Geometry> shapes) {
        return VectorLayer.ofGeometries("synthetic " + name, SYSTEM, new ArrayList<>(shapes));
    }

    /** Seed, area, number of features, range of elevation. */
    @Override
    public String toString() {
        int features =
                layers().stream().mapToInt(layer -> layer.features().size()).sum();
        return "Synthetic landscape of seed %s: %s km², %s features in %s layers, elevation %s to %s m"
                .formatted(
                        seed,
                        Math.rint(studyArea.geometry().getArea() / 1e6),
                        features,
                        layers().size(),
                        elevation.least(),
                        elevation.greatest());
    }
}
