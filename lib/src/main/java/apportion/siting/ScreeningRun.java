package apportion.siting;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/** One run of a screening. */
final class ScreeningRun {

    private final Screening screening;
    private final Geometry area;
    private final Optional<GridFrame> frame;
    private final List<Repair> repairs = new ArrayList<>();

    ScreeningRun(Screening screening) {
        this.screening = screening;
        this.area = Geometries.union(Geometries.parts(screening.studyArea().geometry()).stream()
                .filter(part -> part.getDimension() == 2)
                .toList());
        this.frame = screening.frame();
        repairs.addAll(screening.studyArea().repairs());
    }

    ScreeningResult result() {
        List<ExclusionZone> zones = new ArrayList<>();
        Optional<CellSet> cells = frame.map(grid -> CellsWithin.of(grid, area, 0));
        Optional<CellSet> inArea = cells;
        inArea.ifPresent(this::reportUncovered);
        for (Exclusion exclusion : screening.exclusions()) {
            Interruption.check("screening");
            ExclusionZone zone = zone(exclusion, inArea);
            zones.add(zone);
            cells = cells.map(set -> set.without(zone.cells().orElseThrow()));
        }
        Geometry suitable = Geometries.difference(
                area, Geometries.union(zones.stream().map(ExclusionZone::shape).toList()));
        Optional<Raster> slope =
                screening.slopeLimit().map(limit -> limit.analysis().slope());
        if (slope.isPresent()) {
            repairs.addAll(slope.get().repairs());
            cells = Optional.of(cells.orElseThrow().without(tooSteep(slope.get(), inArea.orElseThrow())));
        }
        return new ScreeningResult(
                screening, area, zones, suitable, slope, inArea, cells, ranked(suitable, cells), repairs);
    }

    private void reportUncovered(CellSet inArea) {
        Geometry covered = Geometries.intersection(
                area, Geometries.rectangle(inArea.frame().envelope()));
        if (covered.getArea() < area.getArea() * (1 - 1e-9)) {
            repairs.add(new Repair(
                    screening.studyArea().name(),
                    String.format(
                            Locale.ROOT,
                            "the grid covers %.1f of %.1f km²; the rest counts as unsuitable",
                            covered.getArea() / 1e6,
                            area.getArea() / 1e6)));
        }
    }

    private ExclusionZone zone(Exclusion exclusion, Optional<CellSet> inArea) {
        VectorLayer layer = exclusion.layer().in(screening.studyArea().system());
        repairs.addAll(layer.repairs());
        if (!layer.system().name().equals(exclusion.layer().system().name())) {
            repairs.add(new Repair(
                    layer.name(),
                    "transformed from %s to %s"
                            .formatted(
                                    exclusion.layer().system().name(),
                                    layer.system().name())));
        }
        checkReach(layer, exclusion.metres());
        BufferStyle style = screening.bufferStyle();
        Geometry whole = style.zone(layer.geometry(), exclusion.metres());
        Geometry shape = Geometries.intersection(whole, area);
        boolean byDistance = style.lineEnd() == BufferStyle.LineEnd.ROUND;
        Optional<CellSet> cells = inArea.map(set -> byDistance
                ? CellsWithin.of(set.frame(), layer.geometry(), exclusion.metres())
                        .and(set)
                : CellsWithin.of(set.frame(), whole, 0).and(set));
        return new ExclusionZone(layer, exclusion.metres(), shape, cells);
    }

    private CellSet tooSteep(Raster slope, CellSet inArea) {
        SlopeLimit limit = screening.slopeLimit().orElseThrow();
        GridFrame grid = inArea.frame();
        var steep = new BitSet(grid.cells());
        int unknown = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double degrees = grid.equals(slope.frame())
                        ? slope.at(row, column)
                        : slope.atPlace(grid.centreX(column), grid.centreY(row));
                boolean isUnknown = Double.isNaN(degrees);
                unknown += isUnknown && inArea.contains(row, column) ? 1 : 0;
                boolean bad = isUnknown
                        ? limit.unknown() == SlopeLimit.Unknown.UNSUITABLE
                        : degrees > limit.greatestDegrees();
                steep.set(grid.index(row, column), bad);
            }
        }
        if (unknown > 0) {
            repairs.add(new Repair(
                    slope.name(),
                    String.format(
                            Locale.ROOT,
                            "%d cells of the study area have no slope and count as %s",
                            unknown,
                            limit.unknown().name().toLowerCase(Locale.ROOT))));
        }
        return CellSet.of(grid, steep);
    }

    private List<CandidateUnit> ranked(Geometry suitable, Optional<CellSet> cells) {
        List<UnitGrid.Unit> units = screening.units().units(area);
        return cells.map(set -> CandidateUnit.rank(units, UnitAreas.of(screening.units(), area, set)::squareKilometres))
                .orElseGet(() -> CandidateUnit.rank(
                        units,
                        unit -> Geometries.intersection(unit.rectangle(), suitable)
                                        .getArea()
                                / 1e6));
    }

    private void checkReach(VectorLayer layer, double metres) {
        Envelope reach = layer.envelope();
        reach.expandBy(metres);
        if (reach.intersects(area.getEnvelopeInternal())) {
            return;
        }
        double gap = DistanceOp.distance(layer.geometry(), area) / 1000;
        String fact = String.format(Locale.ROOT, "lies %.1f km from the study area and excludes nothing", gap);
        Geometry swapped = layer.geometry().copy();
        swapped.apply(new Swap());
        boolean wouldMeet = swapped.getEnvelopeInternal().intersects(area.getEnvelopeInternal());
        if (wouldMeet || screening.distantLayers() == Screening.DistantLayers.REFUSE) {
            throw new IllegalArgumentException("Layer '%s' %s.\nMaybe %s"
                    .formatted(
                            layer.name(),
                            fact,
                            wouldMeet
                                    ? "its axes are swapped: GeoJson.reader().withSwappedAxes()."
                                    : "its coordinate system is another one than %s; if it is right, use withDistantLayers(REPORT)."
                                            .formatted(layer.system().name())));
        }
        repairs.add(new Repair(layer.name(), fact));
    }

    private static final class Swap implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int index) {
            Coordinate place = sequence.getCoordinateCopy(index);
            sequence.setOrdinate(index, 0, place.y);
            sequence.setOrdinate(index, 1, place.x);
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
