package apportion.dea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.inverse.ProcedureResult;
import apportion.dea.inverse.Quota;
import apportion.dea.inverse.QuotaProcedure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsFileTest {

    /** Invented plants: two inputs, two good outputs, two bad outputs. */
    private static final String PLANTS = """
            plant,workers,coal,power,heat,co2,so2
            A,10,100,100,20,80,4
            B,12,140,120,30,100,5
            C,14,190,110,25,150,9
            D,9,120,70,18,90,5
            E,20,260,200,50,210,11
            F,18,250,150,40,230,12
            G,24,300,110,22,160,8
            H,22,290,100,20,150,7.5
            """;

    @Test
    void aFileOfOnesOwnRunsThroughTheSameCalls() {
        var result = QuotaProcedure.of(file(PLANTS).units(), Quota.of("co2", 20).with("so2", 1))
                .run();
        assertThat(result.branch()).isEqualTo(ProcedureResult.Branch.MODEL_3);
        assertThat(result.plan().total("co2")).isCloseTo(20, within(1e-7));
        assertThat(result.plan().total("so2")).isCloseTo(1, within(1e-7));
        assertThat(result.plan().after().value("co2", "A")).isEqualTo(80); // efficient, keeps its level
    }

    @Test
    void aFileOnDiskIsReadAsUtf8(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("plants.csv"), PLANTS.replace("A,", "\u00c5lesund,"));
        UnitsFile file =
                UnitsFile.read(path).withNames("plant").withInputs("coal").withGoodOutputs("power");
        assertThat(file.units().names()).contains("\u00c5lesund", "F");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> UnitsFile.read(folder.resolve("none.csv")))
                .withMessageContaining("none.csv");
    }

    @Test
    void aMissingColumnIsNamedBesideThoseThereAre() {
        refuses(file(PLANTS).withInputs("labour"), "No column 'labour'; there are: plant, workers, coal");
        refuses(file(PLANTS).withNames("name"), "No column 'name'");
    }

    @Test
    void aCellWithoutAPlainNumberIsNamed() {
        refuses(file(PLANTS.replace("C,14,190", "C,14,")), "'coal'", "''", "data row 3");
        refuses(file(PLANTS.replace("C,14,190", "C,14,NaN")), "'coal'", "'NaN'", "data row 3");
        refuses(file(PLANTS.replace("C,14,190", "C,14,1e999")), "'1e999'");
        refuses(file(PLANTS.replace("C,14,190", "C,14,\"1,900\"")), "'1,900'");
    }

    @Test
    void aNegativeNumberIsNamedWithItsUnit() {
        refuses(file(PLANTS.replace("C,14,190", "C,14,-190")), "'coal' of unit 'C' (data row 3)", "-190");
    }

    @Test
    void namesStandOnceAndAreNotEmpty() {
        refuses(file(PLANTS.replace("C,14", "A,14")), "got 'A' twice");
        refuses(file(PLANTS.replace("C,14", ",14")), "data row 3 has no name in column 'plant'");
    }

    @Test
    void aColumnHasOneRole() {
        refuses(file(PLANTS).withInputs("workers", "co2"), "column 'co2' must have one role, got two");
        refuses(file(PLANTS).withGoodOutputs(), "needs good outputs");
    }

    @Test
    void aTotalShowsAWrongUnitOfMeasurement() {
        assertThat(file(PLANTS).withTotal("co2", 1170.2).units().count()).isEqualTo(8);
        refuses(file(PLANTS).withTotal("co2", 0.117), "'co2' must add up to 0.117, got 1170", "10000.0 times as much");
        refuses(file(PLANTS).withTotal("steam", 1), "No column 'steam'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file(PLANTS).withTotal("co2", Double.NaN))
                .withMessageContaining("must be positive and finite");
    }

    @Test
    void aQuotaInAnotherUnitOfMeasurementIsMoreThanThereIs() {
        var result = QuotaProcedure.of(file(PLANTS).units(), Quota.of("co2", 200_000))
                .run();
        assertThat(result.outcome().reason()).contains("200000", "what is emitted");
    }

    private static UnitsFile file(String text) {
        return UnitsFile.of("plants.csv", text)
                .withNames("plant")
                .withInputs("workers", "coal")
                .withGoodOutputs("power", "heat")
                .withBadOutputs("co2", "so2");
    }

    private static void refuses(UnitsFile file, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(file::units)
                .satisfies(error -> assertThat(error.getMessage()).contains(parts));
    }
}
