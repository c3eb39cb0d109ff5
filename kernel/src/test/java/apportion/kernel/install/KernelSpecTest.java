package apportion.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelSpecTest {
    @Test
    void theFolderHasAllThatJupyterLooksFor(@TempDir Path kernels, @TempDir Path jars) throws IOException {
        Path jar = Files.writeString(jars.resolve("new.jar"), "new");
        Files.createDirectories(kernels.resolve("apportion/lib"));
        Files.writeString(kernels.resolve("apportion/lib/old.jar"), "of an earlier version");

        Path folder = KernelSpec.write(kernels, List.of(jar));

        assertThat(folder.resolve("lib/new.jar")).hasContent("new");
        assertThat(folder.resolve("lib/old.jar")).doesNotExist();
        assertThat(folder.resolve("logo-32x32.png")).isNotEmptyFile();
        assertThat(folder.resolve("logo-64x64.png")).isNotEmptyFile();
        assertThat(folder.resolve("logo-svg.svg")).isNotEmptyFile();
        JsonObject specification = JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
                .getAsJsonObject();
        assertThat(specification.get("language").getAsString()).isEqualTo("java");
        assertThat(specification.get("interrupt_mode").getAsString()).isEqualTo("message");
        List<String> argv = specification.getAsJsonArray("argv").asList().stream()
                .map(argument -> argument.getAsString())
                .toList();
        assertThat(Path.of(argv.get(0))).isExecutable().isAbsolute();
        assertThat(argv)
                .contains("-ea", "-Djava.awt.headless=true")
                .endsWith("-cp", "{resource_dir}/lib/*", "apportion.kernel.Main", "{connection_file}");
    }

    @Test
    void onlyAFolderOfOursIsRemoved(@TempDir Path kernels, @TempDir Path jars) throws IOException {
        Path jar = Files.writeString(jars.resolve("new.jar"), "new");
        KernelSpec.write(kernels, List.of(jar));
        assertThat(KernelSpec.remove(kernels)).doesNotExist();
        Path other = Files.createDirectories(kernels.resolve("apportion"));
        Files.writeString(other.resolve("kernel.json"), "{}");
        assertThatIllegalStateException()
                .isThrownBy(() -> KernelSpec.remove(kernels))
                .withMessageStartingWith("No kernel of ours in " + other);
        assertThat(other).isNotEmptyDirectory();
    }

    @ParameterizedTest(name = "Java {0}: {1}")
    @CsvSource({"17, false", "21, false", "24, true", "25, true"})
    void theUnsafeFlagIsGivenOnlyWhereItIsKnownAndNeeded(int feature, boolean given) {
        assertThat(JavaFlags.forFeature(feature).contains("--sun-misc-unsafe-memory-access=allow"))
                .isEqualTo(given);
    }
}
