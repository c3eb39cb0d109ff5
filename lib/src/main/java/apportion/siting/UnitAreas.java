package apportion.siting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Suitable cells added up by unit; a cell belongs to the unit that its centre lies in. */
final class UnitAreas {

    private final Map<List<Integer>, Double> sums = new HashMap<>();

    private final double cell;

    private UnitAreas(double cell) {
        this.cell = cell;
    }

    static UnitAreas of(UnitGrid grid, Geometry area, CellSet cells) {
        return of(grid, area, cells, Optional.empty());
    }

    /** Each cell times its score; the km² of a cell where there is no score raster. */
    static UnitAreas of(UnitGrid grid, Geometry area, CellSet cells, Optional<Raster> scores) {
        GridFrame frame = cells.frame();
        var areas = new UnitAreas(frame.cellSize() * frame.cellSize() / 1e6);
        Envelope box = area.getEnvelopeInternal();
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                if (cells.contains(row, column)) {
                    int down = (int) Math.floor((box.getMaxY() - frame.centreY(row)) / grid.height()) + 1;
                    int right = (int) Math.floor((frame.centreX(column) - box.getMinX()) / grid.width()) + 1;
                    double score = scores.isPresent() ? scores.get().at(row, column) : 1;
                    areas.sums.merge(List.of(down, right), score, Double::sum);
                }
            }
        }
        return areas;
    }

    double squareKilometres(UnitGrid.Unit unit) {
        return cell * sums.getOrDefault(List.of(unit.row(), unit.column()), 0.0);
    }
}
