package apportion.study.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathsAgreeTest {

    static final List<Double> EXCESSES = List.of(0.4, 0.3, 0.2, 0.1, 0.0);

    static Stream<Reading> readings() {
        return Reading.all().stream();
    }

    @ParameterizedTest(name = "linear program and closed form agree at every site and excess: {0}")
    @MethodSource("readings")
    void linearProgramAndClosedFormAgree(Reading reading) {
        double worst = 0;
        for (double excess : EXCESSES) {
            for (int site : SitingData.sites()) {
                Outcome<Plan> program = CollieryProgram.solve(site, excess, reading);
                Outcome<Plan> closed = MeritOrder.plan(site, excess, reading);
                assertThat(program.isOptimal())
                        .as("site %d, φ = %s: %s / %s", site, excess, program, closed)
                        .isEqualTo(closed.isOptimal());
                if (program.isOptimal()) {
                    Plan a = program.orElseThrow();
                    Plan b = closed.orElseThrow();
                    worst = Math.max(worst, Math.abs(a.revenue() - b.revenue()));
                    worst = Math.max(worst, Math.abs(a.stack() - b.stack()));
                    worst = Math.max(worst, Math.abs(a.profit() - b.profit()));
                    worst = Math.max(worst, Math.abs(a.output() - b.output()));
                }
            }
        }
        assertThat(worst).isCloseTo(0, within(1e-9));
    }

    @Test
    void atExcess40PercentEverySiteButTwoStacksWhatItStackedBefore() {
        assertThat(CollieryProgram.solve(6, 0.4, Reading.DEFAULT).orElseThrow().stack())
                .isCloseTo(
                        6.19659,
                        within(1e-9)); // Σ E H by hand: .77454 + 1.12815 + 1.12034 + 1.21743 + .81928 + 1.13685
    }
}
