package apportion.kernel.evaluate;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the kernel's own classes come from. */
final class ClassPath {
    private ClassPath() {}

    /** Whole paths, in the order they are looked through. */
    static List<Path> own() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
    }
}
