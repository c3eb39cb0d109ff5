package apportion.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {

    /** The tests of a module run in its folder. */
    private static final Path DATA = Path.of("..", "data");

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    DataCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        for (Path file : files(DATA)) {
            Path copy = folder.resolve(DATA.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    @Test
    void theCommittedHashesAreFreshAndRefreshingChangesNoByte() throws IOException {
        assertThat(run("refresh", folder.toString())).isZero();
        for (Path file : files(DATA)) {
            assertThat(folder.resolve(DATA.relativize(file).toString())).hasSameBinaryContentAs(file);
        }
        assertThat(out.toString()).contains("coal-quota/published_numbers: 820 rows");
    }

    @Test
    void aMeantChangeIsTakenOverByRefresh() throws IOException {
        Path weights = folder.resolve("industry-relocation/weights.csv");
        Files.writeString(weights, Files.readString(weights).replace("16.8", "16.9"));
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("weights.csv is not the file it was; expected sha256");
        assertThat(run("refresh", folder.toString())).isZero();
        assertThat(run("check", folder.toString())).isZero();
    }

    @Test
    void aFolderWithoutPackagesIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("refresh", empty.toString())).isEqualTo(1);
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("Folder %s holds no data package.%nThere is no folder %s.%n"
                        .formatted(empty, folder.resolve("nowhere")));
    }

    @Test
    void aResourceWithoutFileIsRefused() throws IOException {
        Files.delete(folder.resolve("industry-relocation/weights.csv"));
        assertThat(run("refresh", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no file").contains("weights.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DataPackage.read(folder.resolve("industry-relocation")).table("weights"))
                .withMessageEndingWith("the file weights.csv of table 'weights' is missing.");
    }

    private int run(String... arguments) {
        return DataCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).toList();
        }
    }
}
