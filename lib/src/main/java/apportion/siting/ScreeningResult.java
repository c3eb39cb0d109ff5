package apportion.siting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a screening found.
 *
 * @param screening the choices it was made with
 * @param area the study area in one piece, overlaps merged
 * @param zones in the order of the exclusions
 * @param suitable the area without the zones; slope is not in it
 * @param slope degrees, if a slope limit was set
 * @param cellsInArea cells whose centre is in the study area, if there is a grid
 * @param suitableCells those of them in no zone and not too steep
 * @param ranked all units with suitable land, the best first
 * @param repairs what was changed in the inputs, and what else a reader should know of them
 */
public record ScreeningResult(
        Screening screening,
        Geometry area,
        List<ExclusionZone> zones,
        Geometry suitable,
        Optional<Raster> slope,
        Optional<CellSet> cellsInArea,
        Optional<CellSet> suitableCells,
        List<CandidateUnit> ranked,
        List<Repair> repairs) {

    public ScreeningResult {
        zones = List.copyOf(zones);
        ranked = List.copyOf(ranked);
        repairs = List.copyOf(repairs);
    }

    /** Land outside all zones by polygons, km²; slope is not counted. */
    public double suitableSquareKilometres() {
        return suitable.getArea() / 1e6;
    }

    /** The best units, fewer than asked for if fewer have suitable land. */
    public List<CandidateUnit> candidates() {
        return ranked.subList(0, Math.min(screening.candidates(), ranked.size()));
    }

    /** The candidates as a layer; {@link GeoJsonText} writes it. */
    public VectorLayer candidateLayer() {
        return CandidateUnit.layer(
                "candidates of " + screening.studyArea().name(),
                screening.studyArea().system(),
                candidates());
    }

    /** The suitable polygons as a layer. */
    public VectorLayer suitableLayer() {
        return VectorLayer.ofGeometries(
                "suitable land of " + screening.studyArea().name(),
                screening.studyArea().system(),
                Geometries.parts(suitable));
    }

    /** The same units ranked by suitable area times score. */
    public List<CandidateUnit> rankedBy(Raster score) {
        CellSet cells = suitableCells.orElseThrow(() -> new IllegalStateException(
                "Scores need cells, and this screening has none.\nMaybe give it a cell size: withCellSize(100)."));
        if (!score.frame().equals(cells.frame())) {
            throw new IllegalArgumentException("The scores must be on the grid of the screening, got %s and %s."
                    .formatted(score.frame(), cells.frame()));
        }
        UnitGrid grid = screening.units();
        var areas = UnitAreas.of(grid, area, cells);
        var values = UnitAreas.of(grid, area, cells, Optional.of(score));
        return CandidateUnit.rank(grid.units(area), areas::squareKilometres, Optional.of(values::squareKilometres));
    }

    /** What each layer excludes by itself. */
    public Table zoneTable() {
        var names = StringColumn.create("layer");
        var distances = DoubleColumn.create("distance m");
        var areas = DoubleColumn.create("excluded km²");
        var shares = DoubleColumn.create("share of the area");
        for (ExclusionZone zone : zones) {
            names.append(zone.layer().name());
            distances.append(zone.metres());
            areas.append(zone.squareKilometres());
            shares.append(zone.shape().getArea() / area.getArea());
        }
        return Table.create("Exclusion zones", names, distances, areas, shares);
    }

    /** The candidates, best first. */
    public Table candidateTable() {
        var ranks = IntColumn.create("rank");
        var rows = IntColumn.create("row");
        var columns = IntColumn.create("column");
        var areas = DoubleColumn.create("suitable km²");
        var shares = DoubleColumn.create("share of the unit");
        for (CandidateUnit unit : candidates()) {
            ranks.append(unit.rank());
            rows.append(unit.row());
            columns.append(unit.column());
            areas.append(unit.squareKilometres());
            shares.append(unit.share());
        }
        return Table.create("Candidate units", ranks, rows, columns, areas, shares);
    }

    /** Areas, cells, number of units and repairs. */
    @Override
    public String toString() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "Screening of %s: %.1f km², %d layers, %.1f km² outside all zones",
                screening.studyArea().name(),
                area.getArea() / 1e6,
                zones.size(),
                suitableSquareKilometres()));
        suitableCells.ifPresent(cells -> text.append(String.format(
                Locale.ROOT,
                "\n  by cells of %s m: %.1f km² suitable",
                cells.frame().cellSize(),
                cells.squareKilometres())));
        screening
                .slopeLimit()
                .ifPresent(limit -> text.append(", slope up to %s degrees".formatted(limit.greatestDegrees())));
        text.append(String.format(
                Locale.ROOT,
                "\n  %d units have suitable land, %d are candidates",
                ranked.size(),
                candidates().size()));
        repairs.forEach(repair -> text.append("\n  ").append(repair));
        return text.toString();
    }
}
