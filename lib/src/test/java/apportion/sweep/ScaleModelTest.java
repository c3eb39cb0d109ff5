package apportion.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Invented measurements of a cluster that takes 5 s to start, 1.25 times a task's seconds and 50 µs more. */
class ScaleModelTest {

    private static final String MEASURED = """
            runner,task ms,workers,start s,tasks/s
            other,1,1,0.1,1
            cluster,0.1,1,5,5714.285714285714
            cluster,0.1,2,4,11428.571428571428
            cluster,10,1,4,79.6812749003984
            cluster,10,2,4,159.3625498007968
            sleepers,250,100,0,390
            sleepers,250,1000,0,800
            """;

    private static final ScaleModel MODEL = ScaleModel.of(MEASURED, "cluster");

    @Test
    void whatWasPutInComesOut() {
        assertThat(MODEL.start()).isEqualTo(5);
        assertThat(MODEL.stretch()).isCloseTo(1.25, within(1e-9));
        assertThat(MODEL.overhead()).isCloseTo(5e-5, within(1e-12));
        assertThat(MODEL.outcomes()).isCloseTo(11428.57, within(0.01));
        assertThat(MODEL.partitions()).isEqualTo(800);
    }

    @Test
    void longTasksAreLimitedByPartitionsAndShortOnesByOutcomes() {
        assertThat(MODEL.mostCores(1)).isCloseTo(800 * 1.25005, within(1e-6)); // one task is a partition
        assertThat(MODEL.mostCores(0.1)).isCloseTo(800 * 0.25, within(1e-6)); // partitions of a quarter of a second
        assertThat(MODEL.mostCores(1e-3)).isCloseTo(11428.5714 * 1.3e-3, within(1e-4)); // outcomes
    }

    @Test
    void timeFallsWithCoresUntilTheDriverIsTheLimit() {
        assertThat(MODEL.seconds(1_000, 1, 10)).isCloseTo(5 + 1000 * 1.25005 / 10, within(1e-6));
        assertThat(MODEL.seconds(100_000, 0.01, 1000)).isEqualTo(MODEL.seconds(100_000, 0.01, 2000));
        Table table = MODEL.table(100_000, 0.01, 1, 10, 1000);
        assertThat(table.stringColumn("limit").asList()).containsExactly("cores", "cores", "driver");
        assertThat(table.doubleColumn("times faster than one").get(1))
                .isCloseTo(1000 / MODEL.seconds(100_000, 0.01, 10), within(1e-12));
        assertThat(MODEL.table(10, 0.01, 2).stringColumn("limit").get(0)).isEqualTo("start");
    }

    @Test
    void linesThatCannotCarryAModelAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleModel.of(MEASURED, "other"))
                .withMessage("A model of 'other' needs lines for at least 2 task lengths; "
                        + "the lines are of [other, cluster, sleepers].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleModel.of(MEASURED.substring(0, MEASURED.indexOf("sleepers")), "cluster"))
                .withMessage("There is no line of 'sleepers'.");
    }
}
