package apportion.siting;

import apportion.chart.CellValues;
import apportion.chart.Interval;
import apportion.chart.MapFigure;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A map of every step of a screening, in km of its coordinate system. */
public final class ScreeningFigures {

    private static final int BANDS = 7;

    private ScreeningFigures() {}

    /** What lies in the study area: the layers as they are. */
    public static XYChart layers(ScreeningResult result) {
        MapFigure map = map(result, "Layers");
        for (ExclusionZone zone : result.zones()) {
            map = withLayer(map, zone.layer());
        }
        return outlined(map, result).chart();
    }

    /** What the layers exclude, one colour for each distance; where zones overlap the smallest distance is on top. */
    public static XYChart zones(ScreeningResult result) {
        Map<Double, List<Geometry>> byDistance = new TreeMap<>((first, second) -> Double.compare(second, first));
        result.zones()
                .forEach(zone -> byDistance
                        .computeIfAbsent(zone.metres(), metres -> new ArrayList<>())
                        .add(zone.shape()));
        MapFigure map = map(result, "Exclusion zones");
        for (var entry : byDistance.entrySet()) {
            map = map.withArea(
                    "within %s km".formatted(entry.getKey() / 1000), shape(Geometries.union(entry.getValue())));
        }
        return outlined(map, result).chart();
    }

    /** Slope in degrees; the screening must have a slope limit. */
    public static XYChart slope(ScreeningResult result) {
        Raster slope = result.slope()
                .orElseThrow(() -> new IllegalStateException("This screening has no slope limit, so no slope."));
        return outlined(map(result, "Slope").withCells(cells(slope), "degrees", BANDS), result)
                .chart();
    }

    /** The land that is left. */
    public static XYChart suitable(ScreeningResult result) {
        return outlined(suitable(map(result, "Suitable land"), result), result).chart();
    }

    /** The candidate units on the land that is left, each with its rank. */
    public static XYChart candidates(ScreeningResult result) {
        MapFigure map = outlined(suitable(map(result, "Candidate units"), result), result);
        List<Geometry> units =
                result.candidates().stream().map(CandidateUnit::rectangle).toList();
        map = map.withLine("candidates, with their rank", lines(units));
        for (CandidateUnit unit : result.candidates()) {
            Envelope box = unit.rectangle().getEnvelopeInternal();
            map = map.withLabel(String.valueOf(unit.rank()), box.centre().x / 1000, box.centre().y / 1000);
        }
        return map.chart();
    }

    /** Any raster on the study area, such as the scores of a weighted overlay. */
    public static XYChart raster(ScreeningResult result, String title, Raster raster, String unit) {
        return outlined(map(result, title).withCells(cells(raster), unit, BANDS), result)
                .chart();
    }

    private static MapFigure suitable(MapFigure map, ScreeningResult result) {
        if (result.suitableCells().isEmpty()) {
            return map.withArea("suitable", shape(result.suitable()));
        }
        CellSet cells = result.suitableCells().orElseThrow();
        return map.withArea("suitable", squares(cells));
    }

    private static MapFigure withLayer(MapFigure map, VectorLayer layer) {
        List<Geometry> parts = Geometries.parts(layer.geometry());
        List<Geometry> areas =
                parts.stream().filter(part -> part.getDimension() == 2).toList();
        List<Geometry> paths =
                parts.stream().filter(part -> part.getDimension() == 1).toList();
        List<Point2D> places = parts.stream()
                .filter(part -> part.getDimension() == 0)
                .map(part -> (Point2D) new Point2D.Double(part.getCoordinate().x / 1000, part.getCoordinate().y / 1000))
                .toList();
        boolean mixed = IntStream.of(areas.size(), paths.size(), places.size())
                        .filter(size -> size > 0)
                        .count()
                > 1;
        MapFigure with = map;
        if (!areas.isEmpty()) {
            with = with.withArea(layer.name() + (mixed ? ", areas" : ""), shape(Geometries.union(areas)));
        }
        if (!paths.isEmpty()) {
            with = with.withLine(layer.name() + (mixed ? ", lines" : ""), lines(paths));
        }
        return places.isEmpty() ? with : with.withPoints(layer.name() + (mixed ? ", points" : ""), places);
    }

    private static MapFigure map(ScreeningResult result, String title) {
        Envelope box = result.area().getEnvelopeInternal();
        double margin = 0.02 * Math.max(box.getWidth(), box.getHeight());
        return MapFigure.of(
                "%s: %s".formatted(title, result.screening().studyArea().name()),
                new Interval((box.getMinX() - margin) / 1000, (box.getMaxX() + margin) / 1000),
                new Interval((box.getMinY() - margin) / 1000, (box.getMaxY() + margin) / 1000));
    }

    private static MapFigure outlined(MapFigure map, ScreeningResult result) {
        return map.withOutline("study area", shape(result.area()));
    }

    private static Shape shape(Geometry geometry) {
        Geometry kilometres = AffineTransformation.scaleInstance(0.001, 0.001).transform(geometry);
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Geometry part : Geometries.parts(kilometres)) {
            path.append(new ShapeWriter().toShape(part), false);
        }
        return path;
    }

    private static Shape lines(List<Geometry> geometries) {
        return shape(Geometries.FACTORY.createGeometryCollection(geometries.toArray(Geometry[]::new)));
    }

    /** Rows of cells as rectangles, neighbours in one piece. */
    private static Shape squares(CellSet cells) {
        GridFrame frame = cells.frame();
        double size = frame.cellSize() / 1000;
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row < frame.rows(); row++) {
            double north = frame.centreY(row) / 1000 + size / 2;
            int column = 0;
            while (column < frame.columns()) {
                int end = column;
                while (end < frame.columns() && cells.contains(row, end)) {
                    end++;
                }
                if (end > column) {
                    double west = frame.west() / 1000 + column * size;
                    path.append(new Rectangle2D.Double(west, north - size, (end - column) * size, size), false);
                }
                column = end + 1;
            }
        }
        return path;
    }

    private static CellValues cells(Raster raster) {
        GridFrame frame = raster.frame();
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            List<Double> values = new ArrayList<>();
            for (int column = 0; column < frame.columns(); column++) {
                values.add(raster.at(row, column));
            }
            rows.add(values);
        }
        Envelope box = frame.envelope();
        return new CellValues(
                new Interval(box.getMinX() / 1000, box.getMaxX() / 1000),
                new Interval(box.getMinY() / 1000, box.getMaxY() / 1000),
                rows);
    }
}
