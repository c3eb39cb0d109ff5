package apportion.dea;

import static apportion.dea.Factor.Role.BAD_OUTPUT;
import static apportion.dea.Factor.Role.GOOD_OUTPUT;
import static apportion.dea.ReturnsToScale.CONSTANT;
import static apportion.dea.ReturnsToScale.FREE_DISPOSAL_HULL;
import static apportion.dea.ReturnsToScale.VARIABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Radial, directional and super-efficiency cases; sources and tolerances stand in the file of cases. */
class GoldenRadialTest {

    @Test
    void radialInput() {
        DeaCases golden = DeaCases.of("R01");
        RadialModel model = RadialModel.of(golden.units());
        golden.compare("crs", model.withReturnsToScale(CONSTANT).solve().scores());
        golden.compare("vrs", model.withReturnsToScale(VARIABLE).solve().scores());
        golden.compare(
                "fdh", model.withReturnsToScale(FREE_DISPOSAL_HULL).solve().scores());
    }

    @Test
    void radialOutput() {
        DeaCases golden = DeaCases.of("R02");
        RadialModel model = RadialModel.of(golden.units()).withOrientation(Orientation.OUTPUT);
        golden.compare("crs", model.withReturnsToScale(CONSTANT).solve().scores());
        golden.compare("vrs", model.withReturnsToScale(VARIABLE).solve().scores());
    }

    @Test
    void directionalDistance() {
        DeaCases golden = DeaCases.of("R05");
        var model = DirectionalDistanceModel.of(golden.units());
        golden.compare("obs_crs", model.withReturnsToScale(CONSTANT).solve().scores());
        golden.compare("obs_vrs", model.withReturnsToScale(VARIABLE).solve().scores());
        golden.compare(
                "ones_crs",
                model.withReturnsToScale(CONSTANT)
                        .withDirection(Direction.ones())
                        .solve()
                        .scores());
    }

    @Test
    void directionalDistanceWithABadOutputBoundedByTheLargest() {
        DeaCases golden = DeaCases.of("R06");
        var model = DirectionalDistanceModel.of(golden.units())
                .withReturnsToScale(CONSTANT)
                .withBadOutputs(BadOutputs.boundedInputs());
        golden.compare(
                "yb",
                model.withDirection(Direction.own(GOOD_OUTPUT, BAD_OUTPUT))
                        .solve()
                        .scores());
        golden.compare("ones", model.withDirection(Direction.ones()).solve().scores());
        golden.compare("xyb", model.withDirection(Direction.own()).solve().scores());
    }

    @Test
    void superEfficiency() {
        DeaCases golden = DeaCases.of("R16");
        golden.compare(
                "crs",
                RadialModel.of(golden.units())
                        .withReturnsToScale(CONSTANT)
                        .withSuperEfficiency()
                        .solve()
                        .scores());
        DeaCases chain = DeaCases.of("R26");
        assertThat(RadialModel.of(chain.units())
                        .withReturnsToScale(CONSTANT)
                        .withSuperEfficiency()
                        .solve()
                        .score("2"))
                .isCloseTo(chain.expectedNumber("unit2"), within(1e-5));
    }

    @Test
    void ccrBesideTheSlacksBasedMeasure() {
        DeaCases tone = DeaCases.of("R18");
        tone.compare(
                "ccr",
                RadialModel.of(tone.units())
                        .withReturnsToScale(CONSTANT)
                        .solve()
                        .scores());
        DeaCases contrast = DeaCases.of("R25");
        contrast.compare(
                "ccr",
                RadialModel.of(contrast.units())
                        .withReturnsToScale(CONSTANT)
                        .solve()
                        .scores());
    }
}
