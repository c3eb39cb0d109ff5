package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelocationCoalitionsTest {

    private static CoalitionWorth certified(Outcome<CoalitionWorth> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal<CoalitionWorth>) outcome).solution();
    }

    private static double sum(QuadraticGame game, List<String> members, Map<String, Double> point) {
        return members.stream()
                .mapToDouble(member -> game.player(member).welfare().value(point))
                .sum();
    }

    @Test
    void gammaOfAllRegionsIsTheCooperativeOptimumOverFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            RelocationParameters at = RelocationCases.random(seed);
            int all = (1 << at.regions().size()) - 1;
            for (Technology technology : Technology.values()) {
                double optimum = RelocationCooperation.of(at)
                        .withTechnology(technology)
                        .closedForm()
                        .welfare();
                assertThat(RelocationCoalitions.of(at)
                                .withTechnology(technology)
                                .gammaFunction()
                                .applyAsDouble(all))
                        .isCloseTo(optimum, within(1e-8));
            }
        }
    }

    @Test
    void gammaOfARegionAloneIsItsEquilibriumWelfareWhenFlowsAreFree() {
        for (int seed = 0; seed < 50; seed++) {
            RelocationParameters at = RelocationCases.random(seed);
            List<Double> welfare =
                    List.copyOf(RelocationGame.of(at).equilibrium().welfare().values());
            RelocationCoalitions coalitions = RelocationCoalitions.of(at).withBalance(FlowBalance.FREE);
            for (int i = 0; i < welfare.size(); i++) {
                assertThat(coalitions.gamma(1 << i).worth()).isCloseTo(welfare.get(i), within(1e-9));
            }
        }
    }

    @Test
    void noMemberPlanAndNoOutsiderMoveImprovesOnThePartialAgreement() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            RelocationParameters at = RelocationCases.random(seed);
            FlowBalance balance = seed % 2 == 0 ? FlowBalance.FREE : FlowBalance.BALANCED;
            RelocationCoalitions coalitions = RelocationCoalitions.of(at).withBalance(balance);
            for (int mask = 1; mask < 1 << at.regions().size(); mask++) {
                CoalitionWorth found = coalitions.gamma(mask);
                assertThat(found.violation()).isLessThan(1e-9);
                QuadraticGame game = coalitions.gameOf(mask);
                for (int trial = 0; trial < 5; trial++) {
                    Map<String, Double> moved = new LinkedHashMap<>(found.strategies());
                    found.members()
                            .forEach(member -> game.player(member)
                                    .variables()
                                    .forEach(variable -> moved.merge(variable, random.nextGaussian(), Double::sum)));
                    assertThat(sum(game, found.members(), moved)).isLessThanOrEqualTo(found.worth() + 1e-9);
                }
                for (QuadraticPlayer player : game.players()) {
                    if (found.members().contains(player.name())) {
                        continue;
                    }
                    Map<String, Double> moved = new LinkedHashMap<>(found.strategies());
                    player.variables().forEach(variable -> moved.merge(variable, random.nextGaussian(), Double::sum));
                    assertThat(player.welfare().value(moved))
                            .isLessThanOrEqualTo(player.welfare().value(found.strategies()) + 1e-9);
                }
            }
        }
    }

    @Test
    void alphaOfTheReceiversOfTable6WithFreeFlowsIsWorkedOutByHand() {
        // The giver does most harm by keeping everything, m = 0: each unit of its 20 costs Hebei and Tianjin 0.1 each.
        // With D = 1.63872, Hebei gains (10 − 2 + 9 − 0.1)x − ½Dx² − 9·6 from x emissions, 0.1 being its harm to
        // Tianjin; Tianjin likewise (15 − 2 + 9 − 0.1)x − ½Dx² − 9·10.
        double curvature = 1.63872;
        double expected = 16.9 * 16.9 / (2 * curvature) - 54 + 21.9 * 21.9 / (2 * curvature) - 90 - 2 * 0.1 * 20;
        CoalitionWorth found = certified(RelocationCoalitions.of(RelocationCases.table6())
                .withBalance(FlowBalance.FREE)
                .alpha(0b110));
        assertThat(found.strategies().get("m")).isZero();
        assertThat(found.worth()).isCloseTo(expected, within(1e-8));
    }

    @Test
    void noPlanGuaranteesMoreThanAlphaOnAGridOfPlansAndReplies() {
        RelocationCoalitions coalitions = RelocationCoalitions.of(RelocationCases.table6());
        for (int mask = 1; mask < 8; mask++) {
            QuadraticGame game = coalitions.gameOf(mask);
            CoalitionWorth found = certified(coalitions.alpha(mask));
            List<String> members = found.members();
            boolean first = members.contains("Hebei");
            boolean second = members.contains("Tianjin");
            double best = Double.NEGATIVE_INFINITY;
            for (int own = 0; own <= 40; own++) {
                for (int other = 0; other <= 40; other++) {
                    double guarantee = Double.POSITIVE_INFINITY;
                    for (int reply = 0; reply <= 8; reply++) {
                        for (int answer = 0; answer <= 8; answer++) {
                            Map<String, Double> point = Map.of(
                                    "m_1",
                                    first ? own / 4.0 : reply * 1.25,
                                    "m_2",
                                    second ? other / 4.0 : answer * 1.25);
                            guarantee = Math.min(guarantee, sum(game, members, point));
                        }
                    }
                    best = Math.max(best, guarantee);
                }
            }
            assertThat(best).as("mask %d", mask).isLessThanOrEqualTo(found.worth() + 1e-9);
            assertThat(best).as("mask %d", mask).isGreaterThan(found.worth() - 0.2); // the grid's step is ¼
        }
    }

    @Test
    void whatACoalitionCanGuaranteeIsNoMoreThanItGetsWithinTheSameBounds() {
        for (int seed = 0; seed < 50; seed++) {
            RelocationParameters at = RelocationCases.random(seed);
            RelocationCoalitions coalitions = RelocationCoalitions.of(at)
                    .withBalance(seed % 2 == 0 ? FlowBalance.FREE : FlowBalance.BALANCED)
                    .withTechnology(seed % 4 < 2 ? Technology.SHARED : Technology.OWN);
            for (int mask = 1;
                    mask < 1 << at.regions().size();
                    mask += 1 + at.regions().size() * seed % 11) {
                double guarantee = certified(coalitions.alpha(mask)).worth();
                CoalitionWorth gamma = certified(coalitions.gammaWithinBox(mask));
                assertThat(guarantee).isLessThanOrEqualTo(gamma.worth() + 1e-7);
                assertThat(gamma.negativeStrategies()).isEmpty();
            }
        }
    }

    @Test
    void aReceiverAloneInBalanceTakesMoreBecauseItRelievesItselfOfTheGiversHarm() {
        // Eq. (6) plus d_1^2 = 0.1: m_1 = (10 − 2 + 6 + 3 + 0.1)/1.63872 − 6.
        CoalitionWorth found = RelocationCoalitions.of(RelocationCases.table6()).gamma(0b001);
        assertThat(found.strategies().get("m_1")).isCloseTo(17.1 / 1.63872 - 6, within(1e-12));
        assertThat(found.strategies()).doesNotContainKey("m");
    }

    @Test
    void theEmptyCoalitionIsWorthNothingAndUnknownOnesAreRefused() {
        RelocationCoalitions coalitions = RelocationCoalitions.of(RelocationCases.table6());
        assertThat(coalitions.gammaFunction().applyAsDouble(0)).isZero();
        assertThat(coalitions.alphaFunction().applyAsDouble(0)).isZero();
        assertThat(coalitions.gammaWithinBoxFunction().applyAsDouble(0)).isZero();
        for (int bad : new int[] {-1, 0, 8}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> coalitions.gamma(bad))
                    .withMessage("A coalition of 3 regions is a mask from 1 to 7, got %d.".formatted(bad));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coalitions.withBox(StrategyBox.unbounded()).alpha(1))
                .withMessage(
                        "The α-worth needs finite bounds for 'm_1', which outsiders set, got [-Infinity, Infinity].");
    }
}
