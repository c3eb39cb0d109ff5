package apportion.kernel.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** The names of all classes that cells could import, by simple name. */
final class ClassNames {
    private static final String CLASS = ".class";

    /** The kernel's own workings, which cells have no use for. */
    private static final String OWN = "apportion/kernel/";

    /** Simple name, a space, full name; in order. */
    private final List<String> entries;

    private ClassNames(List<String> entries) {
        this.entries = entries;
    }

    /** Reads the names of the JDK's own modules and of the jars and folders; takes some tenths of a second. */
    static ClassNames in(List<Path> classPath) {
        List<String> files = new ArrayList<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            if (module.descriptor().name().startsWith("java.")) {
                addModule(module, files);
            }
        }
        for (Path part : classPath) {
            addPart(part, files);
        }
        return new ClassNames(files.stream()
                .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
                .map(name -> name.substring(name.lastIndexOf('.') + 1) + " " + name)
                .sorted()
                .distinct()
                .toList());
    }

    /** The full names of classes whose simple name starts so. */
    List<String> starting(String prefix, int most) {
        int from = java.util.Collections.binarySearch(entries, prefix);
        return entries.subList(from < 0 ? -from - 1 : from, entries.size()).stream()
                .takeWhile(entry -> entry.startsWith(prefix))
                .map(entry -> entry.substring(entry.indexOf(' ') + 1))
                .filter(ClassNames::isPublic)
                .limit(most)
                .toList();
    }

    /** Reads the class file; one that only cells can see, from a jar added later, counts as public. */
    private static boolean isPublic(String name) {
        try (InputStream file = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + CLASS)) {
            return file == null || (new ClassReader(file).getAccess() & Opcodes.ACC_PUBLIC) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The class %s cannot be read.".formatted(name), e);
        }
    }

    private static void addModule(ModuleReference module, List<String> files) {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (var reader = module.open();
                Stream<String> resources = reader.list()) {
            resources
                    .filter(ClassNames::isOutermost)
                    .filter(file -> exported.contains(
                            file.substring(0, file.lastIndexOf('/')).replace('/', '.')))
                    .forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPart(Path part, List<String> files) {
        try {
            if (Files.isDirectory(part)) {
                try (Stream<Path> all = Files.walk(part)) {
                    all.map(file -> part.relativize(file).toString())
                            .filter(ClassNames::isOutermost)
                            .forEach(files::add);
                }
            } else if (Files.isRegularFile(part)) {
                try (var jar = new ZipFile(part.toFile())) {
                    jar.stream()
                            .map(ZipEntry::getName)
                            .filter(ClassNames::isOutermost)
                            .forEach(files::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(part), e);
        }
    }

    private static boolean isOutermost(String file) {
        return file.endsWith(CLASS)
                && file.indexOf('$') < 0
                && file.indexOf('-') < 0
                && file.indexOf('/') > 0
                && !file.startsWith("META-INF/")
                && !file.startsWith(OWN)
                && !file.contains("/internal/");
    }
}
