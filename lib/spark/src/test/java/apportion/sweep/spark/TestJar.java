package apportion.sweep.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The jar with a task of one's own. */
final class TestJar {
    private TestJar() {}

    static Path of(Path folder, Class<?>... types) throws IOException {
        Path file = folder.resolve("own-tasks.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Class<?> type : types) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes = TestJar.class.getResourceAsStream("/" + name)) {
                    Objects.requireNonNull(bytes, name).transferTo(jar);
                }
            }
        }
        return file;
    }
}
