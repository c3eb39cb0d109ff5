package apportion.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreludeTest {
    private static final String OWN = "import apportion.";

    @Test
    void everyPublicTypeOfOursCanBeNamedWithoutItsPackage() {
        List<String> types = Prelude.imports().stream()
                .filter(line -> line.startsWith(OWN) && line.endsWith(".*;"))
                .map(line -> line.substring("import ".length(), line.length() - ".*;".length()))
                .flatMap(PreludeTest::publicTypes)
                .toList();
        assertThat(types).contains("apportion.gravity.Flow"); // java.util.concurrent has a Flow too
        String named = types.stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1) + ".class.getName()")
                .collect(Collectors.joining(", ", "List.of(", ")"));
        try (Evaluator evaluator = Evaluator.withImports(Prelude.imports())) {
            Outcome outcome = evaluator.run(new Cell("cell 1", new RecordingFrontend()), named);
            assertThat(outcome).isEqualTo(new Outcome.Value(types));
        }
    }

    private static Stream<String> publicTypes(String packageName) {
        String folder = packageName.replace('.', '/');
        var marker = Objects.requireNonNull(PreludeTest.class.getResource("/" + folder + "/package-info.class"));
        try {
            URI place = marker.toURI();
            if (place.getScheme().equals("jar")) {
                try (var jar = java.nio.file.FileSystems.newFileSystem(place, java.util.Map.of())) {
                    return publicTypes(packageName, jar.getPath(folder)).stream();
                }
            }
            return publicTypes(
                    packageName, Objects.requireNonNull(Path.of(place).getParent()))
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> publicTypes(String packageName, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Objects.toString(file.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
                    .filter(PreludeTest::isPublic)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPublic(String type) {
        try {
            return java.lang.reflect.Modifier.isPublic(Class.forName(type, false, PreludeTest.class.getClassLoader())
                    .getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
