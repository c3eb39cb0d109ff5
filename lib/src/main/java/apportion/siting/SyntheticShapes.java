package apportion.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The invented shapes of a landscape, around the place 116.83° E, 35.55° N. */
final class SyntheticShapes {

    private static final double CENTRE_X = 484_592;
    private static final double CENTRE_Y = 3_934_052;
    private static final double HALF_WIDTH = 27_000;
    private static final double HALF_HEIGHT = 33_000;
    private static final double AREA = 3400e6;

    private final RandomGenerator random;

    SyntheticShapes(RandomGenerator random) {
        this.random = random;
    }

    /** A rounded, uneven outline, scaled to 3400 km² before its corners are rounded to a metre. */
    Polygon studyArea() {
        int corners = 18;
        Coordinate[] outline = new Coordinate[corners + 1];
        for (int k = 0; k < corners; k++) {
            double angle = 2 * Math.PI * k / corners;
            double stretch = 1 + 0.12 * (2 * random.nextDouble() - 1);
            outline[k] = new Coordinate(
                    HALF_WIDTH * stretch * StrictMath.cos(angle), HALF_HEIGHT * stretch * StrictMath.sin(angle));
        }
        outline[corners] = outline[0].copy();
        Geometry raw = Geometries.FACTORY.createPolygon(outline);
        double factor = Math.sqrt(AREA / raw.getArea());
        Geometry scaled = AffineTransformation.scaleInstance(factor, factor).transform(raw);
        Geometry placed =
                AffineTransformation.translationInstance(CENTRE_X, CENTRE_Y).transform(scaled);
        return Geometries.FACTORY.createPolygon(rounded(placed.getCoordinates()));
    }

    /** Lines right through, every other one from west to east, that wander by up to the given metres at each step. */
    List<LineString> lines(int number, double wander) {
        List<LineString> lines = new ArrayList<>();
        int steps = 24;
        for (int k = 0; k < number; k++) {
            boolean eastward = k % 2 == 0;
            double along = eastward ? 1.3 * HALF_WIDTH : 1.3 * HALF_HEIGHT;
            double aside = (eastward ? HALF_HEIGHT : HALF_WIDTH) * 1.6 * (random.nextDouble() - 0.5);
            Coordinate[] places = new Coordinate[steps + 1];
            for (int step = 0; step <= steps; step++) {
                double way = along * (2.0 * step / steps - 1);
                aside += wander * (2 * random.nextDouble() - 1);
                places[step] = eastward
                        ? new Coordinate(CENTRE_X + way, CENTRE_Y + aside)
                        : new Coordinate(CENTRE_X + aside, CENTRE_Y + way);
            }
            lines.add(Geometries.FACTORY.createLineString(rounded(places)));
        }
        return lines;
    }

    List<Point> points(int number) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            points.add(Geometries.FACTORY.createPoint(rounded(new Coordinate[] {place()})[0]));
        }
        return points;
    }

    /** Settlements: eight-sided, a few large and most of them small. */
    List<Polygon> towns(int number) {
        List<Polygon> towns = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            double radius = k < 3 ? 2500 + 1500 * random.nextDouble() : 250 + 550 * random.nextDouble();
            towns.add(blob(place(), radius));
        }
        return towns;
    }

    /** Long rectangles, in the outer half so that they leave land in the middle. */
    List<Polygon> airports(int number) {
        List<Polygon> airports = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            double side = random.nextBoolean() ? 1 : -1;
            double x = CENTRE_X + side * HALF_WIDTH * (0.6 + 0.25 * random.nextDouble());
            double y = CENTRE_Y + HALF_HEIGHT * (random.nextDouble() - 0.5);
            Coordinate[] corners = {
                new Coordinate(x - 400, y - 1600),
                new Coordinate(x + 400, y - 1600),
                new Coordinate(x + 400, y + 1600),
                new Coordinate(x - 400, y + 1600),
                new Coordinate(x - 400, y - 1600)
            };
            airports.add(Geometries.FACTORY.createPolygon(rounded(corners)));
        }
        return airports;
    }

    private Polygon blob(Coordinate centre, double radius) {
        int corners = 8;
        Coordinate[] outline = new Coordinate[corners + 1];
        for (int k = 0; k < corners; k++) {
            double angle = 2 * Math.PI * k / corners;
            double reach = radius * (0.8 + 0.4 * random.nextDouble());
            outline[k] =
                    new Coordinate(centre.x + reach * StrictMath.cos(angle), centre.y + reach * StrictMath.sin(angle));
        }
        outline[corners] = outline[0].copy();
        return Geometries.FACTORY.createPolygon(rounded(outline));
    }

    private Coordinate place() {
        return new Coordinate(
                CENTRE_X + HALF_WIDTH * (2 * random.nextDouble() - 1),
                CENTRE_Y + HALF_HEIGHT * (2 * random.nextDouble() - 1));
    }

    /** To a metre, so that the last digits of a sine do not reach the files. */
    private static Coordinate[] rounded(Coordinate[] places) {
        Coordinate[] rounded = new Coordinate[places.length];
        for (int k = 0; k < places.length; k++) {
            rounded[k] = new Coordinate(Math.rint(places[k].x), Math.rint(places[k].y));
        }
        return rounded;
    }
}
