package apportion.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class SyntheticLandscapeTest {

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    static Screening screening(SyntheticLandscape landscape) {
        return Screening.of(landscape.studyArea())
                .withExclusion(landscape.electricityNetworks(), 250)
                .withExclusion(landscape.vehicularRoads(), 250)
                .withExclusion(landscape.farmPumps(), 1000)
                .withExclusion(landscape.waterWells(), 1000)
                .withExclusion(landscape.residentialAreas(), 1000)
                .withExclusion(landscape.railways(), 1000)
                .withExclusion(landscape.pavedRoads(), 1000)
                .withExclusion(landscape.pipelines(), 5000)
                .withExclusion(landscape.airports(), 5000)
                .withSlopeLimit(new SlopeLimit(
                        SlopeAnalysis.of(landscape.elevation()).withEdgeRule(EdgeRule.PLANE_FIT),
                        10,
                        SlopeLimit.Unknown.UNSUITABLE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySeedGivesAFieldOfTheRightSizeThatIsMarkedSynthetic(int seed) {
        SyntheticLandscape landscape = SyntheticLandscape.of(seed, 1000);
        assertThat(landscape.studyArea().geometry().getArea() / 1e6).isCloseTo(3400, within(0.2));
        assertThat(landscape.studyArea().repairs()).isEmpty();
        assertThat(landscape.layers()).hasSize(9).allSatisfy(layer -> {
            assertThat(layer.name()).startsWith("synthetic ");
            assertThat(layer.repairs()).isEmpty();
            assertThat(layer.features()).isNotEmpty();
        });
        assertThat(landscape.elevation().name()).startsWith("synthetic ");
        if (seed % 5 == 0) {
            assertThat(screening(landscape).run().candidates()).hasSize(10);
        }
    }

    @Test
    void theSameSeedGivesTheSameTexts() {
        SyntheticLandscape first = SyntheticLandscape.of(7, 500);
        SyntheticLandscape again = SyntheticLandscape.of(7, 500);
        for (int k = 0; k < 9; k++) {
            assertThat(GeoJsonText.of(first.layers().get(k)))
                    .isEqualTo(GeoJsonText.of(again.layers().get(k)));
        }
        assertThat(AsciiGrid.text(first.elevation(), 1)).isEqualTo(AsciiGrid.text(again.elevation(), 1));
        assertThat(AsciiGrid.text(first.elevation(), 1))
                .isNotEqualTo(AsciiGrid.text(SyntheticLandscape.of(8, 500).elevation(), 1));
    }

    @Test
    void cellsAgreeWithPolygonsAndTheTenCandidatesComeInOrder() {
        SyntheticLandscape landscape = SyntheticLandscape.of(2017);
        ScreeningResult result = screening(landscape).run();
        List<CandidateUnit> candidates = result.candidates();
        assertThat(candidates).hasSize(10);
        for (int k = 1; k < 10; k++) {
            assertThat(candidates.get(k).squareKilometres())
                    .isLessThanOrEqualTo(candidates.get(k - 1).squareKilometres());
        }
        for (ExclusionZone zone : result.zones()) {
            assertThat(zone.cells().orElseThrow().squareKilometres())
                    .isCloseTo(zone.squareKilometres(), within(0.03 * zone.squareKilometres() + 1));
        }
        VectorLayer read = GeoJson.reader().parse("again", GeoJsonText.of(result.candidateLayer()));
        assertThat(read.features()).hasSize(10);
        assertThat(read.system()).isEqualTo(landscape.studyArea().system());
        assertThat(read.features().get(0).properties()).containsEntry("rank", "1");
        assertThat(read.geometry().getArea()).isCloseTo(10 * 35e6, within(1.0));
    }

    @Test
    void thereIsAMapOfEveryStep() {
        SyntheticLandscape landscape = SyntheticLandscape.of(2017, 500);
        ScreeningResult result = screening(landscape).run();
        assertThat(legend(ScreeningFigures.layers(result)))
                .hasSize(10)
                .contains("synthetic farm pumps", "synthetic airports", "study area");
        assertThat(legend(ScreeningFigures.zones(result)))
                .containsExactly("within 5.0 km", "within 1.0 km", "within 0.25 km", "study area");
        assertThat(legend(ScreeningFigures.slope(result))).contains("0 to 5 degrees", "study area");
        assertThat(legend(ScreeningFigures.suitable(result))).containsExactly("suitable", "study area");
        assertThat(legend(ScreeningFigures.candidates(result)))
                .containsExactly("suitable", "study area", "candidates, with their rank");
        assertThat(ScreeningFigures.candidates(result).getTitle()).isEqualTo("Candidate units: synthetic study area");
        CellSet cells = result.suitableCells().orElseThrow();
        Raster toRoads = DistanceRaster.of(cells.frame(), landscape.pavedRoads());
        Raster score = WeightedOverlay.score(
                cells,
                List.of(
                        new Criterion(toRoads, 20_000, 1000, 2),
                        new Criterion(result.slope().orElseThrow(), 10, 0, 1)));
        assertThat(score.least()).isGreaterThanOrEqualTo(0);
        assertThat(score.greatest()).isLessThanOrEqualTo(1);
        assertThat(result.rankedBy(score)).hasSameSizeAs(result.ranked());
        assertThat(legend(ScreeningFigures.raster(result, "Score", score, ""))).hasSizeGreaterThan(3);
    }

    private static List<String> legend(XYChart chart) {
        return chart.getSeriesCollection().stream().map(XYSeries::getName).toList();
    }
}
