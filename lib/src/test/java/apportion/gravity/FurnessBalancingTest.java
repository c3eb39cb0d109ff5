package apportion.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FurnessBalancingTest {

    private static final NamedMatrix ONES = NamedMatrix.square(List.of("A", "B"), new double[][] {{1, 1}, {1, 1}});

    @Test
    void withoutDeterrenceTripsAreTheProductOfTotals() {
        // T_ij = O_i D_j / total: 30·20/40 and so on, by hand.
        BalancedTrips balanced = FurnessBalancing.balance(ONES, new double[] {30, 10}, new double[] {20, 20})
                .orElseThrow();
        assertThat(balanced.trips().values()).isEqualTo(List.of(List.of(15.0, 15.0), List.of(5.0, 5.0)));
        assertThat(balanced.iterations()).isEqualTo(1);
        assertThat(balanced.residual()).isZero();
        assertThat(balanced.toString())
                .startsWith("Trips, 2 origins × 2 destinations, total 40.0000; 1 iterations, residual 0.00");
    }

    @Test
    void fourZonesWithExponentialDeterrence() {
        JsonObject golden = GravityCases.named("gr-furness-4x4");
        JsonObject data = golden.getAsJsonObject("data");
        NamedMatrix cost = numbered(GravityCases.matrix(data, "cost"));
        BalancedTrips balanced = FurnessBalancing.balance(
                        cost.map(c -> Math.exp(-0.10 * c)),
                        GravityCases.vector(data, "O"),
                        GravityCases.vector(data, "D"))
                .orElseThrow();
        double[][] expected = GravityCases.matrix(golden.getAsJsonObject("expected"), "T");
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(balanced.trips().at(i, j)).isCloseTo(expected[i][j], within(GravityCases.tolerance(golden)));
            }
        }
        assertThat(balanced.total()).isCloseTo(1962, within(1e-8));
        assertThat(balanced.meanCost(cost)).isCloseTo(8.698107417680749, within(GravityCases.tolerance(golden)));
    }

    @Test
    void growthOfAnOldTripMatrixAsPrintedInATextbook() {
        // Ortúzar and Willumsen, Modelling Transport, doubly constrained growth factors: three passes, two decimals.
        NamedMatrix old =
                numbered(new double[][] {{5, 50, 100, 200}, {50, 5, 100, 300}, {50, 100, 5, 100}, {100, 200, 250, 20}});
        FurnessOutcome outcome = FurnessBalancing.balance(
                old, new double[] {400, 460, 400, 702}, new double[] {260, 400, 500, 802}, 1e-12, 3);
        double[][] printed = {
            {5.25, 44.12, 98.24, 254.25},
            {45.30, 3.81, 84.78, 329.11},
            {77.04, 129.50, 7.21, 186.58},
            {132.41, 222.57, 309.77, 32.07}
        };
        assertThat(outcome).isInstanceOf(FurnessOutcome.IterationLimit.class);
        BalancedTrips last = ((FurnessOutcome.IterationLimit) outcome).last();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(last.trips().at(i, j)).isCloseTo(printed[i][j], within(0.006));
            }
        }
    }

    @Test
    void totalsAndOddsRatiosAreKeptForFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int m = 2 + random.nextInt(5);
            int n = 2 + random.nextInt(5);
            double[][] deterrence = new double[m][];
            Arrays.setAll(deterrence, i -> random.doubles(n, 0.01, 1).toArray());
            double[] origins = random.doubles(m, 1, 100).toArray();
            double[] destinations = random.doubles(n, 1, 100).toArray();
            double scale =
                    Arrays.stream(origins).sum() / Arrays.stream(destinations).sum();
            Arrays.setAll(destinations, j -> destinations[j] * scale);
            NamedMatrix trips = FurnessBalancing.balance(
                            NamedMatrix.of(names("o", m), names("d", n), deterrence), origins, destinations)
                    .orElseThrow()
                    .trips();
            for (int i = 0; i < m; i++) {
                assertThat(trips.toRealMatrix().getRowVector(i).getL1Norm())
                        .as("seed %d", seed)
                        .isCloseTo(origins[i], within(1e-9));
            }
            for (int j = 0; j < n; j++) {
                assertThat(trips.toRealMatrix().getColumnVector(j).getL1Norm())
                        .isCloseTo(destinations[j], within(1e-9));
            }
            // Scaling rows and columns leaves T₁₁T₂₂/(T₁₂T₂₁) as it was.
            assertThat(trips.at(0, 0) * trips.at(1, 1) / (trips.at(0, 1) * trips.at(1, 0)))
                    .isCloseTo(
                            deterrence[0][0] * deterrence[1][1] / (deterrence[0][1] * deterrence[1][0]),
                            withinPercentage(1e-9));
        }
    }

    @Test
    void zeroTotalsMakeZeroTrips() {
        BalancedTrips balanced = FurnessBalancing.balance(ONES, new double[] {0, 8}, new double[] {8, 0})
                .orElseThrow();
        assertThat(balanced.trips().values()).isEqualTo(List.of(List.of(0.0, 0.0), List.of(8.0, 0.0)));
    }

    @Test
    void zerosThatForbidTheTotalsAreNamed() {
        // A may only reach A, which takes 1 of A's 3 trips: no matrix keeps these totals.
        var onlyHome = NamedMatrix.square(List.of("A", "B"), new double[][] {{1, 0}, {1, 1}});
        FurnessOutcome outcome = FurnessBalancing.balance(onlyHome, new double[] {3, 1}, new double[] {1, 3});
        assertThat(outcome).isInstanceOf(FurnessOutcome.Infeasible.class);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(outcome::orElseThrow)
                .withMessage("No trips keep the totals: the origins [A] send 3.0, but all they reach, the destinations"
                        + " [A], take only 1.0.");
    }

    @Test
    void twoBlocksWithUnequalTotalsAreInfeasibleAlthoughEveryRowCanTrade() {
        var blocks = numbered(new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}});
        FurnessOutcome outcome = FurnessBalancing.balance(blocks, new double[] {5, 5, 1}, new double[] {4, 4, 3});
        assertThat(outcome)
                .isEqualTo(new FurnessOutcome.Infeasible(
                        "No trips keep the totals: the origins [zone 1, zone 2] send 10.0, but all they reach, the"
                                + " destinations [zone 1, zone 2], take only 8.0."));
    }

    @Test
    void totalsThatNeedAZeroWhereTheDeterrenceHasNoneEndAtTheIterationLimit() {
        // (10, 0; 0, 20) keeps the totals, but no product of factors is 0: the iteration only comes nearer and nearer
        var onlyHome = NamedMatrix.square(List.of("A", "B"), new double[][] {{1, 0}, {1, 1}});
        FurnessOutcome outcome =
                FurnessBalancing.balance(onlyHome, new double[] {10, 20}, new double[] {10, 20}, 1e-9, 50);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(outcome::orElseThrow)
                .withMessageStartingWith("The trips are not balanced after 50 iterations: residual ");
    }

    /** Gale's condition, asked of every set of origins, against the flow; fifty seeds, half of the entries zeros. */
    @Test
    void infeasibleMeansThatSomeOriginsSendMoreThanTheyReachForFiftySeeds() {
        int infeasible = 0;
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int n = 3 + random.nextInt(3);
            double[][] deterrence = new double[n][n];
            for (int i = 0; i < n; i++) {
                int row = i;
                Arrays.setAll(deterrence[i], j -> j == row || random.nextBoolean() ? 1 : 0);
            }
            double[] origins = random.ints(n, 1, 10).asDoubleStream().toArray();
            double[] destinations = origins.clone();
            int moved = random.nextInt(8);
            destinations[random.nextInt(n)] += moved;
            origins[random.nextInt(n)] += moved;
            FurnessOutcome outcome = FurnessBalancing.balance(numbered(deterrence), origins, destinations, 1e-6, 1_000);
            assertThat(outcome instanceof FurnessOutcome.Infeasible)
                    .as("seed %d", seed)
                    .isEqualTo(someSendTooMuch(deterrence, origins, destinations));
            infeasible += outcome instanceof FurnessOutcome.Infeasible ? 1 : 0;
        }
        assertThat(infeasible).isBetween(5, 45);
    }

    private static boolean someSendTooMuch(double[][] deterrence, double[] origins, double[] destinations) {
        for (int set = 1; set < 1 << origins.length; set++) {
            double surplus = 0;
            for (int i = 0; i < origins.length; i++) {
                surplus += (set >> i & 1) * origins[i];
            }
            for (int j = 0; j < destinations.length; j++) {
                boolean reached = false;
                for (int i = 0; i < origins.length; i++) {
                    reached |= (set >> i & 1) == 1 && deterrence[i][j] > 0;
                }
                surplus -= reached ? destinations[j] : 0;
            }
            if (surplus > 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void factorsThatOverflowAreAnErrorAndNoMatrixOfNaN() {
        var tiny = NamedMatrix.square(List.of("A", "B"), new double[][] {{1e-320, 1e-320}, {1e-300, 1}});
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> FurnessBalancing.balance(tiny, new double[] {10, 20}, new double[] {15, 15}))
                .withMessageStartingWith("The factors of iteration 1 leave the range of numbers.");
    }

    @Test
    void totalsThatDoNotAgreeAreAnErrorWithBothSums() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurnessBalancing.balance(ONES, new double[] {30, 10}, new double[] {20, 25}))
                .withMessageStartingWith(
                        "Origin totals sum to 40.0, destination totals to 45.0; the two sums must agree.");
    }

    @Test
    void badInputNamesItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurnessBalancing.balance(ONES, new double[] {1}, new double[] {1, 1}))
                .withMessage("1 origin totals for 2 origins.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurnessBalancing.balance(ONES, new double[] {2, 1}, new double[] {4, -1}))
                .withMessage("The total of destination 'B' must be finite and not negative, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurnessBalancing.balance(ONES, new double[2], new double[2]))
                .withMessage("At least one total must be positive, got only zeros.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurnessBalancing.balance(ONES.map(f -> -f), new double[] {1, 1}, new double[] {1, 1}))
                .withMessage("The deterrence from 'A' to 'A' must be finite and not negative, got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurnessBalancing.balance(
                        NamedMatrix.square(List.of("A", "B"), new double[][] {{0, 0}, {1, 1}}),
                        new double[] {1, 1},
                        new double[] {1, 1}))
                .withMessageStartingWith(
                        "The origin 'A' has the total 1.0, but every deterrence where it could trade is 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FurnessBalancing.balance(ONES, new double[] {1, 1}, new double[] {1, 1}, Double.NaN, 5))
                .withMessage("tolerance must be positive and finite, got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurnessBalancing.balance(ONES, new double[] {1, 1}, new double[] {1, 1}, 1e-9, 0))
                .withMessage("iterationLimit must be at least 1, got 0.");
    }

    private static NamedMatrix numbered(double[][] values) {
        return NamedMatrix.square(names("zone ", values.length), values);
    }

    private static List<String> names(String prefix, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> prefix + i).toList();
    }
}
