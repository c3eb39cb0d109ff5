package apportion.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search for land in a study area that is far enough from everything and not too steep.
 *
 * <p>{@code Screening.of(studyArea).withExclusion(roads, 250).withSlopeLimit(SlopeLimit.of(elevation, 15)).run()}.
 * Layers in other systems are transformed to that of the study area, which must be in metres.
 *
 * <p>Zones and their overlay are exact polygons. With a slope limit or a cell size, suitable land is counted in cells as
 * well: a cell is suitable if its centre is. Units are then ranked by cells, otherwise by polygons.
 *
 * @param studyArea polygons
 * @param exclusions in the order of the report
 * @param cellSize metres; without it the cells of the elevation model, or none
 * @param units how the area is cut up
 * @param candidates how many units to propose
 * @param distantLayers what to do about a layer whose zones do not reach the study area
 */
public record Screening(
        VectorLayer studyArea,
        List<Exclusion> exclusions,
        Optional<SlopeLimit> slopeLimit,
        Optional<Double> cellSize,
        BufferStyle bufferStyle,
        UnitGrid units,
        int candidates,
        DistantLayers distantLayers) {

    /** What a layer is whose zones do not reach the study area. */
    public enum DistantLayers {
        /** An error: most often its coordinates are wrong. */
        REFUSE,
        /** Fine, and reported. */
        REPORT
    }

    public Screening {
        exclusions = List.copyOf(exclusions);
        studyArea.system().requireMetres("A screening", "study area '%s'".formatted(studyArea.name()));
        if (!(studyArea.geometry().getArea() > 0)) {
            throw new IllegalArgumentException(
                    "Study area '%s' needs at least one polygon, got %s.".formatted(studyArea.name(), studyArea));
        }
        if (cellSize.isPresent() && !(cellSize.get() > 0 && Double.isFinite(cellSize.get()))) {
            throw new IllegalArgumentException(
                    "cellSize must be positive and finite, got %s.".formatted(cellSize.get()));
        }
        if (candidates < 1) {
            throw new IllegalArgumentException("candidates must be at least 1, got %s.".formatted(candidates));
        }
        if (slopeLimit.isPresent()) {
            Raster elevation = slopeLimit.get().analysis().elevation();
            if (!elevation.system().definition().equals(studyArea.system().definition())) {
                throw new IllegalArgumentException(
                        "Elevation '%s' is in %s, study area '%s' in %s.\nMaybe transform it first: elevation.in(studyArea.system(), cellSize)."
                                .formatted(
                                        elevation.name(),
                                        elevation.system().name(),
                                        studyArea.name(),
                                        studyArea.system().name()));
            }
            if (!elevation.frame().envelope().intersects(studyArea.envelope())) {
                throw new IllegalArgumentException("Elevation '%s' does not overlap study area '%s': %s and %s."
                        .formatted(
                                elevation.name(),
                                studyArea.name(),
                                elevation.frame().envelope(),
                                studyArea.envelope()));
            }
        }
    }

    /** Nothing excluded yet; fine round zones, units of 5 km by 7 km, ten candidates, distant layers refused. */
    public static Screening of(VectorLayer studyArea) {
        return new Screening(
                studyArea,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                BufferStyle.FINE,
                UnitGrid.of(5000, 7000),
                10,
                DistantLayers.REFUSE);
    }

    /** No site within so many metres of the layer; once more for the same layer counts as well. */
    public Screening withExclusion(VectorLayer layer, double metres) {
        List<Exclusion> more = new ArrayList<>(exclusions);
        more.add(new Exclusion(layer, metres));
        return new Screening(studyArea, more, slopeLimit, cellSize, bufferStyle, units, candidates, distantLayers);
    }

    public Screening withSlopeLimit(SlopeLimit limit) {
        return new Screening(
                studyArea, exclusions, Optional.of(limit), cellSize, bufferStyle, units, candidates, distantLayers);
    }

    /** Count in square cells of this size, from the north-western corner of the area's extent on. */
    public Screening withCellSize(double metres) {
        return new Screening(
                studyArea, exclusions, slopeLimit, Optional.of(metres), bufferStyle, units, candidates, distantLayers);
    }

    public Screening withBufferStyle(BufferStyle style) {
        return new Screening(studyArea, exclusions, slopeLimit, cellSize, style, units, candidates, distantLayers);
    }

    public Screening withUnits(UnitGrid grid) {
        return new Screening(studyArea, exclusions, slopeLimit, cellSize, bufferStyle, grid, candidates, distantLayers);
    }

    public Screening withCandidates(int number) {
        return new Screening(studyArea, exclusions, slopeLimit, cellSize, bufferStyle, units, number, distantLayers);
    }

    public Screening withDistantLayers(DistantLayers rule) {
        return new Screening(studyArea, exclusions, slopeLimit, cellSize, bufferStyle, units, candidates, rule);
    }

    /** All steps, from zones to candidates. */
    public ScreeningResult run() {
        return new ScreeningRun(this).result();
    }

    /** The grid that cells are counted on, if any. */
    Optional<GridFrame> frame() {
        return cellSize.map(size -> GridFrame.covering(studyArea.envelope(), size))
                .or(() -> slopeLimit.map(limit -> limit.analysis().elevation().frame()));
    }
}
