package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Short runs of the swarms of the study: what they report, not how good they are. */
class SwarmStudyTest {

    private static final double OPTIMUM = 0.685114353; // instance C at 0.7/0.3, HiGHS

    @Test
    void thePublishedSettingsAreThoseOfSection41() {
        var settings = PublishedSwarm.swarm(123).settings();
        assertThat(settings.particles()).isEqualTo(40);
        assertThat(settings.firstInertia()).isEqualTo(0.6).isEqualTo(settings.lastInertia());
        assertThat(settings.cognitive()).isEqualTo(1.5).isEqualTo(settings.social());
        assertThat(settings.iterations()).isEqualTo(123);
        assertThat(PublishedSwarm.iterations()).isEqualTo(2000);
        assertThat(PublishedSwarm.penalty().toString()).contains("1000000");
    }

    @Test
    void withAnExactFollowerWhatIsClaimedIsTrueAndNotAboveTheOptimum() {
        SwarmStudy study = SwarmStudy.nestedExact(Preference.ECONOMY, SwarmStudy.seeds(2), 40);
        assertThat(study.exact()).isCloseTo(OPTIMUM, within(1e-7));
        assertThat(study.runs()).hasSize(2).allSatisfy(run -> {
            assertThat(run.claimed()).isCloseTo(run.trueValue(), within(1e-12));
            assertThat(run.trueValue()).isLessThanOrEqualTo(OPTIMUM + 1e-7);
            assertThat(run.violation()).isZero();
        });
        Table distribution = study.distribution();
        assertThat(distribution.doubleColumn("least gap").get(0)).isNotNegative();
        assertThat(distribution.longColumn("runs").get(0)).isEqualTo(2);
        assertThat(study.toString()).contains("exact Z = 0.685114");
    }

    @Test
    void withASwarmForAFollowerTheClaimExceedsTheTruthAndTheTruthIsReported() {
        SwarmStudy study = SwarmStudy.nestedAsPublished(Preference.ECONOMY, SwarmStudy.seeds(2), 3, 10);
        assertThat(study.runs()).allSatisfy(run -> {
            assertThat(run.followerLoss()).isPositive(); // the provinces could do better
            assertThat(run.claimed()).isNotEqualTo(run.trueValue());
        });
        assertThat(study.table().columnNames()).contains("claimed Z", "true Z", "follower's loss");
        assertThat(SwarmStudy.nestedAsPublished(Preference.ECONOMY, SwarmStudy.seeds(1), 3, 10)
                        .runs())
                .containsExactly(study.runs().get(0)); // same seed, same run
    }

    @Test
    void theAlternatingSchemeClaimsMoreThanAnyAllocationReaches() {
        SwarmStudy study = SwarmStudy.alternating(Preference.ECONOMY, SwarmStudy.seeds(2), 2, 40);
        assertThat(study.runs()).allMatch(run -> run.claimed() > OPTIMUM);
        assertThat(study.runs()).allMatch(run -> Double.isNaN(run.trueValue()) || run.trueValue() < OPTIMUM);
        assertThat(study.distribution().longColumn("runs").get(0)).isEqualTo(2);
    }

    @Test
    void aSwarmOnTheLowerLevelLeavesRatesInsideWhereTheOptimumLeavesOne() {
        Table runs = SwarmStudy.follower(SwarmStudy.seeds(3), 150);
        for (int run = 0; run < 3; run++) {
            assertThat(runs.longColumn("rates inside their bounds").get(run)).isGreaterThan(5);
            assertThat(runs.doubleColumn("above the optimum, %").get(run)).isPositive();
        }
    }
}
