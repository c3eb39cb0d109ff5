package apportion.kernel.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The text that classes were compiled from, out of archives of sources. */
final class Sources {
    private static final String JAR = ".jar";

    private final List<Path> archives;
    private final Path ofTheJdk;

    private Sources(List<Path> archives, Path ofTheJdk) {
        this.archives = archives;
        this.ofTheJdk = ofTheJdk;
    }

    /**
     * Where to look: archives in a folder, those beside jars as Maven keeps them, and the JDK's own.
     *
     * @param folder may be missing
     */
    static Sources of(Path folder, List<Path> classPath) {
        Stream<Path> beside = classPath.stream()
                .map(jar -> jar.resolveSibling(
                        Objects.toString(jar.getFileName(), "").replaceFirst("\\.jar$", "-sources.jar")))
                .filter(path -> path.toString().endsWith("-sources.jar"));
        try (Stream<Path> kept = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> archives = Stream.concat(
                            kept.filter(path -> path.toString().endsWith(JAR)), beside)
                    .filter(Files::isRegularFile)
                    .distinct()
                    .toList();
            return new Sources(archives, Path.of(System.getProperty("java.home"), "lib", "src.zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the file that declares something; empty if nobody has it. */
    Optional<String> of(Element element, Elements elements) {
        TypeElement type = outermost(element);
        if (type == null) {
            return Optional.empty();
        }
        String file = type.getQualifiedName().toString().replace('.', '/') + ".java";
        String module = moduleOf(type, elements);
        if (!module.isEmpty()) {
            return read(ofTheJdk, module + "/" + file);
        }
        return archives.stream()
                .map(archive -> read(archive, file))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether something is the JDK's, and the JDK came without its sources. */
    boolean lackThoseOf(Element element, Elements elements) {
        TypeElement type = outermost(element);
        return type != null && !moduleOf(type, elements).isEmpty() && !Files.isReadable(ofTheJdk);
    }

    private static @Nullable TypeElement outermost(Element element) {
        Element outermost = element;
        while (outermost != null && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type ? type : null;
    }

    /** The JDK's module that has a class; empty for those of the class path. */
    private static String moduleOf(TypeElement type, Elements elements) {
        String module = Objects.toString(elements.getModuleOf(type), "");
        return module.equals("unnamed module") ? "" : module;
    }

    private static Optional<String> read(Path archive, String name) {
        if (!Files.isReadable(archive)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream text = zip.getInputStream(entry)) {
                return Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archive %s cannot be read.".formatted(archive), e);
        }
    }
}
