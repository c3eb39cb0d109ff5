package apportion.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.gravity.GravityModel.Coefficient;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GravityModelTest {

    private static final List<String> AB = List.of("A", "B");
    private static final Distances FAR_APART = Distances.of(AB, new double[][] {{0, 2}, {2, 0}});

    @Test
    void twoPlacesByHand() {
        // √(9·4) √(1·16) / 2² = 6·4/4 = 6; A's share of the leading mass is 9/10.
        var model = GravityModel.of(FAR_APART, new double[] {9, 1}, new double[] {4, 16});
        assertThat(model.connections().at("A", "B")).isCloseTo(5.4, within(1e-14));
        assertThat(model.connections().at("B", "A")).isCloseTo(0.6, within(1e-14));
        assertThat(model.membership().coordinationMatrix().values())
                .isEqualTo(List.of(List.of(0.5, 0.5), List.of(0.5, 0.5)));
    }

    @Test
    void theExponentIsAnOption() {
        var model = GravityModel.of(FAR_APART, new double[] {9, 1}, new double[] {4, 16})
                .withCoefficient(Coefficient.SYMMETRIC);
        assertThat(model.withDistanceExponent(1).connections().at(0, 1)).isEqualTo(12);
        assertThat(model.withDistanceExponent(0).connections().at(0, 1)).isEqualTo(24);
    }

    @Test
    void beijingTianjinHebeiAsComputedFromTable3() {
        JsonObject golden = GravityCases.named("gr-seed003");
        GravityModel model = threeRegions();
        assertMatrix(model.connections(), golden, "F");
        assertMatrix(model.membership().shares(), golden, "b");
        NamedMatrix coordination = model.membership().coordinationMatrix();
        assertMatrix(coordination, golden, "T");
        JsonObject worth = golden.getAsJsonObject("expected").getAsJsonObject("v");
        for (String coalition : worth.keySet()) {
            int[] members = Arrays.stream(coalition.split(",", -1))
                    .mapToInt(player -> Integer.parseInt(player) - 1)
                    .toArray();
            double value = 0;
            for (int i : members) {
                value += Arrays.stream(members)
                        .mapToDouble(j -> coordination.at(i, j))
                        .sum();
            }
            assertThat(value)
                    .as("v(%s)", coalition)
                    .isCloseTo(worth.get(coalition).getAsDouble(), within(GravityCases.tolerance(golden)));
        }
    }

    @Test
    void withoutTheCoefficientConnectionsAreSymmetricAndMembershipsAreNot() {
        JsonObject golden = GravityCases.named("gr-symmetric");
        GravityModel model = threeRegions().withCoefficient(Coefficient.SYMMETRIC);
        assertMatrix(model.connections(), golden, "F");
        assertMatrix(model.membership().shares(), golden, "b");
        assertThat(model.connections().toRealMatrix())
                .isEqualTo(model.connections().toRealMatrix().transpose());
        assertThat(model.membership().shares().at(0, 1))
                .isNotEqualTo(model.membership().shares().at(1, 0));
    }

    @Test
    void asymmetricDistancesGiveAsymmetricConnections() {
        var uphill = Distances.of(AB, new double[][] {{0, 1}, {2, 0}});
        var model = GravityModel.of(uphill, new double[] {1, 1}, new double[] {1, 1})
                .withCoefficient(Coefficient.SYMMETRIC);
        assertThat(model.connections().at("A", "B")).isEqualTo(1);
        assertThat(model.connections().at("B", "A")).isEqualTo(0.25);
    }

    @Test
    void membershipsSumToOneAndDoNotDependOnUnitsForFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int n = 2 + random.nextInt(9);
            List<String> places =
                    IntStream.range(0, n).mapToObj(i -> "place " + i).toList();
            double[] leading = random.doubles(n, 0.01, 1000).toArray();
            double[] companion = random.doubles(n, 0.01, 1000).toArray();
            double[][] kilometres = new double[n][];
            Arrays.setAll(kilometres, i -> random.doubles(n, 1, 500).toArray());
            var model = GravityModel.of(Distances.of(places, kilometres), leading, companion);
            double[][] miles = Arrays.stream(kilometres)
                    .map(row -> scaled(row, 1 / 1.609344))
                    .toArray(double[][]::new);
            var inOtherUnits =
                    GravityModel.of(Distances.of(places, miles), scaled(leading, 1e4), scaled(companion, 1e-3));
            NamedMatrix shares = model.membership().shares();
            NamedMatrix coordination = model.membership().coordinationMatrix();
            for (int i = 0; i < n; i++) {
                assertThat(shares.toRealMatrix().getRowVector(i).getL1Norm()).isCloseTo(1, within(1e-14));
                assertThat(coordination.toRealMatrix().getRowVector(i).getL1Norm())
                        .isCloseTo(1, within(1e-14));
                for (int j = 0; j < n; j++) {
                    assertThat(inOtherUnits.membership().shares().at(i, j))
                            .as("seed %d", seed)
                            .isCloseTo(shares.at(i, j), within(1e-12));
                }
            }
        }
    }

    @Test
    void resultsBecomeTablesWithPlaceNames() {
        var table = threeRegions().connections().toTable("connections");
        assertThat(table.columnNames()).containsExactly("place", "Beijing", "Hebei", "Tianjin");
        assertThat(table.stringColumn("place").asList()).containsExactly("Beijing", "Hebei", "Tianjin");
        assertThat(table.doubleColumn("Hebei").getDouble(2)).isCloseTo(3.0576865743, within(1e-8)); // F_32
    }

    @Test
    void theDiagonalOfDistancesIsNeverRead() {
        var blank = Distances.of(AB, new double[][] {{Double.NaN, 2}, {2, -7}});
        assertThat(blank).isEqualTo(FAR_APART);
    }

    @Test
    void aZeroDistanceOffTheDiagonalIsAnError() {
        JsonObject golden = GravityCases.named("gr-zero-distance").getAsJsonObject("data");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(AB, GravityCases.matrix(golden, "D")))
                .withMessage("The distance from 'A' to 'B' must be positive and finite, got 0.0.");
    }

    @ParameterizedTest
    @CsvSource({"-3, -3.0", "NaN, NaN", "Infinity, Infinity"})
    void aBadDistanceNamesItsPairAndValue(double distance, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(AB, new double[][] {{0, 1}, {distance, 0}}))
                .withMessage("The distance from 'B' to 'A' must be positive and finite, got %s.".formatted(shown));
    }

    @Test
    void shapesAndNamesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(AB, new double[][] {{0, 1}, {1}}))
                .withMessage("Row 'B' has 1 values for 2 columns.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(AB, new double[][] {{0, 1}}))
                .withMessage("1 rows of values for 2 row names.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(List.of("A"), new double[][] {{0}}))
                .withMessage("Distances need at least 2 places, got 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(List.of("A", "a"), new double[][] {{0, 1}, {1, 0}}))
                .withMessage("Each row name must stand once (case does not count), got 'a' twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAR_APART.matrix().at("A", "C"))
                .withMessage("No column 'C'; there are: A, B.");
    }

    @Test
    void badMassesAndExponentsAreErrors() {
        double[] ones = {1, 1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GravityModel.of(FAR_APART, new double[] {1}, ones))
                .withMessage("1 values of leadingMass for 2 places.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GravityModel.of(FAR_APART, ones, new double[] {1, 0}))
                .withMessage("companionMass of 'B' must be positive and finite, got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GravityModel.of(FAR_APART, ones, ones).withDistanceExponent(Double.NaN))
                .withMessage("distanceExponent must be finite and not negative, got NaN.");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> GravityModel.of(FAR_APART, ones, ones)
                        .withDistanceExponent(5000)
                        .connections())
                .withMessageStartingWith("The connection from 'A' to 'B' leaves the range of numbers, got 0.0.");
    }

    @Test
    void aPlaceWithoutConnectionsHasNoMemberships() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Membership.of(NamedMatrix.square(AB, new double[][] {{0, 1}, {0, 5}})))
                .withMessage("'B' is connected to no other place, so it has no memberships.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Membership.of(NamedMatrix.square(AB, new double[][] {{0, -1}, {1, 0}})))
                .withMessage("The connection from 'A' to 'B' must be finite and not negative, got -1.0.");
    }

    private static GravityModel threeRegions() {
        JsonObject data = GravityCases.named("gr-seed003").getAsJsonObject("data");
        return GravityModel.of(
                Distances.of(GravityCases.strings(data.getAsJsonArray("order")), GravityCases.matrix(data, "D_km")),
                GravityCases.vector(data, "G"),
                GravityCases.vector(data, "Q"));
    }

    private static void assertMatrix(NamedMatrix actual, JsonObject golden, String name) {
        double[][] expected = GravityCases.matrix(golden.getAsJsonObject("expected"), name);
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertThat(actual.at(i, j))
                        .as("%s[%d][%d]", name, i, j)
                        .isCloseTo(expected[i][j], within(GravityCases.tolerance(golden)));
            }
        }
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
