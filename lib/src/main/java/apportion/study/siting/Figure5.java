package apportion.study.siting;

import apportion.siting.Screening;
import apportion.siting.SlopeLimit;
import apportion.siting.SyntheticLandscape;
import apportion.siting.UnitGrid;
import apportion.siting.VectorLayer;
import java.util.Map;
import java.util.Objects;

/**
 * Figure 5 and Section 4.2: ten candidate units out of a coal field. The paper's layers are not published, so the screening
 * runs on a synthetic landscape; its buffers, unit size and number of candidates are the paper's.
 *
 * <p>Not stated in the paper and therefore parameters: the slope limit, the cell size, the rule at the edge, how ten units
 * are picked (here by suitable area).
 */
public final class Figure5 {

    private static final double METRES = 1000;

    private Figure5() {}

    /** The paper's screening of this landscape. */
    public static Screening screening(SyntheticLandscape landscape, double greatestSlopeDegrees) {
        Map<String, VectorLayer> layers = Map.of(
                "electricity networks", landscape.electricityNetworks(),
                "vehicular roads", landscape.vehicularRoads(),
                "farm pumps", landscape.farmPumps(),
                "water wells", landscape.waterWells(),
                "residential areas", landscape.residentialAreas(),
                "railways", landscape.railways(),
                "paved roads", landscape.pavedRoads(),
                "pipelines", landscape.pipelines(),
                "airports", landscape.airports());
        Screening screening = Screening.of(landscape.studyArea())
                .withSlopeLimit(SlopeLimit.of(landscape.elevation(), greatestSlopeDegrees))
                .withUnits(UnitGrid.of(
                        SitingData.setting("unit width") * METRES, SitingData.setting("unit length") * METRES))
                .withCandidates((int) SitingData.setting("candidate sites"));
        for (String setting : SitingData.settings().keySet()) {
            if (setting.startsWith("buffer of ")) {
                VectorLayer layer = Objects.requireNonNull(
                        layers.get(setting.substring("buffer of ".length())), () -> "No layer for " + setting + ".");
                screening = screening.withExclusion(layer, SitingData.setting(setting) * METRES);
            }
        }
        return screening;
    }
}
