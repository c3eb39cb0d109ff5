package apportion.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlopeAnalysisTest {

    private static final CoordinateSystem METRES = CoordinateSystem.named("EPSG:32650");

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlaneHasTheSlopeOfItsEquationUpToTheCorners(int seed) {
        var random = new Random(seed);
        double east = random.nextGaussian();
        double north = random.nextGaussian();
        double size = 1 + 100 * random.nextDouble();
        Raster plane = plane(5, 6, size, east, north);
        double expected = Math.toDegrees(Math.atan(Math.sqrt(east * east + north * north)));
        for (SlopeMethod method : SlopeMethod.values()) {
            SlopeAnalysis fit = SlopeAnalysis.of(plane).withMethod(method).withEdgeRule(EdgeRule.PLANE_FIT);
            SlopeAnalysis strict = fit.withEdgeRule(EdgeRule.NO_DATA);
            SlopeAnalysis centre = fit.withEdgeRule(EdgeRule.CENTRE_VALUE);
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 6; column++) {
                    boolean edge = row % 4 == 0 || column % 5 == 0;
                    assertThat(fit.at(row, column).slopeDegrees()).isCloseTo(expected, within(1e-7));
                    assertThat(Double.isNaN(strict.at(row, column).slopeDegrees()))
                            .isEqualTo(edge);
                    assertThat(centre.at(row, column).slopeDegrees()).isLessThanOrEqualTo(expected + 1e-9);
                    if (!edge) {
                        assertThat(strict.at(row, column).slopeDegrees()).isCloseTo(expected, within(1e-7));
                    }
                }
            }
        }
    }

    /** z = −k·distance from the apex: the slope is atan k everywhere, the land falls away from the apex. */
    @ParameterizedTest
    @EnumSource(SlopeMethod.class)
    void aConeHasOneSlopeAndFallsAwayFromItsApex(SlopeMethod method) {
        double steepness = 0.4;
        double coarse = worstOnACone(method, steepness, 21, 100);
        double fine = worstOnACone(method, steepness, 41, 50);
        assertThat(coarse).isLessThan(0.3); // degrees
        assertThat(fine).isBetween(coarse / 5, coarse / 3); // the error falls with the square of the cell
    }

    private static double worstOnACone(SlopeMethod method, double steepness, int cells, double size) {
        double[][] heights = new double[cells][cells];
        int middle = cells / 2;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                heights[row][column] = 1000 - steepness * size * Math.hypot(row - middle, column - middle);
            }
        }
        SlopeAnalysis analysis = SlopeAnalysis.of(Raster.of("cone", METRES, heights, 500_000, 3_900_000, size))
                .withMethod(method);
        double worst = 0;
        for (int row = 1; row < cells - 1; row++) {
            for (int column = 1; column < cells - 1; column++) {
                double distance = size * Math.hypot(row - middle, column - middle);
                if (distance >= 800) {
                    Gradient here = analysis.at(row, column);
                    double bearing = Math.toDegrees(Math.atan2(column - middle, middle - row));
                    double turn = Math.IEEEremainder(here.aspectDegrees() - bearing, 360);
                    double slope = here.slopeDegrees() - Math.toDegrees(Math.atan(steepness));
                    worst = Math.max(worst, Math.max(Math.abs(turn), Math.abs(slope)));
                }
            }
        }
        return worst;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void turningTheLandTurnsTheAspectAndLeavesTheSlope(int seed) {
        var random = new Random(seed);
        double[][] rows = new double[3][3];
        double[][] mirrored = new double[3][3];
        double[][] turned = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                rows[row][column] = 100 * random.nextDouble();
            }
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                mirrored[row][2 - column] = rows[row][column];
                turned[column][2 - row] = rows[row][column]; // a quarter clockwise
            }
        }
        for (SlopeMethod method : SlopeMethod.values()) {
            Gradient original = centre(rows, method);
            Gradient mirror = centre(mirrored, method);
            Gradient quarter = centre(turned, method);
            assertThat(mirror.slopeDegrees()).isCloseTo(original.slopeDegrees(), within(1e-10));
            assertThat(quarter.slopeDegrees()).isCloseTo(original.slopeDegrees(), within(1e-10));
            assertThat((mirror.aspectDegrees() + original.aspectDegrees()) % 360)
                    .isCloseTo(0, within(1e-9));
            assertThat((quarter.aspectDegrees() - original.aspectDegrees() + 360) % 360)
                    .isCloseTo(90, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(SlopeMethod.class)
    void beyondAHoleEachRuleDoesWhatItSays(SlopeMethod method) {
        double[][] rows = new double[5][5];
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                rows[row][column] = 10 * column;
            }
        }
        rows[2][2] = Double.NaN;
        Raster raster = Raster.of("hole", METRES, rows, 0, 0, 10);
        SlopeAnalysis analysis = SlopeAnalysis.of(raster).withMethod(method);
        for (EdgeRule rule : EdgeRule.values()) {
            assertThat(analysis.withEdgeRule(rule).at(2, 2).slopeDegrees()).isNaN();
        }
        assertThat(analysis.at(2, 3).slopeDegrees()).isNaN();
        assertThat(analysis.withEdgeRule(EdgeRule.PLANE_FIT).at(2, 3).slopeDegrees())
                .isCloseTo(45, within(1e-9));
        // z = 30 in place of the missing 20: (80 − 20 + 2 (40 − 30))/80 = 0.75 by Horn, (40 − 30)/20 by the other.
        assertThat(analysis.withEdgeRule(EdgeRule.CENTRE_VALUE).at(2, 3).east())
                .isCloseTo(method == SlopeMethod.HORN ? 0.75 : 0.5, within(1e-12));
    }

    @Test
    void flatGroundHasNoAspectAndOneCellNoSlope() {
        SlopeAnalysis flat = SlopeAnalysis.of(plane(3, 3, 10, 0, 0));
        assertThat(flat.at(1, 1).slopeDegrees()).isZero();
        assertThat(flat.at(1, 1).aspectDegrees()).isNaN();
        SlopeAnalysis alone = SlopeAnalysis.of(plane(1, 1, 10, 1, 1)).withEdgeRule(EdgeRule.PLANE_FIT);
        assertThat(alone.at(0, 0).slopeDegrees()).isNaN();
        SlopeAnalysis line = SlopeAnalysis.of(plane(1, 5, 10, 1, 1)).withEdgeRule(EdgeRule.PLANE_FIT);
        assertThat(line.at(0, 2).slopeDegrees()).isNaN();
        assertThat(new Gradient(0, -1).aspectDegrees()).isZero(); // falls to the north
        assertThat(new Gradient(-1, 0).aspectDegrees()).isEqualTo(90);
    }

    @Test
    void feetAreTurnedIntoMetresAndDegreesAreRefused() {
        SlopeAnalysis feet = SlopeAnalysis.of(plane(3, 3, 10, 1, 0)).withElevationUnit(0.3048);
        assertThat(feet.at(1, 1).slopePercent()).isCloseTo(30.48, within(1e-9));
        Raster degrees = Raster.of("dem", CoordinateSystem.WGS84, new double[][] {{1, 2}, {3, 4}}, 116, 35, 0.001);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlopeAnalysis.of(degrees))
                .withMessage(
                        "Slope needs metres, but elevation 'dem' is in degrees (EPSG:4326).\nMaybe transform it first, to the UTM zone that it lies in.");
        Raster usFeet = Raster.of(
                "dem",
                CoordinateSystem.of("state plane", "+proj=utm +zone=10 +datum=WGS84 +units=us-ft"),
                new double[][] {{1}},
                0,
                0,
                1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlopeAnalysis.of(usFeet))
                .withMessageStartingWith("Slope needs metres, but elevation 'dem' (state plane) has 3.28");
    }

    @Test
    void aRasterInDegreesIsTransformedAndThenHasASlope() {
        double[][] rows = new double[60][60];
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < 60; column++) {
                rows[row][column] = 30 * column;
            }
        }
        Raster degrees = Raster.of("dem", CoordinateSystem.WGS84, rows, 116.8, 35.5, 0.001);
        Raster metres = degrees.in(METRES, 500);
        // 0.001 degrees of longitude are about 90.7 m here, so the ground rises 30 m in 90.7 m.
        double[] slopes = IntStream.range(2, 9)
                .mapToDouble(k -> SlopeAnalysis.of(metres).at(k, k).slopePercent())
                .toArray();
        assertThat(Arrays.stream(slopes).average().orElseThrow()).isCloseTo(100 * 30 / 90.7, within(2.0));
        assertThat(metres.system()).isEqualTo(METRES);
    }

    private static Gradient centre(double[][] rows, SlopeMethod method) {
        return SlopeAnalysis.of(Raster.of("window", METRES, rows, 0, 0, 7))
                .withMethod(method)
                .at(1, 1);
    }

    private static Raster plane(int rows, int columns, double size, double east, double north) {
        double[][] heights = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                heights[row][column] = 100 + size * (east * column - north * row);
            }
        }
        return Raster.of("plane", METRES, heights, 500_000, 3_900_000, size);
    }
}
