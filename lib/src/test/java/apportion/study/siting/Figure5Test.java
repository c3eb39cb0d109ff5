package apportion.study.siting;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.siting.Screening;
import apportion.siting.SyntheticLandscape;
import org.junit.jupiter.api.Test;

class Figure5Test {

    private static final Screening SCREENING = Figure5.screening(SyntheticLandscape.of(2017), 15);

    @Test
    void theBuffersAreThoseOfSection42() {
        assertThat(SCREENING.exclusions())
                .extracting(exclusion -> "%s %.0f".formatted(exclusion.layer().name(), exclusion.metres()))
                .containsExactlyInAnyOrder(
                        "synthetic electricity networks 250",
                        "synthetic vehicular roads 250",
                        "synthetic farm pumps 1000",
                        "synthetic water wells 1000",
                        "synthetic residential areas 1000",
                        "synthetic railways 1000",
                        "synthetic paved roads 1000",
                        "synthetic pipelines 5000",
                        "synthetic airports 5000");
    }

    @Test
    void tenCandidatesComeOutOf3400SquareKilometres() {
        assertThat(SCREENING.studyArea().geometry().getArea() / 1e6).isBetween(3399.0, 3401.0);
        assertThat(SCREENING.run().candidates()).hasSize(10);
    }
}
