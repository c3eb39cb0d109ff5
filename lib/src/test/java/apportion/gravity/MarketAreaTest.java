package apportion.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Huff shares and break points. */
class MarketAreaTest {

    @Test
    void huffSharesOfThreeShops() {
        JsonObject golden = GravityCases.named("gr-huff");
        JsonObject data = golden.getAsJsonObject("data");
        NamedMatrix shares = HuffModel.of(GravityCases.vector(data, "size"))
                .withDistanceExponent(data.get("beta").getAsDouble())
                .shares(twoZones(GravityCases.matrix(data, "distance")));
        double[][] expected = GravityCases.matrix(golden.getAsJsonObject("expected"), "P");
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(shares.at(i, j)).isCloseTo(expected[i][j], within(GravityCases.tolerance(golden)));
            }
        }
    }

    @Test
    void huffSharesStandInHugeNumbersToo() {
        // Equal shops at equal distance share equally, though 1e200² leaves the range of numbers.
        NamedMatrix shares = HuffModel.of(1e300, 1e300, 1e300)
                .withSizeExponent(2)
                .shares(twoZones(new double[][] {{1e200, 1e200, 1e200}, {1, 1, 1}}));
        assertThat(shares.values().get(0)).allSatisfy(share -> assertThat(share).isCloseTo(1.0 / 3, within(1e-15)));
    }

    @Test
    void huffNamesTheBadDistance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HuffModel.of(1, 1, 1).shares(twoZones(new double[][] {{1, 0, 1}, {1, 1, 1}})))
                .withMessage("The distance from 'west' to 'centre' must be positive and finite, got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HuffModel.of(1, 1).shares(twoZones(new double[2][3])))
                .withMessage("2 sizes for 3 shops.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HuffModel.of(1, -4))
                .withMessage("sizes[1] must be positive and finite, got -4.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HuffModel.of(1).withDistanceExponent(-1))
                .withMessage("distanceExponent must be finite and not negative, got -1.0.");
    }

    @Test
    void breakPointLiesNearerTheSmallerTown() {
        JsonObject golden = GravityCases.named("gr-retail-breakpoint");
        JsonObject expected = golden.getAsJsonObject("expected");
        var point = BreakPoint.between(80000, 20000, 100);
        double tolerance = GravityCases.tolerance(golden);
        assertThat(point.fromSecond()).isCloseTo(expected.get("km_from_b").getAsDouble(), within(tolerance));
        assertThat(point.fromFirst()).isCloseTo(expected.get("km_from_a").getAsDouble(), within(tolerance));
    }

    @Test
    void tradeIsEqualAtTheBreakPointForFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var point = new BreakPoint(
                    random.nextDouble(1, 1e6), random.nextDouble(1, 1e6), random.nextDouble(1, 500), 1 + seed % 3);
            assertThat(point.tradeRatio(point.fromFirst(), point.fromSecond())).isCloseTo(1, within(1e-10));
            assertThat(point.fromFirst() + point.fromSecond()).isCloseTo(point.distance(), within(1e-10));
        }
    }

    @Test
    void aTownWithoutPeopleHasNoBreakPoint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BreakPoint.between(0, 1, 1))
                .withMessage("firstPopulation must be positive and finite, got 0.0.");
    }

    private static NamedMatrix twoZones(double[][] distance) {
        return NamedMatrix.of(List.of("west", "east"), List.of("market", "centre", "mall"), distance);
    }
}
