package apportion.kernel.install;

import apportion.kernel.Main;
import apportion.kernel.render.Fonts;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that tells Jupyter how to start the kernel: {@code kernel.json}, jars and logos. */
public final class KernelSpec {
    /** The name under which notebooks ask for the kernel. */
    public static final String NAME = "apportion";

    /** What the distribution keeps beside the class path: for %maven, and the sources that help is read from. */
    private static final List<String> BESIDE = List.of("maven", "sources");

    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private KernelSpec() {}

    /**
     * Writes the folder anew.
     *
     * @param kernels the folder that holds one folder for each kernel
     * @param classPath the jars to copy
     * @return the kernel's own folder
     */
    public static Path write(Path kernels, List<Path> classPath) throws IOException {
        Path folder = kernels.resolve(NAME).toAbsolutePath().normalize();
        Path library = emptied(folder.resolve("lib"));
        for (Path jar : classPath) {
            Files.copy(jar, library.resolve(jar.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String beside : BESIDE) {
            copyFolder(classPath.get(0).resolveSibling("..").resolve(beside), folder.resolve(beside));
        }
        for (String logo : LOGOS) {
            try (InputStream image = KernelSpec.class.getResourceAsStream("/apportion/kernel/" + logo)) {
                if (image == null) {
                    throw new IllegalStateException("The resource " + logo + " is missing.");
                }
                Files.copy(image, folder.resolve(logo), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(folder.resolve("fontconfig.properties"), Fonts.CONFIGURATION);
        writeSpecification(folder, List.of());
        return folder;
    }

    /** Writes {@code kernel.json}, with further flags for Java. */
    static void writeSpecification(Path folder, List<String> flags) throws IOException {
        Files.writeString(folder.resolve("kernel.json"), GSON.toJson(specification(flags)) + "\n");
    }

    /**
     * Removes the kernel's own folder.
     *
     * @throws IllegalStateException if it is not there, or holds something else
     */
    static Path remove(Path kernels) throws IOException {
        Path folder = kernels.resolve(NAME).toAbsolutePath().normalize();
        Path specification = folder.resolve("kernel.json");
        if (!Files.isRegularFile(specification)
                || !Files.readString(specification).contains(Main.class.getName())) {
            throw new IllegalStateException("No kernel of ours in %s.\n".formatted(folder)
                    + "Maybe it was installed to another place; `jupyter kernelspec list` shows where.");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        Path target = emptied(to);
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    /** A folder without the files of an earlier version, which must not stay on the class path. */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    /**
     * The jars of the distribution that the installer runs from.
     *
     * @throws IllegalStateException if it runs from anything else
     */
    public static List<Path> runningClassPath() {
        Path own;
        try {
            own = Path.of(KernelSpec.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The folder of the kernel's jar has no path.", e);
        }
        if (!Files.isRegularFile(own)) {
            throw new IllegalStateException("The kernel installs from jars; it runs from %s.\n".formatted(own)
                    + "Maybe build the distribution first: ./mvnw package, then run from "
                    + "kernel/target/distribution/lib.");
        }
        try (Stream<Path> beside = Files.list(own.toAbsolutePath().resolveSibling(""))) {
            return beside.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject specification(List<String> flags) {
        var argv = new JsonArray();
        command(flags).forEach(argv::add);
        var metadata = new JsonObject();
        metadata.addProperty("debugger", false);
        var specification = new JsonObject();
        specification.add("argv", argv);
        specification.addProperty("display_name", "Java (Apportion)");
        specification.addProperty("language", "java");
        specification.addProperty("interrupt_mode", "message");
        var environment = new JsonObject();
        environment.addProperty("MALLOC_ARENA_MAX", "2"); // else the C library keeps memory for each thread
        specification.add("env", environment);
        specification.add("metadata", metadata);
        return specification;
    }

    /** How to start the kernel, with Jupyter's placeholders and further flags for Java. */
    static List<String> command(List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaFlags.forFeature(Runtime.version().feature()));
        command.addAll(flags);
        command.add("-Dsun.awt.fontconfig={resource_dir}/fontconfig.properties");
        command.addAll(List.of("-cp", "{resource_dir}/lib/*", Main.class.getName(), "{connection_file}"));
        return command;
    }
}
