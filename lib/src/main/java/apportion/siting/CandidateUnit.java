package apportion.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;

/**
 * A unit of land with its place in the order of suitability.
 *
 * @param rank from 1; equal values are ordered by row, then column
 * @param row from the north, from 1
 * @param column from the west, from 1
 * @param rectangle the whole unit
 * @param squareKilometres suitable area in it
 * @param share suitable part of what lies in the study area
 * @param value what it is ranked by: the area, or the area weighted by scores
 */
public record CandidateUnit(
        int rank, int row, int column, Geometry rectangle, double squareKilometres, double share, double value) {

    /** Values that differ by less, relative to the unit, are equal: rounding does not rank. */
    private static final double TIE = 1e-9;

    /** Units with some suitable area, the largest first. */
    static List<CandidateUnit> rank(List<UnitGrid.Unit> units, ToDoubleFunction<UnitGrid.Unit> area) {
        return rank(units, area, Optional.empty());
    }

    /**
     * Units with some suitable area, the largest value first.
     *
     * @param area suitable km² of a unit
     * @param value what to rank by, the area itself if there is none
     */
    static List<CandidateUnit> rank(
            List<UnitGrid.Unit> units,
            ToDoubleFunction<UnitGrid.Unit> area,
            Optional<ToDoubleFunction<UnitGrid.Unit>> value) {
        List<CandidateUnit> found = new ArrayList<>();
        for (UnitGrid.Unit unit : units) {
            double suitable = area.applyAsDouble(unit);
            if (suitable > 0) {
                double worth = value.isPresent() ? value.get().applyAsDouble(unit) : suitable;
                double share = Math.min(1, suitable / (unit.inside().getArea() / 1e6));
                found.add(new CandidateUnit(0, unit.row(), unit.column(), unit.rectangle(), suitable, share, worth));
            }
        }
        found.sort(Comparator.comparingDouble((CandidateUnit unit) -> -steps(unit))
                .thenComparing(CandidateUnit::row)
                .thenComparing(CandidateUnit::column));
        List<CandidateUnit> ranked = new ArrayList<>();
        for (CandidateUnit unit : found) {
            ranked.add(unit.withRank(ranked.size() + 1));
        }
        return ranked;
    }

    /** The units as a layer, each with its rank, place and area. */
    public static VectorLayer layer(String name, CoordinateSystem system, List<CandidateUnit> units) {
        return VectorLayer.of(
                name,
                system,
                units.stream()
                        .map(unit -> new Feature(unit.rectangle(), unit.properties()))
                        .toList());
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("rank", String.valueOf(rank));
        properties.put("row", String.valueOf(row));
        properties.put("column", String.valueOf(column));
        properties.put("suitable_km2", String.valueOf(Math.rint(squareKilometres * 1e6) / 1e6));
        properties.put("suitable_share", String.valueOf(Math.rint(share * 1e6) / 1e6));
        return properties;
    }

    private static double steps(CandidateUnit unit) {
        return Math.rint(unit.value / (TIE * unit.rectangle.getArea() / 1e6));
    }

    private CandidateUnit withRank(int place) {
        return new CandidateUnit(place, row, column, rectangle, squareKilometres, share, value);
    }

    /** {@code 1: row 3, column 2, 31.4 km² suitable}. */
    @Override
    public String toString() {
        return "%s: row %s, column %s, %s km² suitable"
                .formatted(rank, row, column, Math.rint(squareKilometres * 1000) / 1000);
    }
}
