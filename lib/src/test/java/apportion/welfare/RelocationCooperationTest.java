package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelocationCooperationTest {

    @Test
    void optimumOfTable6MatchesEquations17And18WithTheMisprintMended() {
        CooperativeOptimum found =
                RelocationCooperation.of(RelocationCases.table6()).optimum();
        // By hand from Table 6: D = 1.63872; eq. (17): (D·18 + 4 + 3 − 0.4 + 0.1 + 0.1 − 0.2 + 0.2 + 0.1)/(3D), and
        // eq. (18) with d_2^3 = 0.1: (D·6 + 4 + 3 − 0.4 + 0.1 + 0.1 − 0.2 + 0.2 + 0.1)/(3D).
        double curvature = 1.63872;
        assertThat(found.flows().inflows().get(0)).isCloseTo((18 * curvature + 6.9) / (3 * curvature), within(1e-12));
        assertThat(found.flows().inflows().get(1)).isCloseTo((6 * curvature + 6.9) / (3 * curvature), within(1e-12));
        assertThat(found.welfare()).isCloseTo(350, within(0.5)); // Table 7 prints 350
        assertThat(found.curvatures().get(0)).isCloseTo(-3 * curvature, within(1e-12));
        assertThat(found.curvatures().get(1)).isCloseTo(-curvature, within(1e-12));
        assertThat(found.isNegativeDefinite()).isTrue();
        assertThat(found.largestGradient()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @EnumSource(Technology.class)
    void closedFormSolveAndQuadraticProgramAgreeOverFiftySeeds(Technology technology) {
        for (int seed = 0; seed < 50; seed++) {
            RelocationCooperation plan =
                    RelocationCooperation.of(RelocationCases.random(seed)).withTechnology(technology);
            CooperativeOptimum solved = plan.optimum();
            CooperativeOptimum closed = plan.closedForm();
            for (int i = 0; i < solved.flows().inflows().size(); i++) {
                assertThat(closed.flows().inflows().get(i))
                        .isCloseTo(solved.flows().inflows().get(i), within(1e-10));
            }
            assertThat(plan.boundedOptimum()).isInstanceOf(Outcome.Optimal.class);
            var bounded = ((Outcome.Optimal<BoundedOptimum>) plan.boundedOptimum()).solution();
            assertThat(bounded.certificate().worst()).isLessThan(1e-8);
            assertThat(bounded.welfare()).isLessThanOrEqualTo(solved.welfare() + 1e-9);
            boolean inside = solved.flows().isFeasible()
                    && solved.flows().outflow()
                            <= plan.parameters().initialEmissions().get(0);
            if (inside) {
                assertThat(bounded.welfare()).isCloseTo(solved.welfare(), within(1e-9));
            } else {
                assertThat(bounded.duals()).isNotEmpty();
            }
            assertThat(bounded.flows().outflow())
                    .isLessThanOrEqualTo(plan.parameters().initialEmissions().get(0) + 1e-9);
        }
    }

    @Test
    void cooperativeWelfareIsTheSumOfWelfareAtBalancedFlows() {
        for (int seed = 0; seed < 50; seed++) {
            RelocationParameters parameters = RelocationCases.random(seed);
            List<Double> inflows =
                    RelocationGame.of(parameters).equilibrium().flows().inflows();
            double sum = RelocationGame.of(parameters).welfare(RelocationFlows.balanced(inflows)).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(RelocationCooperation.of(parameters)
                            .withTechnology(Technology.OWN)
                            .welfare(inflows))
                    .isCloseTo(sum, within(1e-9));
        }
    }
}
